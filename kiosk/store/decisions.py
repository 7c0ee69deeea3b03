"""Requests' states as the portal has them: received with its acknowledgement, then as it decides.

Decisions are taken as they are, in the portal's order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, case, delete, exists, func, insert, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.request_file import EntryKind
from kiosk.domain.states import ENDED, RequestState
from kiosk.store.request_schema import request_entry
from kiosk.store.schema import held_operation, op, portal_line, request, request_end
from kiosk.store.store import Store

_MOVE = (
    update(request)
    .where(request.c.id == bindparam("request_id"))
    .values(state=bindparam("new_state"))
    .execution_options(preserve_rowcount=True)
)
_ACKNOWLEDGED = select(op.c.op_id).where(op.c.seq > bindparam("after"), op.c.seq <= bindparam("acked"))
_RECEIVE = (
    update(request)
    .where(
        request.c.state == RequestState.SUBMITTED.value,
        request.c.op_id.in_(_ACKNOWLEDGED),
        request.c.op_id.not_in(select(held_operation.c.op_id)),
    )
    .values(state=RequestState.RECEIVED.value)
)
_CURSORS = ("states_cursor", "bookings_cursor")
_SUBMITTED = update(request).values(state=RequestState.SUBMITTED.value)
_SAID_HERE = (
    select(request_entry.c.value)
    .where(request_entry.c.request_id == request.c.id, request_entry.c.kind == EntryKind.MOVED.value)
    .order_by(request_entry.c.nth.desc())
    .limit(1)
    .scalar_subquery()
)
_HANDED_OVER = exists().where(
    request_entry.c.request_id == request.c.id, request_entry.c.kind == EntryKind.HANDED_OVER.value
)
_AS_SAID_HERE = update(request).values(
    state=case(
        (_HANDED_OVER, RequestState.COLLECTED.value),
        else_=func.coalesce(_SAID_HERE, RequestState.SUBMITTED.value),
    )
)


@dataclass(frozen=True, slots=True)
class Decision:
    """One state of a request: its number in the portal's order, the portal's time (UTC milliseconds)."""

    number: int
    request_id: str
    state: RequestState
    decided_ms: int


def fetch_anew(store: Store, acting: Acting, release: str) -> None:
    """Ask for all that was decided again in a new `release` of this program: it may know more states."""
    acting.require(Permission.SYNC)
    with store.writing() as writing:
        change_line(writing.connection, {"release": release, **dict.fromkeys(_CURSORS, 0)})


def take_decisions(store: Store, acting: Acting, decisions: Sequence[Decision], cursor: int) -> int:
    """Commit the decisions behind the kept cursor; return how many there were. `cursor` is the last number.

    A page that comes twice, or after a later one, changes nothing.
    """
    acting.require(Permission.SYNC)
    with store.writing() as writing:
        kept = writing.connection.execute(select(portal_line.c.states_cursor)).scalar_one()
        fresh = [decision for decision in decisions if decision.number > kept]
        for decision in fresh:
            _take(writing.connection, decision)
        change_line(writing.connection, {"states_cursor": max(kept, cursor)})
    return len(fresh)


def change_line(connection: Connection, values: Mapping[str, object]) -> None:
    """Write `values` into the line's row."""
    connection.execute(update(portal_line).values(**values))


def receive(connection: Connection, after: int, acked: int) -> None:
    """Write that the requests behind `after` and up to `acked` were received: those that aren't held."""
    connection.execute(_RECEIVE, {"after": after, "acked": acked})


def not_received(connection: Connection, op_id: str) -> None:
    """Write that the portal holds an operation: its request, if it is one's, waits there to be mended."""
    received = request.c.state == RequestState.RECEIVED.value
    connection.execute(_SUBMITTED.where(request.c.op_id == op_id, received))


def begin_anew(connection: Connection) -> None:
    """Forget all that the portal decided: a restored one tells anew what it still knows."""
    connection.execute(_AS_SAID_HERE)
    connection.execute(delete(request_end))
    change_line(connection, dict.fromkeys(_CURSORS, 0))


def _take(connection: Connection, decision: Decision) -> None:
    """Write the state, and since when the request has ended: that is when its payload begins to age."""
    moved = {"request_id": decision.request_id, "new_state": decision.state.value}
    if connection.execute(_MOVE, moved).rowcount == 0:  # one that only the portal knows, since a restore
        return
    connection.execute(delete(request_end).where(request_end.c.request_id == decision.request_id))
    if decision.state in ENDED:
        row = {"request_id": decision.request_id, "ended_ms": decision.decided_ms}
        connection.execute(insert(request_end), row)
