"""A node that was restored from a copy goes on from an operation that both know; what lay behind it stays.

The operations behind are kept on an abandoned branch: they are evidence, and their requests go on. They are
no longer compared with what the node sends, nor given back to it.
"""

from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy import Connection, Engine, case, select, update

from kiosk.domain.chain import GENESIS
from kiosk.portal.database import writing
from kiosk.portal.nodes.known import Node, lock_node, standing_of
from kiosk.portal.schema import node, operation
from kiosk.portal.web.problems import Problem
from kiosk.sync.wire import Branch, Standing


def begin_branch(engine: Engine, node_id: str, asked: Branch, now_ms: int) -> Standing:
    """Let the acknowledged journal end at the operation `asked`, commit, and return how far the portal is.

    The same call again gets the same answer, until the branch grows. Raises `Problem`: 403 `node-unknown`;
    409 `branch-late` once anything came in the node's epoch, `journal-gap` for an operation that isn't here,
    `journal-fork` for one that has another hash here.
    """
    with writing(engine) as connection:
        locked = lock_node(connection, node_id)
        if locked is None:
            raise Problem(403, "node-unknown", "The node isn't enrolled")
        _refuse_late(connection, locked)
        if asked.seq > locked.acked_seq:
            members = {"acked_seq": locked.acked_seq}
            raise Problem(409, "journal-gap", "The portal doesn't have that operation", members=members)
        ended = _ended_at(connection, locked, asked)
        _abandon_behind(connection, ended)
        return standing_of(connection, ended, now_ms)


def _refuse_late(connection: Connection, locked: Node) -> None:
    begun = select(operation.c.seq).where(
        operation.c.node_id == locked.node_id, operation.c.branch == locked.epoch
    )
    if connection.execute(begun.limit(1)).first():
        raise Problem(409, "branch-late", "Operations of this epoch are here already")


def _ended_at(connection: Connection, locked: Node, asked: Branch) -> Node:
    """Return the node as it stands with `asked` as its newest operation."""
    found = connection.execute(
        select(operation.c.hash, operation.c.facts).where(
            operation.c.node_id == locked.node_id, operation.c.seq == asked.seq, operation.c.abandoned == 0
        )
    ).one_or_none()
    if (found.hash if found else GENESIS) != asked.hash:
        raise Problem(409, "journal-fork", "The operation has another hash here")
    return replace(
        locked,
        acked_seq=asked.seq,
        acked_hash=asked.hash,
        acked_epoch=int(json.loads(found.facts)["epoch"]) if found else 0,
        durable_seq=min(locked.durable_seq, asked.seq),
    )


def _abandon_behind(connection: Connection, ended: Node) -> None:
    behind = (
        (operation.c.node_id == ended.node_id)
        & (operation.c.seq > ended.acked_seq)
        & (operation.c.abandoned == 0)
    )
    connection.execute(update(operation).where(behind).values(abandoned=1))
    connection.execute(
        update(node)
        .where(node.c.node_id == ended.node_id)
        .values(
            acked_seq=ended.acked_seq,
            acked_hash=ended.acked_hash,
            acked_epoch=ended.acked_epoch,
            durable_seq=ended.durable_seq,
            reported_seq=case(
                (node.c.reported_seq > ended.acked_seq, ended.acked_seq), else_=node.c.reported_seq
            ),
        )
    )
