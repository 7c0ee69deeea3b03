"""One program at a time uses a station's devices: a lock that ends with it, however it ends.

Two programs that open the same printer would tear each other's papers. Who finds the lock held asks the
holder by a task instead (`asking`).
"""

from __future__ import annotations

import errno
import fcntl
import os
import threading
from collections.abc import Callable
from pathlib import Path

from kiosk.store.files import open_private


def lock_file(state: Path) -> Path:
    """Return the lock's file in a station's state folder."""
    return state / "devices.lock"


def lock_now(handle: int) -> None:
    """Lock an open file for ourselves; `BlockingIOError` if another one holds it, `OSError` if nobody can."""
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Ownership:
    """The right to a station's devices, as long as it is held."""

    def __init__(self, file: Path, lock: Callable[[int], None] = lock_now) -> None:
        self._file, self._lock = file, lock
        self._handle: int | None = None
        self._taking = threading.Lock()
        """Two threads of one program would keep each other out."""

    def take(self, make: bool = True) -> bool:
        """Try to hold it, and return whether it is held. Raises `OSError` where no file can be made.

        Whoever only looks doesn't `make` the file: without one nobody ever owned devices here, and a file of
        another user's would keep the face out.
        """
        with self._taking:
            if self._handle is None:
                self._handle = self._locked(make)
            return self._handle is not None

    def release(self) -> None:
        """Let others have it."""
        with self._taking:
            if self._handle is not None:
                os.close(self._handle)
                self._handle = None

    def _locked(self, make: bool) -> int | None:
        """Return the locked file, None if another program holds it."""
        handle = self._opened(os.O_CREAT if make else 0)
        try:
            self._lock(handle)
        except BlockingIOError:
            os.close(handle)
            return None
        except OSError:  # a file system without locks, as some networks' are
            os.close(handle)
            raise
        return handle

    def _opened(self, flags: int) -> int:
        """Open the file: for writing, as some networks lock no other; on a read-only disk for reading."""
        try:
            return open_private(self._file, os.O_RDWR | flags)
        except OSError as error:
            if error.errno != errno.EROFS:
                raise
        return open_private(self._file, os.O_RDONLY | flags)
