"""A clerk's day at a desk: whom they see, call, send on and bring back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.service import Text
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.office.counter import Counter, Finish, desks_at
from kiosk.store.calling import DeskBusy, MovedMeanwhile
from kiosk.store.staffing import DeskTaken
from tests.office.station import Station
from tests.office.test_walk_in import LINE, waits
from tests.office.visitors import MINUTE_MS, tap

FROM = date(2026, 1, 1)


def desk(id_: str, kind: DeskKind = DeskKind.SERVICE, station: str = "") -> Desk:
    return Desk(id_, Text(f"شباك {id_}", f"Window {id_}"), kind, (LINE,), station, FROM)


def counter(lent: Station, id_: str = "1") -> Counter:
    acting = Acting(f"clerk-{id_}", f"counter-{id_}", frozenset({Permission.SERVE}))
    lines = () if id_ == "cash" else (LINE,)
    return Counter(lent.desk.store, acting, desk(id_), lines, USUAL_ORDER, lent.desk.mission.time_zone)


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
    here, other, cashier = counter(lent), counter(lent, "2"), counter(lent, "cash")
    waits(lent)
    serving = ticket(here.start(tap(), ticket(here.call_next(tap()))))
    ticket(here.hand_on(tap(), serving, desk="cash", and_back=True))
    assert (other.look().line, len(cashier.look().line)) == ((), 1)
    paid = ticket(cashier.start(tap(), ticket(cashier.call_next(tap()))))
    ticket(cashier.finish(tap(), paid, Finish.DONE))

    assert (other.look().line, cashier.look().line) == ((), ())
    assert [each.ticket.id for each in here.look().line] == [paid.id]


def test_who_gives_up_is_out_of_the_line(lent: Station) -> None:
    here = counter(lent)
    ticket(here.give_up(tap(), waits(lent)))

    assert here.look().line == ()


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
