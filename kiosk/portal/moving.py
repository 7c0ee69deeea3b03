"""An officer's decision: the request's next state, with a note, told to its node in the same transaction."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, func, insert, select, update

from kiosk.domain.errors import IllegalMove
from kiosk.domain.states import REQUEST_MOVES, RequestState, move
from kiosk.portal.changes import tell_node
from kiosk.portal.database import writing
from kiosk.portal.nodes import lock_node
from kiosk.portal.officers import Officer
from kiosk.portal.problems import Problem
from kiosk.portal.schema import request, request_move

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
        connection.execute(update(request).where(mine).values(state=target.value))
        _write_move(connection, request_id, target, note, decider, now_ms)
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


def _write_move(
    connection: Connection, request_id: str, state: RequestState, note: str, decider: Officer, now_ms: int
) -> None:
    mine = request_move.c.request_id == request_id
    last = connection.execute(select(func.max(request_move.c.number)).where(mine)).scalar_one()
    row = {
        "request_id": request_id,
        "number": (last or 0) + 1,
        "state": state.value,
        "note": note,
        "officer": decider.name,
        "at_ms": now_ms,
    }
    connection.execute(insert(request_move), row)
