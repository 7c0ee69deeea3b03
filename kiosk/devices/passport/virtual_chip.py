"""A virtual passport: a chip in memory that speaks APDUs as a real one does, and fails on command.

It serves demo, training and tests: called directly, in a virtual reader, or behind any that carries bytes.
"""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from enum import StrEnum

from kiosk.devices.cards.apdu import OK, Answer, Command, read_command
from kiosk.devices.cards.card import CardGone
from kiosk.devices.passport.access import RandomBytes
from kiosk.devices.passport.curves import CURVES
from kiosk.devices.passport.messaging import PROTECTED, Session
from kiosk.devices.passport.opening import APPLICATION
from kiosk.devices.passport.pace import ECDH_GM_AES, PaceMethod
from kiosk.devices.passport.virtual_access import WRONG_DATA, BacGate, PaceGate, card_access
from kiosk.devices.passport.virtual_booklet import CARD_ACCESS, DG1, SOD, Booklet
from kiosk.devices.passport.virtual_messaging import protect_answer, unprotect_command

USUAL_PACE = PaceMethod(next(iter(ECDH_GM_AES)), next(curve for curve in CURVES if curve.pace_id == 13))
"""AES-128 over brainpoolP256r1."""
_GRANTED = Answer(b"", OK)
_NOT_FOUND = Answer(b"", 0x6A82)
_SECURITY_NOT_SATISFIED = Answer(b"", 0x6982)
_WRONG_LENGTH = Answer(b"", 0x6700)


class Ways(StrEnum):
    """How a chip can be opened; BAC alone is the older booklets'."""

    BOTH = "both"
    PACE_ONLY = "pace_only"
    BAC_ONLY = "bac_only"


@dataclass(frozen=True, slots=True)
class ChipFaults:
    """What is wrong with the chip; all well by default. Can be changed while it works."""

    ways: Ways = Ways.BOTH
    silent: bool = False
    """It answers nothing."""
    slow_s: float = 0.0
    """Seconds before each answer."""
    pulled_after: int | None = None
    """It is off the reader after so many commands since it was put there."""
    no_application: bool = False
    """It is some other card."""
    locked: bool = False
    """It lets nobody in."""
    refusal: int | None = None
    """This status word is its answer to whoever wants in, as 0x6300 or 0x6985."""
    pace_breaks: bool = False
    """PACE fails in its midst; BAC works."""
    bad_codes: bool = False
    """The MACs of its answers are wrong."""
    other_name: bool = False
    """Its zone bears another name than the one that was signed."""
    foreign_issuer: bool = False
    """It is signed by somebody unknown."""
    broken_signature: bool = False
    longest_answer: int = 65536
    """It refuses to be asked for more bytes at once."""


