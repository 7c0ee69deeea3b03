"""Tables for spreadsheets: CSV (RFC 4180) in which no cell can be a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

BYTE_ORDER_MARK = "\ufeff"
"""Before the first line it lets Excel read Arabic."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets read as the start of a formula (OWASP, "CSV Injection")."""


def csv_line(cells: Iterable[str]) -> str:
    """Return one line of a table."""
    out = io.StringIO()
    csv.writer(out).writerow("'" + cell if cell.startswith(_FORMULA) else cell for cell in cells)
    return out.getvalue()
