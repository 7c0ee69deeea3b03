"""Which times a family can have, who is whose holder, and what an appointment is worth when one comes."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.appointment import DAY_MS, HOUR_MS, Arrival, arrival, free_times, stands
from kiosk.domain.holder import has_number, holder_digests, is_told_by
from kiosk.domain.states import APPOINTMENT_MOVES, AppointmentState, overrules
from kiosk.domain.timetable import CheckInRules

S = AppointmentState
RULES = CheckInRules()
MINUTE_MS = 60_000
HALF = 30 * MINUTE_MS


def slots(*free: int) -> list[tuple[str, int, int, int]]:
    """Return slots of half an hour without a gap, with so many free units."""
    return [(f"slot-{number}", number * HALF, 30, units) for number, units in enumerate(free)]


def test_one_slot_is_taken_where_it_is_large_enough() -> None:
    assert [time.taking for time in free_times(slots(1, 3, 2), 2)] == [
        (("slot-0", 1), ("slot-1", 1)),
        (("slot-1", 2),),
        (("slot-2", 2),),
    ]


@given(st.lists(st.integers(0, 4), max_size=12), st.integers(1, 8))
def test_a_time_has_a_unit_for_each_person_from_neighbours(free: list[int], persons: int) -> None:
    offered = slots(*free)
    left = {slot_id: units for slot_id, _, _, units in offered}
    starts = {slot_id: start for slot_id, start, _, _ in offered}
    for time in free_times(offered, persons):
        assert sum(count for _, count in time.taking) == persons
        assert all(1 <= count <= left[slot_id] for slot_id, count in time.taking)
        begun = [starts[slot_id] for slot_id, _ in time.taking]
        assert begun == [time.start_ms + HALF * place for place in range(len(begun))]


def test_a_gap_between_two_slots_is_no_neighbourhood() -> None:
    first, _, third = slots(1, 1, 1)
    assert free_times([first, third], 2) == ()


@pytest.mark.parametrize(
    ("state", "late_ms", "days_away", "holds"),
    [
        (S.BOOKED, -2 * HOUR_MS, 0, Arrival.EARLY),
        (S.BOOKED, -HOUR_MS, 0, Arrival.ON_TIME),
        (S.BOOKED, 0, 0, Arrival.ON_TIME),
        (S.BOOKED, 5 * MINUTE_MS, 0, Arrival.ON_TIME),
        (S.BOOKED, 5 * MINUTE_MS + 1, 0, Arrival.LATE),
        (S.BOOKED, HOUR_MS, 0, Arrival.LATE),
        (S.BOOKED, HOUR_MS + 1, 0, Arrival.PAST),
        (S.BOOKED, -HOUR_MS, 1, Arrival.FUTURE),
        (S.BOOKED, 60_000, -1, Arrival.PAST),
        (S.BOOKED, 7 * DAY_MS, -7, Arrival.PAST),
        (S.BOOKED, 7 * DAY_MS + 1, -7, Arrival.OVER),
        (S.MISSED, 60_000, 0, Arrival.PAST),
        (S.CHECKED_IN, 60_000, 0, Arrival.ALREADY),
        (S.CHECKED_IN, DAY_MS, -1, Arrival.OVER),
        (S.SERVED, DAY_MS, -1, Arrival.OVER),
        (S.CANCELLED, -DAY_MS, 1, Arrival.CANCELLED),
        (S.RESCHEDULED, 0, 0, Arrival.MOVED),
        (S.NEEDS_REBOOKING, 0, 0, Arrival.REBOOK),
    ],
)
def test_each_way_of_coming_has_its_own_answer(
    state: AppointmentState, late_ms: int, days_away: int, holds: Arrival
) -> None:
    assert arrival(state, 100 * DAY_MS, 100 * DAY_MS + late_ms, days_away, RULES) is holds


@pytest.mark.parametrize(
    ("state", "until_ms"), [(S.BOOKED, HOUR_MS), (S.CHECKED_IN, DAY_MS), (S.NEEDS_REBOOKING, 7 * DAY_MS)]
)
def test_an_appointment_stands_in_the_way_of_a_second_one_only_while_it_is_worth_something(
    state: AppointmentState, until_ms: int
) -> None:
    assert stands(state, 0, until_ms, RULES)
    assert not stands(state, 0, until_ms + 1, RULES)


@pytest.mark.parametrize("state", [S.CANCELLED, S.RESCHEDULED, S.MISSED, S.SERVED])
def test_an_appointment_that_ended_stands_in_nobody_s_way(state: AppointmentState) -> None:
    assert not stands(state, DAY_MS, 0, RULES)


def test_a_holder_is_known_by_the_number_or_its_end_and_by_nothing_else() -> None:
    kept = holder_digests("n 0123 4567", b"s" * 16)
    assert has_number(kept, "N01234567")
    assert has_number(kept, "N٠١٢٣٤٥٦٧")
    assert not has_number(kept, "4567")
    assert all(is_told_by(kept, typed) for typed in ("4567", " ٤٥٦٧", "n 01234567", "N01234567"))
    assert not any(is_told_by(kept, typed) for typed in ("", "567", "4568", "45 6", "34567", "N99994567"))
    assert is_told_by(holder_digests("A7", b"s"), "a7")
    assert holder_digests("N01234567", b"t" * 16) != kept


def test_of_two_states_that_are_told_one_overrules_the_other() -> None:
    """Whichever comes first, both sides end at the same: but for the two that may follow on each other."""
    both = {frozenset({S.MISSED, S.CHECKED_IN})}
    for one, other in itertools.combinations(S, 2):
        ways = overrules(one, other) + overrules(other, one)
        assert ways == 1 or frozenset({one, other}) in both
    assert not any(overrules(state, state) for state in S)
    assert all(overrules(after, state) for state, moves in APPOINTMENT_MOVES.items() for after in moves)
