"""At midnight and when a clock is set back everybody is called once, and nobody waits for it."""

from __future__ import annotations

from kiosk.domain.appointment import HOUR_MS
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.counter import Finish
from kiosk.store.queue.calling import DeskBusy
from tests.office.hall.at_counter import counter, sits, ticket
from tests.office.hall.test_walk_in import waits
from tests.office.station import TOMORROW, Station
from tests.office.visitors import tap


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
