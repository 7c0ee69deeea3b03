"""A backup as a file: a first line to be read by anybody, two closed parts, and the long closed part."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.store.backup.contents import Contents, opened_contents
from kiosk.store.backup.head import Head, read_head, read_part, write_part
from kiosk.store.backup.medium import medium_faults
from kiosk.store.backup.sealing import (
    close_for_sheet,
    close_for_station,
    open_at_station,
)
from kiosk.store.backup.stream import Source, close_stream, open_stream


@dataclass(frozen=True, slots=True)
class OpenedBackup:
    """A backup's file, read up to its long part."""

    head: Head
    for_sheet: bytes
    for_station: bytes
    file: BinaryIO

    def contents(self, code: bytes) -> Contents:
        """Return what the recovery `code` opens; `BackupError` WRONG_CODE, DAMAGED."""
        return opened_contents(self.head, self.for_sheet, code)

    def body_key(self, signing_key: bytes) -> bytes:
        """Return the long part's key at the station that made the backup; `BackupError` CODE_NEEDED."""
        return open_at_station(self.for_station, signing_key, self.head.line)

    def pieces(self, body_key: bytes) -> Iterator[bytes]:
        """Yield the long part in clear, once; `BackupError` DAMAGED."""
        with medium_faults(self.file.name):
            yield from open_stream(self.file, body_key, self.head.line + self.for_station)


@contextmanager
def opened_backup(path: Path) -> Iterator[OpenedBackup]:
    """Yield the backup at `path`; `BackupError` NO_FOLDER, LOST, NOT_A_BACKUP, NEWER, DAMAGED."""
    with medium_faults(str(path)), path.open("rb") as file:
        head = read_head(file)
        yield OpenedBackup(head, read_part(file), read_part(file), file)


def closed_backup(
    head: Head, contents: Contents, public_half: bytes, signing_key: bytes, body: Source
) -> Iterator[bytes]:
    """Yield the pieces of a backup of `body`."""
    yield head.line
    yield write_part(close_for_sheet(contents.encoded, public_half, head.line))
    for_station = close_for_station(contents.body_key, signing_key, head.line)
    yield write_part(for_station)
    yield from close_stream(body, contents.body_key, head.line + for_station)
