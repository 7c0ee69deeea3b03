"""An officer's decision: the request's next state, with a note, told to its node in the same transaction."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, func, insert, select, update

from kiosk.domain.errors import IllegalMove
from kiosk.domain.states import REQUEST_MOVES, RequestState, move
from kiosk.portal.database import writing
from kiosk.portal.nodes.changes import tell_node
from kiosk.portal.nodes.known import lock_node
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.schema import request, request_move
from kiosk.portal.web.problems import Problem

LONGEST_NOTE = 2000


def move_request(
    engine: Engine, decider: Officer, request_id: str, target: RequestState, note: str, now_ms: int
) -> None:
    """Commit a request's move to `target`.

    Raises `Problem`: 404 `request-unknown` (also for another mission's), 409 `illegal-move`.
    """
    mine = (request.c.id == request_id) & decider.sees(request.c.mission_code)
    with writing(engine) as connection:
        node_id = connection.execute(select(request.c.node_id).where(mine)).scalar_one_or_none()
        locked = lock_node(connection, node_id or "")
        if locked is None:
            raise Problem(404, "request-unknown", "There is no such request")
        # All that moves a node's requests locks the node first, so this is the newest state.
        source = RequestState(connection.execute(select(request.c.state).where(mine)).scalar_one())
        _refuse_illegal(source, target)
        write_move(connection, request_id, target, now_ms, note=note, officer=decider.name)
        tell_node(connection, locked, [(request_id, target.value)], now_ms)


def next_states(state: str) -> tuple[RequestState, ...]:
    """Return where a request in `state` may go, in the order of the states."""
    allowed = REQUEST_MOVES[RequestState(state)]
    return tuple(found for found in RequestState if found in allowed)


def _refuse_illegal(source: RequestState, target: RequestState) -> None:
    try:
        move("request", REQUEST_MOVES, source, target)
    except IllegalMove as error:
        members = {"state": source.value, "allowed": [state.value for state in next_states(source)]}
        raise Problem(
            409, "illegal-move", "The request can't go there from its state", members=members
        ) from error


def write_move(
    connection: Connection,
    request_id: str,
    state: RequestState,
    now_ms: int,
    *,
    note: str = "",
    officer: str = "",
    op_id: str | None = None,
) -> None:
    """Write a request's next state: an officer's, with a note, or its mission's by the operation `op_id`."""
    connection.execute(update(request).where(request.c.id == request_id).values(state=state.value))
    mine = request_move.c.request_id == request_id
    last = connection.execute(select(func.max(request_move.c.number)).where(mine)).scalar_one()
    row = {
        "request_id": request_id,
        "number": (last or 0) + 1,
        "state": state.value,
        "note": note,
        "officer": officer,
        "at_ms": now_ms,
        "op_id": op_id,
    }
    connection.execute(insert(request_move), row)
