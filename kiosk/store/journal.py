"""The journal: one row per fact, numbered per node, each holding the hash of the one before.

It is outbox, audit log and evidence. A row's hash covers all its columns and the salted digest of
its payload, so that a payload can be erased and the chain still holds. Rows hold no personal data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, case, func, insert, select, update

from kiosk.clock import Clock
from kiosk.domain.acting import Acting
from kiosk.domain.canonical import canonical
from kiosk.domain.chain import chain_hash
from kiosk.domain.errors import RightsChanged, StoreRestored
from kiosk.domain.staff import permissions_of, roles_named
from kiosk.store.changes import TELLING
from kiosk.store.people.schema import person
from kiosk.store.schema import node, op

ACTIVE = "active"
RESTORED = "restored"
"""State of a node that came out of a backup: it takes nothing before it has a new epoch."""
CLOCK_QUALITY = "unknown"
"""No source confirms this clock yet."""

_ROLES_NOW = case((person.c.active == 1, person.c.roles), else_="")
"""What staff is here now: nothing for who is blocked."""
_LOCK_NODE = select(
    *(node.c.epoch, node.c.next_seq, node.c.head_hash, node.c.state),
    select(_ROLES_NOW).where(person.c.id == bindparam("actor")).scalar_subquery().label("roles"),
).with_for_update(of=node)
_LOCK_AND_TELL = _LOCK_NODE.add_columns(TELLING)
_INSERT_OP = insert(op)
_PASS = select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("name"), 0)))
_MOVE_NODE = update(node).values(next_seq=bindparam("seq_after"), head_hash=bindparam("hash_after"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact to be journaled. `body` holds strings, integers, lists and tables, nothing personal.

    `receipt_no` is the serial of the numbered paper that the fact makes: a receipt's, or a deposit slip's.
    """

    op_id: str
    kind: str
    entity_id: str
    body: Mapping[str, object]
    payload_digest: bytes | None = None
    receipt_no: str | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """Where an entry stands in the journal, with its chain hash; `serials` are its papers'."""

    epoch: int
    seq: int
    hash: bytes
    serials: tuple[str, ...] = ()


def append(connection: Connection, clock: Clock, acting: Acting, *entries: Entry) -> Recorded:
    """Journal `entries` in order and return where the last one stands; nothing is committed here.

    Locks the node's row, so it comes last in a transaction. Raises `StoreRestored` unless the node
    is active, and `RightsChanged` for staff who were blocked or lost a role since they logged in.
    """
    lock = _LOCK_AND_TELL if connection.dialect.name == "postgresql" else _LOCK_NODE
    epoch, seq, head, state, roles, *_ = connection.execute(lock, {"actor": acting.actor}).one()
    if roles is not None and not _still_may(acting, roles):
        raise RightsChanged
    if state != ACTIVE:
        raise StoreRestored(state)
    rows = []
    for place, entry in enumerate(entries, seq):
        row = _row(epoch, place, entry, acting, clock, head)
        head = chain_hash(head, row)
        rows.append({**row, "hash": head})
    last = seq + len(rows) - 1
    connection.execute(_INSERT_OP, rows if len(rows) > 1 else rows[0])
    connection.execute(_MOVE_NODE, {"seq_after": last + 1, "hash_after": head})
    return Recorded(epoch, last, head, tuple(entry.receipt_no for entry in entries if entry.receipt_no))


def _still_may(acting: Acting, roles: str) -> bool:
    """Tell whether somebody of these roles may all that their log-in remembers."""
    return bool(roles) and acting.permissions <= permissions_of(roles_named(roles))


def _row(
    epoch: int, seq: int, entry: Entry, acting: Acting, clock: Clock, prev_hash: bytes
) -> dict[str, object]:
    return {
        "epoch": epoch,
        "seq": seq,
        "op_id": entry.op_id,
        "kind": entry.kind,
        "kind_version": 1,
        "entity_id": entry.entity_id,
        "base_version": None,
        "occurred_ms": clock.now_ms(),
        "mono_ms": clock.mono_ms(),
        "boot_id": clock.boot_id,
        "clock_quality": CLOCK_QUALITY,
        "actor": acting.actor,
        "station": acting.station,
        "receipt_no": entry.receipt_no,
        "body": canonical(entry.body).decode(),
        "payload_digest": entry.payload_digest,
        "prev_hash": prev_hash,
    }


def one_at_a_time(connection: Connection, name: str) -> None:
    """Let one transaction after the other past this point for `name`.

    An embedded store has one writer anyway. The lock ends with the transaction.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(_PASS, {"name": name})


def found(connection: Connection, op_id: str) -> tuple[Recorded, str] | None:
    """Return where an operation stands and its entity's id, None if it isn't there."""
    row = connection.execute(_FIND_OP, {"op_id": op_id}).one_or_none()
    if row is None:
        return None
    serials = (row.receipt_no,) if row.receipt_no else ()
    return Recorded(row.epoch, row.seq, row.hash, serials), row.entity_id


_FIND_OP = select(op.c.epoch, op.c.seq, op.c.hash, op.c.receipt_no, op.c.entity_id).where(
    op.c.op_id == bindparam("op_id")
)
_NUMBERED = select(op.c.receipt_no).where(op.c.seq > bindparam("seq"), op.c.receipt_no.is_not(None))


def serials_behind(connection: Connection, seq: int) -> tuple[str, ...]:
    """Return the numbers of the papers behind a place in the journal."""
    return tuple(connection.execute(_NUMBERED, {"seq": seq}).scalars())
