"""Nodes as the portal knows them: whose key, how far, when last seen."""

from __future__ import annotations

from dataclasses import dataclass, fields

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, Engine, Row, Select, bindparam, select, update

from kiosk.portal.database import reading, writing
from kiosk.portal.schema import held, node, operation
from kiosk.portal.web.problems import Problem
from kiosk.sync.wire import MOST_OPERATIONS, Outcome, Standing

HELD = "held"
SEEN_MS = 15_000
"""How exactly "last seen" is kept: not every question is worth a commit."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node's row, without its key."""

    node_id: str
    mission_code: str
    letter: str
    epoch: int
    acked_seq: int
    acked_hash: bytes
    acked_epoch: int
    durable_seq: int
    last_seen_ms: int
    withdrawn_ms: int | None
    recalled_ms: int | None


_COLUMNS = select(*(node.c[field.name] for field in fields(Node)))
_BY_ID = _COLUMNS.where(node.c.node_id == bindparam("node_id"))
_KEY = select(node.c.public_key).where(node.c.key_id == bindparam("key_id"))
_ID_OF_KEY = select(node.c.node_id).where(node.c.key_id == bindparam("key_id"))
_COURIER_KEY = select(node.c.courier_key).where(node.c.node_id == bindparam("node_id"))
_HELD = (
    select(held.c.op_id, held.c.reason)
    .join(operation, operation.c.op_id == held.c.op_id)
    .where(operation.c.abandoned == 0, held.c.node_id == bindparam("node_id"))
    .order_by(held.c.held_ms, held.c.op_id)
    .limit(MOST_OPERATIONS)
)


def public_key_of(engine: Engine, key_id: str) -> Ed25519PublicKey | None:
    """Return the enrolled public key named `key_id`, None if there is none."""
    if "\0" in key_id or not key_id.isascii():
        return None
    with reading(engine) as connection:
        key = connection.execute(_KEY, {"key_id": key_id}).scalar_one_or_none()
    return None if key is None else Ed25519PublicKey.from_public_bytes(key)


def node_of_key(engine: Engine, key_id: str) -> str | None:
    """Return the id of the node that signs with `key_id`."""
    with reading(engine) as connection:
        return connection.execute(_ID_OF_KEY, {"key_id": key_id}).scalar_one_or_none()


def courier_key_of(connection: Connection, node_id: str) -> bytes | None:
    """Return the public key (X25519) to which letters to a node are closed."""
    found: bytes | None = connection.execute(_COURIER_KEY, {"node_id": node_id}).scalar_one_or_none()
    return found


def find_node(connection: Connection, node_id: str) -> Node | None:
    """Return a node, None if it never enrolled."""
    return _node(connection, _BY_ID, node_id)


def lock_node(connection: Connection, node_id: str) -> Node | None:
    """Return a node, and let nobody else write for it until this transaction ends."""
    return _node(connection, _BY_ID.with_for_update(), node_id)


def withdrawn() -> Problem:
    """Return what a node is told that an officer withdrew."""
    return Problem(403, "node-withdrawn", "The node was withdrawn; headquarters can take it back")


def note_seen(engine: Engine, found: Node, now_ms: int) -> None:
    """Keep that the node was heard of now."""
    if now_ms - found.last_seen_ms < SEEN_MS:
        return
    with writing(engine) as connection:
        connection.execute(update(node).where(node.c.node_id == found.node_id).values(last_seen_ms=now_ms))


def standing_of(connection: Connection, found: Node, now_ms: int) -> Standing:
    """Return how far the portal is with a node, with what it holds of it (the oldest, if there is much)."""
    rows = connection.execute(_HELD, {"node_id": found.node_id})
    outcomes = tuple(Outcome(row.op_id, HELD, row.reason) for row in rows)
    return standing(found, now_ms, outcomes)


def standing(found: Node, now_ms: int, outcomes: tuple[Outcome, ...]) -> Standing:
    """Return a node's row as the wire's value."""
    return Standing(
        node_id=found.node_id,
        epoch=found.epoch,
        acked_seq=found.acked_seq,
        acked_hash=found.acked_hash,
        durable_seq=found.durable_seq,
        server_ms=now_ms,
        outcomes=outcomes,
    )


def _node(connection: Connection, query: Select[tuple[object, ...]], node_id: str) -> Node | None:
    row: Row[tuple[object, ...]] | None = connection.execute(query, {"node_id": node_id}).one_or_none()
    return None if row is None else Node(**row._mapping)
