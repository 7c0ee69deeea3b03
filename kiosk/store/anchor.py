"""What this station saw commit, kept outside the store: how a restored old copy is found out.

The file holds two slots of one line each, written in turn in place, so that a power cut in the middle
of a write leaves the other one, and a full disk has room for it already. It is never lowered. Of each book
it keeps the last number, so that a copy that was put back can say which numbers are on paper only.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.domain.errors import StoreDamaged, StoreRestored
from kiosk.store.faults import store_faults
from kiosk.store.files import locked, sync_folder

SLOT_BYTES = 512
MOST_BOOKS = 8
"""Books that are kept, those that were written in last: four kinds, when the year or the epoch changes."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One committed operation: the node, its place in the journal, its chain hash (32 bytes).

    `key_check` belongs to the key that opened the store. `serials` are the last numbers that were seen, one
    of each book. `written` counts how often the file was.
    """

    node_id: str
    epoch: int
    seq: int
    hash: bytes
    key_check: str
    serials: tuple[str, ...] = ()
    written: int = field(default=0, compare=False)

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
        """Keep `mark` durably, unless a higher one is kept already; its serials in any case.

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
            elif (raised := _raised(highest, mark)) != highest:
                os.pwrite(handle, _line(raised), SLOT_BYTES if slots[0] is highest else 0)
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
    return max(marks, key=lambda mark: (mark.place, mark.written), default=None)


def _raised(kept: Mark, mark: Mark) -> Mark:
    upper = max(kept, mark, key=lambda each: each.place)
    serials = last_of_books((*kept.serials, *mark.serials))[-MOST_BOOKS:]
    return replace(upper, serials=serials, written=kept.written + 1)


def last_of_books(serials: Iterable[str]) -> tuple[str, ...]:
    """Return the last serial of each book, the book that was written in last at the end."""
    last: dict[str, str] = {}
    for serial in serials:
        book = serial.rpartition("-")[0]
        last[book] = max(serial, last.pop(book, ""))
    return tuple(last.values())


def _line(mark: Mark) -> bytes:
    place = mark.node_id, mark.epoch, mark.seq, mark.hash.hex(), mark.key_check
    text = json.dumps([*place, mark.serials, mark.written], separators=(",", ":"))
    line = f"{text} {_checksum(text)}"
    return line.ljust(SLOT_BYTES - 1).encode("ascii") + b"\n"


def _mark(slot: bytes) -> Mark | None:
    try:
        text, _, checksum = slot.decode("ascii").strip().rpartition(" ")
        if checksum != _checksum(text):
            return None
        node_id, epoch, seq, digest, key_check, *later = json.loads(text)
        serials, written = later or ((), 0)  # before the numbers of books were kept
    except ValueError:
        return None
    return Mark(node_id, epoch, seq, bytes.fromhex(digest), key_check, tuple(serials), written)


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
