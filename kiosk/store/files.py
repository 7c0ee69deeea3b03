"""Writing files so that a power cut leaves the old content or the new, never half; and for whom they are.

Files are for their owner alone. Where the folder is a group's (setgid, as the installed state folder is),
they are for that group too: the faces and sync are users of their own, and share one store.
"""

from __future__ import annotations

import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_ALONE, _GROUP = 0o600, 0o660


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def is_shared(folder: Path) -> bool:
    """Tell whether what is made in `folder` is for its group too."""
    return bool(folder.stat().st_mode & stat.S_ISGID)


def open_to_others(path: Path) -> bool:
    """Tell whether anybody but the owner, or the group that shares the folder, may use `path`."""
    shared = is_shared(path if path.is_dir() else path.parent)
    return bool(path.stat().st_mode & (0o007 if shared else 0o077))


def make_private_folder(folder: Path) -> None:
    """Make `folder`, if it isn't there, for its owner alone, or for the group of the folder that it is in."""
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.mkdir(mode=0o770 if is_shared(folder.parent) else 0o700, exist_ok=True)


def open_private(path: Path, flags: int) -> int:
    """Return a handle of `path`, which `flags` may make: for its owner alone, or for the folder's group."""
    handle = os.open(path, flags | os.O_CLOEXEC, _ALONE)
    found, mode = os.fstat(handle), _GROUP if is_shared(path.parent) else _ALONE
    if found.st_uid == os.geteuid() and stat.S_IMODE(found.st_mode) != mode:
        os.fchmod(handle, mode)  # whatever the umask is
    return handle


def write_private(path: Path, content: bytes) -> None:
    """Create `path`, private and with durable `content`; `FileExistsError` if it is there."""
    handle = open_private(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    try:
        os.write(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)


def replace_file(path: Path, content: bytes) -> None:
    """Put a file where one may stand already, whole or not at all; raise `OSError`.

    A device, such as /dev/null, is written to and never replaced. Half a file takes no room afterwards.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    draft = path.with_name(path.name + ".new")
    try:
        with draft.open("wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        os.replace(draft, path)
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    sync_folder(path.absolute().parent)


def free_bytes(folder: Path) -> int:
    """Return the room that this process may still use on the disk of `folder`."""
    disk = os.statvfs(folder)
    return disk.f_bavail * disk.f_frsize


@contextmanager
def locked(path: Path) -> Iterator[int]:
    """Hold an exclusive lock on `path` (made if absent) over threads and processes; yields its handle."""
    handle = open_private(path, os.O_RDWR | os.O_CREAT)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield handle
    finally:
        os.close(handle)
