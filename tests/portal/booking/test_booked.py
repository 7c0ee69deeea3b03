"""Bookings that kiosks made: taken in as they are told, and what collides is shown to staff, never undone."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import Engine, select

from kiosk.domain.holder import has_number, is_told_by
from kiosk.portal.booking.feed import bookings_after
from kiosk.portal.booking.flags import SECOND
from kiosk.portal.booking.schema import lease
from kiosk.portal.booking.slot_care import close_slot, open_slot
from kiosk.portal.database import reading
from kiosk.portal.officers.accounts import Officer
from tests.portal.appointments import (
    LATER,
    MORNING,
    NOW,
    Booker,
    booking_row,
    lent,
    opened_mission,
    slot_row,
    timetable,
)
from tests.portal.booking_oracle import overbooked

HUDA = Officer("huda", "RUH")


@pytest.fixture
def first(engine: Engine) -> Booker:
    return opened_mission(engine)


def news(booker: Booker, after: int = 0) -> list[tuple[str, str]]:
    """Return what the feed says: (reference, state)."""
    with reading(booker.engine) as connection:
        page = bookings_after(connection, "RUH", after, 100)
    return [(one.appointment.reference, one.appointment.state.value) for one in page.items]


def test_a_booking_of_leased_units_takes_nothing_more(engine: Engine, first: Booker) -> None:
    lease_id = lent(first)
    one = first.book((MORNING, lease_id, 1, 1), (MORNING, lease_id, 2, 1))
    assert first.held() == []
    row = booking_row(engine, one)
    assert (row.state, row.persons, row.flag, row.node_id) == ("booked", 2, "", first.node_id)
    assert slot_row(engine, MORNING).taken == 3
    with reading(engine) as connection:
        assert connection.execute(select(lease.c.used)).scalar_one() == 2
    assert overbooked(engine) == []


def test_every_node_of_the_mission_hears_of_it_and_its_holder_is_known_without_a_name(
    first: Booker,
) -> None:
    first.book((MORNING, lent(first), 1, 1), number=" n0012 3456")
    first.push()
    with reading(first.engine) as connection:
        (one,) = bookings_after(connection, "RUH", 0, 100).items
    assert (one.appointment.origin, one.appointment.queue_group, one.flagged) == ("A", "passports", False)
    assert one.holder is not None
    assert has_number(one.holder, "N00123456")
    assert is_told_by(one.holder, "3456")
    assert not is_told_by(one.holder, "3457")


def test_a_cancelled_unit_may_be_booked_again_as_its_next_generation(engine: Engine, first: Booker) -> None:
    lease_id = lent(first)
    one = first.book((MORNING, lease_id, 1, 1))
    first.move(one, "cancelled")
    two = first.book((MORNING, lease_id, 1, 2), number="N2")
    assert first.held() == []
    assert (booking_row(engine, one).state, booking_row(engine, two).state) == ("cancelled", "booked")
    with reading(engine) as connection:
        assert connection.execute(select(lease.c.used)).scalar_one() == 1, "a unit counts once, for ever"
    assert overbooked(engine) == []


def test_a_change_leads_from_the_old_booking_to_the_new_one_whoever_made_it(
    engine: Engine, first: Booker
) -> None:
    second = Booker(engine, "B")
    one = first.book((MORNING, lent(first), 1, 1))
    first.push()
    two = second.book((LATER, lent(second, LATER), 1, 1), number="", replaces=one)
    assert second.held() == []
    old, new = booking_row(engine, one), booking_row(engine, two)
    assert (old.state, old.successor, new.state) == ("rescheduled", new.reference, "booked")
    assert (new.salt, new.number_digest, new.identity) == (old.salt, old.number_digest, old.identity)
    assert new.flag == "", "the old one is no second booking"


def test_a_change_that_comes_before_the_booking_it_changes_gets_its_holder_with_it(
    engine: Engine, first: Booker
) -> None:
    """The other kiosk knew the booking by its slip alone, and changed it twice."""
    second = Booker(engine, "B")
    one = first.book((MORNING, lent(first), 1, 1))
    lease_id = lent(second, LATER)
    two = second.book((LATER, lease_id, 1, 1), number="", replaces=one)
    second.push()
    reference = booking_row(engine, two).reference
    second.move(one, "rescheduled", reference)
    three = second.book((LATER, lease_id, 2, 1), number="", replaces=two)
    second.move(two, "rescheduled", json.loads(second.journal.operations[-1].facts["body"])["reference"])
    assert second.held() == []
    heard = booking_row(engine, three).number
    assert booking_row(engine, three).identity is None
    first.push()
    rows = [booking_row(engine, each) for each in (one, two, three)]
    assert [row.state for row in rows] == ["rescheduled", "rescheduled", "booked"]
    assert {(row.salt, row.number_digest, row.identity) for row in rows} == {
        (rows[0].salt, rows[0].number_digest, rows[0].identity)
    }
    assert rows[0].identity is not None
    assert rows[2].number > heard, "its kiosk hears whose it is"


def test_a_second_booking_of_a_person_for_a_service_is_flagged_until_one_is_cancelled(
    engine: Engine, first: Booker
) -> None:
    second = Booker(engine, "B")
    one = first.book((MORNING, lent(first), 1, 1), booked_ms=NOW)
    two = second.book((LATER, lent(second, LATER), 1, 1), booked_ms=NOW + 5)
    other = second.book((LATER, lent(second, LATER), 2, 1), service="document_attestation")
    second.push()
    first.push()
    flags = [booking_row(engine, each).flag for each in (one, two, other)]
    assert flags == ["", SECOND, ""]
    assert booking_row(engine, two).state == "booked", "nothing is cancelled by itself"
    first.move(one, "cancelled")
    first.push()
    assert booking_row(engine, two).flag == ""


def test_a_booking_in_a_slot_that_was_closed_meanwhile_needs_another_time(
    engine: Engine, first: Booker
) -> None:
    lease_id = lent(first)
    one = first.book((MORNING, lease_id, 1, 1))
    first.push()
    close_slot(engine, HUDA, MORNING, NOW)
    late = first.book((MORNING, lease_id, 2, 1), number="N2")
    assert first.held() == []
    assert [booking_row(engine, each).state for each in (one, late)] == ["needs_rebooking"] * 2
    assert {state for _, state in news(first)} == {"needs_rebooking"}
    open_slot(engine, HUDA, MORNING, NOW)
    assert booking_row(engine, one).state == "needs_rebooking", "people may have been called already"


def test_a_day_dropped_from_the_timetable_asks_its_people_to_come_another_day(
    engine: Engine, first: Booker
) -> None:
    one = first.book((MORNING, lent(first), 1, 1))
    first.imports(timetable("2026-11-25"))
    first.push()
    first.ask()
    assert booking_row(engine, one).state == "needs_rebooking"


def test_what_became_of_a_booking_counts_though_it_comes_before_the_booking(
    engine: Engine, first: Booker
) -> None:
    second = Booker(engine, "B")
    one = first.book((MORNING, lent(first), 1, 1))
    second.move(one, "checked_in")
    assert second.held() == []
    first.push()
    assert booking_row(engine, one).state == "checked_in"


def test_nodes_that_say_different_things_end_with_the_same_whoever_is_first(engine: Engine) -> None:
    first, second = opened_mission(engine), Booker(engine, "B")
    lease_id = lent(first)
    bookings = [first.book((MORNING, lease_id, unit, 1), number=f"N{unit}") for unit in (1, 2)]
    first.push()
    second.move(bookings[0], "checked_in")
    first.move(bookings[0], "cancelled")
    first.move(bookings[1], "cancelled")
    second.move(bookings[1], "checked_in")
    second.push()
    cursor = booking_row(engine, bookings[0]).number
    first.push()
    assert [booking_row(engine, each).state for each in bookings] == ["checked_in", "checked_in"]
    assert booking_row(engine, bookings[0]).number > cursor, "whoever was wrong hears it again"


def test_the_feed_goes_on_page_by_page_and_has_each_booking_as_it_is_now(first: Booker) -> None:
    lease_id = lent(first, units=6)
    bookings = [first.book((MORNING, lease_id, unit, 1), number=f"N{unit}") for unit in range(1, 6)]
    first.push()
    seen, after, more = [], 0, True
    while more:
        with reading(first.engine) as connection:
            page = bookings_after(connection, "RUH", after, 2)
        seen += [one.appointment.id for one in page.items]
        after, more = page.last, page.more
    assert seen == bookings
    first.move(bookings[0], "missed")
    first.push()
    assert news(first, after) == [(booking_row(first.engine, bookings[0]).reference, "missed")]


def test_another_missions_bookings_are_not_told(engine: Engine, first: Booker) -> None:
    other = Booker(engine, "A", "JED")
    other.imports()
    first.book((MORNING, lent(first), 1, 1))
    first.push()
    other.push()
    with reading(engine) as connection:
        assert bookings_after(connection, "JED", 0, 10).items == ()
