"""The folder of the backups, a stick more often than not: what lies there, and what its faults mean."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.backup import BackupProblem, Keep, outdated
from kiosk.domain.errors import BackupError
from kiosk.store.backup.head import Head, read_head
from kiosk.store.files import open_private, sync_folder

ENDING = ".backup"
PART = ".part"
"""What is being written carries this ending until it was read back."""
SYNC_BYTES = 8 * 1024 * 1024
"""So much is written before it is forced onto the medium: no full cache holds the store's commits up."""
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_THERE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EACCES, errno.EPERM, errno.EROFS, errno.ENODEV})


@dataclass(frozen=True, slots=True)
class Found:
    """One whole backup in a folder."""

    path: Path
    head: Head
    bytes: int


@contextmanager
def medium_faults(detail: str) -> Iterator[None]:
    """Raise what goes wrong inside with files as the `BackupError` that it means."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise BackupError(BackupProblem.NO_ROOM, detail) from None
        known = error.errno in _NOT_THERE
        raise BackupError(BackupProblem.NO_FOLDER if known else BackupProblem.LOST, detail) from None


def backups_in(folder: Path) -> tuple[Found, ...]:
    """Return all whole backups in `folder`, the newest first; other files are passed over."""
    found = []
    with medium_faults(str(folder)):
        for path in folder.iterdir():
            if path.suffix == ENDING and (head := _head_of(path)) is not None:
                found.append(Found(path, head, path.stat().st_size))
    return tuple(sorted(found, key=lambda each: each.head.made_ms, reverse=True))


def _head_of(path: Path) -> Head | None:
    try:
        with path.open("rb") as file:
            return read_head(file)
    except BackupError:
        return None


def own(head: Head) -> Callable[[Found], bool]:
    """Return what tells backups of the same station of the same node."""
    return lambda each: (each.head.node_id, each.head.station) == (head.node_id, head.station)


def drop_outdated(folder: Path, head: Head, keep: Keep) -> int:
    """Remove this station's backups that needn't be kept any more; return how many."""
    mine = [each for each in backups_in(folder) if own(head)(each)]
    old = outdated((each.head.made_ms for each in mine), keep)
    gone = [each for each in mine if each.head.made_ms in old]
    with medium_faults(str(folder)):
        for each in gone:
            each.path.unlink()
    return len(gone)


def clear_parts(folder: Path, start: str) -> None:
    """Remove what an earlier backup whose name begins with `start` left when it was cut off."""
    with medium_faults(str(folder)):
        for part in folder.glob(f"{start}*{ENDING}{PART}"):
            part.unlink()


def write_part_file(path: Path, pieces: Iterator[bytes]) -> None:
    """Write `pieces` into the new, private file `path`, on the medium itself on return."""
    handle = open_private(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    with os.fdopen(handle, "wb", buffering=0) as file:
        behind = 0
        for piece in pieces:
            behind += _written(file.fileno(), piece)
            if behind >= SYNC_BYTES:
                os.fdatasync(handle)
                behind = 0
        os.fsync(handle)
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)  # so that it is read from the medium


def _written(handle: int, piece: bytes) -> int:
    left = memoryview(piece)
    while left:
        left = left[os.write(handle, left) :]
    return len(piece)


def settle(part: Path) -> Path:
    """Give a part that was read back its name, durably."""
    path = part.with_name(part.name.removesuffix(PART))
    os.replace(part, path)
    sync_folder(path.parent)
    return path
