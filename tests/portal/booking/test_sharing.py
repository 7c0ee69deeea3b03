"""Somebody comes although it was cancelled or changed elsewhere: two may have one place, and staff see it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import Engine, select

from kiosk.portal.booking.booking_list import flagged_bookings
from kiosk.portal.booking.flags import SECOND, UNIT_SHARED
from kiosk.portal.booking.schema import booking
from kiosk.portal.booking.slot_care import change_capacity
from kiosk.portal.booking.slot_list import lent_of
from kiosk.portal.booking.web_booking import cancel_reservation, reserve
from kiosk.portal.booking.web_wishes import Wanted
from kiosk.portal.database import reading
from kiosk.portal.officers.accounts import Officer
from tests.portal.appointments import (
    GROUP,
    LATER,
    MORNING,
    NOW,
    Booker,
    booking_row,
    lent,
    opened_mission,
    slot_row,
)
from tests.portal.booking_oracle import overbooked

HUDA = Officer("huda", "RUH")


@pytest.fixture
def first(engine: Engine) -> Booker:
    return opened_mission(engine)


@pytest.fixture
def second(engine: Engine, first: Booker) -> Booker:
    return Booker(engine, "B")


def flags(engine: Engine, *ids: str) -> list[str]:
    return [booking_row(engine, each).flag for each in ids]


def on_the_web(engine: Engine, number: str, persons: int = 1) -> str:
    """Book on the web, and return the booking's id."""
    wanted = Wanted(f"key-{number}", MORNING, "passport_renewal", GROUP, persons, number, "ar")
    reference = reserve(engine, "RUH", wanted, NOW).reference
    with reading(engine) as connection:
        return str(
            connection.execute(select(booking.c.id).where(booking.c.reference == reference)).scalar_one()
        )


def cancel(engine: Engine, booking_id: str, number: str) -> None:
    cancel_reservation(engine, "RUH", booking_row(engine, booking_id).reference, number, NOW)


def given_twice(first: Booker) -> tuple[str, str]:
    """Cancel a booking of a unit and book it again; return both."""
    lease_id = lent(first, units=1)
    one = first.book((MORNING, lease_id, 1, 1), number="N1")
    first.move(one, "cancelled")
    return one, first.book((MORNING, lease_id, 1, 2), number="N2")


@pytest.mark.parametrize("order", [("push", "come"), ("come", "push")])
def test_two_who_share_a_unit_are_both_shown_whoever_is_heard_of_first(
    engine: Engine, first: Booker, second: Booker, order: tuple[str, str]
) -> None:
    one, two = given_twice(first)
    second.move(one, "checked_in")
    does: dict[str, Callable[[], object]] = {"push": first.push, "come": second.push}
    for each in order:
        does[each]()
    assert [booking_row(engine, each).state for each in (one, two)] == ["checked_in", "booked"]
    assert flags(engine, one, two) == [UNIT_SHARED] * 2
    with reading(engine) as connection:
        assert [(row.lent, row.unused) for row in lent_of(connection, MORNING)] == [(1, 0)]
        assert {row.id for row in flagged_bookings(connection, HUDA, NOW)} == {one, two}
    assert overbooked(engine) == []


def test_who_is_alone_on_the_unit_again_is_shown_no_more(
    engine: Engine, first: Booker, second: Booker
) -> None:
    one, two = given_twice(first)
    second.move(one, "checked_in")
    first.push()
    second.push()
    first.move(two, "cancelled")
    first.push()
    assert flags(engine, one, two) == ["", ""]
    assert overbooked(engine) == []


def test_what_took_the_place_of_a_changed_booking_stays_known_when_its_holder_comes(
    engine: Engine, first: Booker, second: Booker
) -> None:
    one = first.book((MORNING, lent(first), 1, 1))
    two = first.book((LATER, lent(first, LATER), 1, 1), number="", replaces=one)
    first.push()
    reference = booking_row(engine, two).reference
    assert booking_row(engine, one).successor == reference
    second.move(one, "checked_in")
    second.push()
    row = booking_row(engine, one)
    assert (row.state, row.successor) == ("checked_in", reference)
    assert flags(engine, two) == [""]
    assert SECOND not in row.flag


def test_a_place_of_the_web_that_is_still_free_is_counted_again(
    engine: Engine, first: Booker, second: Booker
) -> None:
    one = on_the_web(engine, "W1", persons=2)
    cancel(engine, one, "W1")
    assert slot_row(engine, MORNING).web_booked == 0
    second.move(one, "checked_in")
    second.push()
    row = slot_row(engine, MORNING)
    assert (row.taken, row.web_booked, row.override) == (2, 2, 0)
    assert flags(engine, one) == [""]
    assert overbooked(engine) == []


def test_a_place_of_the_web_that_was_sold_again_shows_both(
    engine: Engine, first: Booker, second: Booker
) -> None:
    change_capacity(engine, HUDA, MORNING, 1, NOW)
    one = on_the_web(engine, "W1")
    cancel(engine, one, "W1")
    two = on_the_web(engine, "W2")
    second.move(one, "checked_in")
    second.push()
    row = slot_row(engine, MORNING)
    assert (row.taken, row.web_booked, row.override) == (2, 2, 1)
    assert flags(engine, one, two) == [UNIT_SHARED] * 2
    cancel(engine, two, "W2")
    row = slot_row(engine, MORNING)
    assert (row.taken, row.override) == (1, 0), "nobody may have it a second time"
    assert overbooked(engine) == []


def test_a_family_that_took_two_slots_on_the_web_has_them_again(
    engine: Engine, first: Booker, second: Booker
) -> None:
    one = on_the_web(engine, "W1", persons=5)
    cancel(engine, one, "W1")
    second.move(one, "checked_in")
    second.push()
    assert slot_row(engine, MORNING).web_booked + slot_row(engine, LATER).web_booked == 5
    assert overbooked(engine) == []


def test_a_unit_that_its_kiosk_returned_meanwhile_is_counted_again(
    engine: Engine, first: Booker, second: Booker
) -> None:
    lease_id = lent(first, units=2)
    one = first.book((MORNING, lease_id, 1, 1), (MORNING, lease_id, 2, 1))
    first.move(one, "cancelled")
    first.give_back(lease_id, 1)
    first.push()
    assert slot_row(engine, MORNING).taken == 1
    second.move(one, "checked_in")
    second.push()
    row = slot_row(engine, MORNING)
    assert (row.taken, row.web_booked) == (2, 1)
    assert flags(engine, one) == [UNIT_SHARED]
    with reading(engine) as connection:
        assert [(row.lent, row.unused) for row in lent_of(connection, MORNING)] == [(1, 0)]
    first.give_back(lease_id, 2)
    first.push()
    assert (slot_row(engine, MORNING).taken, slot_row(engine, MORNING).web_booked) == (2, 2)
    assert overbooked(engine) == []


def test_the_oracle_sees_two_on_a_unit_of_whom_nobody_is_told(
    engine: Engine, first: Booker, second: Booker
) -> None:
    one, _ = given_twice(first)
    second.move(one, "checked_in")
    first.push()
    second.push()
    with engine.begin() as connection:
        connection.execute(booking.update().where(booking.c.id == one).values(flag=""))
    assert any("booked by" in each for each in overbooked(engine))
