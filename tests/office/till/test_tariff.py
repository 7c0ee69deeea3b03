"""A till asks what holds when the money is taken, however long its desk has been open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.domain.receipt import Bill, Receipt
from kiosk.domain.ticket import Ticket
from kiosk.office.till.billing import cash_bill
from kiosk.office.till.till import NotTaken, Till
from tests.office.till.at_till import ticket
from tests.office.till.office import TillOffice, made_station, set_currency, set_fee, staffed
from tests.store.site import new_op

DAY_MS = 86_400_000


@dataclass
class _Time:
    now_ms: int = Clock().now_ms()


@pytest.fixture
def time() -> _Time:
    return _Time()


@pytest.fixture
def office(tmp_path: Path, time: _Time) -> Iterator[TillOffice]:
    bench = made_station(tmp_path, Clock(lambda: time.now_ms))
    made = bench.on_store(staffed)
    made.opened()
    yield made
    bench.close()


def owed(till: Till, here: Ticket) -> Bill:
    """Return the bill of whoever stands there, as a till asks it now."""
    now = till.look(here)
    return cash_bill(now.owed, "SAR", now.rates, sum(line.due_minor for line in now.owed))


def test_a_fee_of_today_is_asked_at_a_desk_that_was_open_before_it_was_set(office: TillOffice) -> None:
    open_desk, here = office.till, ticket(office)
    old = owed(open_desk, here)
    assert old.total_minor == 75_000
    set_fee(office, "300", office.till.today)

    assert open_desk.take(new_op(), old, "سلمى") is NotTaken.RATE
    kept = open_desk.take(new_op(), owed(open_desk, here), "سلمى")
    assert isinstance(kept, Receipt)
    assert kept.bill.total_minor == 112_500


def test_a_fee_from_tomorrow_is_asked_at_a_desk_that_stays_open_over_midnight(
    office: TillOffice, time: _Time
) -> None:
    open_desk, here = office.till, ticket(office)
    set_fee(office, "300", office.till.today + timedelta(days=1))
    old = owed(open_desk, here)
    assert old.total_minor == 75_000

    time.now_ms += DAY_MS
    assert owed(open_desk, here).total_minor == 112_500
    assert open_desk.take(new_op(), old, "سلمى") is NotTaken.RATE


def test_a_currency_that_was_set_meanwhile_is_that_of_an_open_desk(office: TillOffice) -> None:
    open_desk = replace(office.till, acting=office.other.acting("counter-1"))
    set_currency(office, "JOD")

    assert open_desk.mission.currency == "JOD"
