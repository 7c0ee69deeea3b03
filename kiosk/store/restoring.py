"""A store that was put back from a copy: what it lacks, what it takes back, and its new epoch.

Nothing may be issued from such a store before it has a new epoch: a number would be on two papers. All epochs
are one chain. What the copy lacks and the portal has comes back; the rest is named: its papers may turn up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import StoreRestored
from kiosk.store.journal import ACTIVE, Entry
from kiosk.store.line import Line, insert_line
from kiosk.store.money.lost_numbers import lost_behind, lost_facts, write_lost
from kiosk.store.outgoing import OutgoingOperation, hash_at
from kiosk.store.replaying import NODE_RESTORED, ReadFiling, replay
from kiosk.store.requests.decisions import receive
from kiosk.store.schema import held_operation, node
from kiosk.store.store import Store, node_of


@dataclass(frozen=True, slots=True)
class Lost:
    """Operations that this station saw commit and nobody has any more: `first` to `last`, of `epoch`."""

    epoch: int
    first: int
    last: int


def lost_operations(store: Store) -> Lost | None:
    """Return what the anchor knows of behind the store's head, None if that is nothing."""
    mark = store.anchor.read()
    here = store.node
    if mark is None or mark.epoch < here.epoch or mark.seq < here.next_seq:
        return None
    return Lost(mark.epoch, here.next_seq, mark.seq)


def next_epoch(store: Store) -> int:
    """Return the epoch behind all that store and anchor know of: a copy may be put back twice."""
    mark = store.anchor.read()
    return max(store.node.epoch, mark.epoch if mark else 0) + 1


def own_hash(store: Store, seq: int) -> bytes | None:
    """Return the chain hash at `seq`, None behind the store's head."""
    with store.reading() as connection:
        return hash_at(connection, seq)


def take_back(
    store: Store,
    acting: Acting,
    prev_hash: bytes,
    operations: Sequence[OutgoingOperation],
    filing: ReadFiling,
) -> None:
    """Commit operations that follow on the store's head, with their rows; their hashes were verified.

    Raises `StoreRestored` if they don't follow: the store was written meanwhile.
    """
    acting.require(Permission.JOIN_PORTAL)
    with store.writing() as writing:
        here = node_of(writing.connection)
        if here.head_hash != prev_hash:
            raise StoreRestored("the store was written meanwhile")
        head = prev_hash
        for operation in operations:
            replay(store, writing.connection, operation, head, filing)
            head = operation.hash
        values = {"next_seq": here.next_seq + len(operations), "head_hash": head}
        writing.connection.execute(update(node).values(values))


def begin_epoch(
    store: Store, acting: Acting, epoch: int, acked_seq: int, line: Line | None, lost: Lost | None
) -> None:
    """Commit the new epoch: from here on the node takes facts again.

    `line` is the one joined anew, None without a portal; up to `acked_seq` the portal has the same journal.
    """
    acting.require(Permission.JOIN_PORTAL)
    with store.writing() as writing:
        connection = writing.connection
        before = node_of(connection)
        if epoch <= before.epoch:
            raise StoreRestored(f"the store is in epoch {before.epoch} already")
        connection.execute(update(node).values(epoch=epoch, state=ACTIVE, acked_seq=acked_seq))
        connection.execute(delete(held_operation))
        if line is not None:
            insert_line(connection, line)
            receive(connection, 0, acked_seq)
        mark, op_id = store.anchor.read(), store.chance.new_id()
        numbers = lost_facts(lost_behind(connection, mark.serials if mark else ()))
        write_lost(connection, op_id, numbers)
        body = {
            "epoch_before": before.epoch,
            "lost": [lost.first, lost.last] if lost else [],
            "numbers": numbers,
        }
        writing.append(acting, Entry(op_id, NODE_RESTORED, store.node_id, body))
