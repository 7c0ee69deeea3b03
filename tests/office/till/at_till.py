"""A till with somebody before it, as the tests of what they owe and pay need it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.hall import DayRate
from kiosk.domain.money import Exchange
from kiosk.domain.receipt import BillLine
from kiosk.domain.service import Language
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.ticket import Ticket
from kiosk.office.configuration.configuring import Configuring
from kiosk.office.till.billing import NoPrice
from kiosk.office.till.till import Till, TillNow
from kiosk.opening import CATALOGUE
from kiosk.store.missions.configuring import Change, change_configuration
from kiosk.store.money.orders import PaymentOrder
from kiosk.store.queue.issuing import Wanted, take_number
from tests.office.till.office import STATION, TillOffice, made_station, staffed
from tests.store.site import new_op


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TillOffice]:
    bench = made_station(tmp_path, Clock())
    yield bench.on_store(staffed)
    bench.close()


def ticket(office: TillOffice, persons: int = 1, service: str = "passport_renewal") -> Ticket:
    acting = Acting("applicant", STATION, frozenset({Permission.ISSUE_NUMBER}))
    wanted = Wanted(
        service,
        "passports",
        "J",
        persons,
        Coming.WALK_IN,
        Priority.NONE,
        office.store.clock.now_ms(),
        Language.ARABIC,
        "",
    )
    return take_number(office.store, acting, new_op(), wanted, office.till.today, USUAL_ORDER)


def set_rate(office: TillOffice, rate: str, step: int = 1, currency: str = "USD") -> None:
    setter = office.head.acting(STATION)
    here = Configuring(office.store, load_catalogue(CATALOGUE), office.till.today)
    change = here.setting(DayRate(Exchange(currency, "SAR", Decimal(rate), step), office.till.today))
    assert isinstance(change, Change)
    change_configuration(office.store, setter, new_op(), change)


def unpriced(now: TillNow) -> list[tuple[str, str, NoPrice]]:
    return [(each.offer.service.id, each.offer.fee.id, each.why) for each in now.unpriced]


def ordered(office: TillOffice, here: Ticket, *lines: BillLine) -> PaymentOrder:
    clerk = Acting("clerk", STATION, frozenset({Permission.SERVE}))
    ordering = Till(office.store, clerk, "window_2", office.catalogue)
    order = ordering.order(new_op(), here.id, lines)
    assert isinstance(order, PaymentOrder)
    return order


def exempted(office: TillOffice, reason: str) -> tuple[BillLine, ...]:
    return tuple(replace(line, exemption=reason) for line in office.bill().lines)
