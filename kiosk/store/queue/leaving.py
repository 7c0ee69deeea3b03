"""A desk is left: who waits for it then goes to their line at once, so that nobody is forgotten there.

Only leaving does that. Who is sent to a desk where nobody sits yet waits for it: else the desk that sent them
would have them again by its next call.
"""

from __future__ import annotations

import uuid

from sqlalchemy import bindparam

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.calling import AT_DESK, CALLABLE, handed_on, left_to_line
from kiosk.store.journal import one_at_a_time
from kiosk.store.queue.schema import QUEUE, ticket_standing
from kiosk.store.queue.staffing import (
    DeskTaken,
    Staffing,
    StaffingState,
    commit_staffing,
    seated_at,
    staff_own,
)
from kiosk.store.queue.ticket_moves import commit_move
from kiosk.store.queue.tickets import KEPT, read_ticket
from kiosk.store.store import Store, Writing

_OF_DESK = KEPT.where(
    ticket_standing.c.desk == bindparam("at"),
    ticket_standing.c.state.in_(bindparam("states", expanding=True)),
)


def leave_desk(
    store: Store, acting: Acting, op_id: str, desk: str, *, people_stay: bool = False
) -> Staffing | DeskTaken:
    """Commit that the acting person is at `desk` no more, and that who waits for it goes to their line.

    `people_stay`: they wait for it all the same, since not every desk of their line could serve them. The
    same `op_id` (a UUID) writes nothing again. Raises `NotAllowed`, `StoreError`.
    """
    acting.require(Permission.SERVE)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        again = writing.done_before(op_id) is not None
        left = staff_own(writing, acting, op_id, desk, None, StaffingState.LEFT)
        if isinstance(left, Staffing) and not again and not people_stay:
            _leave_to_line(writing, acting, op_id, desk)
        return left


def free_desk(store: Store, acting: Acting, op_id: str, desk: str, *, people_stay: bool = False) -> None:
    """Commit that the clerk of `desk` is gone: their place is free, and whom they had waits again.

    Whoever gives out numbers does that; `people_stay` as for `leave_desk`. The same `op_id` (a UUID) writes
    nothing again. Raises `NotAllowed`, `StoreError`.
    """
    acting.require(Permission.ISSUE_NUMBER)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        if writing.done_before(op_id) is not None:
            return
        there, now = seated_at(writing.connection, desk), writing.clock.now_ms()
        station, lines = (there.station, there.lines) if there else (acting.station, ())
        free = Staffing(desk, acting.actor, station, lines, StaffingState.LEFT, now)
        commit_staffing(writing, acting, op_id, free)
        _send_back(writing, acting, op_id, desk)
        if not people_stay:
            _leave_to_line(writing, acting, op_id, desk)


def _send_back(writing: Writing, acting: Acting, op_id: str, desk: str) -> None:
    """Let whom the desk has wait for it; their rank is kept."""
    bound = {"at": desk, "states": [state.value for state in AT_DESK]}
    for row in writing.connection.execute(_OF_DESK, bound).mappings().all():
        kept = read_ticket(row)
        waits = handed_on(kept.standing, writing.clock.now_ms(), desk=desk)
        commit_move(writing, acting, _of(op_id, f"back {kept.id}"), kept, waits)


def _leave_to_line(writing: Writing, acting: Acting, op_id: str, desk: str) -> None:
    bound = {"at": desk, "states": [state.value for state in CALLABLE]}
    for row in writing.connection.execute(_OF_DESK, bound).mappings().all():
        kept = read_ticket(row)
        commit_move(writing, acting, _of(op_id, f"line {kept.id}"), kept, left_to_line(kept.standing))


def _of(op_id: str, what: str) -> str:
    return str(uuid.uuid5(uuid.UUID(op_id), what))
