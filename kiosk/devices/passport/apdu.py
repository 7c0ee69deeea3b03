"""Commands and answers of a chip (ISO/IEC 7816-4), and the bare line to it with its bounds.

A chip may lie, stall or talk for ever: one reading has so many exchanges and so many seconds, and not more.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.devices.cards.card import Transmit
from kiosk.devices.passport.passport import PassportFault, ReadingStopped

OK = 0x9000
_LONGEST_ANSWER = 65536 + 2


@dataclass(frozen=True, slots=True)
class Command:
    """A command. `expected` is the longest answer wanted, in bytes (Le): None asks for none, 256 for any."""

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes = b""
    expected: int | None = None

    @property
    def header(self) -> bytes:
        """Return the first four bytes."""
        return bytes([self.cla, self.ins, self.p1, self.p2])

    def encode(self) -> bytes:
        """Return the command's bytes, extended only where a short one can't hold it."""
        if len(self.data) > 0xFF or (self.expected or 0) > 0x100:
            return self._extended()
        encoded = self.header
        if self.data:
            encoded += bytes([len(self.data)]) + self.data
        if self.expected is not None:
            encoded += bytes([self.expected & 0xFF])
        return encoded

    def _extended(self) -> bytes:
        encoded = self.header + b"\0"
        if self.data:
            encoded += len(self.data).to_bytes(2, "big") + self.data
        if self.expected is not None:
            encoded += (self.expected & 0xFFFF).to_bytes(2, "big")
        return encoded


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer's data and its status word (SW1 SW2)."""

    data: bytes
    status: int


class Channel(Protocol):
    """Carries commands to a chip, in clear or under secure messaging."""

    def send(self, command: Command) -> Answer:
        """Return the chip's answer; raises `CardGone` or `ReadingStopped`."""
        ...


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a chip is borne in one reading."""

    exchanges: int = 600
    """A usual passport takes 20 to 40, one with the smallest buffers some 300."""
    seconds: float = 60.0


class Link:
    """The bare line to a chip, from the first command to the last of one reading."""

    def __init__(
        self, transmit: Transmit, limits: Limits, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._transmit = transmit
        self._left = limits.exchanges
        self._monotonic = monotonic
        self._deadline = monotonic() + limits.seconds

    def send(self, command: Command) -> Answer:
        """Send `command` in clear."""
        return split_answer(self.exchange(command.encode()))

    def exchange(self, command: bytes) -> bytes:
        """Send a command's bytes; return the answer's, two at least."""
        if self._left <= 0:
            raise ReadingStopped(PassportFault.UNREADABLE)
        if self._monotonic() >= self._deadline:
            raise ReadingStopped(PassportFault.NO_ANSWER)
        self._left -= 1
        answer = self._transmit(command)
        if len(answer) < 2:
            raise ReadingStopped(PassportFault.NO_ANSWER)
        if len(answer) > _LONGEST_ANSWER:
            raise ReadingStopped(PassportFault.UNREADABLE)
        return answer


def split_answer(answer: bytes) -> Answer:
    """Return data and status word of an answer of two bytes at least."""
    return Answer(answer[:-2], int.from_bytes(answer[-2:], "big"))
