"""What this station saw commit, kept outside the store: how a restored old copy is found out.

The file holds two slots of one line each, written in turn in place, so that a power cut in the middle
of a write leaves the other one, and a full disk has room for it already. It is never lowered.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.errors import StoreDamaged, StoreRestored
from kiosk.store.faults import store_faults
from kiosk.store.files import locked, sync_folder

SLOT_BYTES = 512


@dataclass(frozen=True, slots=True)
class Mark:
    """One committed operation: the node, its place in the journal, its chain hash (32 bytes).

    `key_check` belongs to the key that opened the store.
    """

    node_id: str
    epoch: int
    seq: int
    hash: bytes
    key_check: str

    @property
    def place(self) -> tuple[int, int]:
        """Epoch and seq: the order of operations."""
        return self.epoch, self.seq


@dataclass(frozen=True, slots=True)
class Anchor:
    """The anchor file of one station."""

    path: Path

    def read(self) -> Mark | None:
        """Return the highest mark, None if there is none yet; `StoreDamaged` if no slot can be read.

        Raises `StoreAway` where the file can't be opened: no rights, or a disk that became read-only.
        """
        with store_faults(self.path.parent):
            if not self.path.exists():
                return None
            with locked(self.path) as handle:
                return _highest(_slots(handle))

    def raise_to(self, mark: Mark) -> None:
        """Keep `mark` durably, unless a higher one is kept already.

        Raises `StoreRestored` if the anchor belongs to another node, `StoreAway` or `StoreFull` if its file
        can't be written.
        """
        with store_faults(self.path.parent), locked(self.path) as handle:
            slots = _slots(handle)
            highest = _highest(slots)
            if highest is not None and highest.node_id != mark.node_id:
                raise StoreRestored("the anchor belongs to another node")
            if highest is None:
                os.pwrite(handle, _line(mark) * 2, 0)
                sync_folder(self.path.parent)
            elif mark.place > highest.place:
                os.pwrite(handle, _line(mark), SLOT_BYTES if slots[0] == highest else 0)
            os.fdatasync(handle)


def _slots(handle: int) -> list[Mark | None]:
    content = os.pread(handle, 2 * SLOT_BYTES, 0)
    if not content.strip(b"\0"):  # never written, or cut off before its first sync
        return []
    return [_mark(content[start : start + SLOT_BYTES]) for start in (0, SLOT_BYTES)]


def _highest(slots: list[Mark | None]) -> Mark | None:
    marks = [slot for slot in slots if slot is not None]
    if slots and not marks:
        raise StoreDamaged("anchor")
    return max(marks, key=lambda mark: mark.place, default=None)


def _line(mark: Mark) -> bytes:
    text = json.dumps([mark.node_id, mark.epoch, mark.seq, mark.hash.hex(), mark.key_check])
    line = f"{text} {_checksum(text)}"
    return line.ljust(SLOT_BYTES - 1).encode("ascii") + b"\n"


def _mark(slot: bytes) -> Mark | None:
    try:
        text, _, checksum = slot.decode("ascii").strip().rpartition(" ")
        if checksum != _checksum(text):
            return None
        node_id, epoch, seq, digest, key_check = json.loads(text)
    except ValueError:
        return None
    return Mark(node_id, epoch, seq, bytes.fromhex(digest), key_check)


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
