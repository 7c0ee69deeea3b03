"""A request's state with what hangs on it: since when its document lies ready, since when it has ended.

All of it is written in one place, whoever says it. What was filed begins to age when its request ends.
"""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, delete, func, insert, not_, select, update

from kiosk.domain.states import ENDED, RequestState
from kiosk.store.requests.schema import request, request_end, request_entry, request_ready
from kiosk.store.schema import portal_line

_MOVE = (
    update(request)
    .where(request.c.id == bindparam("of_request"))
    .values(state=bindparam("new_state"))
    .execution_options(preserve_rowcount=True)
)
_REOPEN = delete(request_end).where(request_end.c.request_id == bindparam("of_request"))
_IS_READY = select(request_ready.c.request_id).where(request_ready.c.request_id == bindparam("of_request"))
_NOT_READY = delete(request_ready).where(request_ready.c.request_id == bindparam("of_request"))
_PORTAL_MS = select(portal_line.c.portal_ms)


def write_state(connection: Connection, request_id: str, state: RequestState, at_ms: int) -> bool:
    """Write a request's state and since when it holds; return whether there is such a request.

    `at_ms` is by the portal's clock. A document that is said to be ready again lies here as long as before.
    """
    of_request = {"of_request": request_id}
    if connection.execute(_MOVE, {**of_request, "new_state": state.value}).rowcount == 0:
        return False
    connection.execute(_REOPEN, of_request)
    if state is not RequestState.READY_FOR_PICKUP:
        connection.execute(_NOT_READY, of_request)
    elif connection.execute(_IS_READY, of_request).one_or_none() is None:
        connection.execute(insert(request_ready), {"request_id": request_id, "since_ms": at_ms})
    if state in ENDED:
        connection.execute(insert(request_end), {"request_id": request_id, "ended_ms": at_ms})
    return True


def write_state_here(connection: Connection, request_id: str, state: RequestState, at_ms: int) -> None:
    """Write a state that was decided here, `at_ms` by this station's clock.

    A clock that is behind makes nothing older than the portal's last word; the portal's own time takes its
    place once it has heard.
    """
    heard_ms = connection.execute(_PORTAL_MS).scalar_one_or_none() or 0
    write_state(connection, request_id, state, max(at_ms, heard_ms))


def settle_states(connection: Connection) -> None:
    """Let what hangs on states follow them, where all were written at once."""
    ended = select(request.c.id).where(request.c.state.in_([state.value for state in ENDED]))
    connection.execute(delete(request_end).where(not_(request_end.c.request_id.in_(ended))))
    ready = request.c.state == RequestState.READY_FOR_PICKUP.value
    are_ready = select(request.c.id).where(ready)
    connection.execute(delete(request_ready).where(not_(request_ready.c.request_id.in_(are_ready))))
    since = select(func.max(request_entry.c.at_ms)).where(request_entry.c.request_id == request.c.id)
    missing = select(request.c.id, func.coalesce(since.scalar_subquery(), request.c.filed_ms)).where(
        ready, request.c.id.not_in(select(request_ready.c.request_id))
    )
    connection.execute(insert(request_ready).from_select(["request_id", "since_ms"], missing))
