"""What operations mean to the portal: a filed request becomes a row that officers work on.

Nothing is refused here. What can't be applied is held with a reason, in sight of officers, and never in the
way of the rest. Kinds that the portal has no use for are kept as they came.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select
from sqlalchemy.exc import DBAPIError, OperationalError

from kiosk.domain.canonical import canonical
from kiosk.domain.states import RequestState
from kiosk.portal.changes import tell_node
from kiosk.portal.nodes import HELD, Node
from kiosk.portal.schema import held, request, request_move
from kiosk.sync.wire import Outcome, WireOperation

REQUEST_FILED = "request.filed"
KNOWN_VERSION = 1

UNREADABLE = "unreadable"
VERSION_UNKNOWN = "version-unknown"
REQUEST_KNOWN = "request-known"
REFERENCE_TAKEN = "reference-taken"
NOT_APPLIED = "not-applied"

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
_LONGEST = 200
_INSERT_REQUESTS = insert(request)
_INSERT_MOVES = insert(request_move)
_INSERT_HELD = insert(held)
_SAME_ID = select(request.c.id).where(request.c.id == bindparam("of_id"))
_SAME_REFERENCE = select(request.c.id).where(
    request.c.mission_code == bindparam("of_mission"), request.c.reference == bindparam("of_reference")
)


class Unfit(Exception):
    """An operation can't be applied; `reason` is a code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Filed:
    """What is read of a filed request's operation; `body` is JSON text."""

    op_id: str
    kind_version: int
    body: str


def apply(connection: Connection, locked: Node, operations: Sequence[WireOperation], now_ms: int) -> None:
    """Apply stored `operations` of a locked node in their order, and hold what can't be applied.

    That a request was received, its node knows from the acknowledgement.
    """
    rows: list[Mapping[str, Any]] = []
    outcomes: list[Outcome] = []
    for operation in operations:
        if operation.facts["kind"] != REQUEST_FILED:
            continue
        try:
            rows.append(_request_row(locked, _filed(operation), now_ms))
        except Unfit as error:
            outcomes.append(Outcome(operation.op_id, HELD, error.reason))
    applied = _all_or_none(connection, rows)
    if not applied:
        outcomes += [outcome for row in rows if (outcome := _one(connection, row)) is not None]
    if outcomes:
        connection.execute(_INSERT_HELD, [_held_row(locked, outcome, now_ms) for outcome in outcomes])


def apply_one(connection: Connection, locked: Node, filed: Filed, now_ms: int) -> str:
    """Apply one operation of a locked node and return its request's id; `Unfit` if it can't be."""
    row = _request_row(locked, filed, now_ms)
    outcome = _one(connection, row)
    if outcome is not None:
        raise Unfit(outcome.reason)
    tell_node(connection, locked, [(row["id"], row["state"])], now_ms)
    return str(row["id"])


def _filed(operation: WireOperation) -> Filed:
    return Filed(operation.op_id, operation.facts["kind_version"], operation.facts["body"])


def _request_row(locked: Node, filed: Filed, now_ms: int) -> Mapping[str, Any]:
    if filed.kind_version != KNOWN_VERSION:
        raise Unfit(VERSION_UNKNOWN)
    try:
        body = json.loads(filed.body)
        facts = {name: _text(body[name]) for name in _TEXTS}
        facts |= {name: canonical([_text(entry) for entry in body[name]]).decode() for name in _LISTS}
        filed_ms = _milliseconds(body["filed_ms"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unfit(UNREADABLE) from error
    return {
        **facts,
        "filed_ms": filed_ms,
        "node_id": locked.node_id,
        "mission_code": locked.mission_code,
        "op_id": filed.op_id,
        "state": RequestState.RECEIVED.value,
        "received_ms": now_ms,
    }


def _text(value: object) -> str:
    """Return `value` if both databases can keep it."""
    if not isinstance(value, str) or not value or len(value) > _LONGEST or "\0" in value:
        raise ValueError("not a short text")
    value.encode()
    return value


def _milliseconds(value: object) -> int:
    if type(value) is not int or not 0 <= value < 2**63:
        raise ValueError("not a time")
    return value


def _all_or_none(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> bool:
    """Insert all `rows` at once, as is nearly always possible; tell whether it was."""
    if not rows:
        return True
    try:
        with connection.begin_nested():
            _insert(connection, rows)
    except DBAPIError as error:
        _raise_if_away(error)
        return False
    return True


def _one(connection: Connection, row: Mapping[str, Any]) -> Outcome | None:
    """Insert one row, or return why it couldn't be."""
    try:
        with connection.begin_nested():
            _insert(connection, [row])
    except DBAPIError as error:
        _raise_if_away(error)
        return Outcome(row["op_id"], HELD, _reason(connection, row))
    return None


def _raise_if_away(error: DBAPIError) -> None:
    """A database that is away or busy says nothing about the operation: the whole batch comes again."""
    if error.connection_invalidated or isinstance(error, OperationalError):
        raise error


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
    }


def _reason(connection: Connection, row: Mapping[str, Any]) -> str:
    if connection.execute(_SAME_ID, {"of_id": row["id"]}).first():
        return REQUEST_KNOWN
    asked = {"of_mission": row["mission_code"], "of_reference": row["reference"]}
    return REFERENCE_TAKEN if connection.execute(_SAME_REFERENCE, asked).first() else NOT_APPLIED


def _held_row(locked: Node, outcome: Outcome, now_ms: int) -> dict[str, object]:
    return {"op_id": outcome.op_id, "node_id": locked.node_id, "reason": outcome.reason, "held_ms": now_ms}
