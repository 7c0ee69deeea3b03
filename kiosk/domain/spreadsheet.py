"""Tables for spreadsheets, in which no cell can be a formula; CSV (RFC 4180) of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

BYTE_ORDER_MARK = "\ufeff"
"""Before the first line it lets Excel read Arabic."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets read as the start of a formula (OWASP, "CSV Injection")."""


def plain_cell(text: str) -> str:
    """Return a text that no spreadsheet reads as a formula, nor once it was saved in another form."""
    return "'" + text if text.startswith(_FORMULA) else text


def csv_line(cells: Iterable[str | Decimal]) -> str:
    """Return one line of a table: an amount is a number, also below 0, and a text is never a formula."""
    out = io.StringIO()
    csv.writer(out).writerow(plain_cell(cell) if isinstance(cell, str) else f"{cell:f}" for cell in cells)
    return out.getvalue()
