"""Held operations: what an officer sees of them, and how they mend and apply one after all.

The operation stays as its node journaled it. What the officer changed is a row beside it, and stays too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, delete, insert, select

from kiosk.portal.database import writing
from kiosk.portal.nodes.applying import apply_one, apply_waiting
from kiosk.portal.nodes.bodies import KNOWN_VERSION, Told, Unfit
from kiosk.portal.nodes.filed import REQUEST_FILED
from kiosk.portal.nodes.known import lock_node
from kiosk.portal.nodes.mission_work import DECIDED_OTHERWISE, REQUEST_UNKNOWN
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.reading_forms import read_form
from kiosk.portal.officers.requests import LIST_LENGTH
from kiosk.portal.schema import held, mend, node, operation
from kiosk.portal.web.problems import Problem
from kiosk.sync.wire import Payload

LONGEST_BODY = 16 * 1024


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


@dataclass(frozen=True, slots=True)
class HeldDetail:
    """A held operation as its node journaled it; `form` is None where the payload isn't readable here."""

    row: HeldRow
    facts: Mapping[str, Any]
    form: Mapping[str, Any] | None


_ROW = (
    held.c.op_id,
    held.c.node_id,
    node.c.mission_code,
    node.c.letter,
    operation.c.seq,
    operation.c.kind,
    held.c.reason,
    held.c.held_ms,
)
_DETAIL = (*_ROW, operation.c.facts, operation.c.payload_encoding, operation.c.payload_bytes)


def list_held(connection: Connection, viewer: Officer, limit: int = LIST_LENGTH) -> tuple[HeldRow, ...]:
    """Return the operations that are held, oldest first."""
    query = _held(viewer, *_ROW).order_by(held.c.held_ms, operation.c.seq).limit(limit)
    return tuple(HeldRow(*row) for row in connection.execute(query))


def find_held(connection: Connection, viewer: Officer, op_id: str) -> HeldDetail | None:
    """Return a held operation, None if there is none that this officer may see."""
    row = connection.execute(_held(viewer, *_DETAIL).where(held.c.op_id == op_id)).one_or_none()
    return None if row is None else _detail(row)


@dataclass(frozen=True, slots=True)
class Mended:
    """What was applied after all: an operation of `kind`, and the id of what it is about."""

    kind: str
    entity_id: str


def mend_held(
    engine: Engine, mender: Officer, op_id: str, body: str | None, note: str, now_ms: int
) -> Mended:
    """Apply a held operation, with `body` in place of its own where given; commit; return what it was.

    Raises `Problem`: 404 `held-unknown` (also for another mission's, or one that was applied meanwhile), 422
    `other-request`, 409 `still-held` with the `reason`; nothing is changed then.
    """
    with writing(engine) as connection:
        found = find_held(connection, mender, op_id)
        locked = lock_node(connection, found.row.node_id) if found else None
        # Another officer may have applied it while we waited for the node.
        found = find_held(connection, mender, op_id) if locked else None
        if found is None or locked is None:
            raise Problem(404, "held-unknown", "There is no such held operation")
        _refuse_other_request(found, body)
        connection.execute(delete(held).where(held.c.op_id == op_id))
        try:
            apply_one(connection, locked, _told(connection, found, body), now_ms)
        except Unfit as error:
            members = {"reason": error.reason}
            raise Problem(409, "still-held", "It still can't be applied", members=members) from error
        if found.row.kind == REQUEST_FILED:
            waiting = _waiting(connection, found)
            apply_waiting(connection, locked, waiting, now_ms)
        told = {"officer": mender.name, "body": body, "note": note, "at_ms": now_ms}
        row = {"op_id": op_id, "slip_reference": _reference(found.facts["body"]), **told}
        connection.execute(insert(mend), row)
    return Mended(found.row.kind, str(found.facts["entity_id"]))


def let_stand(engine: Engine, decider: Officer, op_id: str, note: str, now_ms: int) -> str:
    """Commit that what was decided stands, and a mission's move isn't in force; return its request's id.

    Raises `Problem`: 404 `held-unknown`, as `mend_held`; 409 `not-decided` for what is held for another
    reason: that would be lost.
    """
    with writing(engine) as connection:
        found = find_held(connection, decider, op_id)
        if found is None or lock_node(connection, found.row.node_id) is None:
            raise Problem(404, "held-unknown", "There is no such held operation")
        if found.row.reason != DECIDED_OTHERWISE:
            raise Problem(409, "not-decided", "Nothing was decided in its place")
        if connection.execute(delete(held).where(held.c.op_id == op_id)).rowcount == 0:
            raise Problem(404, "held-unknown", "There is no such held operation")
        told = {"officer": decider.name, "note": note, "at_ms": now_ms, "applied": 0}
        connection.execute(insert(mend), {"op_id": op_id, **told})
    return str(found.facts["entity_id"])


def _waiting(connection: Connection, filed: HeldDetail) -> tuple[Told, ...]:
    """Return what is held because the request of `filed` wasn't here, in the journal's order."""
    mine = (held.c.node_id == filed.row.node_id) & (held.c.reason == REQUEST_UNKNOWN)
    rows = connection.execute(_all_held(*_DETAIL).where(mine).order_by(operation.c.branch, operation.c.seq))
    found = [_detail(row) for row in rows]
    of_it = [each for each in found if each.facts["entity_id"] == filed.facts["entity_id"]]
    return tuple(_told(connection, each, None, mended=False) for each in of_it)


def _refuse_other_request(found: HeldDetail, body: str | None) -> None:
    """A mend corrects what is said of a request, never whose it is: its node would not hear of another."""
    if body is not None and _read(body).get("id", found.facts["entity_id"]) != found.facts["entity_id"]:
        raise Problem(422, "other-request", "The body is another request's: its id must stay as it is")


def _reference(body: str) -> str | None:
    """Return the reference on the applicant's slip, as far as it can be read."""
    reference = _read(body).get("reference")
    return reference if isinstance(reference, str) else None


def _read(body: str) -> Mapping[str, Any]:
    try:
        read = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _told(connection: Connection, found: HeldDetail, body: str | None, *, mended: bool = True) -> Told:
    facts = found.facts
    payload = select(operation.c.payload_encoding, operation.c.payload_salt, operation.c.payload_bytes)
    kept = connection.execute(payload.where(operation.c.op_id == found.row.op_id)).one()
    return Told(
        op_id=found.row.op_id,
        kind=found.row.kind,
        kind_version=facts["kind_version"] if body is None else KNOWN_VERSION,
        epoch=facts["epoch"],
        entity_id=facts["entity_id"],
        body=facts["body"] if body is None else body,
        payload=None if kept.payload_bytes is None else Payload(*kept),
        mended=mended,
        actor=facts["actor"],
        station=facts["station"],
    )


def _held(viewer: Officer, *columns: Any) -> Select[Any]:
    return _all_held(*columns).where(viewer.sees(node.c.mission_code))


def _all_held(*columns: Any) -> Select[Any]:
    return (
        select(*columns)
        .join(node, node.c.node_id == held.c.node_id)
        .join(operation, operation.c.op_id == held.c.op_id)
    )


def _detail(row: Row[Any]) -> HeldDetail:
    form = read_form(row.payload_encoding, row.payload_bytes)
    return HeldDetail(HeldRow(*row[: len(_ROW)]), json.loads(row.facts), form)
