"""One moment of a store as bytes to be read once: a copied file, or a dump; none of a damaged store."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, update

from kiosk.domain.backup import BackupProblem
from kiosk.domain.errors import BackupError
from kiosk.store.anchor import Mark
from kiosk.store.backup.dump import dumped, exported_snapshot
from kiosk.store.backup.head import BodyKind
from kiosk.store.backup.medium import SYNC_BYTES
from kiosk.store.backup.scratch import need_room
from kiosk.store.backup.stream import Source
from kiosk.store.checking import Checked, check_store
from kiosk.store.faults import store_faults
from kiosk.store.files import open_private
from kiosk.store.journal import RESTORED
from kiosk.store.migrating import migrate, revision_of
from kiosk.store.schema import REVISIONS
from kiosk.store.schema import node as node_table
from kiosk.store.sqlcipher import COPY_PAGES, copy_into, sqlcipher_engine
from kiosk.store.store import ROOM_FLOOR, Node, Store, node_of, reading_engine

_BREATH_S = 0.001
_PAGE = 4096


@dataclass(frozen=True, slots=True)
class Moment:
    """A store as it was when the copy began; `size` is the body's in bytes, None until a dump has ended."""

    kind: BodyKind
    node: Node
    checked: Checked
    body: Source
    size: int | None


@contextmanager
def moment_of(store: Store, folder: Path) -> Iterator[Moment]:
    """Yield one moment of `store`, checked whole; `folder` is for the copy of a file.

    Raises `BackupError` STORE_DAMAGED with the first finding, NO_ROOM, and what a dump raises.
    """
    with store_faults(store.folder):
        mark = store.anchor.read()
    if store.engine.dialect.name == "sqlite":
        node = _copied(store, folder / "kiosk.db")
        checked = checked_copy(sqlcipher_engine(folder / "kiosk.db", store.keys.store), folder, mark)
        with (folder / "kiosk.db").open("rb") as body:
            size = os.fstat(body.fileno()).st_size
            yield Moment(BodyKind.SQLCIPHER, node, _sound(checked), body, size)
    else:
        with store.reading() as connection:
            node, snapshot = node_of(connection), exported_snapshot(connection)
            checked = check_store(connection, mark)
            with dumped(store.engine.url, snapshot) as body:
                yield Moment(BodyKind.POSTGRESQL, node, _sound(checked), body, None)


def checked_copy(engine: Engine, folder: Path, mark: Mark | None) -> Checked:
    """Check a copy whole, brought up to this release; `StoreDamaged` for one that can't be opened at all."""
    try:
        with store_faults(folder):
            brought_up(engine)
            with reading_engine(engine).begin() as connection:
                return check_store(connection, mark)
    finally:
        engine.dispose()


def brought_up(engine: Engine) -> None:
    """Bring a copy's schema up to this release; `BackupError` NEWER if a newer one wrote it."""
    with engine.begin() as connection:
        revision = revision_of(connection)
        if revision not in REVISIONS:
            raise BackupError(BackupProblem.NEWER, revision)
        if revision != REVISIONS[-1]:
            migrate(connection)


def mark_restored(engine: Engine) -> None:
    """Write into a copy that it is one: wherever it is put, it is refused until it has a new epoch."""
    with engine.begin() as connection:
        connection.execute(update(node_table).values(state=RESTORED))


def _copied(store: Store, path: Path) -> Node:
    with store.reading() as connection:
        node = node_of(connection)
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        need_room(path.parent, pages * _PAGE + ROOM_FLOOR)
        _copy(connection, path, store.keys.store)
    engine = sqlcipher_engine(path, store.keys.store)
    try:
        with store_faults(path.parent):
            mark_restored(engine)
    finally:
        engine.dispose()
    return node


def _copy(connection: Connection, path: Path, key: bytes) -> None:
    """Copy in small steps, forced onto the disk now and then: a commit never waits for a flood of ours."""
    handle = open_private(path, os.O_RDWR | os.O_CREAT | os.O_EXCL)
    behind = 0

    def breathe() -> None:
        nonlocal behind
        behind += COPY_PAGES * _PAGE
        if behind >= SYNC_BYTES:
            os.fdatasync(handle)
            behind = 0
        time.sleep(_BREATH_S)

    try:
        copy_into(connection, path, key, breathe)
    finally:
        os.close(handle)


def _sound(checked: Checked) -> Checked:
    if not checked.sound:
        first = checked.faults[0]
        raise BackupError(BackupProblem.STORE_DAMAGED, f"{first.kind} {first.place}")
    return checked
