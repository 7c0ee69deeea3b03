"""What an honest wait is worked out from: whole visits, as desks saw them."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from kiosk.domain.calling import finished, handed_on
from kiosk.domain.measured_visits import Stay
from kiosk.domain.serving_order import Priority
from kiosk.domain.ticket import Ticket
from kiosk.store import Store
from kiosk.store.queue.calling import call_next
from kiosk.store.queue.visits import desks_that_called, helped_since, last_day_before, visits_kept
from tests.store.queue.at_desks import DAY, PAPERS, PASSPORTS, clerk, come, moved, next_at, start, wanted
from tests.store.queue.test_staffing import at
from tests.store.site import new_op


def test_a_visit_is_kept_by_its_stays_at_desks_from_the_call_on_without_the_cashier_s(store: Store) -> None:
    come(store, wanted(persons=3), wanted(PAPERS))
    now = store.clock.now_ms()

    def later(seconds: int) -> Store:
        return at(store, now + seconds * 1000)

    called = next_at(later(1))
    serving = moved(later(31), called, start)
    (kept,) = visits_kept(store, DAY, 50)
    assert (kept.line, kept.persons, kept.stays, kept.here_ms) == (PASSPORTS, 3, (), now + 1000)
    sent = moved(later(91), serving, partial(handed_on, desk="cash", and_back=True))
    cashier = clerk(9)
    paying = call_next(later(100), cashier, new_op(), "cash", (), DAY)
    assert isinstance(paying, Ticket)
    assert paying.id == sent.id
    paid = moved(later(200), moved(later(110), paying, start, 9), finished, 9)
    assert paid.standing.desk == "1"
    back = moved(later(231), next_at(later(211)), start)
    moved(later(241), back, finished)

    (kept,) = visits_kept(store, DAY, 50)
    assert kept.stays == (Stay(0, 90_000, here=False), Stay(120_000, 30_000, here=True))
    assert (kept.here_ms, kept.ended) == (None, True)
    assert desks_that_called(store, DAY) == {"1": (PASSPORTS,)}
    assert last_day_before(store, DAY + timedelta(days=3)) == DAY
    assert last_day_before(store, DAY) is None


def test_who_waits_less_is_counted_from_when_they_came(store: Store) -> None:
    come(store, wanted(), wanted(priority=Priority.ASSISTED), wanted(PAPERS, Priority.ASSISTED))

    assert helped_since(store, DAY, 0) == {PASSPORTS: 1, PAPERS: 1}
    assert helped_since(store, DAY, store.clock.now_ms() + 1) == {}
