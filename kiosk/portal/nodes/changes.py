"""States on their way back to the nodes, in the order they were committed.

A change's number comes from the node's row, locked in the transaction that writes the change: so a number is
seen only when all lower ones are, and a cursor never passes over one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.portal.nodes.known import Node
from kiosk.portal.officers.schema import request
from kiosk.portal.schema import change, node
from kiosk.sync.wire import StateChange, StatePage

_INSERT = insert(change)
_DRAW = (
    update(node)
    .where(node.c.node_id == bindparam("of_node"))
    .values(next_change=node.c.next_change + bindparam("many"))
    .returning(node.c.next_change)
)
_JUDGED = select(request.c.id, request.c.move_op).where(request.c.id.in_(bindparam("ids", expanding=True)))
_AFTER = (
    select(change.c.number, change.c.request_id, change.c.state, change.c.changed_ms, change.c.known_op)
    .where(change.c.node_id == bindparam("node_id"), change.c.number > bindparam("after"))
    .order_by(change.c.number)
    .limit(bindparam("rows"))
)


def tell_node(connection: Connection, locked: Node, states: Sequence[tuple[str, str]], now_ms: int) -> None:
    """Write a change for each (request id, state), in order. `locked` comes from `lock_node`."""
    if not states:
        return
    judged = {
        row.id: row.move_op
        for row in connection.execute(_JUDGED, {"ids": [request_id for request_id, _ in states]})
    }
    rows: list[Mapping[str, object]] = [
        {
            "node_id": locked.node_id,
            "number": number,
            "request_id": request_id,
            "state": state,
            "changed_ms": now_ms,
            "known_op": judged[request_id],
        }
        for number, (request_id, state) in enumerate(states, _draw(connection, locked, len(states)))
    ]
    connection.execute(_INSERT, rows)


def changes_after(connection: Connection, node_id: str, after: int, limit: int) -> StatePage:
    """Return up to `limit` changes for a node behind the number `after`."""
    asked = {"node_id": node_id, "after": after, "rows": limit + 1}
    rows = connection.execute(_AFTER, asked).all()
    return StatePage(tuple(StateChange(*row) for row in rows[:limit]), more=len(rows) > limit)


def _draw(connection: Connection, locked: Node, many: int) -> int:
    """Draw the next numbers of a locked node, and return the first."""
    drawn = connection.execute(_DRAW, {"of_node": locked.node_id, "many": many}).scalar_one()
    return int(drawn) - many
