"""Reading what missions did with requests, each thing with what stood there before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, Select, select
from sqlalchemy.orm import aliased

from kiosk.domain.request_file import EntryKind
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.reading_forms import answer_of, read_form
from kiosk.portal.officers.schema import request, request_work
from kiosk.portal.schema import held, node, operation


@dataclass(frozen=True, slots=True)
class Done:
    """One thing that a mission's staff did. `said_ms` is by their clock, `received_ms` by the portal's.

    `text` is what they typed, "" where it is erased or not readable here; `before` what stood in a corrected
    field, None for all else. Not `in_force`: officers had decided otherwise; `held` until one looks at it.
    """

    op_id: str
    kind: str
    subject: str
    value: str
    text: str
    before: str | None
    said_ms: int
    received_ms: int
    actor: str
    station: str
    in_force: bool
    held: bool


@dataclass(frozen=True, slots=True)
class DoneRow:
    """The same with its request, for a table."""

    reference: str
    service: str
    mission_code: str
    letter: str
    done: Done


_FILING = aliased(operation, name="filing")
_WORK = (
    select(
        request_work,
        operation.c.payload_encoding,
        operation.c.payload_bytes,
        held.c.reason.is_not(None).label("is_held"),
    )
    .join(operation, operation.c.op_id == request_work.c.op_id)
    .outerjoin(held, held.c.op_id == request_work.c.op_id)
    .order_by(request_work.c.request_id, request_work.c.number)
)


def work_on(connection: Connection, request_id: str, form: Mapping[str, Any] | None) -> tuple[Done, ...]:
    """Return what was done with a request of which `form` was filed, the oldest first."""
    rows = connection.execute(_WORK.where(request_work.c.request_id == request_id))
    return tuple(_told(rows, form))


def every_work(connection: Connection, viewer: Officer) -> Iterator[DoneRow]:
    """Yield all that missions did, request by request, without holding it all."""
    query = _with_requests().where(viewer.sees(request.c.mission_code))
    rows = connection.execution_options(yield_per=500).execute(query)
    for _, mine in groupby(rows, key=lambda row: row.request_id):
        of_one = list(mine)
        first = of_one[0]
        form = read_form(first.form_encoding, first.form_bytes)
        for done in _told(of_one, form):
            yield DoneRow(first.reference, first.service, first.mission_code, first.letter, done)


def _with_requests() -> Select[Any]:
    return (
        _WORK.add_columns(
            request.c.reference,
            request.c.service,
            request.c.mission_code,
            node.c.letter,
            _FILING.c.payload_encoding.label("form_encoding"),
            _FILING.c.payload_bytes.label("form_bytes"),
        )
        .join(request, request.c.id == request_work.c.request_id)
        .join(node, node.c.node_id == request.c.node_id)
        .join(_FILING, _FILING.c.op_id == request.c.op_id)
    )


def _told(rows: Iterable[Row[Any]], form: Mapping[str, Any] | None) -> Iterator[Done]:
    """Yield what each row tells; the value of a field goes on from one correction to the next."""
    now: dict[str, str] = {}
    for row in rows:
        typed = str((read_form(row.payload_encoding, row.payload_bytes) or {}).get("text", ""))
        before = None
        if row.kind == EntryKind.CORRECTED:
            before = now.get(row.subject, answer_of(form, row.subject))
            now[row.subject] = typed
        yield Done(
            op_id=row.op_id,
            kind=row.kind,
            subject=row.subject,
            value=row.value,
            text=typed,
            before=before,
            said_ms=row.said_ms,
            received_ms=row.received_ms,
            actor=row.actor,
            station=row.station,
            in_force=bool(row.in_force),
            held=bool(row.is_held),
        )