class VirtualChip:
    """The chip of `booklet`; what virtual readers take as a chip.

    `exchanges` counts commands since it was put on the reader.
    """

    def __init__(
        self, booklet: Booklet, pace: PaceMethod = USUAL_PACE, random: RandomBytes = os.urandom
    ) -> None:
        self.booklet = booklet
        self.faults = ChipFaults()
        self.exchanges = 0
        self._pace = pace
        self._random = random
        self.reset()

    def put_back(self) -> None:
        """Put the chip on the reader again."""
        self.exchanges = 0
        self.reset()

    def reset(self) -> None:
        """Forget what was agreed and selected, as without power."""
        self._session: Session | None = None
        self._in_application = False
        self._file = b""
        self._bac = BacGate(self.booklet.key, self._random)
        self._pace_gate: PaceGate | None = None

    def apdu(self, command: bytes) -> bytes:
        """Return the answer to a command; raises `CardGone` when the chip was pulled."""
        after = self.faults.pulled_after
        if after is not None and self.exchanges >= after:
            raise CardGone("the virtual passport was pulled")
        self.exchanges += 1
        threading.Event().wait(self.faults.slow_s)
        if self.faults.silent:
            return b""
        read = read_command(command)
        if read is None:
            return _plain(_WRONG_LENGTH)
        if read.cla & PROTECTED == PROTECTED:
            return self._obey_protected(read)
        self._session = None  # a command in clear ends secure messaging
        return _plain(self._obey(read))

    def _obey_protected(self, command: Command) -> bytes:
        session = self._session
        opened = unprotect_command(command, session) if session else None
        if session is None or opened is None:
            self._session = None
            return _plain(Answer(b"", 0x6988))
        answer = bytearray(protect_answer(self._obey(opened), session))
        if self.faults.bad_codes:
            answer[-3] ^= 0x01
        return bytes(answer)

    def _obey(self, command: Command) -> Answer:
        match command.ins:
            case 0xA4:
                return self._select(command)
            case 0xB0:
                return self._read(command)
            case 0x22 | 0x84 | 0x82 | 0x86:
                return self._authenticate(command)
            case _:
                return Answer(b"", 0x6D00)

    def _select(self, command: Command) -> Answer:
        if command.p1 == 0x04:
            return self._select_application(command.data)
        if command.p1 == 0x00:
            self._in_application, self._file = False, b""
            return _GRANTED
        if self._in_application and self._session is None:
            return _SECURITY_NOT_SATISFIED
        file = self._served(int.from_bytes(command.data, "big"))
        if file is None:
            return _NOT_FOUND
        self._file = file
        return _GRANTED

    def _select_application(self, identifier: bytes) -> Answer:
        if identifier != APPLICATION or self.faults.no_application:
            return _NOT_FOUND
        if self.faults.ways is Ways.PACE_ONLY and self._session is None:
            return _SECURITY_NOT_SATISFIED
        self._in_application, self._file = True, b""
        return _GRANTED

    def _served(self, file_id: int) -> bytes | None:
        """Return a file as the chip serves it, which may not be as it was written."""
        file = self.booklet.files.get(file_id)
        if not self._in_application:
            hidden = self.faults.ways is Ways.BAC_ONLY or self.faults.no_application
            return None if hidden or file_id != CARD_ACCESS else file or card_access(self._pace)
        if file_id == SOD and self.faults.foreign_issuer:
            file = self.booklet.foreign_sod
        if file_id == SOD and self.faults.broken_signature and file:
            return file[:-1] + bytes([file[-1] ^ 0x01])
        if file_id == DG1 and self.faults.other_name and file:
            return file[:10] + b"X" + file[11:]
        return file

    def _read(self, command: Command) -> Answer:
        offset, wanted = command.p1 << 8 | command.p2, command.expected or 0
        if not 0 < wanted <= self.faults.longest_answer:
            return _WRONG_LENGTH
        if not self._file or (self._in_application and self._session is None):
            return Answer(b"", 0x6986)
        if offset >= len(self._file):
            return Answer(b"", 0x6B00)
        data = self._file[offset : offset + wanted]
        return Answer(data, OK if len(data) == wanted else 0x6282)

    def _authenticate(self, command: Command) -> Answer:
        if self.faults.locked:
            return Answer(b"", 0x6983)
        if self.faults.refusal is not None:
            return Answer(b"", self.faults.refusal)
        if command.ins in (0x22, 0x86):
            return self._do_pace(command)
        if not self._in_application or self.faults.ways is Ways.PACE_ONLY:
            return _SECURITY_NOT_SATISFIED
        if command.ins == 0x84:
            return self._bac.challenge()
        answer, self._session = self._bac.authenticate(command.data)
        return answer

    def _do_pace(self, command: Command) -> Answer:
        if self.faults.ways is Ways.BAC_ONLY:
            return Answer(b"", 0x6D00)
        if command.ins == 0x22:
            self._pace_gate = PaceGate(self.booklet.key, self._pace, self._random)
            return _GRANTED if self._pace.oid in command.data else WRONG_DATA
        if self._pace_gate is None or self.faults.pace_breaks:
            return Answer(b"", 0x6F00)
        answer, self._session = self._pace_gate.step(command.data)
        return answer


def _plain(answer: Answer) -> bytes:
    return answer.data + answer.status.to_bytes(2, "big")
