"""Where somebody's rank goes: to wait less is never to wait more, and the reason told for a place is true."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.calling import (
    brought_back,
    called,
    finished,
    given_up,
    handed_on,
    missed,
    parked,
    prioritised,
    started,
)
from kiosk.domain.errors import IllegalMove
from kiosk.domain.serving_order import MINUTE_MS, Coming, OrderRules, Place, Priority, Reason, rank, reason
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Standing

NINE = 1_795_000_000_000
HOUR_MS = 60 * MINUTE_MS
RULES = OrderRules(walk_in_after=60, assisted_before=40, carried_over_before=90)
OF_SOMEBODY = (Priority.NONE, Priority.ASSISTED)
MOVES: tuple[Callable[[Standing, int, OrderRules], Standing], ...] = (
    lambda standing, _now, _rules: called(standing, standing.desk or "w1"),
    lambda standing, _now, _rules: started(standing),
    lambda standing, _now, _rules: missed(standing),
    brought_back,
    lambda standing, now, rules: parked(standing, now + 10 * MINUTE_MS, rules),
    lambda standing, now, _rules: handed_on(standing, now, line="civil"),
    lambda standing, now, _rules: handed_on(standing, now, desk="cash", and_back=True),
    lambda standing, now, _rules: finished(standing, now),
    lambda standing, _now, _rules: given_up(standing),
)
"""Each thing that a desk does with a ticket, but for waiting less."""
RULED = st.builds(
    OrderRules,
    walk_in_after=st.integers(0, 240),
    assisted_before=st.integers(0, 240),
    carried_over_before=st.integers(0, 480),
)


def waits(
    coming: Coming = Coming.WALK_IN, priority: Priority = Priority.NONE, rules: OrderRules = RULES
) -> Standing:
    ranked = rank(coming, priority, NINE, rules)
    return Standing(TicketState.WAITING, "passports", coming, priority, NINE, ranked)


def served(standing: Standing, desk: str) -> Standing:
    return started(called(standing, desk))


def why(standing: Standing, rules: OrderRules = RULES) -> Reason:
    place = Place("t", 1, standing.coming, standing.priority, standing.since_ms, standing.rank_ms)
    return reason(place, rules)


def stands(standing: Standing, moves: list[int], rules: OrderRules) -> Standing:
    """Return where a ticket stands after those of `moves` that its table has, an hour each."""
    for nth, each in enumerate(moves):
        try:
            standing = MOVES[each](standing, NINE + nth * HOUR_MS, rules)
        except IllegalMove:
            continue
    return standing


def test_who_was_sent_on_or_came_back_ranks_earlier_when_made_to_wait_less() -> None:
    sent = handed_on(served(waits(), "w1"), NINE + 2 * HOUR_MS, desk="cash", and_back=True)
    back = finished(served(sent, "cash"), NINE + 3 * HOUR_MS)

    for each in (sent, back):
        assert prioritised(each, Priority.ASSISTED, RULES).rank_ms == NINE + (60 - 40) * MINUTE_MS


def test_the_reason_of_who_was_sent_on_or_came_back_is_when_they_came() -> None:
    sent = handed_on(served(waits(), "w1"), NINE + 2 * HOUR_MS, desk="cash", and_back=True)
    back = finished(served(sent, "cash"), NINE + 3 * HOUR_MS)

    assert why(sent) == why(back) == why(waits()) == Reason(Coming.WALK_IN, NINE, 60, Priority.NONE, 0)


@given(
    rules=RULED,
    coming=st.sampled_from(Coming),
    before=st.sampled_from(OF_SOMEBODY),
    moves=st.lists(st.integers(0, len(MOVES) - 1), max_size=12),
)
def test_to_wait_less_never_ranks_later_and_there_and_back_is_the_same(
    rules: OrderRules, coming: Coming, before: Priority, moves: list[int]
) -> None:
    stood = stands(waits(coming, before, rules), moves, rules)
    change = partial(prioritised, rules=rules)
    if stood.state in (TicketState.SERVED, TicketState.MISSED, TicketState.CANCELLED):
        for priority in Priority:
            with pytest.raises(IllegalMove):
                change(stood, priority)
        return
    helped, usual = change(stood, Priority.ASSISTED), change(stood, Priority.NONE)

    assert helped.rank_ms <= stood.rank_ms <= usual.rank_ms
    assert change(helped, before) == change(usual, before) == stood
    assert why(helped, rules).from_ms == why(stood, rules).from_ms


@pytest.mark.parametrize("priority", Priority)
def test_no_desk_takes_the_place_of_who_was_carried_over(priority: Priority) -> None:
    with pytest.raises(IllegalMove):
        prioritised(waits(priority=Priority.CARRIED_OVER), priority, RULES)


@pytest.mark.parametrize("priority", OF_SOMEBODY)
def test_no_desk_carries_anybody_over(priority: Priority) -> None:
    with pytest.raises(IllegalMove):
        prioritised(waits(priority=priority), Priority.CARRIED_OVER, RULES)


def test_who_is_sent_on_with_return_from_where_they_were_sent_with_return_comes_back_to_both() -> None:
    first = handed_on(served(waits(), "w2"), 1, desk="cash_1", and_back=True)
    second = handed_on(served(first, "cash_1"), 2, desk="cash_2", and_back=True)

    back = finished(served(second, "cash_2"), 3)
    assert (back.state, back.desk) == (TicketState.TRANSFERRED, "cash_1")
    home = finished(served(back, "cash_1"), 4)
    assert (home.state, home.desk) == (TicketState.TRANSFERRED, "w2")
    assert finished(served(home, "w2"), 5).state is TicketState.SERVED


def test_a_desk_that_sends_on_without_return_leaves_the_return_that_another_was_promised() -> None:
    first = handed_on(served(waits(), "w2"), 1, desk="cash_1", and_back=True)
    second = handed_on(served(first, "cash_1"), 2, desk="cash_2")

    home = finished(served(second, "cash_2"), 3)

    assert (home.state, home.desk, home.back_to) == (TicketState.TRANSFERRED, "w2", ())


def test_a_desk_to_which_somebody_is_sent_is_no_more_one_that_they_return_to() -> None:
    first = handed_on(served(waits(), "w2"), 1, desk="cash_1", and_back=True)
    early = handed_on(served(first, "cash_1"), 2, desk="w2", and_back=True)

    assert early.back_to == ("cash_1",)
    assert finished(served(early, "w2"), 3).desk == "cash_1"


def test_who_is_called_by_the_desk_that_they_were_promised_to_is_back_there() -> None:
    sent = handed_on(served(waits(), "w1"), 1, desk="w2", and_back=True)
    on = handed_on(served(sent, "w2"), 2, line="passports")

    back = served(on, "w1")

    assert back.back_to == ()
    assert finished(back, 3).state is TicketState.SERVED
