"""Reading requests, as far as an officer may see them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, select, tuple_

from kiosk.portal.officers import Officer
from kiosk.portal.schema import mend, node, operation, request, request_move

READABLE = "json"
"""The encoding whose payloads the portal can show; others are opaque to it."""
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
    """A state that a request came into. `officer` is empty where the portal itself received it."""

    state: str
    note: str
    officer: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class RequestDetail:
    """A request with all its states. `letter` is its node's; `form` is None where the payload is erased or
    not readable here."""

    row: RequestRow
    node_id: str
    letter: str
    gaps: tuple[str, ...]
    missing_papers: tuple[str, ...]
    form: Mapping[str, Any] | None
    history: tuple[Move, ...]


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


def every_request(connection: Connection, viewer: Officer, state: str = "") -> Iterator[RequestRow]:
    """Yield all requests, newest first, without holding them all."""
    found = connection.execution_options(yield_per=500).execute(_requests(viewer, state))
    return (RequestRow(*row) for row in found)


def read_form(encoding: str | None, content: bytes | None) -> Mapping[str, Any] | None:
    """Return what was filed, from a payload; None where it is erased or not readable here."""
    if encoding != READABLE or content is None:
        return None
    try:
        form = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return form if isinstance(form, dict) else None


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
    return RequestDetail(
        row=RequestRow(*row[: len(_ROW)]),
        node_id=row.node_id,
        letter=row.letter,
        gaps=tuple(json.loads(row.gaps)),
        missing_papers=tuple(json.loads(row.missing_papers)),
        form=read_form(row.payload_encoding, row.payload_bytes),
        history=_history(connection, request_id),
    )


def _history(connection: Connection, request_id: str) -> tuple[Move, ...]:
    moves = select(request_move.c.state, request_move.c.note, request_move.c.officer, request_move.c.at_ms)
    mine = moves.where(request_move.c.request_id == request_id).order_by(request_move.c.number)
    return tuple(Move(*row) for row in connection.execute(mine))
