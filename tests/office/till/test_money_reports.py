"""A report on money adds up, lists every number, and names nobody who paid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.domain.drawer import CashMove
from kiosk.domain.errors import NotAllowed
from kiosk.domain.money import Money
from kiosk.domain.receipt import Method, ReceiptKind, Serial
from kiosk.domain.service import Language
from kiosk.domain.states import ReceiptState
from kiosk.office.till.money_files import csv_file, pdf_file
from kiosk.office.till.money_reports import Period, counts_of, money_report, number_lines
from kiosk.store.drawers import move_cash
from kiosk.store.money_counts import MoneyCounts, UsedNumber, missing_numbers
from kiosk.store.money_wishes import ask_void, decide
from tests.office.till.office import TillOffice, made_station, staffed
from tests.store.site import new_op
from tests.store.staff import acting_of


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


def test_a_days_report_adds_up(office: TillOffice, day: Period) -> None:
    counts = counts_of(office.store, acting_of(office.head), office.mission, day)
    report = money_report(office.store, counts, office.mission, office.catalogue, day)

    assert list(report.totals) == [Money("SAR", 150_000)]
    assert list(report.methods) == [(Method.CASH, Money("SAR", 150_000))]
    assert [(line.quantity, line.total.minor) for line in report.fees] == [(2, 150_000)]
    (book,), (drawer,) = report.books, report.drawers
    assert (book.first[-6:], book.last[-6:], book.used, len(book.void)) == ("000001", "000002", 2, 1)
    assert (drawer.clerk, drawer.second) == (office.cashier.number, office.head.number)
    assert (drawer.expected.minor, drawer.over_minor, drawer.deposit) == (159_500, -500, "")


def test_its_files_name_no_payer_and_are_for_who_decides_about_money(office: TillOffice, day: Period) -> None:
    table = csv_file(office.store, acting_of(office.head), office.mission, day).decode()
    both = (Language.ARABIC, Language.ENGLISH)
    paper = pdf_file(office.store, acting_of(office.head), office.mission, office.catalogue, day, both)

    assert [line.split(",")[1] for line in table.splitlines()] == ["state", "issued", "voided"]
    assert "سلمى" not in table
    assert paper.startswith(b"%PDF")
    with pytest.raises(NotAllowed):
        csv_file(office.store, office.acting, office.mission, day)


def test_a_number_that_nobody_has_any_more_is_told(office: TillOffice) -> None:
    def used(number: int) -> UsedNumber:
        serial = Serial("RUH", 2026, ReceiptKind.RECEIPT, "A1", number)
        return UsedNumber(serial, ReceiptState.ISSUED, Method.CASH, "SAR", 5, 0, "a", "d")

    numbers = (used(3), used(4), used(7))
    assert [each.number for each in missing_numbers(numbers)] == [5, 6]
    counts = MoneyCounts(numbers, (), 0, (), (), ())
    lines = "".join(number_lines(counts, {"a": "=1+1"}, "Asia/Riyadh")).splitlines()
    assert [line.split(",")[1] for line in lines[-2:]] == ["not_recovered"] * 2
    assert ",'=1+1," in lines[1]


def test_a_day_is_the_missions_from_midnight_to_midnight(office: TillOffice) -> None:
    begin, end = Period(date(2026, 11, 28), date(2026, 11, 28)).moments("Asia/Riyadh")

    assert (begin, end - begin) == (1_795_813_200_000, 24 * 3_600_000)


def test_a_session_goes_on_over_midnight_and_the_year(office: TillOffice) -> None:
    """A receipt is of the mission's year when it is taken, wherever its drawer was opened."""
    office.opened()
    before = _clock_at(office, 1_798_750_799_000)  # 2026-12-31 23:59:59 in Riyadh
    after = _clock_at(office, 1_798_750_800_000)
    serials = [str(each.taken().serial) for each in (before, after, before)]

    assert [serial[4:8] + serial[-1] for serial in serials] == ["20261", "20271", "20262"]


def _clock_at(office: TillOffice, now_ms: int) -> TillOffice:
    return replace(office, store=replace(office.store, clock=Clock(now_ms=lambda: now_ms)))
