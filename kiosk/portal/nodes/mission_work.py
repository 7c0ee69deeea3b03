"""What a mission's staff did with a request: taken in as it is told, beside what was filed.

A mission and an officer may move a request before they hear of each other. What is here first holds, unless
the mission might say the same of a request in that state; its move is held then, for an officer to look at. A
document that was handed over is handed over, whatever was decided meanwhile.

A move that is judged after a newer one of its mission turns nothing back, it is held: so a portal may come to
it that learnt late to read such moves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, select, tuple_, update

from kiosk.domain.request_file import MOVING, EntryKind
from kiosk.domain.states import MISSION_MOVES, RequestState
from kiosk.portal.nodes.bodies import Told, Unfit, maybe_text, read_body, text, unreadable, whole
from kiosk.portal.nodes.changes import tell_node
from kiosk.portal.nodes.known import Node
from kiosk.portal.officers.moving import write_move
from kiosk.portal.officers.schema import request, request_work
from kiosk.portal.schema import operation

REQUEST_UNKNOWN = "request-unknown"
DECIDED_OTHERWISE = "decided-otherwise"

WORK: Mapping[str, EntryKind] = {
    f"request.{kind}": kind for kind in EntryKind if kind is not EntryKind.OPENED
}
"""What the journal calls each. Who only looked at a request is kept as it came."""
MOVES = frozenset(f"request.{kind}" for kind in MOVING)
MOVED = f"request.{EntryKind.MOVED}"
_judged, _this = operation.alias("judged"), operation.alias("this")
_NEWER = (
    select(_judged.c.op_id)
    .join(request, request.c.move_op == _judged.c.op_id)
    .join(_this, _this.c.node_id == _judged.c.node_id)
    .where(
        request.c.id == bindparam("request_id"),
        _this.c.op_id == bindparam("op_id"),
        tuple_(_judged.c.branch, _judged.c.seq) > tuple_(_this.c.branch, _this.c.seq),
    )
)


@dataclass(frozen=True, slots=True)
class Work:
    """What an operation says was done; `target` is the state that it brings, None for none."""

    request_id: str
    kind: EntryKind
    subject: str
    value: str
    said_ms: int
    target: RequestState | None


class _Known(NamedTuple):
    id: str
    state: RequestState


def take_work(connection: Connection, locked: Node, told: Told, now_ms: int) -> None:
    """Write what was done with a request, and its state; `Unfit` where that was decided otherwise."""
    done = _read(told)
    known = _find(connection, locked, done.request_id)
    if known is None:
        raise Unfit(REQUEST_UNKNOWN)
    late = told.kind == MOVED and _is_overtaken(connection, known.id, told.op_id)
    in_force = told.mended or (_may(done, known.state) and not late)
    _write(connection, told, done, in_force, now_ms)
    if not in_force:
        raise Unfit(DECIDED_OTHERWISE)
    if done.target is not None and done.target != known.state:
        write_move(connection, known.id, done.target, now_ms, op_id=told.op_id)


def tell_judged(connection: Connection, locked: Node, told: Told, now_ms: int) -> None:
    """Tell a node what holds now that its move was looked at, whether it was taken or is held.

    Until then the node keeps to its own word. What an officer applies afterwards was judged when it was held.
    """
    known = _find(connection, locked, told.entity_id)
    if known is None:
        return
    if not told.mended and not _is_overtaken(connection, known.id, told.op_id):
        mine = update(request).where(request.c.id == known.id)
        connection.execute(mine.values(move_op=told.op_id))
    tell_node(connection, locked, [(known.id, known.state)], now_ms)


def _read(told: Told) -> Work:
    body, kind = read_body(told), WORK[told.kind]
    with unreadable():
        value = maybe_text(body["value"])
        return Work(
            request_id=text(body["id"]),
            kind=kind,
            subject=maybe_text(body["subject"]),
            value=value,
            said_ms=whole(body["at_ms"]),
            target=_target(kind, value),
        )


def _target(kind: EntryKind, value: str) -> RequestState | None:
    if kind is EntryKind.HANDED_OVER:
        return RequestState.COLLECTED
    if kind is not EntryKind.MOVED:
        return None
    target = RequestState(value)
    if not any(target in targets for targets in MISSION_MOVES.values()):
        raise ValueError("nothing that a mission says")
    return target


def _may(done: Work, state: RequestState) -> bool:
    """Tell whether a mission may say that of a request in `state`."""
    if done.target is None or done.kind is EntryKind.HANDED_OVER:
        return True
    return done.target is state or done.target in MISSION_MOVES[state]


def _is_overtaken(connection: Connection, request_id: str, op_id: str) -> bool:
    """Tell whether a newer move of the request than `op_id` was judged before."""
    bound = {"request_id": request_id, "op_id": op_id}
    return connection.execute(_NEWER, bound).one_or_none() is not None


def _find(connection: Connection, locked: Node, request_id: str) -> _Known | None:
    mine = (request.c.id == request_id) & (request.c.node_id == locked.node_id)
    row = connection.execute(select(request.c.id, request.c.state).where(mine)).one_or_none()
    return None if row is None else _Known(row.id, RequestState(row.state))


def _write(connection: Connection, told: Told, done: Work, in_force: bool, now_ms: int) -> None:
    """Write what was done; an officer may bring into force what was only kept before."""
    again = update(request_work).where(request_work.c.op_id == told.op_id)
    if connection.execute(again.values(in_force=int(in_force))).rowcount:
        return
    mine = request_work.c.request_id == done.request_id
    last = connection.execute(select(func.max(request_work.c.number)).where(mine)).scalar_one()
    row = {
        "op_id": told.op_id,
        "request_id": done.request_id,
        "number": (last or 0) + 1,
        "kind": done.kind.value,
        "subject": done.subject,
        "value": done.value,
        "said_ms": done.said_ms,
        "actor": told.actor,
        "station": told.station,
        "received_ms": now_ms,
        "in_force": int(in_force),
    }
    connection.execute(insert(request_work), row)
