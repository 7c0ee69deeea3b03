"""Every number of the report on public money, column by column: an auditor's list leaves none out.

A table (CSV) tells codes, a sheet (XLSX) words; what stands in them is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from enum import StrEnum

from kiosk.domain.local_time import local_time
from kiosk.domain.money import Money
from kiosk.domain.receipt import Method
from kiosk.domain.states import ReceiptState, WishState
from kiosk.paper.money_figures import DrawerLine, MoneyReport, NumberLine


class Column(StrEnum):
    """What is told of a number.

    `taken` adds up to the report's total of a currency: a void number and a deposit slip add nothing, what
    gives back takes away. `amount` is what the paper is about.
    """

    NUMBER = "number"
    STATE = "state"
    METHOD = "method"
    CURRENCY = "currency"
    TAKEN = "taken"
    AMOUNT = "amount"
    TIME = "time"
    CLERK = "clerk"
    REASON = "reason"
    ASKED_BY = "asked_by"
    AGREED_BY = "agreed_by"
    GIVES_BACK = "gives_back"
    PAPER_NUMBER = "paper_number"
    PAPER_DAY = "paper_day"
    ENTERED_WITH = "entered_with"
    BANK_SLIP = "bank_slip"
    UNPAID = "unpaid"
    EXEMPTION = "exemption"
    EXEMPTION_REASON = "exemption_reason"
    EXEMPTION_DECIDED_BY = "exemption_decided_by"


class PaperState(StrEnum):
    """What became of a number that is no receipt's, or that only paper has."""

    BANKED = "banked"
    NOT_BANKED = "not_banked"
    NOT_RECOVERED = "not_recovered"


Value = str | Money | datetime | ReceiptState | PaperState | Method | WishState
Row = Mapping[Column, Value]
"""A column that isn't in it is empty. Times are the mission's, staff are numbers."""


def number_rows(report: MoneyReport) -> Iterator[Row]:
    """Yield receipts of all kinds, deposit slips, then the numbers that nobody has any more."""
    for line in report.numbers:
        yield {**_receipt(line, report.time_zone), **_by_hand(line), **_exemption(line)}
    for book in report.books:
        for drawer in book.slips:
            yield _slip(drawer, report.time_zone)
    for book in report.books:
        for serial in book.missing:
            yield {Column.NUMBER: serial, Column.STATE: PaperState.NOT_RECOVERED}


def _receipt(line: NumberLine, time_zone: str) -> Row:
    return {
        Column.NUMBER: line.serial,
        Column.STATE: line.state,
        Column.METHOD: line.method,
        Column.CURRENCY: line.amount.currency,
        Column.TAKEN: line.taken,
        Column.AMOUNT: line.amount,
        Column.TIME: _moment(line.issued_ms, time_zone),
        Column.CLERK: line.clerk,
        Column.REASON: line.reason,
        Column.ASKED_BY: line.asked_by,
        Column.AGREED_BY: line.decided_by,
        Column.GIVES_BACK: line.gives_back,
    }


def _by_hand(line: NumberLine) -> Row:
    if line.paper is None:
        return {}
    return {
        Column.PAPER_NUMBER: line.paper.number,
        Column.PAPER_DAY: line.paper.day.isoformat(),
        Column.ENTERED_WITH: line.paper.second,
    }


def _exemption(line: NumberLine) -> Row:
    if line.exemption is None or line.unpaid is None:
        return {}
    return {
        Column.UNPAID: line.unpaid,
        Column.EXEMPTION: line.exemption,
        Column.EXEMPTION_REASON: line.exemption_reason,
        Column.EXEMPTION_DECIDED_BY: line.exemption_decided_by,
    }


def _slip(drawer: DrawerLine, time_zone: str) -> Row:
    return {
        Column.NUMBER: drawer.deposit_serial,
        Column.STATE: PaperState.BANKED if drawer.bank_slip else PaperState.NOT_BANKED,
        Column.CURRENCY: drawer.counted.currency,
        Column.TAKEN: Money(drawer.counted.currency, 0),
        Column.AMOUNT: drawer.counted,
        Column.TIME: _moment(drawer.closed_ms, time_zone),
        Column.CLERK: drawer.clerk,
        Column.AGREED_BY: drawer.second,
        Column.BANK_SLIP: drawer.bank_slip,
    }


def _moment(at_ms: int, time_zone: str) -> datetime:
    return local_time(at_ms, time_zone).replace(tzinfo=None, microsecond=0)
