"""Every number of the books as a table (CSV) that programs read: states and methods are codes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from kiosk.domain.money import Money
from kiosk.domain.spreadsheet import BYTE_ORDER_MARK, csv_line
from kiosk.paper.money_figures import MoneyReport
from kiosk.paper.number_rows import Column, Value, number_rows


def number_lines(report: MoneyReport) -> Iterator[str]:
    """Yield what its columns are called, then every number."""
    yield BYTE_ORDER_MARK + csv_line(column.value for column in Column)
    for row in number_rows(report):
        yield csv_line(_cell(row.get(column, "")) for column in Column)


def _cell(value: Value) -> str | Decimal:
    match value:
        case Money():
            return value.amount
        case datetime():
            return f"{value:%Y-%m-%d %H:%M}"
        case _:
            return str(value)
