"""Room of its own for a copy under work, on the store's disk: one backup at a time, and nothing left behind.

Only encrypted files ever lie there. What a process that was killed left, the next one clears.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.domain.backup import BackupProblem
from kiosk.domain.errors import BackupError
from kiosk.store.backup.medium import medium_faults
from kiosk.store.files import free_bytes, make_private_folder, open_private


@contextmanager
def scratch(state_dir: Path) -> Iterator[Path]:
    """Yield an empty, private folder; `BackupError` BUSY while another process has it.

    A station that isn't made yet has no folder for it, so the system's temporary one serves.
    """
    if not state_dir.is_dir():
        with tempfile.TemporaryDirectory(prefix="kiosk-backup-") as name:
            yield Path(name)
        return
    with medium_faults(str(state_dir)), _only_one(state_dir / "backup.lock"):
        folder = state_dir / "backup"
        shutil.rmtree(folder, ignore_errors=True)
        make_private_folder(folder)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _only_one(path: Path) -> Iterator[None]:
    handle = open_private(path, os.O_RDWR | os.O_CREAT)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BackupError(BackupProblem.BUSY) from None
        yield
    finally:
        os.close(handle)


def need_room(folder: Path, size: int) -> None:
    """Raise `BackupError` NO_ROOM, with the MB that are missing, unless `size` more bytes fit."""
    with medium_faults(str(folder)):
        missing = size - free_bytes(folder)
    if missing > 0:
        raise BackupError(BackupProblem.NO_ROOM, f"{folder} (+{missing // 1024**2 + 1} MB)")
