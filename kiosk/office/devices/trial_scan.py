"""Says what is held before the scanner next, and how well it was read: nothing that stands on it is told."""

from __future__ import annotations

import math
import queue
import threading
from collections.abc import Callable, Mapping
from datetime import date

from kiosk.domain.mrz import MrzReading, read_mrz
from kiosk.office.devices.owned import CLOSED, Answer

ZONE, SLIP, TRIAL_PAGE, CODE, NOTHING = "zone", "slip", "trial_page", "code", "nothing"
SECONDS = "seconds"
"""Argument: how long to wait."""
_AT_MOST_S = 50.0
_TRIAL = "KIOSK TEST "
_ZONE_SIGN = "<"


class ScanEar:
    """Hears every code before whoever it is for, and keeps the next one for a test read that waits."""

    def __init__(self, forward: Callable[[str], None]) -> None:
        self._forward = forward
        self._waiting: queue.SimpleQueue[str | None] | None = None
        self._turn = threading.Lock()
        self.closed = False
        """Whether no test read waits here any more."""

    def __call__(self, code: str) -> None:
        """Take a code; called by the scanner's thread."""
        with self._turn:
            waiting, self._waiting = self._waiting, None
        if waiting is None:
            self._forward(code)
        else:
            waiting.put(code)

    def close(self) -> None:
        """End the wait of a test read, and let none begin; codes go on to whoever they are for."""
        with self._turn:
            self.closed = True
            waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting.put(None)

    def next(self, seconds: float) -> str | None:
        """Wait for the next code, which then goes nowhere else; None if none came in time, or if `closed`."""
        mine: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        with self._turn:
            if self.closed:
                return None
            self._waiting = mine
        try:
            return mine.get(timeout=seconds)
        except queue.Empty:
            pass
        finally:
            with self._turn:
                if self._waiting is mine:
                    self._waiting = None
        try:
            return mine.get_nowait()  # it came while the wait ended
        except queue.Empty:
            return None


def scanning_doing(
    ear: ScanEar, today: Callable[[], date], is_slip: Callable[[str], bool]
) -> Callable[[Mapping[str, str]], Answer]:
    """Return the test read of a scanner, for its owner to do. `is_slip` checks a signature."""

    def read(arguments: Mapping[str, str]) -> Answer:
        code = ear.next(_seconds(arguments))
        if code is None:
            return {"state": CLOSED if ear.closed else NOTHING}
        return kind_of(code, today(), is_slip)

    return read


def _seconds(arguments: Mapping[str, str]) -> float:
    """Return how long to wait; whoever asks, the scanner is the visitors' again after `_AT_MOST_S`."""
    asked = float(arguments.get(SECONDS, "30"))
    return min(max(asked, 0.0), _AT_MOST_S) if math.isfinite(asked) else _AT_MOST_S


def kind_of(code: str, today: date, is_slip: Callable[[str], bool]) -> Answer:
    """Return what a code is; of a document's lines "read" tells "whole", "in_part" or "misread"."""
    zone = read_mrz(code, today)
    if isinstance(zone, MrzReading):
        return {"state": ZONE, "read": "in_part" if zone.unsure else "whole"}
    if _ZONE_SIGN in code:
        return {"state": ZONE, "read": "misread"}
    if code.startswith(_TRIAL):
        return {"state": TRIAL_PAGE}
    return {"state": SLIP if is_slip(code) else CODE, "length": str(len(code))}
