"""A day at a till, and what its report says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.domain.drawer import CashMove
from kiosk.domain.receipt import BillLine, Receipt
from kiosk.domain.service import Language
from kiosk.domain.staff import Person
from kiosk.office.till.billing import cash_bill
from kiosk.office.till.money_files import MoneyFiles
from kiosk.office.till.money_reports import Period, counts_of, money_report
from kiosk.paper.document import Entry
from kiosk.paper.money_figures import MoneyReport
from kiosk.paper.money_report import money_document
from kiosk.paper.money_sheets import money_sheets
from kiosk.store.money.drawers import move_cash
from kiosk.store.money.wishes import ask_void, decide, open_wishes
from tests.office.till.office import TillOffice, made_station, staffed
from tests.store.site import new_op
from tests.store.staff import acting_of

LANGUAGES = (Language.ARABIC, Language.ENGLISH)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[TillOffice]:
    bench = made_station(tmp_path, Clock())
    yield bench.on_store(staffed)
    bench.close()


@pytest.fixture
def day(office: TillOffice) -> Period:
    """A day with two receipts, one of them void, and a drawer that is short."""
    drawer = office.opened()
    office.taken(2)
    voided = office.taken()
    wish = ask_void(office.store, office.acting, new_op(), voided.id, "typing")
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=True)
    move_cash(office.store, office.acting, new_op(), CashMove.PAY_OUT, 500, "stamps")
    office.closed(drawer, 159_000)
    return Period(office.till.today, office.till.today)


def report_of(office: TillOffice, day: Period) -> MoneyReport:
    counts = counts_of(office.store, acting_of(office.head), office.mission, day)
    return money_report(office.store, counts, office.mission, office.catalogue, day)


def files_of(office: TillOffice, day: Period, person: Person) -> MoneyFiles:
    return MoneyFiles(office.store, acting_of(person), office.mission, office.catalogue, day)


def entries_of(report: MoneyReport, language: Language) -> list[tuple[str, str]]:
    blocks = money_document(report, language).blocks
    return [(block.label, block.value) for block in blocks if isinstance(block, Entry)]


def drawers_sheet(report: MoneyReport, language: Language) -> list[tuple[object, ...]]:
    return [tuple(row) for row in money_sheets(report, language)[3].rows]


def bare(text: str) -> str:
    return "".join(sign for sign in text if sign not in "\u2066\u2067\u2068\u2069")


def exempted(office: TillOffice, reason: str, *, agrees: bool | None, line: BillLine) -> Receipt:
    """Take a fee beside one that is forgiven for a reason; the head may decide about that.

    What is refused stays good: its void is refused too.
    """
    lines = line, replace(line, exemption=reason)
    bill = cash_bill(lines, "SAR", office.till.rates, line.local_minor)
    kept = office.till.take(new_op(), bill, "سلمى")
    assert isinstance(kept, Receipt)
    if agrees is False:
        ask_void(office.store, office.acting, new_op(), kept.id, "refused")
    for wish in () if agrees is None else open_wishes(office.store, acting_of(office.head)):
        decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=agrees is True)
    return kept


def clock_at(office: TillOffice, now_ms: int) -> TillOffice:
    return replace(office, store=replace(office.store, clock=Clock(now_ms=lambda: now_ms)))
