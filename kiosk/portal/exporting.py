"""Requests as a table for a spreadsheet: CSV (RFC 4180) in which no cell can be a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.domain.spreadsheet import BYTE_ORDER_MARK, csv_line
from kiosk.portal.requests import RequestRow
from kiosk.portal.times import iso_time

HEADER = ("reference", "service", "speed", "relation", "state", "mission", "filed", "received")


def csv_lines(rows: Iterable[RequestRow]) -> Iterator[str]:
    """Yield the table line by line, times as ISO 8601 in UTC. A byte order mark lets Excel read Arabic."""
    yield BYTE_ORDER_MARK + csv_line(HEADER)
    for row in rows:
        yield csv_line(
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
