"""Whether the store still says what was once committed: pages, chain, payloads, rows, anchor.

A surprise in the data is a finding, never a crash: whoever tampers chooses the surprise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, RowMapping, select

from kiosk.domain.chain import GENESIS, chain_hash, payload_digest
from kiosk.store.anchor import Mark
from kiosk.store.comparing import unlike_the_journal
from kiosk.store.journal import Recorded
from kiosk.store.people.check import people_unlike_the_journal
from kiosk.store.schema import node, op, payload

TAIL = 64
"""How many operations are verified at each opening."""
_BATCH = 1000


class FaultKind(StrEnum):
    """What doesn't hold."""

    PAGE = "page"
    TIE = "tie"
    """A row points at another one that isn't there."""
    GAP = "gap"
    LINK = "link"
    HASH = "hash"
    HEAD = "head"
    PAYLOAD = "payload"
    REQUEST = "request"
    APPOINTMENT = "appointment"
    TICKET = "ticket"
    PERSON = "person"
    APPROVAL = "approval"
    ANCHOR = "anchor"


@dataclass(frozen=True, slots=True)
class StoreFault:
    """One finding; `place` is a journal position ("1/57"), a row's id or a page."""

    kind: FaultKind
    place: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check read and found."""

    operations: int
    payloads: int
    faults: tuple[StoreFault, ...]

    @property
    def sound(self) -> bool:
        """Tell whether everything holds."""
        return not self.faults


def check_store(connection: Connection, mark: Mark | None) -> Checked:
    """Read the whole store and return what was found.

    `mark` was read from the anchor before `connection` began to read: others may go on writing.
    """
    faults = list(page_faults(connection))
    if faults:
        return Checked(0, 0, tuple(faults))
    faults += _tie_faults(connection)
    chain = ChainCheck(connection)
    faults += chain.from_start()
    faults += anchor_faults(connection, mark)
    payloads = 0
    for row in connection.execute(_PAYLOADS):
        payloads += 1
        if _digest_of(row.salt, row.bytes) != row.payload_digest:
            faults.append(StoreFault(FaultKind.PAYLOAD, f"{row.epoch}/{row.seq}"))
    unlike = (*unlike_the_journal(connection), *people_unlike_the_journal(connection))
    faults += [StoreFault(FaultKind(kind), place) for kind, place in unlike]
    return Checked(chain.operations, payloads, tuple(faults))


def _digest_of(salt: object, content: object) -> bytes | None:
    """Return a payload's digest; None if these aren't bytes."""
    if not isinstance(salt, bytes) or not isinstance(content, bytes):
        return None
    return payload_digest(salt, content)


def page_faults(connection: Connection) -> Iterator[StoreFault]:
    """Verify each page's authentication code and the structure of the file (SQLCipher only)."""
    if connection.dialect.name != "sqlite":
        return
    for (message,) in connection.exec_driver_sql("PRAGMA cipher_integrity_check").all():
        yield StoreFault(FaultKind.PAGE, str(message))
    for (message,) in connection.exec_driver_sql("PRAGMA quick_check").all():
        if message != "ok":
            yield StoreFault(FaultKind.PAGE, str(message))


def _tie_faults(connection: Connection) -> Iterator[StoreFault]:
    """Verify that no row lost what it points at; PostgreSQL lets none be lost."""
    if connection.dialect.name == "sqlite":
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            yield StoreFault(FaultKind.TIE, f"{row[0]} {row[1]}")


def anchor_faults(connection: Connection, mark: Mark | None) -> Iterator[StoreFault]:
    """Verify that the store holds the operation that this station saw commit last, with its hash.

    A store in a later epoch was restored meanwhile, and another station of the node saw to that.
    """
    if mark is None:
        return
    here = connection.execute(select(node.c.node_id, node.c.epoch)).one_or_none()
    found = connection.execute(select(op.c.epoch, op.c.hash).where(op.c.seq == mark.seq)).one_or_none()
    same = found is not None and (found.epoch, found.hash) == (mark.epoch, mark.hash)
    later = here is not None and here.epoch > mark.epoch
    if here is None or here.node_id != mark.node_id or not (same or later):
        yield StoreFault(FaultKind.ANCHOR, f"{mark.epoch}/{mark.seq}")


class ChainCheck:
    """Walks the journal; `operations` counts what it has read."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.operations = 0

    def from_start(self) -> Iterator[StoreFault]:
        """Verify every operation and the node's head."""
        return self._walk(None)

    def tail(self) -> Iterator[StoreFault]:
        """Verify the last operations and the node's head."""
        newest = select(op.c.epoch, op.c.seq, op.c.hash).order_by(op.c.seq.desc()).offset(TAIL).limit(1)
        start = self._connection.execute(newest).one_or_none()
        return self._walk(Recorded(*start) if start else None)

    def _walk(self, start: Recorded | None) -> Iterator[StoreFault]:
        """Walk from the operation at `start`, whose own hash is taken as given, or from the first."""
        rows = select(op).order_by(op.c.seq)
        seq, head = 0, GENESIS
        if start is not None:
            rows = rows.where(op.c.seq > start.seq)
            seq, head = start.seq, start.hash
        streamed = self._connection.execution_options(yield_per=_BATCH).execute(rows).mappings()
        for row in streamed:
            self.operations += 1
            yield from self._faults_of(row, seq + 1, head)
            seq, head = row["seq"], row["hash"]
        kept = self._connection.execute(select(node.c.next_seq, node.c.head_hash)).one_or_none()
        if kept is None or (kept.next_seq, kept.head_hash) != (seq + 1, head):
            yield StoreFault(FaultKind.HEAD, str(seq))

    def _faults_of(self, row: RowMapping, seq: int, head: bytes) -> Iterator[StoreFault]:
        place = f"{row['epoch']}/{row['seq']}"
        if row["seq"] != seq:
            yield StoreFault(FaultKind.GAP, place)
        if row["prev_hash"] != head:
            yield StoreFault(FaultKind.LINK, place)
        try:
            sound = isinstance(head, bytes) and chain_hash(head, row) == row["hash"]
        except (TypeError, ValueError):
            sound = False
        if not sound:
            yield StoreFault(FaultKind.HASH, place)


_PAYLOADS = (
    select(op.c.epoch, op.c.seq, op.c.payload_digest, payload.c.salt, payload.c.bytes)
    .join(payload, payload.c.op_id == op.c.op_id)
    .execution_options(yield_per=_BATCH)
)
