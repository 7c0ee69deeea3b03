"""What was ordered and paid is told only to those whose work it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.errors import NotAllowed
from kiosk.domain.staff import Person, Role
from kiosk.office.people.session import StaffSession
from kiosk.office.till.giving_back import Found, GivingBack
from kiosk.office.till.till import Till
from kiosk.store.people.log_ins import LogInWay
from tests.office.till.at_till import office as office
from tests.office.till.at_till import ordered, ticket
from tests.office.till.office import STATION, TillOffice


def as_a(role: Role, person: Person) -> Person:
    return replace(person, roles=frozenset({role}))


@pytest.mark.parametrize("role", [Role.CASHIER, Role.CLERK, Role.SUPERVISOR])
def test_who_has_to_do_with_money_finds_a_receipt_by_its_number(office: TillOffice, role: Role) -> None:
    office.opened()
    kept = office.taken()
    session = StaffSession(as_a(role, office.other), STATION, LogInWay.PIN, 0)

    found = GivingBack(office.store, session, 2026).find(str(kept.serial))
    assert isinstance(found, Found)
    assert found.receipt == kept


@pytest.mark.parametrize("role", [Role.RECEPTION, Role.IT])
def test_nobody_else_finds_a_receipt_by_its_number(office: TillOffice, role: Role) -> None:
    office.opened()
    kept = office.taken()
    session = StaffSession(as_a(role, office.other), STATION, LogInWay.PIN, 0)

    with pytest.raises(NotAllowed):
        GivingBack(office.store, session, 2026).find(str(kept.serial))


def test_what_is_left_to_pay_is_told_only_to_who_serves(office: TillOffice) -> None:
    here = ticket(office)
    ordered(office, here, *office.bill().lines)
    it = as_a(Role.IT, office.other).acting(STATION)

    assert office.till.unpaid(here) is not None
    with pytest.raises(NotAllowed):
        Till(office.store, it, "window_1", office.catalogue).unpaid(here)
