"""The first line of a backup: what it is of, for anybody who finds it. No word is about a person."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import BinaryIO

from kiosk.domain.backup import BackupProblem
from kiosk.domain.canonical import canonical
from kiosk.domain.errors import BackupError

FORMAT = "kiosk-backup-1"
_LONGEST = 4096
_PART = 16 * 1024 * 1024
"""More than keys and settings can ever be."""


class BodyKind(StrEnum):
    """What the long part is."""

    SQLCIPHER = "sqlcipher"
    """The store's file, still encrypted with the store's own key."""
    POSTGRESQL = "postgresql"
    """A dump of the database in pg_dump's custom format."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a backup is of. `recovery` names the sheet that opens it, `seq` is the last operation in it.

    `made_ms` is UTC; `release` and `revision` are the program's and its schema's, which wrote it. Whoever
    puts it back on a bare machine reads its time in the mission's `time_zone`, "" where none was known.
    """

    kind: BodyKind
    mission: str
    node_letter: str
    node_id: str
    station: str
    epoch: int
    seq: int
    made_ms: int
    release: str
    revision: str
    recovery: str
    time_zone: str = ""

    @property
    def line(self) -> bytes:
        """The line, its end included: everything else in the file is bound to it."""
        told = {key: value for key, value in asdict(self).items() if key != "time_zone" or value}
        return canonical({"format": FORMAT, **told}) + b"\n"


def read_head(file: BinaryIO) -> Head:
    """Read the first line; `BackupError` NOT_A_BACKUP for anything else, NEWER for a later format."""
    line = file.readline(_LONGEST)
    try:
        told = json.loads(line)
        form = told.pop("format")
        if form != FORMAT:
            problem = (
                BackupProblem.NEWER if str(form).startswith("kiosk-backup-") else BackupProblem.NOT_A_BACKUP
            )
            raise BackupError(problem)
        head = Head(**{**told, "kind": BodyKind(told["kind"])})
    except (ValueError, TypeError, KeyError, AttributeError):
        raise BackupError(BackupProblem.NOT_A_BACKUP) from None
    typed = all(type(getattr(head, each.name)).__name__ in (each.type, "BodyKind") for each in fields(head))
    if not typed or head.line != line:
        raise BackupError(BackupProblem.NOT_A_BACKUP)
    return head


def write_part(part: bytes) -> bytes:
    """Return a short part with its length before it."""
    return len(part).to_bytes(4, "big") + part


def read_part(file: BinaryIO) -> bytes:
    """Read a short part; `BackupError` DAMAGED if it is cut off."""
    size = int.from_bytes(file.read(4), "big")
    part = file.read(size) if size <= _PART else b""
    if not size or len(part) != size:
        raise BackupError(BackupProblem.DAMAGED)
    return part
