"""One worker at a time for a node's sync: a lock that ends with its process, however that ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import text

from kiosk.domain.errors import WorkerBusy
from kiosk.store.faults import store_faults
from kiosk.store.store import Store


@contextmanager
def working(store: Store) -> Iterator[None]:
    """Be the node's one worker for as long as the block runs; raise `WorkerBusy` if another is."""
    if store.engine.dialect.name == "postgresql":
        with store_faults(store.folder), store.engine.connect() as connection:
            won = connection.execute(text("SELECT pg_try_advisory_lock(hashtextextended('kiosk sync', 0))"))
            if not won.scalar_one():
                raise WorkerBusy
            connection.commit()
            try:
                yield
            finally:
                connection.invalidate()  # the lock is the session's, and must not go back to the pool with it
        return
    handle = os.open(store.folder / "sync.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise WorkerBusy from None
        yield
    finally:
        os.close(handle)
