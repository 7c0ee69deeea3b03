"""What only the recovery sheet opens: the station's keys, its settings, and the key of the long part."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.backup import BackupProblem
from kiosk.domain.canonical import canonical
from kiosk.domain.errors import BackupError
from kiosk.store.backup.head import Head
from kiosk.store.backup.sealing import open_with_sheet, recovery_id, recovery_key
from kiosk.store.keys import KEY_BYTES


@dataclass(frozen=True, slots=True)
class Contents:
    """`keys` by file name, `settings` the text of station.toml ("" if there was none). Shows no key."""

    body_key: bytes
    keys: Mapping[str, bytes]
    settings: str

    def __repr__(self) -> str:
        return "Contents(...)"

    @property
    def encoded(self) -> bytes:
        """The contents as they are closed."""
        keys = {name: key.hex() for name, key in self.keys.items()}
        return canonical({"body_key": self.body_key.hex(), "keys": keys, "settings": self.settings})


def opened_contents(head: Head, closed: bytes, code: bytes) -> Contents:
    """Return what the recovery `code` opens; `BackupError` WRONG_CODE, or DAMAGED."""
    if recovery_id(recovery_key(code).public_key().public_bytes_raw()) != head.recovery:
        raise BackupError(BackupProblem.WRONG_CODE, head.recovery)
    told = json.loads(open_with_sheet(closed, code, head.line))
    keys = {name: bytes.fromhex(key) for name, key in told["keys"].items()}
    if any("/" in name or len(key) != KEY_BYTES for name, key in keys.items()):
        raise BackupError(BackupProblem.DAMAGED)
    return Contents(bytes.fromhex(told["body_key"]), keys, told["settings"])
