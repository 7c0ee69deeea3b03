"""A clock that a played visit may set: an appointment is checked in on its day."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from kiosk.clock import Clock


@dataclass
class Turned:
    """A clock that can be set `ahead_ms` of this machine's."""

    ahead_ms: int = 0
    clock: Clock = field(init=False)

    def __post_init__(self) -> None:
        self.clock = Clock(lambda: time.time_ns() // 1_000_000 + self.ahead_ms)

    def be(self, utc_ms: int) -> None:
        """Let it be `utc_ms` now."""
        self.ahead_ms = utc_ms - time.time_ns() // 1_000_000
