"""Days that officers close, also far ahead: no other timetable opens them again."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine

from kiosk.portal.booking.closed_days import closed_from
from kiosk.portal.booking.slot_care import close_day, close_slot, open_day, open_slot
from kiosk.portal.booking.slots import Slot, slots_of_day
from kiosk.portal.database import reading
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.web.problems import Problem
from tests.portal.appointments import DAY, MORNING, NOW, Booker, booking_row, opened_mission, timetable
from tests.portal.booking_oracle import overbooked

HUDA = Officer("huda", "RUH")


@pytest.fixture
def booker(engine: Engine) -> Booker:
    """A kiosk of a mission with times to book, on each kind of database."""
    return opened_mission(engine)


def open_on(booker: Booker, day: str, now_ms: int = NOW) -> set[str]:
    """Return the slots of a day that take bookings, as a node is told."""
    return {one.id for one in booker.ask(now_ms=now_ms).slots if one.open and one.day == day}


def test_a_closed_day_stays_closed_when_another_plan_makes_other_times(booker: Booker) -> None:
    close_day(booker.engine, HUDA, "RUH", DAY, NOW)
    assert open_on(booker, DAY) == set()
    booker.imports(timetable(minutes=45))
    assert booker.held() == []
    assert open_on(booker, DAY) == set()
    others = slots_of(booker.engine, DAY)
    assert {one.id[-4:] for one in others} > {"0945", "0930"}
    assert {one.closed_by for one in others} == {"huda"}
    booker.imports(timetable(DAY))
    booker.push()
    booker.ask()
    booker.imports(timetable())
    booker.push()
    assert open_on(booker, DAY) == set(), "nor when the timetable had it closed meanwhile"
    open_day(booker.engine, HUDA, "RUH", DAY)
    assert len(open_on(booker, DAY)) == 6
    assert overbooked(booker.engine) == []


def test_a_day_beyond_the_times_that_can_be_booked_is_closed_ahead(booker: Booker) -> None:
    far = "2026-12-09"
    close_day(booker.engine, HUDA, "RUH", far, NOW)
    close_day(booker.engine, Officer("omar", "RUH"), "RUH", far, NOW + 1)
    with reading(booker.engine) as connection:
        (kept,) = closed_from(connection, "RUH", DAY).values()
    assert (kept.day, kept.closed_by, kept.closed_ms) == (far, "huda", NOW)
    assert slots_of(booker.engine, far) == ()
    later = NOW + 8 * 86_400_000
    assert open_on(booker, far, later) == set()
    assert len(slots_of(booker.engine, far)) == 6
    open_day(booker.engine, HUDA, "RUH", far)
    assert len(open_on(booker, far, later)) == 6


def test_a_booking_on_a_closed_day_of_which_no_slot_was_made_yet_needs_another_time(booker: Booker) -> None:
    far = "2026-12-09"
    close_day(booker.engine, HUDA, "RUH", far, NOW)
    booked = booker.book((f"RUH-passports-{far.replace('-', '')}-0900", "forgotten", 1, 1))
    assert booker.held() == []
    assert booking_row(booker.engine, booked).state == "needs_rebooking"


def test_opening_a_day_opens_no_slot_that_the_timetable_has_no_more(booker: Booker) -> None:
    close_day(booker.engine, HUDA, "RUH", DAY, NOW)
    booker.imports(timetable(minutes=60))
    booker.push()
    booker.ask()
    open_day(booker.engine, HUDA, "RUH", DAY)
    assert {one[-4:] for one in open_on(booker, DAY)} == {"0900", "1000", "1100"}
    close_slot(booker.engine, HUDA, MORNING, NOW)
    booker.imports(timetable(DAY))
    booker.push()
    booker.ask()
    with pytest.raises(Problem) as caught:
        open_slot(booker.engine, HUDA, MORNING, NOW)
    assert caught.value.code == "not-planned"


def test_no_mission_is_made_by_closing_its_day(booker: Booker) -> None:
    with pytest.raises(Problem) as caught:
        close_day(booker.engine, Officer("huda", None), "XXX", DAY, NOW)
    assert caught.value.code == "day-unknown"


def slots_of(engine: Engine, day: str) -> tuple[Slot, ...]:
    with reading(engine) as connection:
        return slots_of_day(connection, "RUH", day)
