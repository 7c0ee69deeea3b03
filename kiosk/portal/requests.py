"""Reading requests, nodes and held operations, as far as an officer may see them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, select

from kiosk.domain.fingerprint import fingerprint
from kiosk.portal.officers import Officer
from kiosk.portal.schema import held, node, operation, request, request_move

READABLE = "json"
"""The encoding whose payloads the portal can show; others are opaque to it."""
LIST_LENGTH = 200


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
    """A request with all its states. `form` is None where the payload is erased or not readable here."""

    row: RequestRow
    node_id: str
    gaps: tuple[str, ...]
    missing_papers: tuple[str, ...]
    form: Mapping[str, Any] | None
    history: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node as officers see it; `words` are its key's fingerprint."""

    node_id: str
    mission_code: str
    letter: str
    epoch: int
    acked_seq: int
    last_seen_ms: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldRow:
    """An operation that couldn't be applied, with a reason code."""

    op_id: str
    node_id: str
    mission_code: str
    letter: str
    seq: int
    kind: str
    reason: str
    held_ms: int


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


def list_requests(
    connection: Connection, viewer: Officer, state: str = "", reference: str = "", limit: int = LIST_LENGTH
) -> tuple[RequestRow, ...]:
    """Return the newest requests, of one state or one reference where given."""
    query = _requests(viewer, state)
    if reference:
        query = query.where(request.c.reference == reference)
    return tuple(RequestRow(*row) for row in connection.execute(query.limit(limit)))


def every_request(connection: Connection, viewer: Officer, state: str = "") -> Iterator[RequestRow]:
    """Yield all requests, newest first, without holding them all."""
    found = connection.execution_options(yield_per=500).execute(_requests(viewer, state))
    return (RequestRow(*row) for row in found)


def _requests(viewer: Officer, state: str) -> Select[Any]:
    query = select(*_ROW).where(viewer.sees(request.c.mission_code))
    if state:
        query = query.where(request.c.state == state)
    return query.order_by(request.c.received_ms.desc(), request.c.filed_ms.desc(), request.c.id)


def find_request(connection: Connection, viewer: Officer, request_id: str) -> RequestDetail | None:
    """Return a request, None if there is none that this officer may see."""
    query = (
        select(
            *_ROW,
            request.c.node_id,
            request.c.gaps,
            request.c.missing_papers,
            operation.c.payload_encoding,
            operation.c.payload_bytes,
        )
        .join(operation, operation.c.op_id == request.c.op_id)
        .where(request.c.id == request_id, viewer.sees(request.c.mission_code))
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    return RequestDetail(
        row=RequestRow(*row[: len(_ROW)]),
        node_id=row.node_id,
        gaps=tuple(json.loads(row.gaps)),
        missing_papers=tuple(json.loads(row.missing_papers)),
        form=_form(row.payload_encoding, row.payload_bytes),
        history=_history(connection, request_id),
    )


def _form(encoding: str | None, content: bytes | None) -> Mapping[str, Any] | None:
    if encoding != READABLE or content is None:
        return None
    try:
        form = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return form if isinstance(form, dict) else None


def _history(connection: Connection, request_id: str) -> tuple[Move, ...]:
    moves = select(request_move.c.state, request_move.c.note, request_move.c.officer, request_move.c.at_ms)
    mine = moves.where(request_move.c.request_id == request_id).order_by(request_move.c.number)
    return tuple(Move(*row) for row in connection.execute(mine))


def list_nodes(connection: Connection, viewer: Officer) -> tuple[NodeRow, ...]:
    """Return the enrolled nodes by mission and letter."""
    query = select(node).where(viewer.sees(node.c.mission_code)).order_by(node.c.mission_code, node.c.letter)
    return tuple(
        NodeRow(
            row.node_id,
            row.mission_code,
            row.letter,
            row.epoch,
            row.acked_seq,
            row.last_seen_ms,
            fingerprint(row.public_key),
        )
        for row in connection.execute(query)
    )


def list_held(connection: Connection, viewer: Officer, limit: int = LIST_LENGTH) -> tuple[HeldRow, ...]:
    """Return the operations that are held, oldest first."""
    query = (
        select(
            held.c.op_id,
            held.c.node_id,
            node.c.mission_code,
            node.c.letter,
            operation.c.seq,
            operation.c.kind,
            held.c.reason,
            held.c.held_ms,
        )
        .join(node, node.c.node_id == held.c.node_id)
        .join(operation, operation.c.op_id == held.c.op_id)
        .where(viewer.sees(node.c.mission_code))
        .order_by(held.c.held_ms, operation.c.seq)
        .limit(limit)
    )
    return tuple(HeldRow(*row) for row in connection.execute(query))
