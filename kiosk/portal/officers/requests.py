"""Reading requests, as far as an officer may see them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Select, case, func, select, tuple_

from kiosk.domain.request_file import EntryKind
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.reading_forms import read_form
from kiosk.portal.officers.request_work import Done, work_on
from kiosk.portal.officers.schema import request, request_move, request_work
from kiosk.portal.schema import mend, node, operation

LIST_LENGTH = 200
PAGE_LENGTH = 50


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request in a list. Nothing here says whom it is about."""

    id: str
    reference: str
    service: str
    speed: str
    relation: str
    state: str
    mission_code: str
    filed_ms: int
    received_ms: int


@dataclass(frozen=True, slots=True)
class Move:
    """A state that a request came into.

    `officer` is empty where the portal itself received it, or its mission moved it by the operation
    `op_id`.
    """

    state: str
    note: str
    officer: str
    at_ms: int
    op_id: str | None


@dataclass(frozen=True, slots=True)
class RequestDetail:
    """A request with all its states, and what its mission did with it.

    `letter` is its node's; `form` is None where the payload is erased or not readable here.
    """

    row: RequestRow
    node_id: str
    letter: str
    gaps: tuple[str, ...]
    missing_papers: tuple[str, ...]
    form: Mapping[str, Any] | None
    history: tuple[Move, ...]
    work: tuple[Done, ...]


@dataclass(frozen=True, slots=True)
class ExportRow:
    """A request for a table: since when its state holds, and who said so.

    When the document was handed over is by its mission's clock, None if it wasn't.
    """

    row: RequestRow
    since_ms: int
    by: str
    handed_over_ms: int | None


_ROW = (
    request.c.id,
    request.c.reference,
    request.c.service,
    request.c.speed,
    request.c.relation,
    request.c.state,
    request.c.mission_code,
    request.c.filed_ms,
    request.c.received_ms,
)
_ORDER = (request.c.received_ms, request.c.filed_ms, request.c.id)
"""Newest first; the id makes every place one of its own."""
_BY = case(
    (request_move.c.op_id.is_not(None), "mission"), (request_move.c.officer != "", "officer"), else_="portal"
)
_HANDED_OVER = select(func.max(request_work.c.said_ms)).where(
    request_work.c.request_id == request.c.id, request_work.c.kind == EntryKind.HANDED_OVER.value
)


def _of_last_move(column: ColumnElement[Any]) -> ScalarSelect[Any]:
    mine = select(column).where(request_move.c.request_id == request.c.id)
    return mine.order_by(request_move.c.number.desc()).limit(1).scalar_subquery()


_SINCE = (_of_last_move(request_move.c.at_ms), _of_last_move(_BY), _HANDED_OVER.scalar_subquery())


@dataclass(frozen=True, slots=True)
class RequestPage:
    """Some requests of a list; `next` is behind which the following page begins, None at the end."""

    requests: tuple[RequestRow, ...]
    next: str | None


def list_requests(
    connection: Connection,
    viewer: Officer,
    state: str = "",
    reference: str = "",
    after: str = "",
    limit: int = PAGE_LENGTH,
) -> RequestPage:
    """Return the newest requests, of one state or one reference where given, behind the request `after`."""
    query = _requests(viewer, state)
    if reference:
        on_slip = select(mend.c.op_id).where(mend.c.slip_reference == reference)
        query = query.where((request.c.reference == reference) | request.c.op_id.in_(on_slip))
    if after:
        known = select(*_ORDER).where(request.c.id == after, viewer.sees(request.c.mission_code))
        place = connection.execute(known).one_or_none()
        if place is None:
            return RequestPage((), None)
        query = query.where(tuple_(*_ORDER) < tuple_(*place))
    rows = tuple(RequestRow(*row) for row in connection.execute(query.limit(limit + 1)))
    return RequestPage(rows[:limit], rows[limit - 1].id if len(rows) > limit else None)


def every_request(connection: Connection, viewer: Officer, state: str = "") -> Iterator[ExportRow]:
    """Yield all requests, newest first, without holding them all."""
    query = _requests(viewer, state).add_columns(*_SINCE)
    found = connection.execution_options(yield_per=500).execute(query)
    return (ExportRow(RequestRow(*row[: len(_ROW)]), *row[len(_ROW) :]) for row in found)


def _requests(viewer: Officer, state: str) -> Select[Any]:
    query = select(*_ROW).where(viewer.sees(request.c.mission_code))
    if state:
        query = query.where(request.c.state == state)
    return query.order_by(*(column.desc() for column in _ORDER))


def find_request(connection: Connection, viewer: Officer, request_id: str) -> RequestDetail | None:
    """Return a request, None if there is none that this officer may see."""
    query = (
        select(
            *_ROW,
            request.c.node_id,
            node.c.letter,
            request.c.gaps,
            request.c.missing_papers,
            operation.c.payload_encoding,
            operation.c.payload_bytes,
        )
        .join(operation, operation.c.op_id == request.c.op_id)
        .join(node, node.c.node_id == request.c.node_id)
        .where(request.c.id == request_id, viewer.sees(request.c.mission_code))
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    form = read_form(row.payload_encoding, row.payload_bytes)
    return RequestDetail(
        row=RequestRow(*row[: len(_ROW)]),
        node_id=row.node_id,
        letter=row.letter,
        gaps=tuple(json.loads(row.gaps)),
        missing_papers=tuple(json.loads(row.missing_papers)),
        form=form,
        history=_history(connection, request_id),
        work=work_on(connection, request_id, form),
    )


def _history(connection: Connection, request_id: str) -> tuple[Move, ...]:
    moved = request_move.c
    moves = select(moved.state, moved.note, moved.officer, moved.at_ms, moved.op_id)
    mine = moves.where(request_move.c.request_id == request_id).order_by(request_move.c.number)
    return tuple(Move(*row) for row in connection.execute(mine))
