"""The bare line to a passport's chip with its bounds.

A chip may lie, stall or talk for ever: one reading has so many exchanges and so many seconds, and not more.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.devices.cards.apdu import Answer, Command, split_answer
from kiosk.devices.cards.card import Transmit
from kiosk.devices.passport.passport import PassportFault, ReadingStopped

_LONGEST_ANSWER = 65536 + 2


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
