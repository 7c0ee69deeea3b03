"""Writers of one file take turns.

SQLite lets whoever waits for its lock look again after ever longer sleeps, up to a tenth of a second: where
many write, the newest comers overtake those who wait longest, some for seconds. Here all look equally often.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.store.files import open_private

PATIENCE_S = 10
"""Then whoever waits goes on without the turn: what holds it hangs, and the database's own lock decides."""
_LOOK_S = 0.001


@contextmanager
def turn(folder: Path) -> Iterator[None]:
    """Be the only one who writes to the store in `folder`, over threads and processes; raises `OSError`."""
    handle = open_private(folder / "kiosk.turn", os.O_RDWR | os.O_CREAT)
    try:
        until = time.monotonic() + PATIENCE_S
        while not _taken(handle) and time.monotonic() < until:
            time.sleep(_LOOK_S)
        yield
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
