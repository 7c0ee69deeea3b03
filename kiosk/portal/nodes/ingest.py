"""Taking in a batch: stored as it came, in one transaction, acknowledged only by that transaction's commit.

Accept first, judge later: whatever chains is kept, and an operation that can't be applied is held.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from kiosk.domain.canonical import canonical
from kiosk.portal.database import writing
from kiosk.portal.nodes.applying import apply
from kiosk.portal.nodes.known import HELD, Node, lock_node, standing, withdrawn
from kiosk.portal.schema import held, node, operation
from kiosk.portal.web.problems import Problem
from kiosk.sync.wire import Batch, Outcome, Standing, WireOperation

LONGEST = 200
"""Of an id or a code: what an index takes anywhere."""

_INSERT = insert(operation)
_STORED = select(operation.c.seq, operation.c.hash).where(
    operation.c.node_id == bindparam("node_id"),
    operation.c.abandoned == 0,
    operation.c.seq.between(bindparam("first"), bindparam("last")),
)
_OF_IDS = operation.c.op_id.in_(bindparam("op_ids", expanding=True))
_SAME_IDS = select(operation.c.op_id, operation.c.node_id, operation.c.hash, operation.c.abandoned).where(
    _OF_IDS
)
_TAKE_BACK = update(operation).where(_OF_IDS).values(abandoned=0)
_HELD = select(held.c.op_id, held.c.reason).where(held.c.op_id.in_(bindparam("op_ids", expanding=True)))
_ADVANCE = (
    update(node)
    .where(node.c.node_id == bindparam("of_node"))
    .values(
        acked_seq=bindparam("new_seq"),
        acked_hash=bindparam("new_hash"),
        acked_epoch=bindparam("new_epoch"),
        last_seen_ms=bindparam("seen"),
    )
)


def ingest(engine: Engine, node_id: str, batch: Batch, now_ms: int) -> Standing:
    """Store and apply what is new of `batch`, commit, and return how far the portal is.

    Operations known already count once. Raises `Problem`: 422 `broken-chain`, 409 `epoch-superseded`,
    `journal-gap` (with `acked_seq`: send what follows it) and `journal-fork`; 403 `other-node` and
    `node-withdrawn`. Nothing is stored then.
    """
    _refuse_unchained(node_id, batch)
    try:
        return _in_one(engine, node_id, batch, now_ms)
    except IntegrityError:
        # Another node's push took an id between our look and our insert: now the look finds it.
        return _in_one(engine, node_id, batch, now_ms)


def _in_one(engine: Engine, node_id: str, batch: Batch, now_ms: int) -> Standing:
    with writing(engine) as connection:
        return _ingest(connection, node_id, batch, now_ms)


def _ingest(connection: Connection, node_id: str, batch: Batch, now_ms: int) -> Standing:
    locked = lock_node(connection, node_id)
    if locked is None:
        raise Problem(403, "node-unknown", "The node isn't enrolled")
    if locked.withdrawn_ms is not None:
        raise withdrawn()
    _refuse_later_epoch(locked, batch)
    new = _refuse_fork(connection, locked, batch)
    acked = locked
    if new:
        _refuse_earlier_epoch(locked, batch)
        back = _taken_back(connection, locked, new)
        fresh = [entry for entry in new if entry.op_id not in back]
        if fresh:
            connection.execute(_INSERT, _rows(locked, batch, fresh, now_ms))
            apply(connection, locked, fresh, now_ms)
        last = new[-1]
        acked = replace(locked, acked_seq=last.seq, acked_hash=last.hash, acked_epoch=batch.epoch)
    _advance(connection, acked, now_ms)
    return standing(acked, now_ms, _held(connection, batch))


def _refuse_unchained(node_id: str, batch: Batch) -> None:
    if batch.node_id != node_id:
        raise Problem(403, "other-node", "The batch is another node's")
    if not (all(_storable(entry) for entry in batch.operations) and batch.chained()):
        raise Problem(422, "broken-chain", "The operations don't follow one another")


def _storable(entry: WireOperation) -> bool:
    """Tell whether the parts that no hash covers or no reader checked are such as a node writes."""
    base, receipt = entry.facts["base_version"], entry.facts["receipt_no"]
    encoding = entry.payload.encoding if entry.payload else ""
    plain = (base is None or type(base) is int) and (receipt is None or isinstance(receipt, str))
    short = all(len(text) <= LONGEST for text in (entry.op_id, entry.facts["kind"], encoding))
    return plain and short and encoding.isascii()


def _refuse_later_epoch(locked: Node, batch: Batch) -> None:
    if batch.epoch > locked.epoch:
        raise Problem(
            409, "epoch-superseded", "The node isn't enrolled in this epoch", members={"epoch": locked.epoch}
        )


def _refuse_earlier_epoch(locked: Node, batch: Batch) -> None:
    """A journal's epochs only rise; what is new may still be of an epoch before the node's."""
    if batch.epoch < locked.acked_epoch:
        raise Problem(422, "broken-chain", "The operations are of an epoch that was over")


def _refuse_fork(connection: Connection, locked: Node, batch: Batch) -> Sequence[WireOperation]:
    """Return what is new of the batch; `Problem` if it contradicts what is stored, or leaves a gap."""
    if batch.from_seq > locked.acked_seq + 1:
        raise Problem(409, "journal-gap", "Operations are missing", members={"acked_seq": locked.acked_seq})
    known = [entry for entry in batch.operations if entry.seq <= locked.acked_seq]
    new = batch.operations[len(known) :]
    if known:
        asked = {"first": known[0].seq, "last": known[-1].seq}
        stored = connection.execute(_STORED, {"node_id": locked.node_id, **asked})
        hashes = {row.seq: row.hash for row in stored}
        if any(hashes.get(entry.seq) != entry.hash for entry in known):
            raise _fork("a stored operation has another hash")
    elif batch.prev_hash != locked.acked_hash:
        raise _fork("the batch doesn't follow the stored journal")
    return new


def _taken_back(connection: Connection, locked: Node, new: Sequence[WireOperation]) -> set[str]:
    """Return the ids of `new` that lie on an abandoned branch of this node, and take them off it.

    That is a copy of the node coming back which another copy had driven out: they were applied then. Raises
    `Problem` 409 `journal-fork` for an id that is anything else's.
    """
    hashes = {entry.op_id: entry.hash for entry in new}
    known = connection.execute(_SAME_IDS, {"op_ids": list(hashes)}).all()
    if len(hashes) < len(new) or any(
        (row.node_id, row.abandoned, row.hash) != (locked.node_id, 1, hashes[row.op_id]) for row in known
    ):
        raise _fork("an operation's id is taken")
    back = {row.op_id for row in known}
    if back:
        connection.execute(_TAKE_BACK, {"op_ids": list(back)})
    return back


def _fork(detail: str) -> Problem:
    return Problem(409, "journal-fork", "The journal isn't the one the portal knows", detail)


def _rows(locked: Node, batch: Batch, fresh: Sequence[WireOperation], now_ms: int) -> list[dict[str, Any]]:
    hashes = [batch.prev_hash, *(entry.hash for entry in batch.operations)]
    return [_row(locked, entry, hashes[entry.seq - batch.from_seq], now_ms) for entry in fresh]


def _row(locked: Node, entry: WireOperation, prev_hash: bytes, now_ms: int) -> dict[str, Any]:
    payload = entry.payload
    return {
        "node_id": locked.node_id,
        "branch": locked.epoch,
        "seq": entry.seq,
        "op_id": entry.op_id,
        "kind": entry.facts["kind"],
        "facts": canonical(entry.facts).decode(),
        "payload_digest": entry.payload_digest,
        "hash": entry.hash,
        "prev_hash": prev_hash,
        "payload_encoding": payload and payload.encoding,
        "payload_salt": payload and payload.salt,
        "payload_bytes": payload and payload.content,
        "received_ms": now_ms,
        "abandoned": 0,
    }


def _advance(connection: Connection, acked: Node, now_ms: int) -> None:
    values = {
        "of_node": acked.node_id,
        "new_seq": acked.acked_seq,
        "new_hash": acked.acked_hash,
        "new_epoch": acked.acked_epoch,
        "seen": now_ms,
    }
    connection.execute(_ADVANCE, values)


def _held(connection: Connection, batch: Batch) -> tuple[Outcome, ...]:
    """Return what is held of a batch, also of an earlier push whose answer was lost."""
    rows = connection.execute(_HELD, {"op_ids": [entry.op_id for entry in batch.operations]})
    return tuple(Outcome(row.op_id, HELD, row.reason) for row in rows)
