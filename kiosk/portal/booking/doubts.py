"""Units that neither side knows of any more: lent by a portal before its restore, to a node before its own.

A node tells a restored portal what it holds in its epoch. What it was lent in an earlier one, after the
backup was taken, it can't tell, and it may have given it away on paper. Nobody can say of which slots. So
nothing of its mission is given away until an officer decides: no clock, no silence and no new epoch does.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, insert, select, update

from kiosk.portal.database import writing
from kiosk.portal.nodes.known import Node, lock_node
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.schema import doubt_decision, node
from kiosk.portal.web.problems import Problem


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """Who let be given away what a node, before this `epoch`, may have given away, and why."""

    node_id: str
    epoch: int
    officer: str
    reason: str
    at_ms: int


def all_heard(connection: Connection, mission_code: str) -> bool:
    """Tell whether each node has told what it holds, since the portal was restored."""
    return not _any_node(connection, mission_code, node.c.owes_leases == 1)


def may_give(connection: Connection, mission_code: str) -> bool:
    """Tell whether units may be given away: all nodes were heard, and none is in doubt."""
    return not _any_node(connection, mission_code, (node.c.owes_leases == 1) | (node.c.in_doubt == 1))


def note_told(connection: Connection, locked: Node) -> None:
    """Keep that a node told what it holds: all of it only in the epoch that the portal's backup knew."""
    owing = (node.c.node_id == locked.node_id) & (node.c.owes_leases == 1)
    not_all = owing & (node.c.owed_epoch < locked.epoch)
    connection.execute(update(node).where(not_all).values(in_doubt=1))
    connection.execute(update(node).where(owing).values(owes_leases=0))


def decide_doubt(engine: Engine, decider: Officer, node_id: str, reason: str, now_ms: int) -> None:
    """Commit that units are given away again though a node may have given them away: people may come twice.

    Raises `Problem`: 404 `node-unknown`; 409 `no-doubt` for a node that isn't in doubt.
    """
    mine = (node.c.node_id == node_id) & decider.sees(node.c.mission_code)
    with writing(engine) as connection:
        if connection.execute(select(node.c.node_id).where(mine)).first() is None:
            raise Problem(404, "node-unknown", "There is no such node")
        locked = lock_node(connection, node_id)
        ended = update(node).where(mine, node.c.in_doubt == 1).values(in_doubt=0)
        if locked is None or connection.execute(ended).rowcount == 0:
            raise Problem(409, "no-doubt", "There is nothing to decide of this node")
        row = {"node_id": node_id, "epoch": locked.epoch, "officer": decider.name, "reason": reason}
        connection.execute(insert(doubt_decision), {**row, "id": str(uuid.uuid4()), "at_ms": now_ms})


def decisions(connection: Connection, viewer: Officer) -> tuple[DecisionRow, ...]:
    """Return what was decided of nodes in doubt, oldest first."""
    kept = doubt_decision.c
    query = (
        select(kept.node_id, kept.epoch, kept.officer, kept.reason, kept.at_ms)
        .join(node, node.c.node_id == kept.node_id)
        .where(viewer.sees(node.c.mission_code))
        .order_by(kept.at_ms, kept.id)
    )
    return tuple(DecisionRow(*row) for row in connection.execute(query))


def _any_node(connection: Connection, mission_code: str, condition: Any) -> bool:
    mine = (node.c.mission_code == mission_code) & node.c.withdrawn_ms.is_(None)
    return connection.execute(select(node.c.node_id).where(mine, condition).limit(1)).first() is not None
