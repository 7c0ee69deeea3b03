"""Every number of the books as a table (CSV), as auditors ask for it: none is left out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kiosk.domain.spreadsheet import BYTE_ORDER_MARK, csv_line
from kiosk.paper.dates import local_time
from kiosk.paper.money_figures import MoneyReport, NumberLine

HEADER = (
    "number",
    "state",
    "method",
    "currency",
    "taken",
    "amount",
    "time",
    "clerk",
    "reason",
    "asked_by",
    "agreed_by",
    "gives_back",
    "paper_number",
    "paper_day",
    "entered_with",
    "unpaid",
    "exemption",
    "exemption_reason",
    "exemption_decided_by",
)
"""`taken` adds up to the report's total of a currency: a void number adds nothing, one that gives back takes
away. `amount` is what the paper is about.
"""
MISSING = "not_recovered"


def number_lines(report: MoneyReport) -> Iterator[str]:
    """Yield every number as a table, void ones and those that nobody has any more among them.

    Staff are numbers; times are the mission's.
    """
    yield BYTE_ORDER_MARK + csv_line(HEADER)
    for line in report.numbers:
        paid = line.method.value, line.amount.currency, line.taken.amount, line.amount.amount
        when = f"{local_time(line.issued_ms, report.time_zone):%Y-%m-%d %H:%M}"
        who = line.clerk, line.reason, line.asked_by, line.decided_by, line.gives_back
        yield csv_line((line.serial, line.state.value, *paid, when, *who, *_paper(line), *_exemption(line)))
    for book in report.books:
        for serial in book.missing:
            yield csv_line((serial, MISSING, *("" for _ in HEADER[2:])))


def _paper(line: NumberLine) -> tuple[str, str, str]:
    paper = line.paper
    return (paper.number, paper.day.isoformat(), paper.second) if paper else ("", "", "")


def _exemption(line: NumberLine) -> tuple[Decimal | str, str, str, str]:
    if line.exemption is None or line.unpaid is None:
        return "", "", "", ""
    decided_by = line.exemption_decided_by
    return line.unpaid.amount, line.exemption.value, line.exemption_reason, decided_by
