"""Making a backup: one moment of the store, closed, written, read back from the medium, and only then named.

Whenever it is cut off - killed, the stick pulled out, the disk full - the backups from before are untouched.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.backup import Keep
from kiosk.store.backup.contents import Contents
from kiosk.store.backup.copying import Moment, moment_of
from kiosk.store.backup.dump import read_through
from kiosk.store.backup.head import BodyKind, Head
from kiosk.store.backup.last import LastGood, remember
from kiosk.store.backup.medium import (
    ENDING,
    PART,
    clear_parts,
    drop_outdated,
    medium_faults,
    settle,
    write_part_file,
)
from kiosk.store.backup.opening import closed_backup, opened_backup
from kiosk.store.backup.scratch import need_room, scratch
from kiosk.store.backup.sealing import kept_public_half, recovery_id
from kiosk.store.backup.stream import BLOCK
from kiosk.store.keys import KEY_BYTES, kept_keys
from kiosk.store.missions.in_force import mission
from kiosk.store.schema import REVISIONS
from kiosk.store.store import Store

LINE_KEYS = "sync."
"""A restored node gets a new key for its line, so the old one stays at home."""
_EDGE = 64 * 1024
"""More than the line and the closed parts take."""


@dataclass(frozen=True, slots=True)
class Order:
    """Where a backup goes and how many stay there; `settings` is the text of station.toml, "" without one.

    `write` puts the pieces of a backup onto the medium, durably, as a new file.
    """

    folder: Path
    keep: Keep
    settings: str
    release: str
    write: Callable[[Path, Iterator[bytes]], None] = write_part_file


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was read back and found whole; `dropped` older ones went."""

    path: Path
    head: Head
    bytes: int
    operations: int
    dropped: int


def make_backup(store: Store, acting: Acting, order: Order) -> Made:
    """Make a backup of `store` while others go on working with it, and forget those that needn't be kept.

    Raises `NotAllowed`, `BackupError` with what is wrong, and what reading a store raises.
    """
    acting.require(Permission.BACK_UP)
    public_half = kept_public_half(store.state_dir)
    with medium_faults(str(order.folder)):
        os.scandir(order.folder).close()
    with scratch(store.state_dir) as folder:
        with moment_of(store, folder) as moment:
            head = _head(store, moment, order, recovery_id(public_half))
            part = _new_part(order.folder, head, moment.size)
            with _gone_if_it_fails(part):
                _write(store, moment, head, order, part, public_half)
        with _gone_if_it_fails(part):
            read_back(store, part)
            size = part.stat().st_size
            made = Made(settle(part), head, size, moment.checked.operations, 0)
        remember(store.state_dir, _last_good(made, store.folder))
        return replace(made, dropped=drop_outdated(order.folder, head, order.keep))


def read_back(store: Store, path: Path) -> None:
    """Read a backup of this station whole from its medium; `BackupError` DAMAGED, LOST."""
    with opened_backup(path) as backup:
        pieces = backup.pieces(backup.body_key(store.keys.signing))
        if backup.head.kind is BodyKind.POSTGRESQL:
            read_through(pieces)
        else:
            for _ in pieces:
                pass


def _head(store: Store, moment: Moment, order: Order, recovery: str) -> Head:
    node, known = moment.node, mission(store)
    return Head(
        kind=moment.kind,
        mission=node.mission_code,
        node_letter=node.letter,
        node_id=node.node_id,
        station=store.station,
        epoch=node.epoch,
        seq=node.next_seq - 1,
        made_ms=store.clock.now_ms(),
        release=order.release,
        revision=REVISIONS[-1],
        recovery=recovery,
        time_zone=known.time_zone if known else "",
    )


def _new_part(folder: Path, head: Head, size: int | None) -> Path:
    """Return where to write, after clearing what was cut off and looking for room."""
    start = f"kiosk-{head.mission}-{head.node_letter}-{head.station}-"
    clear_parts(folder, start)
    if size is not None:
        need_room(folder, size + size // BLOCK * 16 + _EDGE)
    moment = datetime.fromtimestamp(head.made_ms / 1000, UTC)
    return folder / f"{start}{moment:%Y%m%dT%H%M%SZ}{ENDING}{PART}"


def _write(store: Store, moment: Moment, head: Head, order: Order, part: Path, public_half: bytes) -> None:
    body_key = store.chance.token(KEY_BYTES)
    contents = Contents(body_key, kept_keys(store.state_dir, LINE_KEYS), order.settings)
    order.write(part, closed_backup(head, contents, public_half, store.keys.signing, moment.body))


@contextmanager
def _gone_if_it_fails(part: Path) -> Iterator[None]:
    """Leave no part behind a failure; a stick that is gone is cleared by the next backup."""
    with medium_faults(str(part.parent)):
        try:
            yield
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise


def _last_good(made: Made, store_folder: Path) -> LastGood:
    with medium_faults(str(made.path.parent)):
        same_disk = made.path.stat().st_dev == store_folder.stat().st_dev
    return LastGood(str(made.path), made.head.made_ms, made.bytes, made.operations, same_disk)
