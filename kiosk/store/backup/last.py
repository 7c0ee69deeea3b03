"""The last good backup of a station, remembered at home: a stick that was pulled out can't be asked."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.domain.canonical import canonical
from kiosk.store.files import sync_folder, write_private

_NAME = "backup.json"


@dataclass(frozen=True, slots=True)
class LastGood:
    """A backup that was written, read back and found whole. `made_ms` is UTC, `bytes` its size.

    `same_disk` tells that it lies on the disk of the store itself.
    """

    path: str
    made_ms: int
    bytes: int
    operations: int
    same_disk: bool


def last_good(state_dir: Path) -> LastGood | None:
    """Return what is remembered of the last good backup, None if there was none yet."""
    try:
        return LastGood(**json.loads((state_dir / _NAME).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def remember(state_dir: Path, last: LastGood) -> None:
    """Keep `last` in the place of the one before, durably."""
    draft = state_dir / f"{_NAME}.new"
    draft.unlink(missing_ok=True)
    write_private(draft, canonical(asdict(last)))
    os.replace(draft, state_dir / _NAME)
    sync_folder(state_dir)
