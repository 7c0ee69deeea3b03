"""How long one waits is worked out from the desks, the visits and the people that there really are."""

from __future__ import annotations

import pytest

from kiosk.domain.appointment import HOUR_MS
from kiosk.domain.serving_order import MINUTE_MS, Priority
from kiosk.office.hall.counter import Finish
from kiosk.office.hall.paper_numbers import gate_numbers, name
from kiosk.office.hall.walk_in import outlook_for, outlook_of
from kiosk.store.queue.gate import Named
from kiosk.store.queue.leaving import leave_desk
from kiosk.store.queue.staffing import take_desk
from tests.office.hall.at_counter import counter, ticket
from tests.office.hall.test_walk_in import CLERK, LINE, hall, waits
from tests.office.station import Station
from tests.office.visitors import tap

pytestmark = pytest.mark.usefixtures("qapp")


def serve(lent: Station, minutes: float) -> None:
    """Let the desk call the next one, who takes so long."""
    desk = counter(lent)
    called = ticket(desk.call_next(tap()))
    lent.now_ms += int(minutes * MINUTE_MS)
    desk.finish(tap(), ticket(desk.start(tap(), called)), Finish.DONE)


def test_before_the_doors_open_the_desks_are_awaited_that_the_last_day_had(lent: Station) -> None:
    desk = counter(lent)
    take_desk(lent.desk.store, CLERK, tap(), "1", (LINE,))
    waits(lent)
    desk.finish(tap(), ticket(desk.start(tap(), ticket(desk.call_next(tap())))), Finish.DONE)
    leave_desk(lent.desk.store, CLERK, tap(), "1")
    assert outlook_of(hall(lent), LINE, 1, Priority.NONE).wait is None
    lent.now_ms += 20 * HOUR_MS + 25 * MINUTE_MS

    wait = outlook_of(hall(lent), LINE, 1, Priority.NONE).wait
    assert wait is not None
    assert wait.shortest <= 5
    assert outlook_of(hall(lent), "attestation", 1, Priority.NONE).wait is None
    lent.now_ms += HOUR_MS
    assert outlook_of(hall(lent), LINE, 1, Priority.NONE).wait is None


def test_todays_visits_tell_more_than_the_plan(lent: Station) -> None:
    take_desk(lent.desk.store, CLERK, tap(), "1", (LINE,))
    for _ in range(24):
        waits(lent)
        serve(lent, 2)
    last = [waits(lent) for _ in range(10)][-1]

    wait = outlook_for(hall(lent), last).wait
    assert wait is not None
    assert 10 <= wait.shortest <= wait.longest <= 30


def test_who_holds_a_number_from_the_gate_and_has_not_said_what_for_is_waited_for(lent: Station) -> None:
    take_desk(lent.desk.store, CLERK, tap(), "1", (LINE,))
    alone = outlook_of(hall(lent), LINE, 1, Priority.NONE).wait
    batch = gate_numbers(hall(lent), tap(), 20)
    lent.now_ms += MINUTE_MS
    service = lent.desk.catalogue.services["passport_renewal"]
    passports = next(each for each in lent.desk.catalogue.queue_groups if each.id == LINE)
    name(hall(lent), tap(), batch[-1].id, Named(service, passports, Priority.NONE))
    known = outlook_of(hall(lent), LINE, 1, Priority.NONE)
    second = outlook_of(hall(lent), LINE, 1, Priority.NONE, batch[1]).wait

    assert known.before == 1
    assert known.wait is not None
    assert alone is not None
    assert second is not None
    assert known.wait.shortest >= alone.shortest + 100
    assert second.longest < known.wait.shortest
    lent.now_ms += 4 * HOUR_MS
    late = outlook_of(hall(lent), LINE, 1, Priority.NONE).wait
    assert late is not None
    assert late.longest < known.wait.shortest


def test_who_is_away_at_the_cashier_is_waited_for_though_nobody_else_may_call_them(lent: Station) -> None:
    take_desk(lent.desk.store, CLERK, tap(), "1", (LINE,))
    desk = counter(lent)
    waits(lent)
    alone = outlook_of(hall(lent), LINE, 1, Priority.NONE)
    sent = ticket(desk.start(tap(), ticket(desk.call_next(tap()))))
    desk.hand_on(tap(), sent, desk="cash", and_back=True)

    away = outlook_of(hall(lent), LINE, 1, Priority.NONE)
    assert away.wait is not None
    assert alone.wait is not None
    assert away.wait.longest <= alone.wait.longest
    assert away.before == 1
