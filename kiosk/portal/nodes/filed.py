"""A filed request becomes a row that officers work on: all of a batch at once, nearly always."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select
from sqlalchemy.exc import DBAPIError

from kiosk.domain.canonical import canonical
from kiosk.domain.states import RequestState
from kiosk.portal.database import raise_if_away
from kiosk.portal.nodes.bodies import (
    NOT_APPLIED,
    REFERENCE_TAKEN,
    Told,
    Unfit,
    read_body,
    text,
    unreadable,
    whole,
)
from kiosk.portal.nodes.changes import tell_node
from kiosk.portal.nodes.known import HELD, Node
from kiosk.portal.officers.schema import request, request_move
from kiosk.sync.wire import Outcome

REQUEST_FILED = "request.filed"
REQUEST_KNOWN = "request-known"

_TEXTS = (
    "id",
    "reference",
    "service",
    "speed",
    "relation",
    "visit_id",
    "language",
    "catalogue_version",
)
_LISTS = ("gaps", "missing_papers", "fee_ids")
_INSERT_REQUESTS = insert(request)
_INSERT_MOVES = insert(request_move)
_SAME_ID = select(request.c.id).where(request.c.id == bindparam("of_id"))
_SAME_REFERENCE = select(request.c.id).where(
    request.c.mission_code == bindparam("of_mission"), request.c.reference == bindparam("of_reference")
)


def take_filed(
    connection: Connection, locked: Node, filed: Sequence[Told], now_ms: int
) -> tuple[Outcome, ...]:
    """Write the requests of a locked node; return what of it must be held.

    That a request was received, its node knows from the acknowledgement.
    """
    rows: list[Mapping[str, Any]] = []
    outcomes: list[Outcome] = []
    for told in filed:
        try:
            rows.append(_request_row(locked, told, now_ms))
        except Unfit as error:
            outcomes.append(Outcome(told.op_id, HELD, error.reason))
    if not _all_or_none(connection, rows):
        outcomes += [outcome for row in rows if (outcome := _one(connection, row)) is not None]
    return tuple(outcomes)


def take_one_filed(connection: Connection, locked: Node, told: Told, now_ms: int) -> None:
    """Write one request that was held, and tell its node; `Unfit` if it still can't be."""
    row = _request_row(locked, told, now_ms)
    outcome = _one(connection, row)
    if outcome is not None:
        raise Unfit(outcome.reason)
    tell_node(connection, locked, [(row["id"], row["state"])], now_ms)


def _request_row(locked: Node, told: Told, now_ms: int) -> Mapping[str, Any]:
    body = read_body(told)
    with unreadable():
        facts = {name: text(body[name]) for name in _TEXTS}
        facts |= {name: canonical([text(entry) for entry in body[name]]).decode() for name in _LISTS}
        filed_ms = whole(body["filed_ms"])
    return {
        **facts,
        "filed_ms": filed_ms,
        "node_id": locked.node_id,
        "mission_code": locked.mission_code,
        "op_id": told.op_id,
        "state": RequestState.RECEIVED.value,
        "received_ms": now_ms,
    }


def _all_or_none(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> bool:
    """Insert all `rows` at once, as is nearly always possible; tell whether it was."""
    if not rows:
        return True
    try:
        with connection.begin_nested():
            _insert(connection, rows)
    except DBAPIError as error:
        raise_if_away(error)
        return False
    return True


def _one(connection: Connection, row: Mapping[str, Any]) -> Outcome | None:
    """Insert one row, or return why it couldn't be."""
    try:
        with connection.begin_nested():
            _insert(connection, [row])
    except DBAPIError as error:
        raise_if_away(error)
        return Outcome(row["op_id"], HELD, _reason(connection, row))
    return None


def _insert(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    connection.execute(_INSERT_REQUESTS, rows)
    connection.execute(_INSERT_MOVES, [_first_move(row) for row in rows])


def _first_move(row: Mapping[str, Any]) -> dict[str, object]:
    return {
        "request_id": row["id"],
        "number": 1,
        "state": row["state"],
        "note": "",
        "officer": "",
        "at_ms": row["received_ms"],
        "op_id": None,
    }


def _reason(connection: Connection, row: Mapping[str, Any]) -> str:
    if connection.execute(_SAME_ID, {"of_id": row["id"]}).first():
        return REQUEST_KNOWN
    asked = {"of_mission": row["mission_code"], "of_reference": row["reference"]}
    return REFERENCE_TAKEN if connection.execute(_SAME_REFERENCE, asked).first() else NOT_APPLIED
