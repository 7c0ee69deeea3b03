"""A report on money adds up, lists every number, and names nobody who paid."""

from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy import select

from kiosk.domain.drawer import CashMove
from kiosk.domain.money import Money
from kiosk.domain.receipt import Method, Receipt, SerialKind
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.office.till.money_files import FileKind
from kiosk.office.till.money_reports import Period, counts_of
from kiosk.office.till.receipt_printing import OFFICE_COPY, ORIGINAL
from kiosk.store import journal, move_print, queue_print
from kiosk.store.money.deposits import deposit_cash
from kiosk.store.money.receipt_rows import RECEIPT_ISSUED, insert_receipt
from kiosk.store.schema import op
from tests.office.till.office import TillOffice
from tests.office.till.reports import (
    LANGUAGES,
    bare,
    clock_at,
    drawers_sheet,
    entries_of,
    files_of,
    report_of,
)
from tests.office.till.reports import day as day
from tests.office.till.reports import office as office
from tests.store.site import new_op
from tests.store.staff import acting_of


def test_a_days_report_adds_up(office: TillOffice, day: Period) -> None:
    report = report_of(office, day)

    assert list(report.totals) == [Money("SAR", 150_000)]
    assert list(report.methods) == [(Method.CASH, Money("SAR", 150_000))]
    assert [(line.quantity, line.total.minor) for line in report.fees] == [(2, 150_000)]
    (book, _slips), (drawer,) = report.books, report.drawers
    assert (book.kind, book.first[-6:], book.last[-6:], book.used) == (
        SerialKind.RECEIPT,
        "000001",
        "000002",
        2,
    )
    assert (drawer.clerk, drawer.second) == (office.cashier.number, office.head.number)
    assert drawer.float_.minor + drawer.taken.minor - 500 == drawer.expected.minor == 159_500
    assert [(kind, money.minor, why) for kind, money, why in drawer.moves] == [
        (CashMove.PAY_OUT, 500, "stamps")
    ]
    assert (drawer.over_minor, drawer.bank_slip, drawer.deposit_serial[-6:]) == (-500, "", "000001")


def test_a_drawer_that_was_counted_again_says_what_was_counted_first(office: TillOffice) -> None:
    office.closed(office.opened(10_000), 0, 9_000, 10_000)
    office.closed(office.opened(5_000), 5_000)
    report = report_of(office, Period(office.till.today, office.till.today))

    assert [(line.first.minor, line.counted_again) for line in report.drawers] == [(0, 2), (5_000, 0)]
    for language, first, again in (
        (Language.ENGLISH, "Counted first", "Times counted again"),
        (Language.ARABIC, "العدّ الأول", "مرات إعادة العدّ"),
    ):
        told = entries_of(report, language)
        assert [bare(value)[:4] for label, value in told if label == first] == ["0.00"]
        assert [bare(value) for label, value in told if label == again] == ["2"]
        assert [row[10:12] for row in drawers_sheet(report, language)] == [
            (Money("SAR", 0), 2),
            (Money("SAR", 5_000), 0),
        ]


def test_what_reached_the_bank_is_told_with_what_it_differs_from_what_was_counted(office: TillOffice) -> None:
    head = acting_of(office.head)
    for banked in (10_000, 1, 10_050):
        closed = office.closed(office.opened(10_000), 10_000)
        assert deposit_cash(office.store, head, new_op(), closed.id, banked, "B-77")
    office.closed(office.opened(10_000), 10_000)
    report = report_of(office, Period(office.till.today, office.till.today))

    assert [line.banked and line.banked.minor for line in report.drawers] == [10_000, 1, 10_050, None]
    for language, less, more in (
        (Language.ENGLISH, "Less at the bank than counted", "More at the bank than counted"),
        (Language.ARABIC, "نقص ما في المصرف عن المعدود", "زيادة ما في المصرف على المعدود"),
    ):
        told = [each for each in entries_of(report, language) if each[0] in (less, more)]
        assert [(label, bare(value).split()[0]) for label, value in told] == [(less, "99.99"), (more, "0.50")]
        assert [row[-2:] for row in drawers_sheet(report, language)] == [
            (Money("SAR", 10_000), Money("SAR", 0)),
            (Money("SAR", 1), Money("SAR", -9_999)),
            (Money("SAR", 10_050), Money("SAR", 50)),
            ("", ""),
        ]


def test_a_void_is_told_with_its_reason_who_asked_and_who_agreed(office: TillOffice, day: Period) -> None:
    book, _slips = report_of(office, day).books

    (void,) = book.void
    assert (void.reason, void.asked_by, void.decided_by) == (
        "typing",
        office.cashier.number,
        office.head.number,
    )


def test_a_number_that_nobody_has_any_more_is_told_wherever_a_day_begins(office: TillOffice) -> None:
    """As after a restore: the portal gave back receipts that the copy lacked, but for some."""
    office.opened()
    kept = [office.taken() for _ in range(2)]
    before = clock_at(office, office.store.clock.now_ms() - 2 * 24 * 3_600_000)
    lost_behind(before, 5, kept[-1])
    lost_behind(office, 7, kept[-1])
    today = Period(office.till.today, office.till.today)

    counts = counts_of(office.store, acting_of(office.head), office.mission, today)
    assert [each.number for each in counts.missing] == [3, 4, 6]
    table = files_of(office, today, office.head).content(FileKind.CSV, LANGUAGES).decode().splitlines()
    assert [line.split(",")[1] for line in table[-3:]] == ["not_recovered"] * 3


def lost_behind(office: TillOffice, number: int, like: Receipt) -> None:
    """Write a receipt of this number, as it comes back from the portal."""
    of_like = select(op.c.body).where(op.c.entity_id == like.id)
    with office.store.writing() as writing:
        body = json.loads(str(writing.connection.execute(of_like).scalars().first()))
        body |= {"id": new_op(), "serial": str(replace(like.serial, number=number)), "number": number}
        body |= {"issued_ms": office.store.clock.now_ms()}
        op_id = new_op()
        insert_receipt(writing.connection, op_id, office.cashier.id, body)
        writing.append(office.acting, journal.Entry(op_id, RECEIPT_ISSUED, body["id"], body))


def test_only_prints_that_came_out_again_count_as_printed_again(office: TillOffice) -> None:
    office.opened()
    kept = office.taken()
    for kind, many in ((ORIGINAL, 3), (OFFICE_COPY, 2)):
        for _ in range(many):
            printed(office, kept, kind, PrintState.PRINTED)
    printed(office, kept, ORIGINAL, PrintState.FAILED)

    today = Period(office.till.today, office.till.today)
    assert report_of(office, today).duplicates == 3


def printed(office: TillOffice, kept: Receipt, kind: str, end: PrintState) -> None:
    job = queue_print(office.store, office.acting, new_op(), kind, kept.id, Language.ARABIC, "virtual")
    move_print(office.store, office.acting, job.id, PrintState.PRINTING)
    move_print(office.store, office.acting, job.id, end)
