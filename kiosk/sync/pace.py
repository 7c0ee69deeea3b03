"""How fast the worker goes: larger batches while the line is good, longer rests while it isn't."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.sync.wire import MOST_BYTES, MOST_OPERATIONS

FIRST_BYTES = 16 * 1024
STEP_BYTES = 64 * 1024
LARGEST_BYTES = 3 * 512 * 1024
BASE_S = 2.0
LONGEST_S = 300.0
"""However long the line has been down: the next attempt is never further away than this."""


@dataclass(frozen=True, slots=True)
class BatchSize:
    """How much to send at once: grows by a step after each success, is halved after each failure."""

    operations: int = MOST_OPERATIONS
    content: int = FIRST_BYTES

    def larger(self) -> BatchSize:
        """After a batch that arrived."""
        return BatchSize(MOST_OPERATIONS, min(self.content + STEP_BYTES, LARGEST_BYTES, MOST_BYTES))

    def smaller(self, sent: int) -> BatchSize:
        """After one of so many operations that didn't: down to a single one."""
        return BatchSize(max(1, sent // 2), max(1, self.content // 2))


def rest_s(failures: int, draw: Callable[[], float]) -> float:
    """Return how long to wait after that many failures in a row: anything up to a doubling bound.

    `draw` gives a number from 0 to 1. Kiosks that lost the same line so don't come back all at once.
    """
    return draw() * min(LONGEST_S, BASE_S * 2.0 ** min(failures, 20))
