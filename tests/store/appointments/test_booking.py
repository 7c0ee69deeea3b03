"""A booking takes from what was lent to this node and from nothing else, once, for one holder."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from datetime import time as clock
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.acting import Acting, it_officer
from kiosk.domain.appointment import AlreadyBooked, Appointment, FreeTime, Overtaken, SlotTaken
from kiosk.domain.errors import NotAllowed
from kiosk.domain.reference import read_reference
from kiosk.domain.service import Language, Text
from kiosk.domain.serving_order import OrderRules
from kiosk.domain.states import AppointmentState
from kiosk.domain.timetable import Period, SpecialDays, Timetable
from kiosk.store import (
    Chance,
    Store,
    appointment_of,
    appointments_of_holder,
    book,
    cancel_appointment,
    change_appointment,
    check_in,
    find_appointment,
    free_slots,
    import_mission,
    is_holder,
    submit_request,
)
from kiosk.store.outgoing import outgoing
from tests.store.booking_oracle import overbooked
from tests.store.lent import ACTING, FAR_MS, LINE, SYNC, booked, lend, times, wanted
from tests.store.missions.test_missions import RIYADH
from tests.store.site import FILING, Site, new_op

ARABIC = Language.ARABIC


def free(store: Store) -> list[int]:
    """Return the free units of each slot that has some."""
    return [units for _, _, _, units in free_slots(store, LINE, 0, FAR_MS)]


def test_what_was_booked_is_found_by_its_reference_and_bound_to_its_holder(store: Store) -> None:
    lend(store, [2])
    made = booked(store, times(store)[0], "n 0000 0001")
    assert read_reference(made.reference) == made.reference
    assert find_appointment(store, made.reference) == made == appointment_of(store, made.id)
    assert (made.state, made.origin, made.persons, made.minutes) == (AppointmentState.BOOKED, "A", 1, 30)
    assert is_holder(store, made.id, "N00000001")
    assert is_holder(store, made.id, "٠٠٠١")
    assert not is_holder(store, made.id, "001")
    assert not is_holder(store, made.id, "N00000002")
    assert not is_holder(store, "another", "N00000001")
    assert free(store) == [1]
    assert overbooked(store) == []
    assert store.check().sound


def test_a_holder_is_found_by_the_whole_number_within_the_days_that_are_asked_for(store: Store) -> None:
    lend(store, [2, 2])
    first, second = times(store)
    made = booked(store, second)
    booked(store, first, "N00000002")
    assert appointments_of_holder(store, "n00000001", 0, FAR_MS) == (made,)
    assert appointments_of_holder(store, "N00000001", 0, made.start_ms) == ()
    assert appointments_of_holder(store, "0001", 0, FAR_MS) == ()


def test_a_second_tap_changes_nothing(store: Store) -> None:
    lend(store, [2])
    op_id, time = new_op(), times(store)[0]
    made = book(store, ACTING, op_id, wanted(time))
    node = store.node
    assert book(store, ACTING, op_id.upper(), wanted(time, "N99")) == made
    assert (store.node, free(store)) == (node, [1])


def test_a_family_takes_neighbouring_times_as_one_appointment(store: Store) -> None:
    lend(store, [2, 1, 3])
    (only,) = (time for time in times(store, 5) if len(time.taking) == 3)
    assert [count for _, count in only.taking] == [2, 1, 2]
    made = booked(store, only)
    assert (made.persons, made.minutes, made.start_ms) == (5, 90, only.start_ms)
    assert free(store) == [1]
    assert overbooked(store) == []


def test_times_with_a_gap_between_them_aren_t_one_time(store: Store) -> None:
    lend(store, [1, 0, 1])
    slots = free_slots(store, LINE, 0, FAR_MS)
    torn = FreeTime(slots[0][1], tuple((slot_id, 1) for slot_id, _, _, _ in slots))
    assert book(store, ACTING, new_op(), wanted(torn)) == SlotTaken(torn.start_ms)
    assert free(store) == [1, 1]


@pytest.mark.parametrize("other", ["line", "time", "slot"])
def test_a_time_that_was_never_offered_can_t_be_booked(store: Store, other: str) -> None:
    lend(store, [1])
    (time,) = times(store)
    booking = wanted(time)
    if other == "line":
        booking = replace(booking, queue_group="documents")
    if other == "time":
        booking = replace(booking, time=replace(time, start_ms=time.start_ms + 1))
    if other == "slot":
        booking = replace(booking, time=replace(time, taking=(("nothing", 1),)))
    assert isinstance(book(store, ACTING, new_op(), booking), SlotTaken)
    assert free(store) == [1]


def test_a_slot_that_went_is_told_and_nothing_is_written(store: Store) -> None:
    lend(store, [1])
    (time,) = times(store)
    booked(store, time)
    node = store.node
    assert book(store, ACTING, new_op(), wanted(time, "N00000002")) == SlotTaken(time.start_ms)
    assert store.node == node


def test_nobody_books_the_past(store: Store) -> None:
    lend(store, [1])
    (time,) = times(store)
    late = replace(store, clock=replace(store.clock, now_ms=lambda: time.start_ms))
    assert isinstance(book(late, ACTING, new_op(), wanted(time)), SlotTaken)


@pytest.mark.parametrize("persons", [0, 2, 9])
def test_a_booking_has_a_unit_for_each_person(file_store: Store, persons: int) -> None:
    lend(file_store, [9])
    with pytest.raises(ValueError, match="unit"):
        book(file_store, ACTING, new_op(), wanted(times(file_store)[0], persons=persons))


def test_a_booking_needs_a_holder(file_store: Store) -> None:
    lend(file_store, [1])
    with pytest.raises(ValueError, match="holder"):
        book(file_store, ACTING, new_op(), wanted(times(file_store)[0], " "))


def test_one_holder_has_one_appointment_for_a_service(store: Store) -> None:
    lend(store, [3, 3])
    first, second = times(store)
    made = booked(store, first)
    assert book(store, ACTING, new_op(), wanted(second, "n0000 0001")) == AlreadyBooked(made)
    other = booked(store, second, service="consular_registration")
    assert other.id != made.id
    assert isinstance(booked(store, second, "N00000002"), Appointment)


def test_an_appointment_that_was_missed_is_in_nobodys_way(store: Store) -> None:
    lend(store, [1])
    made = booked(store, times(store)[0])
    lend(store, [1], "later", made.start_ms + 3 * 24 * 3_600_000)
    hour_late = made.start_ms + 60 * 60_000
    in_time = replace(store, clock=replace(store.clock, now_ms=lambda: hour_late))
    too_late = replace(store, clock=replace(store.clock, now_ms=lambda: hour_late + 1))
    (time,) = times(store)
    assert book(in_time, ACTING, new_op(), wanted(time)) == AlreadyBooked(made)
    assert isinstance(book(too_late, ACTING, new_op(), wanted(time)), Appointment)


def test_a_cancelled_appointment_leaves_its_units_to_the_next_in_the_same_second(store: Store) -> None:
    lend(store, [2])
    time = times(store, 2)[0]
    made = booked(store, time)
    op_id = new_op()
    gone = cancel_appointment(store, ACTING, op_id, made.id)
    assert isinstance(gone, Appointment)
    assert gone.state is AppointmentState.CANCELLED
    assert cancel_appointment(store, ACTING, op_id, made.id) == gone
    again = booked(store, time)
    assert again.id != made.id
    assert overbooked(store) == []
    generations = [
        unit[3]
        for one in outgoing(store, SYNC, 500, 10**9).operations
        if one.facts["kind"] == "appointment.booked"
        for unit in json.loads(one.facts["body"])["units"]
    ]
    assert generations == [1, 1, 2, 2]
    node = store.node
    assert cancel_appointment(store, ACTING, new_op(), made.id) == appointment_of(store, made.id)
    assert store.node == node, "it was cancelled before: nothing is written"


def test_who_came_meanwhile_can_t_cancel_any_more(store: Store) -> None:
    lend(store, [1])
    made = booked(store, times(store)[0])
    check_in(store, ACTING, new_op(), made.id, "J", date(2026, 11, 25), ARABIC, OrderRules())
    came = appointment_of(store, made.id)
    assert came is not None
    assert cancel_appointment(store, ACTING, new_op(), made.id) == Overtaken(came)


def test_a_day_that_the_mission_closed_is_booked_no_more_though_the_portal_lent_it(store: Store) -> None:
    lend(store, [2])
    (time,) = times(store)
    when = datetime.fromtimestamp(time.start_ms / 1000, ZoneInfo(RIYADH.time_zone))
    always = dict.fromkeys(range(7), (Period(clock(0), clock(23, 59)),))
    import_mission(store, it_officer("k1"), new_op(), RIYADH, (), Timetable(always))
    made = booked(store, time)
    closed = SpecialDays(Text("عطلة", "Holiday"), when.date(), when.date())
    import_mission(store, it_officer("k1"), new_op(), RIYADH, (), Timetable(always, special_days=(closed,)))
    assert book(store, ACTING, new_op(), wanted(time, "N00000002")) == SlotTaken(time.start_ms)
    assert change_appointment(store, ACTING, new_op(), made.id, time, ARABIC) == SlotTaken(time.start_ms)


def test_a_reference_is_nobody_else_s(site: Site) -> None:
    draws = iter([7, 7, 7, 8, 9])
    store = site.create(Chance(draw=lambda _: next(draws)))
    lend(store, [3])
    filed = submit_request(store, ACTING, new_op(), FILING)
    made = [booked(store, times(store)[0], f"N{number}") for number in range(2)]
    assert len({filed.reference, *(one.reference for one in made)}) == 3
    store.close()


def test_nobody_books_without_the_permission(file_store: Store) -> None:
    lend(file_store, [1])
    (time,) = times(file_store)
    nobody = Acting("somebody", "k1", frozenset())
    with pytest.raises(NotAllowed):
        book(file_store, nobody, new_op(), wanted(time))
    made = booked(file_store, time)
    with pytest.raises(NotAllowed):
        cancel_appointment(file_store, nobody, new_op(), made.id)
    with pytest.raises(NotAllowed):
        change_appointment(file_store, nobody, new_op(), made.id, time, ARABIC)


def test_the_journal_says_nothing_of_the_holder(store: Store) -> None:
    lend(store, [1])
    made = booked(store, times(store)[0], "NXQ410007")
    told = outgoing(store, SYNC, 500, 10**9).operations[-1]
    assert told.facts["entity_id"] == made.id
    assert "NXQ41" not in told.facts["body"]
    assert told.payload is not None
    assert b"NXQ410007" in told.payload[2]
