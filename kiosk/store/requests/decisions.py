"""Requests' states as the portal has them: received with its acknowledgement, then as it decides.

Decisions are taken as they are, in the portal's order. One that was made before the portal knew what was said
here since is passed over: its word on that is still to come.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, case, exists, func, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.request_file import MOVING, EntryKind
from kiosk.domain.states import RequestState
from kiosk.store.requests.schema import request, request_entry
from kiosk.store.requests.states import settle_states, write_state
from kiosk.store.schema import held_operation, op, portal_line
from kiosk.store.store import Store

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
_MOVING = [kind.value for kind in MOVING]
_SAID = (
    select(request_entry.c.op_id)
    .where(request_entry.c.request_id == bindparam("of_request"), request_entry.c.kind.in_(_MOVING))
    .order_by(request_entry.c.nth)
)
_AS_SAID_HERE = update(request).values(
    state=case(
        (_HANDED_OVER, RequestState.COLLECTED.value),
        else_=func.coalesce(_SAID_HERE, RequestState.SUBMITTED.value),
    )
)


@dataclass(frozen=True, slots=True)
class Decision:
    """One state of a request: its number in the portal's order, the portal's time (UTC milliseconds).

    `known_op` is the newest move of ours that the portal knew when it decided, "" for none; None where it
    doesn't say, and its word holds.
    """

    number: int
    request_id: str
    state: RequestState
    decided_ms: int
    known_op: str | None = None


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
    settle_states(connection)
    change_line(connection, dict.fromkeys(_CURSORS, 0))


def _take(connection: Connection, decision: Decision) -> None:
    """Write the state. One may be only the portal's, since a restore: nothing is written then."""
    if not _said_since(connection, decision):
        write_state(connection, decision.request_id, decision.state, decision.decided_ms)


def _said_since(connection: Connection, decision: Decision) -> bool:
    """Tell whether a move was made here that the portal didn't know when it decided.

    A move that it knew and this store doesn't is one of a branch that was given up: the portal is ahead then.
    """
    if decision.known_op is None:
        return False
    said = connection.execute(_SAID, {"of_request": decision.request_id}).scalars().all()
    if not said or decision.known_op == said[-1]:
        return False
    return decision.known_op in ("", *said)
