"""Requests' states as the portal decides them: taken as they are, in its order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.states import ENDED, RequestState
from kiosk.store.line import change_line
from kiosk.store.schema import portal_line, request, request_end
from kiosk.store.store import Store

_MOVE = (
    update(request)
    .where(request.c.id == bindparam("request_id"))
    .values(state=bindparam("new_state"))
    .execution_options(preserve_rowcount=True)
)


@dataclass(frozen=True, slots=True)
class Decision:
    """One state of a request: its number in the portal's order, the portal's time (UTC milliseconds)."""

    number: int
    request_id: str
    state: RequestState
    decided_ms: int


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


def _take(connection: Connection, decision: Decision) -> None:
    """Write the state, and since when the request has ended: that is when its payload begins to age."""
    moved = {"request_id": decision.request_id, "new_state": decision.state.value}
    if connection.execute(_MOVE, moved).rowcount == 0:  # one that only the portal knows, since a restore
        return
    connection.execute(delete(request_end).where(request_end.c.request_id == decision.request_id))
    if decision.state in ENDED:
        row = {"request_id": decision.request_id, "ended_ms": decision.decided_ms}
        connection.execute(insert(request_end), row)
