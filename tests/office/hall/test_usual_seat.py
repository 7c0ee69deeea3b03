"""Where somebody who logs in most likely sits down is what the choice of a desk begins with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.hall import DeskKind
from kiosk.office.hall.usual_seat import Seat, usual_seat
from kiosk.store import Store
from kiosk.store.queue.leaving import free_desk, leave_desk
from kiosk.store.queue.staffing import Staffing, take_desk
from tests.office.hall.at_counter import desk
from tests.office.station import Station
from tests.store.site import new_op

PASSPORTS, PAPERS = "passports", "papers"
ONE, TWO, THREE = DESKS = tuple(replace(desk(at), queue_groups=(PASSPORTS, PAPERS)) for at in "123")


@pytest.fixture
def store(lent: Station) -> Store:
    return lent.desk.store


def clerk(name: str, station: str = "counter-1") -> Acting:
    return Acting(name, station, frozenset({Permission.SERVE}))


def sits(store: Store, who: Acting, desk_id: str, *lines: str) -> None:
    assert isinstance(take_desk(store, who, new_op(), desk_id, lines), Staffing)


def worked(store: Store, who: Acting, desk_id: str, *lines: str) -> None:
    sits(store, who, desk_id, *lines)
    leave_desk(store, who, new_op(), desk_id)


def test_the_first_desk_with_all_its_lines_stands_where_nobody_has_worked_yet(store: Store) -> None:
    worked(store, clerk("salma", "counter-2"), "2", PASSPORTS)

    assert usual_seat(store, clerk("salma"), DESKS) == Seat(ONE, (PASSPORTS, PAPERS))
    assert usual_seat(store, clerk("salma"), ()) is None


def test_whoever_comes_to_a_station_finds_the_desk_and_the_lines_it_was_last(store: Store) -> None:
    worked(store, clerk("salma"), "3", PASSPORTS)
    worked(store, clerk("salma"), "2", PAPERS)
    worked(store, clerk("omar", "counter-2"), "3", PASSPORTS)

    assert usual_seat(store, clerk("hala"), DESKS) == Seat(TWO, (PAPERS,))


def test_a_desk_where_somebody_sits_or_that_is_gone_is_not_begun_with(store: Store) -> None:
    worked(store, clerk("salma"), "1", PAPERS)
    sits(store, clerk("omar", "counter-2"), "1", PAPERS)

    assert usual_seat(store, clerk("salma"), DESKS) == Seat(TWO, TWO.queue_groups)
    assert usual_seat(store, clerk("salma"), (THREE,)) == Seat(THREE, THREE.queue_groups)
    assert usual_seat(store, clerk("salma"), (ONE,)) == Seat(ONE, (PAPERS,))


def test_a_desk_that_was_freed_from_a_station_is_not_begun_with_there(store: Store) -> None:
    front = Acting("front", "counter-1", frozenset({Permission.SERVE, Permission.ISSUE_NUMBER}))
    sits(store, clerk("omar", "counter-2"), "2", PAPERS)
    worked(store, front, "3", PASSPORTS)
    free_desk(store, front, new_op(), "2")

    assert usual_seat(store, front, DESKS) == Seat(THREE, (PASSPORTS,))
    assert usual_seat(store, clerk("omar", "counter-2"), DESKS) == Seat(TWO, (PAPERS,))


def test_who_never_left_their_desk_finds_that_one(store: Store) -> None:
    sits(store, clerk("salma"), "3", PAPERS)
    worked(store, clerk("hala"), "2", PASSPORTS)

    assert usual_seat(store, clerk("salma"), DESKS) == Seat(THREE, (PAPERS,))


def test_lines_that_are_gone_are_served_no_more_and_a_reception_without_any_stays_so(store: Store) -> None:
    worked(store, clerk("salma"), "1", "closed", PAPERS)
    assert usual_seat(store, clerk("salma"), DESKS) == Seat(ONE, (PAPERS,))
    worked(store, clerk("salma"), "1", "closed")
    assert usual_seat(store, clerk("salma"), DESKS) == Seat(ONE, (PASSPORTS, PAPERS))

    reception = replace(ONE, kind=DeskKind.RECEPTION)
    worked(store, clerk("salma"), "1")
    assert usual_seat(store, clerk("salma"), (reception,)) == Seat(reception, ())
