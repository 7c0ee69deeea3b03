"""Forgetting who held an appointment: as its kiosk says that it did, and at the latest by age.

The operation stays with its digests, so that the journal still chains and can go back to its node; what they
covered, and by what the holder was known again, is gone for good. What is filed with requests stays: they are
decided here, and their forms are headquarters' own record.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, select, update

from kiosk.portal.booking.schema import booking
from kiosk.portal.missions import Mission
from kiosk.portal.nodes.bodies import Told, read_body, text, unreadable, whole
from kiosk.portal.nodes.known import Node
from kiosk.portal.schema import held, node, operation

DAY_MS = 24 * 3600 * 1000
LONGEST_DAYS = 3650
MOST_NAMED = 1000
_BOOKED = "appointment.booked"
_NOBODY = {"salt": b"", "number_digest": b"", "tail_digest": b"", "identity": None}
_ERASED = {"payload_encoding": None, "payload_salt": None, "payload_bytes": None}
_Facts = Mapping[str, Any]


def take_erased(connection: Connection, locked: Node, told: Told, _now_ms: int) -> None:
    """Forget the holders of the node's own appointments that an operation names."""
    body = read_body(told)
    with unreadable():
        named = {text(one) for one in body.get("appointments", [])}
        if len(named) > MOST_NAMED:
            raise ValueError("too many at once")
    if named:
        _forget(connection, booking.c.id.in_(named) & (booking.c.node_id == locked.node_id))
        mine = held.c.node_id == locked.node_id
        _erase_held(connection, mine, lambda facts: facts["entity_id"] in named)


def forget_holders(connection: Connection, locked: Mission, now_ms: int) -> None:
    """Forget the holders of a mission's appointments whose time is over, whoever booked them.

    Also those of kiosks that will never say so any more. Nothing is forgotten before the mission's retention
    is known; the mission is locked.
    """
    days = _retention_days(connection, locked)
    if days is None:
        return
    over_ms = now_ms - (days + 1) * DAY_MS
    known = (booking.c.number_digest != b"") | booking.c.identity.is_not(None) | _has_payload()
    mine = (booking.c.mission_code == locked.code) & (booking.c.start_ms <= over_ms)
    _forget(connection, mine & known)
    nodes = select(node.c.node_id).where(node.c.mission_code == locked.code)
    _erase_held(connection, held.c.node_id.in_(nodes), lambda facts: _start_ms(facts) <= over_ms)


def _has_payload() -> ColumnElement[bool]:
    sent = operation.c.payload_bytes.is_not(None)
    return exists().where(operation.c.op_id == booking.c.op_id, sent)


def _forget(connection: Connection, which: ColumnElement[bool]) -> None:
    found = connection.execute(select(booking.c.id, booking.c.op_id).where(which)).all()
    for start in range(0, len(found), MOST_NAMED):
        part = found[start : start + MOST_NAMED]
        ids = [row.id for row in part]
        connection.execute(update(booking).where(booking.c.id.in_(ids)).values(_NOBODY))
        _erase(connection, [row.op_id for row in part if row.op_id is not None])


def _erase_held(connection: Connection, whose: ColumnElement[bool], is_due: Callable[[_Facts], bool]) -> None:
    """Erase what came with held appointments: they are few."""
    query = (
        select(operation.c.op_id, operation.c.facts)
        .join(held, held.c.op_id == operation.c.op_id)
        .where(whose, operation.c.kind == _BOOKED, operation.c.payload_bytes.is_not(None))
    )
    rows = connection.execute(query).all()
    _erase(connection, [row.op_id for row in rows if is_due(json.loads(row.facts))])


def _erase(connection: Connection, op_ids: Iterable[str]) -> None:
    connection.execute(update(operation).where(operation.c.op_id.in_(list(op_ids))).values(_ERASED))


def _start_ms(facts: _Facts) -> int:
    """Return when a held appointment begins; where that can't be read, when it was journaled."""
    try:
        return whole(json.loads(facts["body"])["start_ms"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return int(facts["occurred_ms"])


def _retention_days(connection: Connection, locked: Mission) -> int | None:
    """Return how long the mission keeps what is over, by the import in force; None if none says it."""
    query = select(operation.c.facts).where(operation.c.op_id == locked.import_op)
    facts = connection.execute(query).scalar_one_or_none()
    if facts is None:
        return None
    try:
        return whole(json.loads(json.loads(facts)["body"])["mission"]["retention_days"], 1, LONGEST_DAYS)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
