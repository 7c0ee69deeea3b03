"""Putting a backup back: on a new machine, or in the place of a store that doesn't hold any more.

The same steps as a first start, so that the next start completes what was cut off: store and keys are built
under a name of their own, the store takes its place first, then the keys. What stood there is moved aside.
The anchor stays: it knows what the copy lacks.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.backup import BackupProblem
from kiosk.domain.errors import BackupError
from kiosk.store.backup.contents import Contents
from kiosk.store.backup.copying import checked_copy, mark_restored
from kiosk.store.backup.drill import written
from kiosk.store.backup.dump import loaded
from kiosk.store.backup.head import BodyKind, Head
from kiosk.store.backup.opening import OpenedBackup, opened_backup
from kiosk.store.backup.scratch import need_room
from kiosk.store.backup.sealing import PUBLIC_HALF, recovery_key
from kiosk.store.checking import Checked
from kiosk.store.faults import store_faults
from kiosk.store.files import locked, make_private_folder, sync_folder
from kiosk.store.keys import digest_check, have_keys, keys_folder, write_key
from kiosk.store.place import Place, place_of
from kiosk.store.postgresql import postgresql_engine
from kiosk.store.sqlcipher import log_files, sqlcipher_engine


@dataclass(frozen=True, slots=True)
class PutBack:
    """What came back. `checked` is None where the shared store lives on and only this station came back.

    `settings` is the text of its station.toml; `aside` is the folder of what stood there before.
    """

    head: Head
    checked: Checked | None
    settings: str
    aside: Path | None


def settings_in_backup(path: Path, acting: Acting, code: bytes) -> str:
    """Return the station.toml in the backup at `path`: it says where the store goes."""
    acting.require(Permission.BACK_UP)
    with opened_backup(path) as backup:
        return backup.contents(code).settings


def put_back(
    path: Path, acting: Acting, code: bytes, url: str, state_dir: Path, clock: Clock, *, replace: bool
) -> PutBack:
    """Put the backup at `path` back as the store at `url`, its keys into `state_dir`; then it needs an epoch.

    With `replace` a file that stands there is moved aside, once the copy was found whole. Raises
    `NotAllowed`, `BackupError`: WRONG_CODE, DAMAGED, OTHER_KIND, OTHER_NODE, STORE_THERE, IN_USE, NO_ROOM,
    SERVER; and `StoreError` subclasses.
    """
    acting.require(Permission.BACK_UP)
    place = place_of(url, state_dir)
    with opened_backup(path) as backup, store_faults(place.folder):
        contents = backup.contents(code)
        _refuse_another(place, backup.head)
        make_private_folder(state_dir)
        with locked(place.lock):
            place.settle()
            put = _file_back if place.file else _database_back
            aside, checked = put(place, backup, contents, _aside(clock) if replace else None)
            _keep_public_half(state_dir, code)
            return PutBack(backup.head, checked, contents.settings, aside)


def _file_back(
    place: Place, backup: OpenedBackup, contents: Contents, aside: str | None
) -> tuple[Path | None, Checked]:
    assert place.file is not None
    there = place.file.exists() or have_keys(place.state_dir)
    if there and aside is None:
        raise BackupError(BackupProblem.STORE_THERE, str(place.file))
    _refuse_use(place.file)
    place.file.parent.mkdir(parents=True, exist_ok=True)
    with _only_whole(place):
        need_room(place.folder, Path(backup.file.name).stat().st_size)
        written(place.new_file, backup.pieces(contents.body_key))
        engine = sqlcipher_engine(place.new_file, contents.keys.get("store.key", b""))
        checked = _sound(checked_copy(engine, place.folder, None))
        _durable(place.new_file)
        _write_keys(place.new_keys, contents)
    if there and aside is not None:
        _move_aside(place, aside)
    os.rename(place.new_file, place.file)
    sync_folder(place.file.parent)
    place.settle()
    return place.folder / aside if there and aside else None, checked


def _database_back(
    place: Place, backup: OpenedBackup, contents: Contents, _aside: str | None
) -> tuple[None, Checked | None]:
    """Load an empty database; beside a store that lives on, bring back this station alone."""
    kept = place.kept_check()
    alive = kept is not None and kept == digest_check(contents.keys["digest.key"])
    if have_keys(place.state_dir) or (kept is not None and not alive):
        raise BackupError(BackupProblem.STORE_THERE)
    checked = None
    if not alive:
        loaded(place.url, backup.pieces(contents.body_key))
        engine = postgresql_engine(place.url)
        mark_restored(engine)
        checked = _sound(checked_copy(engine, place.folder, None))
    _write_keys(place.new_keys, contents)
    place.settle()
    return None, checked


def _refuse_another(place: Place, head: Head) -> None:
    if (head.kind is BodyKind.SQLCIPHER) is not (place.file is not None):
        raise BackupError(BackupProblem.OTHER_KIND, head.kind)
    mark = place.anchor.read()
    if mark is not None and mark.node_id != head.node_id:
        raise BackupError(BackupProblem.OTHER_NODE, f"{head.mission} {head.node_letter}")


def _refuse_use(file: Path) -> None:
    """Raise `BackupError` IN_USE if a process has the store open: each holds a lock on the log's index.

    Looked up where the system lists its locks (proc_locks(5)): a process that opens and closes the index
    itself would lose its own locks on it.
    """
    _, index = log_files(file)
    if index.exists():
        inode = f":{index.stat().st_ino}"
        rows = (line.split() for line in Path("/proc/locks").read_text("ascii").splitlines())
        if any(len(row) > 5 and row[5].endswith(inode) for row in rows):
            raise BackupError(BackupProblem.IN_USE)


@contextmanager
def _only_whole(place: Place) -> Iterator[None]:
    """Leave no half-built store and no keys of one behind a failure."""
    try:
        yield
    except BaseException:
        shutil.rmtree(place.new_keys, ignore_errors=True)
        for draft in (place.new_file, *log_files(place.new_file)):
            draft.unlink(missing_ok=True)
        raise


def _write_keys(folder: Path, contents: Contents) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    make_private_folder(folder)
    for name, key in contents.keys.items():
        write_key(folder / name, key)


def _keep_public_half(state_dir: Path, code: bytes) -> None:
    """Close this station's next backups for the same sheet."""
    write_key(keys_folder(state_dir) / PUBLIC_HALF, recovery_key(code).public_key().public_bytes_raw())


def _durable(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _aside(clock: Clock) -> str:
    moment = datetime.fromtimestamp(clock.now_ms() / 1000, UTC)
    return f"replaced-{moment:%Y%m%dT%H%M%SZ}"


def _move_aside(place: Place, aside: str) -> None:
    """Move what stands there into folders beside it, which may be two: of the store, and of the keys."""
    assert place.file is not None
    for old in (place.file, *log_files(place.file), keys_folder(place.state_dir)):
        if old.exists():
            make_private_folder(old.parent / aside)
            os.rename(old, old.parent / aside / old.name)
            sync_folder(old.parent)


def _sound(checked: Checked) -> Checked:
    if not checked.sound:
        first = checked.faults[0]
        raise BackupError(BackupProblem.DAMAGED, f"{first.kind} {first.place}")
    return checked
