"""Opening a backup to see that it would serve: in a folder of its own, touching nothing of the station."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.backup import BackupProblem
from kiosk.domain.errors import BackupError, StoreKeyMissing
from kiosk.store.backup.copying import checked_copy
from kiosk.store.backup.dump import read_through
from kiosk.store.backup.head import BodyKind, Head
from kiosk.store.backup.opening import OpenedBackup, opened_backup
from kiosk.store.backup.scratch import need_room, scratch
from kiosk.store.checking import Checked
from kiosk.store.files import open_private
from kiosk.store.keys import read_key
from kiosk.store.sqlcipher import sqlcipher_engine


@dataclass(frozen=True, slots=True)
class Drilled:
    """What a backup holds.

    `checked` is None for a server's dump, which only a server can look into; `keys` are the names of the
    keys that came out, none where only the station's own key opened it.
    """

    head: Head
    checked: Checked | None
    keys: tuple[str, ...]


def drill(path: Path, acting: Acting, state_dir: Path, code: bytes | None) -> Drilled:
    """Open the backup at `path` whole, with the recovery `code`, or without one at the station that made it.

    Raises `NotAllowed`, `BackupError`: CODE_NEEDED, WRONG_CODE, DAMAGED and what else is wrong with the file.
    """
    acting.require(Permission.BACK_UP)
    with opened_backup(path) as backup, scratch(state_dir) as folder:
        if code is None:
            body_key, store_key = _own_keys(backup, state_dir)
            names: tuple[str, ...] = ()
        else:
            contents = backup.contents(code)
            body_key, names = contents.body_key, tuple(contents.keys)
            store_key = contents.keys.get("store.key", b"")
        pieces = backup.pieces(body_key)
        if backup.head.kind is BodyKind.POSTGRESQL:
            read_through(pieces)
            return Drilled(backup.head, None, names)
        need_room(folder, path.stat().st_size)
        return Drilled(backup.head, _opened_copy(folder, pieces, store_key), names)


def written(path: Path, pieces: Iterator[bytes]) -> None:
    """Write a copy's `pieces` into the new, private file `path`, durable on return."""
    with os.fdopen(open_private(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb") as copy:
        for piece in pieces:
            copy.write(piece)
        copy.flush()
        os.fsync(copy.fileno())


def _own_keys(backup: OpenedBackup, state_dir: Path) -> tuple[bytes, bytes]:
    try:
        body_key = backup.body_key(read_key(state_dir, "signing.key"))
        embedded = backup.head.kind is BodyKind.SQLCIPHER
        return body_key, read_key(state_dir, "store.key") if embedded else b""
    except StoreKeyMissing:
        raise BackupError(BackupProblem.CODE_NEEDED) from None


def _opened_copy(folder: Path, pieces: Iterator[bytes], store_key: bytes) -> Checked:
    copy = folder / "kiosk.db"
    written(copy, pieces)
    return checked_copy(sqlcipher_engine(copy, store_key), folder, None)
