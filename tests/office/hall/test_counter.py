"""A clerk's day at a desk: whom they see, call, send on and bring back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import HOUR_MS
from kiosk.domain.errors import NotAllowed
from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.service import Text
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.counter import Counter, Finish, desks_at
from kiosk.store.queue.calling import DeskBusy, MovedMeanwhile
from kiosk.store.queue.staffing import DeskTaken
from tests.office.hall.test_walk_in import LINE, waits
from tests.office.station import TOMORROW, Station
from tests.office.visitors import MINUTE_MS, tap

FROM = date(2026, 1, 1)


def desk(id_: str, kind: DeskKind = DeskKind.SERVICE, station: str = "") -> Desk:
    return Desk(id_, Text(f"شباك {id_}", f"Window {id_}"), kind, (LINE,), station, FROM)


def counter(lent: Station, id_: str = "1") -> Counter:
    acting = Acting(f"clerk-{id_}", f"counter-{id_}", frozenset({Permission.SERVE}))
    lines = () if id_ == "cash" else (LINE,)
    zone, cashiers = lent.desk.mission.time_zone, frozenset({"cash"})
    return Counter(lent.desk.store, acting, desk(id_), lines, USUAL_ORDER, zone, cashiers=cashiers)


def sits(lent: Station, id_: str = "1") -> Counter:
    """Return a desk at which its clerk sits."""
    at = counter(lent, id_)
    at.sit_down(tap())
    return at


def reception(lent: Station) -> Counter:
    """Return a desk whose clerk gives out numbers, too."""
    may = frozenset({Permission.SERVE, Permission.ISSUE_NUMBER})
    return replace(counter(lent), acting=Acting("front", "counter-9", may))


def ticket(moved: object) -> Ticket:
    assert isinstance(moved, Ticket)
    return moved


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


def test_a_clock_set_back_numbers_on_and_everybody_is_called_once_without_waiting_for_it(
    lent: Station,
) -> None:
    first, second = waits(lent), waits(lent)
    counter(lent).park(tap(), ticket(counter(lent).call(tap(), first)), 10)
    lent.now_ms -= HOUR_MS
    third = waits(lent)
    assert [each.number for each in (first, second, third)] == [1, 2, 3]
    assert {each.ticket.id: each.now for each in counter(lent).look().line} == {
        first.id: False,
        second.id: True,
        third.id: True,
    }

    called = [counter(lent, each).call_next(tap()) for each in ("1", "2", "3")]
    assert {each.id for each in called if isinstance(each, Ticket)} == {second.id, third.id}
    assert called[2] is None


def test_a_clock_set_back_keeps_nobody_waiting_whom_a_desk_sent_on_or_brought_back(lent: Station) -> None:
    here, there, cash = counter(lent), counter(lent, "2"), sits(lent, "cash")
    for _ in range(3):
        waits(lent)
    lent.now_ms += HOUR_MS
    sent = ticket(here.start(tap(), ticket(here.call_next(tap()))))
    ticket(here.hand_on(tap(), sent, desk="cash", and_back=True))
    back = ticket(here.bring_back(tap(), ticket(here.miss(tap(), ticket(here.call_next(tap()))))))
    aside = ticket(here.park(tap(), ticket(here.call_next(tap())), 10))
    lent.now_ms -= HOUR_MS
    assert {each.ticket.id: each.now for each in here.look().line} == {back.id: True, aside.id: False}

    at_cash = ticket(cash.start(tap(), ticket(cash.call_next(tap()))))
    ticket(cash.finish(tap(), at_cash, Finish.DONE))
    lent.now_ms -= HOUR_MS // 2
    called = {ticket(here.call_next(tap())).id, ticket(there.call_next(tap())).id}
    assert called == {sent.id, back.id}
    assert counter(lent, "3").call_next(tap()) is None


def test_whom_a_desk_has_at_midnight_stays_with_it_and_the_new_day_counts_from_one(lent: Station) -> None:
    here, there = counter(lent), counter(lent, "2")
    waits(lent), waits(lent)
    serving = ticket(here.start(tap(), ticket(here.call_next(tap()))))
    lent.now_ms += 12 * HOUR_MS
    assert here.look().mine == serving
    assert (here.look().line, there.look().elsewhere) == ((), ())
    fresh = waits(lent)
    assert (fresh.number, fresh.day) == (1, TOMORROW)
    assert here.call_next(tap()) == here.call(tap(), fresh) == DeskBusy(serving)
    assert ticket(there.call_next(tap())).id == fresh.id

    ticket(here.finish(tap(), serving, Finish.DONE))
    assert here.look().mine is None
    assert here.call_next(tap()) is None


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
