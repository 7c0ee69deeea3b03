"""Requests as a table for a spreadsheet: CSV (RFC 4180) in which no cell can be a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from kiosk.portal.requests import RequestRow
from kiosk.portal.times import iso_time

HEADER = ("reference", "service", "speed", "relation", "state", "mission", "filed", "received")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets read as the start of a formula (OWASP, "CSV Injection")."""


def csv_lines(rows: Iterable[RequestRow]) -> Iterator[str]:
    """Yield the table line by line, times as ISO 8601 in UTC. A byte order mark lets Excel read Arabic."""
    yield "\ufeff" + _line(HEADER)
    for row in rows:
        yield _line(
            (
                row.reference,
                row.service,
                row.speed,
                row.relation,
                row.state,
                row.mission_code,
                iso_time(row.filed_ms),
                iso_time(row.received_ms),
            )
        )


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow("'" + cell if cell.startswith(_FORMULA) else cell for cell in cells)
    return out.getvalue()
