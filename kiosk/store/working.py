"""One worker at a time for a node's sync: a lock that ends with its process, however that ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from kiosk.domain.errors import WorkerBusy, WorkerLost
from kiosk.store.faults import store_faults
from kiosk.store.files import open_private
from kiosk.store.store import Store

_TRY = text("SELECT pg_try_advisory_lock(hashtextextended('kiosk sync', 0))")
_LEAVE = text("SELECT pg_advisory_unlock(hashtextextended('kiosk sync', 0))")


@dataclass(frozen=True, slots=True)
class Lock:
    """The right to be the node's one worker. In PostgreSQL it hangs on a `connection`."""

    connection: Connection | None = None

    def require(self) -> None:
        """Raise `WorkerLost` if the lock went with its connection: another may be at work by now."""
        if self.connection is None:
            return
        try:
            self.connection.execute(text("SELECT 1"))
            self.connection.commit()
        except DBAPIError as error:
            raise WorkerLost from error


@contextmanager
def working(store: Store) -> Iterator[Lock]:
    """Be the node's one worker for as long as the block runs; raise `WorkerBusy` if another is."""
    if store.on_server:
        with store_faults(store.folder), store.engine.connect() as connection:
            if not connection.execute(_TRY).scalar_one():
                raise WorkerBusy
            connection.commit()
            try:
                yield Lock(connection)
            finally:
                with suppress(
                    DBAPIError
                ):  # said, not only hung up: the server hears that later than the next asks
                    connection.rollback()
                    connection.execute(_LEAVE)
                    connection.commit()
                connection.invalidate()  # the lock is the session's, and must not go back to the pool with it
    else:
        with _locked_file(store.folder / "sync.lock"):
            yield Lock()


@contextmanager
def _locked_file(path: Path) -> Iterator[None]:
    handle = open_private(path, os.O_RDWR | os.O_CREAT)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise WorkerBusy from None
        yield
    finally:
        os.close(handle)
