"""The code that opens the staff's corner of a kiosk, until people log in by name.

It is the station's, from `station.toml`: without one the corner stays shut. Whoever guesses waits.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.office.claim import Misses


class CodeAnswer(StrEnum):
    """What comes of a typed code."""

    OPENS = "opens"
    WRONG = "wrong"
    TOO_MANY = "too_many"
    """Too many wrong ones at this station within a minute: even the right one waits."""


@dataclass(frozen=True)
class StaffCode:
    """The station's code, digits; "" for a corner that never opens."""

    code: str
    clock: Clock
    misses: Misses = field(default_factory=Misses)

    @property
    def usable(self) -> bool:
        """Whether there is a corner at all."""
        return bool(self.code)

    def judge(self, typed: str) -> CodeAnswer:
        """Return what comes of what was typed."""
        now = self.clock.mono_ms()
        if self.misses.too_many(now):
            return CodeAnswer.TOO_MANY
        if self.usable and hmac.compare_digest(typed.encode(), self.code.encode()):
            return CodeAnswer.OPENS
        self.misses.note(now)
        return CodeAnswer.WRONG
