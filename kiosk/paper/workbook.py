"""Tables as one file for spreadsheets (XLSX): amounts are numbers, texts are never formulas.

The file holds no time of its own, so the same tables always make the same file.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kiosk.domain.money import Money, minor_digits
from kiosk.domain.spreadsheet import plain_cell

Cell = str | int | Money | datetime
"""A time is that of the mission's clock, without a zone."""
_LONGEST_NAME = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_WIDEST = 60
_MADE = datetime(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: its name, what its columns are called, and its rows."""

    name: str
    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def workbook(tables: Sequence[Table], *, rtl: bool) -> bytes:
    """Return the tables as one file, a sheet each; `rtl` for sheets that begin at the right."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(out, options) as book:
        book.set_properties({"created": _MADE})
        formats = _Formats(book)
        for table in tables:
            sheet = book.add_worksheet(table.name.translate(_NOT_IN_NAMES)[:_LONGEST_NAME])
            _fill(sheet, table, formats, rtl=rtl)
    return out.getvalue()


class _Formats:
    """How cells look, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book, self._made = book, dict[str, Format]()
        self.header = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})

    def number(self, form: str) -> Format:
        """Return the format of numbers of one form."""
        if form not in self._made:
            self._made[form] = self._book.add_format({"num_format": form})
        return self._made[form]


def _fill(sheet: Worksheet, table: Table, formats: _Formats, *, rtl: bool) -> None:
    if rtl:
        sheet.right_to_left()
    sheet.freeze_panes(1, 0)
    for column, title in enumerate(table.header):
        sheet.write_string(0, column, plain_cell(title), formats.header)
        texts = [len(_shown(row[column])) for row in table.rows]
        sheet.set_column(column, column, min(max(len(title), *texts, 4) + 2, _WIDEST))
    for at, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row):
            _write(sheet, at, column, cell, formats)


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, formats: _Formats) -> None:
    match cell:
        case str():
            sheet.write_string(row, column, plain_cell(cell))
        case int():
            sheet.write_number(row, column, cell)
        case Money():
            digits = minor_digits(cell.currency)
            form = "#,##0" + ("." + "0" * digits if digits else "")
            sheet.write_number(row, column, cell.amount, formats.number(form))
        case datetime():
            sheet.write_datetime(row, column, cell, formats.number("yyyy-mm-dd hh:mm"))


def _shown(cell: Cell) -> str:
    return f"{cell.amount:,}" if isinstance(cell, Money) else str(cell)
