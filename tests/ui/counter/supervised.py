"""A drawer that a clerk closed before, and a supervisor at the till."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kiosk.domain.drawer import Drawer
from kiosk.domain.receipt import Receipt
from kiosk.domain.staff import Person, Role
from kiosk.store import Store
from kiosk.store.people.staff import find_person
from kiosk.ui.counter.till_place import TillPlace
from tests.office.till.office import TillOffice
from tests.ui.counter.at_desk import sits_down
from tests.ui.counter.conftest import Hall, add_staff
from tests.ui.counter.tills import till as till
from tests.ui.setup.officer import Officer

PIECES = ((100, 100),)


@dataclass(frozen=True)
class Before:
    """What happened before: a receipt in a drawer that is closed, and a drawer that is open."""

    head: str
    closed: Drawer
    open: Drawer
    kept: Receipt


@pytest.fixture
def before(hall: Hall) -> Before:
    return hall.bench.on_store(lambda store: made_before(store, hall))


def made_before(store: Store, hall: Hall) -> Before:
    head = add_staff(store, "نور", Role.SUPERVISOR)
    office = office_of_other(store, hall, head)
    first = office.opened(10_000)
    kept = office.taken()
    closed = office.closed(first, 85_000)
    return Before(head, closed, office.opened(20_000), kept)


def office_of_other(store: Store, hall: Hall, head: str) -> TillOffice:
    """Return the till of the other clerk, beside this one and who has the number `head`."""
    return TillOffice(store, *(must_know(store, number) for number in (hall.other, hall.clerk, head)))


def must_know(store: Store, number: str) -> Person:
    person = find_person(store, number)
    assert person is not None
    return person


def opens_till(officer: Officer, number: str, part: str) -> TillPlace:
    console = sits_down(officer, number)
    console.beside.go_to("till")
    officer.wait_for("till-decisions")
    place = officer.window.findChild(TillPlace)
    assert isinstance(place, TillPlace)
    place.go_to(part)
    return place
