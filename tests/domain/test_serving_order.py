"""The line is fair: it explains itself, and everybody's turn comes."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.serving_order import (
    MINUTE_MS,
    Coming,
    OrderRules,
    Place,
    Priority,
    rank,
    reason,
)
from tests.domain.called_next import in_order, next_of

NINE = 1_795_000_000_000
RULES = OrderRules(walk_in_after=60, assisted_before=40, carried_over_before=90)


def place(number: int, coming: Coming, minute: int, priority: Priority = Priority.NONE) -> Place:
    since = NINE + minute * MINUTE_MS
    return Place(f"t{number}", number, coming, priority, since, rank(coming, priority, since, RULES))


def numbers(*line: Place) -> list[int]:
    return [each.number for each in in_order(line)]


def test_an_appointment_goes_before_who_has_waited_less_than_the_mission_allows() -> None:
    assert numbers(place(1, Coming.WALK_IN, 0), place(2, Coming.APPOINTMENT, 59)) == [2, 1]


def test_who_has_waited_that_long_goes_before_a_later_appointment() -> None:
    assert numbers(place(2, Coming.APPOINTMENT, 61), place(1, Coming.WALK_IN, 0)) == [1, 2]


def test_who_needs_help_waits_less_and_who_waited_yesterday_least() -> None:
    line = (
        place(1, Coming.WALK_IN, 0),
        place(2, Coming.WALK_IN, 30, Priority.ASSISTED),
        place(3, Coming.WALK_IN, 45, Priority.CARRIED_OVER),
    )

    assert numbers(*line) == [3, 2, 1]


def test_equals_are_called_by_their_number() -> None:
    assert numbers(place(7, Coming.WALK_IN, 0), place(6, Coming.WALK_IN, 0)) == [6, 7]


def test_nobody_is_called_before_their_time() -> None:
    early = place(1, Coming.APPOINTMENT, 30)

    assert next_of([early], NINE) is None
    assert next_of([early, place(2, Coming.WALK_IN, 0)], NINE) == place(2, Coming.WALK_IN, 0)
    assert next_of([early], early.since_ms) == early


@pytest.mark.parametrize("coming", Coming)
@pytest.mark.parametrize("priority", Priority)
def test_the_reason_adds_up_to_the_rank(coming: Coming, priority: Priority) -> None:
    one = place(1, coming, 10, priority)
    why = reason(one, RULES)

    assert why.from_ms == one.since_ms
    assert why.from_ms + (why.later_minutes - why.earlier_minutes) * MINUTE_MS == one.rank_ms


@given(
    rules=st.builds(
        OrderRules,
        walk_in_after=st.integers(0, 240),
        assisted_before=st.integers(0, 120),
        carried_over_before=st.integers(0, 240),
    ),
    mine=st.tuples(st.sampled_from(Coming), st.sampled_from(Priority)),
    others=st.lists(
        st.tuples(st.sampled_from(Coming), st.sampled_from(Priority), st.integers(1, 4)),
        min_size=1,
        max_size=30,
    ),
)
def test_nobody_starves_however_many_keep_coming(
    rules: OrderRules,
    mine: tuple[Coming, Priority],
    others: list[tuple[Coming, Priority, int]],
) -> None:
    """Each minute some more come and one is called; the others' kinds repeat for as long as it takes."""
    numbered = count(1)

    def comes(coming: Coming, priority: Priority, now: int) -> Place:
        return Place("t", next(numbered), coming, priority, now, rank(coming, priority, now, rules))

    me = comes(*mine, NINE)
    last_overtaking_ms = me.rank_ms + max(map(rules.allowance_ms, Priority))
    line = [me]
    came_in_time = 0
    for minute in range(100_000):
        now = NINE + minute * MINUTE_MS
        coming, priority, many = others[minute % len(others)]
        line += [comes(coming, priority, now) for _ in range(many)]
        if now <= last_overtaking_ms:
            came_in_time += many
        called = next_of(line, now)
        assert called is not None
        line.remove(called)
        if called is me:
            break
        assert minute <= came_in_time, "somebody overtook who came too late for it"
    assert me not in line
