"""The files of a passport's chip, read piece by piece and kept as they came.

How much a chip gives at once isn't known beforehand: what it refuses is asked for again in smaller pieces. A
file that lies about its length, or never ends, ends the reading.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from kiosk.devices.cards.apdu import OK, Answer, Command
from kiosk.devices.cards.tlv import MalformedTlv, read_header
from kiosk.devices.passport.access import locked
from kiosk.devices.passport.link import Channel
from kiosk.devices.passport.passport import PassportFault, ReadingStopped

PIECE = 0xDF
"""Bytes that fit into a short answer under secure messaging, whatever the suite."""
_HEADER = 4
_LESS_THAN_ASKED = 0x6282
_SMALLEST = 16
_LONGEST_OFFSET = 0x7FFF


@dataclass(frozen=True, slots=True)
class _Layout:
    file_id: int
    tag: int
    longest: int
    """How much of it is worth waiting for, in bytes: far more than what is read of it needs."""
    first: int
    """What can be asked for at first, since no honest passport's file is shorter."""


class ElementaryFile(Enum):
    """A file (Doc 9303-10, 3.11 and 4); EF.CardAccess lies outside the application."""

    CARD_ACCESS = _Layout(0x011C, 0x31, 2_048, _HEADER)
    DG1 = _Layout(0x0101, 0x61, 256, 93)
    DG11 = _Layout(0x010B, 0x6B, 8_192, _HEADER)
    SOD = _Layout(0x011D, 0x77, _LONGEST_OFFSET, PIECE)


class FileUnavailable(Exception):
    """The chip has no such file, gives it to nobody here, or it is longer than we wait for."""

    def __init__(self, fault: PassportFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(slots=True)
class FileReader:
    """Reads files over `channel`, `piece` bytes at a time: less after a refusal, for all that follows."""

    channel: Channel
    piece: int = PIECE

    def read(self, file: ElementaryFile, kept: bytearray, told: Callable[[float], None]) -> bytes:
        """Return the whole file, its outer tag and length too; raises `FileUnavailable` or `ReadingStopped`.

        `kept` holds what an earlier reading got of it and gets what this one reads. `told` hears the share
        that is there, from 0 to 1.
        """
        layout = file.value
        if len(kept) < _HEADER or len(kept) < _size(layout, kept):
            self._select(layout)
        if len(kept) < _HEADER:
            kept[:] = self._beginning(layout.first)
        size = _size(layout, kept)
        while len(kept) < size:
            kept += self._piece(len(kept), size - len(kept))
            told(len(kept) / size)
        return bytes(kept[:size])

    def _select(self, layout: _Layout) -> None:
        answer = self.channel.send(Command(0x00, 0xA4, 0x02, 0x0C, layout.file_id.to_bytes(2, "big")))
        if answer.status != OK:
            raise FileUnavailable(_meaning(answer))

    def _beginning(self, first: int) -> bytes:
        """Return the first bytes, the header at least."""
        answer = self._ask(0, min(first, self.piece))
        if len(answer.data) < _HEADER and first > _HEADER:
            answer = self._ask(0, _HEADER)
        if len(answer.data) < _HEADER:
            raise ReadingStopped(_meaning(answer))
        return answer.data

    def _piece(self, offset: int, missing: int) -> bytes:
        """Return the bytes at `offset`, one at least."""
        while True:
            wanted = min(self.piece, missing)
            answer = self._ask(offset, wanted)
            if answer.data:
                return answer.data
            smaller = _smaller(answer, wanted)
            if smaller < _SMALLEST:
                raise ReadingStopped(_meaning(answer))
            self.piece = smaller

    def _ask(self, offset: int, wanted: int) -> Answer:
        """Read up to `wanted` bytes; the answer has no data if the chip refuses, or gives more than that."""
        answer = self.channel.send(Command(0x00, 0xB0, offset >> 8, offset & 0xFF, expected=wanted))
        if answer.status in (OK, _LESS_THAN_ASKED) and len(answer.data) <= wanted:
            return answer
        return Answer(b"", answer.status)


def _smaller(answer: Answer, wanted: int) -> int:
    """Return how much to ask for after a refusal: what the chip names (6Cxx), a power of two; 0: no less."""
    if answer.status >> 8 == 0x6C and 0 < answer.status & 0xFF < wanted:
        return answer.status & 0xFF
    if wanted <= 1 or answer.status in (OK, _LESS_THAN_ASKED) or locked(answer):
        return 0
    return PIECE if wanted > PIECE else 1 << (wanted - 1).bit_length() - 1


def _size(layout: _Layout, kept: bytearray) -> int:
    """Return how long the file says it is."""
    try:
        tag, length, start = read_header(bytes(kept[:_HEADER]))
    except MalformedTlv as bad:
        raise ReadingStopped(PassportFault.UNREADABLE) from bad
    if tag != layout.tag:
        raise ReadingStopped(PassportFault.UNREADABLE)
    if start + length > layout.longest:
        raise FileUnavailable(PassportFault.UNREADABLE)
    return start + length


def _meaning(answer: Answer) -> PassportFault:
    return PassportFault.LOCKED if locked(answer) else PassportFault.UNREADABLE
