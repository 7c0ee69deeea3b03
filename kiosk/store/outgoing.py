"""The journal as outbox: what the portal hasn't acknowledged yet, and what its answers change.

An acknowledgement counts only if it carries the chain hash that this store computed itself: no captive
page, cache or restored server can know it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, insert, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.chain import COVERED, GENESIS
from kiosk.domain.states import LineState
from kiosk.store.journal import Recorded
from kiosk.store.requests.decisions import begin_anew, change_line, not_received, receive
from kiosk.store.schema import held_operation, node, op, payload, portal_line
from kiosk.store.store import Node, Store, node_of

_BEHIND = (
    select(op, payload.c.encoding, payload.c.salt, payload.c.bytes)
    .outerjoin(payload, payload.c.op_id == op.c.op_id)
    .where(op.c.seq > bindparam("after"))
    .order_by(op.c.seq)
    .limit(bindparam("most"))
)
_KNOWN = (portal_line.c.state, portal_line.c.incarnation, portal_line.c.portal_ms)
_KEPT = ("incarnation", "durable_seq", "portal_ms")
_BARE_BYTES = 700
"""Of an operation on the line beside its body and payload."""
_HASH = select(op.c.hash).where(op.c.seq == bindparam("at_seq"))


@dataclass(frozen=True, slots=True)
class OutgoingOperation:
    """One row of the journal as it leaves; `payload` is (encoding, salt, content), None once erased."""

    facts: Mapping[str, Any]
    payload_digest: bytes | None
    hash: bytes
    payload: tuple[str, bytes, bytes] | None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What follows the last acknowledged operation, in order, of one epoch; empty when the portal has all."""

    node_id: str
    epoch: int
    prev_hash: bytes
    operations: tuple[OutgoingOperation, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """What the portal says of this node, and its clock (UTC milliseconds).

    `held` are (op id, reason) of operations it couldn't apply: all of them if `all_held`, else those of the
    batch that it answers.
    """

    epoch: int
    acked_seq: int
    acked_hash: bytes
    durable_seq: int
    incarnation: str
    portal_ms: int
    held: tuple[tuple[str, str], ...] = ()
    all_held: bool = False


class Acknowledged(StrEnum):
    """What an answer of the portal changed."""

    ADVANCED = "advanced"
    SAME = "same"
    REWOUND = "rewound"
    """A restored portal lacks what it once held: it is sent again."""
    STALE = "stale"
    """A letter that was written before what is known by now."""
    FOREIGN = "foreign"
    """The portal holds another journal under this node's name."""


def outgoing(store: Store, acting: Acting, most: int, most_bytes: int, after: int | None = None) -> Outgoing:
    """Return the next operations to send: at most `most`, of about `most_bytes`, at least one if any waits.

    They follow on `after`, by itself on the last acknowledged one. What is returned is anchored first: a
    portal never knows more of this node than the station does.
    """
    acting.require(Permission.SYNC)
    with store.reading() as connection:
        here = node_of(connection)
        known = here.acked_seq if after is None else after
        rows = connection.execute(_BEHIND, {"after": known, "most": most}).mappings().all()
        prev_hash = hash_at(connection, known)
    epoch = rows[0]["epoch"] if rows else here.epoch
    of_epoch = takewhile(lambda row: row["epoch"] == epoch, rows)
    operations = tuple(_fitting(map(_operation, of_epoch), most_bytes))
    if operations:
        last = operations[-1]
        store.anchor.raise_to(store.mark(Recorded(epoch, int(last.facts["seq"]), last.hash)))
    return Outgoing(here.node_id, epoch, prev_hash or GENESIS, operations)


def acknowledge(store: Store, acting: Acting, heard: Heard, *, carried: bool = False) -> Acknowledged:
    """Commit how far the portal is, and what it holds back. Nothing changes for STALE and FOREIGN.

    An answer on the line is the portal's last word. One that was `carried` by hand may be older than that:
    the portal's clock tells.
    """
    acting.require(Permission.SYNC)
    with store.writing() as writing:
        connection = writing.connection
        here = node_of(connection)
        line = connection.execute(select(*_KNOWN)).one()
        if carried and heard.portal_ms <= line.portal_ms:
            return Acknowledged.STALE
        change = _change(connection, here, heard)
        if change is Acknowledged.FOREIGN:
            return change
        if heard.acked_seq != here.acked_seq:
            connection.execute(update(node).values(acked_seq=heard.acked_seq))
        now = store.clock.now_ms()
        change_line(connection, {"heard_ms": now, "tried_ms": now})
        if line.state == LineState.JOINED:
            change_line(connection, {"trouble": ""})
        change_line(connection, {name: getattr(heard, name) for name in _KEPT})
        after = here.acked_seq
        if change is Acknowledged.REWOUND or line.incarnation not in ("", heard.incarnation):
            begin_anew(connection)
            after = 0
        _hold(connection, heard, now)
        receive(connection, after, heard.acked_seq)
    return change


def _change(connection: Connection, here: Node, heard: Heard) -> Acknowledged:
    own = hash_at(connection, heard.acked_seq)
    if heard.epoch != here.epoch or own != heard.acked_hash:
        return Acknowledged.FOREIGN
    if heard.acked_seq > here.acked_seq:
        return Acknowledged.ADVANCED
    if heard.acked_seq == here.acked_seq:
        return Acknowledged.SAME
    return Acknowledged.REWOUND


def hash_at(connection: Connection, seq: int) -> bytes | None:
    """Return the journal's chain hash at `seq`, None for an operation that isn't there."""
    if seq == 0:
        return GENESIS
    found: bytes | None = connection.execute(_HASH, {"at_seq": seq}).scalar_one_or_none()
    return found


def _hold(connection: Connection, heard: Heard, now_ms: int) -> None:
    """Keep what is held; what was and isn't any more was mended at the portal.

    It may hold operations that were lost here, by a restore: those are its officers' matter.
    """
    kept = set(connection.execute(select(held_operation.c.op_id)).scalars())
    told = [op_id for op_id, _ in heard.held]
    here = set(connection.execute(select(op.c.op_id).where(op.c.op_id.in_(told))).scalars())
    if heard.all_held:
        mended = kept - {op_id for op_id, _ in heard.held}
        connection.execute(delete(held_operation).where(held_operation.c.op_id.in_(mended)))
    for op_id, reason in heard.held:
        if op_id in here - kept:
            row = {"op_id": op_id, "reason": reason, "heard_ms": now_ms}
            connection.execute(insert(held_operation), row)
            not_received(connection, op_id)


def _operation(row: RowMapping) -> OutgoingOperation:
    kept = None if row["encoding"] is None else (row["encoding"], row["salt"], row["bytes"])
    facts = {name: row[name] for name in COVERED}
    return OutgoingOperation(facts, row["payload_digest"], row["hash"], kept)


def _fitting(operations: Iterable[OutgoingOperation], most_bytes: int) -> Iterator[OutgoingOperation]:
    """Yield operations until `most_bytes` are full, the first one whatever its size."""
    size = 0
    for number, operation in enumerate(operations):
        content = operation.payload[2] if operation.payload else b""
        size += _BARE_BYTES + len(operation.facts["body"]) + 4 * len(content) // 3
        if number and size > most_bytes:
            return
        yield operation
