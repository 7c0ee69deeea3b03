"""Requests as tables for a spreadsheet: CSV (RFC 4180) in which no cell can be a formula.

Times are ISO 8601 in UTC. A byte order mark lets Excel read Arabic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.domain.spreadsheet import BYTE_ORDER_MARK, csv_line
from kiosk.portal.officers.request_work import DoneRow
from kiosk.portal.officers.requests import ExportRow
from kiosk.portal.web.times import iso_time

HEADER = (
    *("reference", "service", "speed", "relation", "state", "mission", "filed", "received"),
    *("state_since", "state_by", "handed_over"),
)
WORK_HEADER = (
    *("reference", "service", "mission", "node", "did", "subject", "value", "text", "before"),
    *("in_force", "said", "received", "station", "staff"),
)


def csv_lines(rows: Iterable[ExportRow]) -> Iterator[str]:
    """Yield the table of requests line by line."""
    yield BYTE_ORDER_MARK + csv_line(HEADER)
    for exported in rows:
        row, handed_over = exported.row, exported.handed_over_ms
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
                iso_time(exported.since_ms),
                exported.by,
                "" if handed_over is None else iso_time(handed_over),
            )
        )


def work_lines(rows: Iterable[DoneRow]) -> Iterator[str]:
    """Yield the table of what missions did with requests line by line."""
    yield BYTE_ORDER_MARK + csv_line(WORK_HEADER)
    for row in rows:
        done = row.done
        yield csv_line(
            (
                row.reference,
                row.service,
                row.mission_code,
                row.letter,
                done.kind,
                done.subject,
                done.value,
                done.text,
                done.before or "",
                "yes" if done.in_force else "no",
                iso_time(done.said_ms),
                iso_time(done.received_ms),
                done.station,
                done.actor,
            )
        )
