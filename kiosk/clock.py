"""The clocks of the program, handed in wherever time matters."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Clock:
    """UTC and monotonic milliseconds; tests hand in their own functions."""

    now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    mono_ms: Callable[[], int] = lambda: time.monotonic_ns() // 1_000_000
    boot_id: str = field(default_factory=lambda: str(uuid.uuid4()))
