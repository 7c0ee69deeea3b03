"""An opened store: what every store function is handed.

A writer gathers its rows in `store.writing()`; leaving it commits and then raises the anchor, so that
whatever is printed afterwards is known outside the store as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, select

from kiosk.clock import Clock
from kiosk.domain.acting import Acting
from kiosk.domain.errors import StoreDamaged, StoreRestored
from kiosk.store import schema
from kiosk.store.anchor import Anchor, Mark
from kiosk.store.chance import Chance
from kiosk.store.checking import Checked, anchor_faults, check_store
from kiosk.store.faults import store_faults
from kiosk.store.files import free_bytes
from kiosk.store.journal import Entry, Recorded, append, found
from kiosk.store.keys import Keys
from kiosk.store.turn import turn

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ROOM_FLOOR = 200 * 1024 * 1024
"""Below this many free bytes nobody should start a request."""
_HELD = "kiosk held against the anchor"


@dataclass(frozen=True, slots=True)
class Node:
    """The store as one journaling party. `acked_seq` is the last operation the portal holds durably."""

    node_id: str
    letter: str
    mission_code: str
    epoch: int
    next_seq: int
    head_hash: bytes
    acked_seq: int
    state: str

    @property
    def book(self) -> str:
        """What its books are called: no other store's, and no other epoch's, are."""
        return f"{self.letter}{self.epoch}"


@dataclass(frozen=True, slots=True)
class Room:
    """Free bytes where the store is kept; `enough` is asked before an applicant starts."""

    free: int

    @property
    def enough(self) -> bool:
        """Tell whether a visit may begin."""
        return self.free >= ROOM_FLOOR


@dataclass
class Writing:
    """One transaction under way. `connection` runs the statements; `append` journals, last of all."""

    connection: Connection
    clock: Clock
    recorded: Recorded | None = None

    def append(self, acting: Acting, *entries: Entry) -> Recorded:
        """Journal `entries`; locks the node's row, so business rows are written before."""
        self.recorded = append(self.connection, self.clock, acting, *entries)
        return self.recorded

    def done_before(self, op_id: str) -> str | None:
        """Return what an operation is about that was committed before, and keep it; None for a new one."""
        before = found(self.connection, op_id)
        if before is None:
            return None
        recorded, entity_id = before
        self.witness(recorded)
        return entity_id

    def witness(self, recorded: Recorded) -> None:
        """Keep an operation that was committed before: its paper may be about to be printed."""
        self.recorded = recorded


@dataclass(frozen=True)
class Store:
    """One store, opened by one station. Threads may share it."""

    engine: Engine
    folder: Path
    anchor: Anchor
    keys: Keys
    clock: Clock
    chance: Chance
    station: str
    node_id: str
    node_letter: str
    restored: bool = False
    """Opened in spite of its anchor, to be given a new epoch."""
    _reading_engine: Engine = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_reading_engine", reading_engine(self.engine))

    @property
    def on_server(self) -> bool:
        """Whether it is a server's, on which several stations work; else it is an encrypted file."""
        return self.engine.dialect.name != "sqlite"

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Begin a transaction; commit it and raise the anchor on leaving, roll back on an exception.

        Raises `StoreError` subclasses for what the database says.
        """
        with store_faults(self.folder):
            with self.engine.connect() as connection, self._turn(), connection.begin():
                self._refuse_older_copy(connection)
                writing = Writing(connection, self.clock)
                yield writing
            if writing.recorded is not None:
                self.anchor.raise_to(self.mark(writing.recorded))

    def _turn(self) -> AbstractContextManager[None]:
        """Wait for this writer's turn; a server's writers wait for the locks that they take there."""
        return nullcontext() if self.on_server else turn(self.folder)

    def _refuse_older_copy(self, connection: Connection) -> None:
        """Hold the store against the anchor on each new connection: an old copy may answer there."""
        if not self.restored and _HELD not in connection.info:
            if tuple(anchor_faults(connection, self.anchor.read())):
                raise StoreRestored("an older copy was put back while this station ran")
            connection.info[_HELD] = True

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Begin a transaction that only reads and holds nobody up."""
        with store_faults(self.folder), self._reading_engine.begin() as connection:
            yield connection

    def mark(self, recorded: Recorded) -> Mark:
        """Return what the anchor keeps of a committed operation."""
        place = recorded.epoch, recorded.seq, recorded.hash
        return Mark(self.node_id, *place, self.keys.store_check, recorded.serials)

    @property
    def node(self) -> Node:
        """The node's row as it is now."""
        with self.reading() as connection:
            return node_of(connection)

    @cached_property
    def station_key(self) -> Ed25519PrivateKey:
        """The key that signs this station's slips."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.keys.signing)

    def room(self) -> Room:
        """Return the free space where this station keeps its store (or, for a shared one, its anchor)."""
        with store_faults(self.folder):
            return Room(free_bytes(self.folder))

    def check(self) -> Checked:
        """Verify everything: pages, chain, payloads, requests, anchor. Reads the whole store."""
        with store_faults(self.folder):
            mark = self.anchor.read()
        with self.reading() as connection:
            return check_store(connection, mark)

    @property
    def state_dir(self) -> Path:
        """The folder of this station's keys and anchor."""
        return self.anchor.path.parent

    def close(self) -> None:
        """Close all connections; the store can be opened again."""
        self.engine.dispose()


def reading_engine(engine: Engine) -> Engine:
    """Return `engine` for transactions that only read, all of them from one moment."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(reading=True)
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


_NODE = select(
    schema.node.c.node_id,
    schema.node.c.letter,
    schema.node.c.mission_code,
    schema.node.c.epoch,
    schema.node.c.next_seq,
    schema.node.c.head_hash,
    schema.node.c.acked_seq,
    schema.node.c.state,
)


def node_of(connection: Connection) -> Node:
    """Read the node's row; `StoreDamaged` if it is gone."""
    row = connection.execute(_NODE).one_or_none()
    if row is None:
        raise StoreDamaged("no node")
    return Node(*row)


def digest_check_of(connection: Connection) -> bytes:
    """Read what the node keeps of its digest key; `StoreDamaged` if its row is gone."""
    kept: bytes | None = connection.execute(select(schema.node.c.digest_check)).scalar_one_or_none()
    if kept is None:
        raise StoreDamaged("no node")
    return kept
