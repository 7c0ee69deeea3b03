"""A clerk's day at a desk: whom they see, call, send on and bring back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.appointment import HOUR_MS
from kiosk.domain.errors import NotAllowed
from kiosk.domain.serving_order import Coming, Priority
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.counter import Finish, desks_at
from kiosk.store.queue.calling import DeskBusy, MovedMeanwhile
from kiosk.store.queue.staffing import DeskTaken
from tests.office.hall.at_counter import counter, desk, reception, sits, ticket
from tests.office.hall.test_walk_in import waits
from tests.office.station import Station
from tests.office.visitors import MINUTE_MS, tap


def test_a_desk_sees_who_is_next_and_why(lent: Station) -> None:
    first, helped = waits(lent), waits(lent, priority=Priority.ASSISTED)

    seen = counter(lent).look()
    assert [each.ticket.id for each in seen.line] == [helped.id, first.id]
    why = seen.line[0].why
    assert (why.coming, why.later_minutes, why.earlier_minutes) == (Coming.WALK_IN, 60, 40)
    assert all(each.now for each in seen.line)
    assert (seen.mine, seen.missed, seen.elsewhere) == (None, (), ())


def test_a_person_goes_from_the_call_to_the_finish(lent: Station) -> None:
    here, there = counter(lent), counter(lent, "2")
    waits(lent)
    called = ticket(here.call_next(tap()))
    assert here.look().mine == called
    assert there.look().elsewhere == (called,)
    serving = ticket(here.start(tap(), called))
    done = ticket(here.finish(tap(), serving, Finish.DONE))

    assert done.state is TicketState.SERVED
    assert here.look().mine is None
    assert ticket(here.undo(tap(), done)).state is TicketState.SERVING


def test_who_missed_the_call_stands_apart_until_brought_back(lent: Station) -> None:
    here = counter(lent)
    waits(lent)
    gone = ticket(here.miss(tap(), ticket(here.call_next(tap()))))
    assert here.look().missed == (gone,)

    ticket(here.bring_back(tap(), gone))
    assert here.look().missed == ()
    assert [each.why.coming for each in here.look().line] == [Coming.RETURN]


def test_who_is_parked_is_in_sight_and_not_called_before_the_time(lent: Station) -> None:
    here = counter(lent)
    waits(lent)
    ticket(here.park(tap(), ticket(here.call_next(tap())), 10))
    assert [each.now for each in here.look().line] == [False]
    assert here.call_next(tap()) is None
    lent.now_ms += 10 * MINUTE_MS

    assert isinstance(here.call_next(tap()), Ticket)


def test_who_goes_to_the_cashier_and_back_is_seen_by_the_right_desk_alone(lent: Station) -> None:
    here, other, cashier = sits(lent), counter(lent, "2"), sits(lent, "cash")
    waits(lent)
    serving = ticket(here.start(tap(), ticket(here.call_next(tap()))))
    ticket(here.hand_on(tap(), serving, desk="cash", and_back=True))
    assert (other.look().line, len(cashier.look().line)) == ((), 1)
    paid = ticket(cashier.start(tap(), ticket(cashier.call_next(tap()))))
    ticket(cashier.finish(tap(), paid, Finish.DONE))

    assert (other.look().line, cashier.look().line) == ((), ())
    assert [each.ticket.id for each in here.look().line] == [paid.id]


def test_who_comes_back_to_a_desk_that_its_clerk_left_is_seen_and_called_by_the_line(lent: Station) -> None:
    here, other, cashier = sits(lent), sits(lent, "2"), sits(lent, "cash")
    waits(lent)
    serving = ticket(here.start(tap(), ticket(here.call_next(tap()))))
    ticket(here.hand_on(tap(), serving, desk="cash", and_back=True))
    here.get_up(tap())
    paid = ticket(cashier.start(tap(), ticket(cashier.call_next(tap()))))
    ticket(cashier.finish(tap(), paid, Finish.DONE))

    assert [(each.ticket.id, each.now) for each in other.look().line] == [(paid.id, True)]
    assert ticket(other.call_next(tap())).id == paid.id


def test_who_waits_for_a_cashier_who_is_not_there_yet_is_in_sight_and_no_window_calls_them(
    lent: Station,
) -> None:
    here = sits(lent)
    waits(lent)
    other = waits(lent)
    serving = ticket(here.start(tap(), ticket(here.call_next(tap()))))
    sent = ticket(here.hand_on(tap(), serving, desk="cash", and_back=True))

    assert {each.ticket.id: each.now for each in here.look().line} == {sent.id: False, other.id: True}
    assert {each.ticket.id: each.now for each in here.look_everywhere()} == {sent.id: False, other.id: True}
    assert ticket(here.call_next(tap())).id == other.id
    assert ticket(sits(lent, "cash").call_next(tap())).id == sent.id


def test_who_is_sent_on_is_explained_by_when_they_came_and_waits_less_where_told_so(lent: Station) -> None:
    here, cashier = counter(lent), counter(lent, "cash")
    came_ms = waits(lent).standing.since_ms
    lent.now_ms += 2 * HOUR_MS
    serving = ticket(here.start(tap(), ticket(here.call_next(tap()))))
    sent = ticket(here.hand_on(tap(), serving, desk="cash", and_back=True))
    (seen,) = cashier.look().line
    why = seen.why
    assert (why.coming, why.from_ms, why.later_minutes) == (Coming.WALK_IN, came_ms, 60)
    assert why.from_ms + HOUR_MS == sent.standing.rank_ms

    helped = ticket(reception(lent).prioritise(tap(), sent, Priority.ASSISTED))
    assert helped.standing.rank_ms == came_ms + 20 * MINUTE_MS
    assert cashier.look().line[0].why == replace(why, priority=Priority.ASSISTED, earlier_minutes=40)
    assert ticket(reception(lent).prioritise(tap(), helped, Priority.NONE)).standing == sent.standing


def test_who_gives_up_is_out_of_the_line(lent: Station) -> None:
    here = counter(lent)
    ticket(reception(lent).give_up(tap(), waits(lent)))

    assert here.look().line == ()


def test_only_whoever_gives_out_numbers_lets_somebody_wait_less_or_strikes_them_out(lent: Station) -> None:
    here, kept = counter(lent), waits(lent)

    with pytest.raises(NotAllowed):
        here.prioritise(tap(), kept, Priority.ASSISTED)
    with pytest.raises(NotAllowed):
        here.give_up(tap(), kept)


def test_nobody_calls_or_moves_anybody_at_a_desk_where_somebody_else_sits(lent: Station) -> None:
    here, first, second = sits(lent), waits(lent), waits(lent)
    stranger = replace(here, acting=replace(here.acting, actor="stranger"))
    taken = stranger.call_next(tap())
    assert isinstance(taken, DeskTaken)
    assert (taken.staffing.actor, stranger.call(tap(), second)) == (here.acting.actor, taken)

    called = ticket(here.call_next(tap()))
    assert called.id == first.id
    for answer in (
        stranger.start(tap(), called),
        stranger.miss(tap(), called),
        replace(stranger, desk=desk("2")).park(tap(), called, 10),
    ):
        assert answer == taken
    assert here.look().mine == called


def test_two_clerks_who_call_the_same_person_get_one_call(lent: Station) -> None:
    here, there = counter(lent), counter(lent, "2")
    wanted = waits(lent)
    called = ticket(here.call(tap(), wanted))

    assert there.call(tap(), wanted) == MovedMeanwhile(called)
    assert here.call_next(tap()) == DeskBusy(called)


def test_a_desk_is_taken_once_and_left(lent: Station) -> None:
    here = counter(lent)
    here.sit_down(tap())
    other = replace(counter(lent, "2"), desk=here.desk)

    assert isinstance(other.sit_down(tap()), DeskTaken)
    here.have_a_break(tap())
    here.get_up(tap())
    assert not isinstance(other.sit_down(tap()), DeskTaken)


def test_a_station_has_its_own_desks_or_those_that_stand_nowhere() -> None:
    fixed, loose = desk("1", station="counter-1"), desk("2")

    assert desks_at((fixed, loose), "counter-1") == (fixed,)
    assert desks_at((fixed, loose), "counter-9") == (loose,)
