"""Tells that the store changed: what is done at one station reaches the faces of all others within a second.

A shared store says so itself: each journaled transaction carries a NOTIFY (PostgreSQL manual, "NOTIFY"),
which reaches whoever listens when that transaction commits, and not before. Of an embedded store, which only
this machine's processes write, the count of changes is read (sqlite.org/pragma.html#pragma_data_version).
Nobody is told what changed: whoever waits looks again.
"""

from __future__ import annotations

from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Protocol, cast

from sqlalchemy import Engine, func
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError

from kiosk.domain.errors import StoreError

if TYPE_CHECKING:
    import psycopg

LOOK_EVERY_S = 0.2
"""How often an embedded store is looked at, and how long a `close` may take to be noticed."""
AGAIN_AFTER_S = 0.5
"""How long until a store that went away is tried again."""
_CHANNEL = "kiosk"
TELLING = func.pg_notify(_CHANNEL, "").label("told")
"""A column that lets the transaction that selects it tell all stations of a shared store once it commits."""


class Source(Protocol):
    """One connection to a store, as what tells of changes."""

    def changed(self, seconds: float) -> bool:
        """Wait `seconds` at most for a change since the last call; tell whether there was one."""


class Changes:
    """Waits on a connection of its own, for one thread; `close` may come from another.

    A store that goes away raises nothing here: it is tried again, and coming back counts as a change.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lost = (DBAPIError, StoreError, engine.dialect.loaded_dbapi.Error)
        self._line: DBAPIConnection | None = None
        self._source: Source | None = None
        self._over = Event()

    def wait(self, seconds: float) -> bool:
        """Wait until something may have changed since the last call, `seconds` at most; tell whether."""
        end = monotonic() + seconds
        while not self._over.is_set():
            left = end - monotonic()
            if self._source is None and self._connected():
                return True
            if left <= 0:
                return False
            if self._source is None:
                self._over.wait(min(left, AGAIN_AFTER_S))
            elif self._changed(self._source, min(left, LOOK_EVERY_S)):
                return True
        self._let_go()
        return False

    def close(self) -> None:
        """End the waiting, also one under way; whoever waits lets the connection go."""
        self._over.set()

    def _connected(self) -> bool:
        try:
            pooled = self._engine.raw_connection()
            pooled.detach()
            self._line = pooled.dbapi_connection
            assert self._line is not None
            shared = self._engine.dialect.name == "postgresql"
            self._source = _Listening(self._line) if shared else _Counting(self._line, self._over)
        except self._lost:
            self._let_go()
        return self._source is not None

    def _changed(self, source: Source, seconds: float) -> bool:
        try:
            return source.changed(seconds)
        except self._lost:
            self._let_go()
            return False

    def _let_go(self) -> None:
        line, self._line, self._source = self._line, None, None
        if line is not None:
            line.close()


class _Listening:
    """Is told by PostgreSQL."""

    def __init__(self, line: DBAPIConnection) -> None:
        self._line = cast("psycopg.Connection[tuple[object, ...]]", line)
        self._line.rollback()
        self._line.autocommit = True
        self._line.execute(f"LISTEN {_CHANNEL}".encode())

    def changed(self, seconds: float) -> bool:
        """Wait for a notification."""
        return any(True for _each in self._line.notifies(timeout=seconds, stop_after=1))


class _Counting:
    """Reads how often others have changed the file."""

    def __init__(self, line: DBAPIConnection, over: Event) -> None:
        self._line, self._over = line, over
        self._known = self._count()

    def changed(self, seconds: float) -> bool:
        """Wait, then look once."""
        self._over.wait(seconds)
        before, self._known = self._known, self._count()
        return self._known != before

    def _count(self) -> object:
        cursor = self._line.cursor()
        try:
            cursor.execute("PRAGMA data_version")
            return cursor.fetchone()
        finally:
            cursor.close()
