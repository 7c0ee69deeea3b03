"""A stop and a rush are of one day; what has failed stays stopped until somebody says otherwise."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta

import pytest

from kiosk.domain.acting import Acting, Permission, applicant
from kiosk.domain.appointment import Appointment
from kiosk.domain.errors import LineStopped
from kiosk.domain.service import Language
from kiosk.domain.serving_order import USUAL_ORDER
from kiosk.domain.states import AppointmentState
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Ticket
from kiosk.store import Store, appointment_of, check_in
from kiosk.store.operations import operations
from kiosk.store.queue.issuing import take_number
from kiosk.store.queue.rush import rush_since, set_rush
from kiosk.store.queue.stopping import LINE_STOPPED, stop_line, stopped_lines
from tests.store.lent import ACTING, booked, lend, times
from tests.store.queue.at_desks import DAY, PAPERS, PASSPORTS, come, wanted
from tests.store.queue.test_gate import named, printed
from tests.store.site import new_op

MANY = 40
"""Numbers that one would take without a stop."""
HEAD = Acting("head", "counter-1", frozenset({Permission.STOP_NUMBERS}))


def test_the_next_day_begins_without_the_stops_of_this_one_but_for_what_has_failed(store: Store) -> None:
    stop_line(store, HEAD, new_op(), PASSPORTS, StopReason.FULL_TODAY)
    stop_line(store, HEAD, new_op(), PAPERS, StopReason.TECHNICAL)
    now = store.clock.now_ms()

    assert set(stopped_lines(store, now - 60_000)) == {PASSPORTS, PAPERS}
    assert stopped_lines(store, now + 60_000) == {PAPERS: StopReason.TECHNICAL}


def test_rush_is_of_one_day_and_ended_by_hand_or_with_it(store: Store) -> None:
    set_rush(store, HEAD, new_op(), DAY, on=True)
    assert rush_since(store, DAY) is not None
    assert rush_since(store, DAY + timedelta(days=1)) is None
    set_rush(store, HEAD, new_op(), DAY, on=False)

    assert rush_since(store, DAY) is None


def test_no_number_is_given_once_a_stop_is_told_however_close_they_come(store: Store) -> None:
    """Who asked in the same moment has their number before the stop, or none."""
    begin = threading.Barrier(5)

    def taker(_: int) -> list[Ticket]:
        begin.wait()
        given: list[Ticket] = []
        with suppress(LineStopped):
            while len(given) < MANY:
                given += come(store, wanted())
        return given

    def stop() -> None:
        begin.wait()
        come(store, wanted(PAPERS))
        stop_line(store, HEAD, new_op(), PASSPORTS, StopReason.DAY_OVER)

    with ThreadPoolExecutor(5) as threads:
        takers, stopper = [threads.submit(taker, each) for each in range(4)], threads.submit(stop)
        stopper.result()
        given = [each for taking in takers for each in taking.result()]
    (told,) = (each.seq for each in operations(store) if each.kind == LINE_STOPPED)
    assert len(given) < 4 * MANY
    assert all(each.seq < told for each in given)
    with pytest.raises(LineStopped):
        come(store, wanted())
    assert come(store, wanted(PAPERS))


def test_a_stop_of_the_day_before_stops_nobody(store: Store) -> None:
    stop_line(store, HEAD, new_op(), PASSPORTS, StopReason.FULL_TODAY)
    next_day = store.clock.now_ms() + 60_000

    acting = applicant("k1")
    assert take_number(store, acting, new_op(), wanted(), DAY, USUAL_ORDER, next_day).number == 1


def test_an_appointment_is_received_in_a_stopped_line_until_the_day_is_closed(store: Store) -> None:
    lend(store, [1, 1])
    first, second = (booked(store, times(store)[0], f"N{nth}") for nth in range(2))
    stop_line(store, HEAD, new_op(), PASSPORTS, StopReason.FULL_TODAY)
    assert received(store, first).number == 1
    stop_line(store, HEAD, new_op(), PASSPORTS, StopReason.DAY_OVER)

    with pytest.raises(LineStopped):
        received(store, second)
    kept = appointment_of(store, second.id)
    assert kept is not None
    assert kept.state is AppointmentState.BOOKED


def test_a_number_of_the_gate_is_named_in_a_stopped_line_until_the_day_is_closed(store: Store) -> None:
    first, second = printed(store, 2)
    stop_line(store, HEAD, new_op(), PASSPORTS, StopReason.FULL_TODAY)
    assert named(store, first).standing.line == PASSPORTS
    stop_line(store, HEAD, new_op(), PASSPORTS, StopReason.DAY_OVER)

    with pytest.raises(LineStopped):
        named(store, second)


def received(store: Store, made: Appointment) -> Ticket:
    return check_in(store, ACTING, new_op(), made.id, "J", DAY, Language.ARABIC, USUAL_ORDER)
