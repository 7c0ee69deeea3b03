"""Tables for spreadsheets, in which no cell can be a formula; CSV (RFC 4180) of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

BYTE_ORDER_MARK = "\ufeff"
"""Before the first line it lets Excel read Arabic."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets read as the start of a formula (OWASP, "CSV Injection")."""


def plain_cell(text: str) -> str:
    """Return a text that no spreadsheet reads as a formula, nor once it was saved in another form."""
    return "'" + text if text.startswith(_FORMULA) else text


def csv_line(cells: Iterable[str]) -> str:
    """Return one line of a table."""
    out = io.StringIO()
    csv.writer(out).writerow(plain_cell(cell) for cell in cells)
    return out.getvalue()
