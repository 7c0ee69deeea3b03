"""How a PIN has to be: six digits or more that nobody guesses first.

A PIN is guessed by a person who stands here and has few tries (`log_in_delay`). What they try first is left
out: 123456, 111111, birthdays.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

SHORTEST_PIN, LONGEST_PIN = 6, 12
_RUN = 4
"""So many neighbours in a row, up or down, are a run."""
_DATES = {6: ("%d%m%y", "%m%d%y", "%y%m%d"), 8: ("%d%m%Y", "%m%d%Y", "%Y%m%d")}
_YEARS = range(1900, 2100)

FREE_FAILURES = 3
FIRST_DELAY_MS, LONGEST_DELAY_MS = 15_000, 3_600_000
STATION_LIMIT, STATION_WINDOW_MS, STATION_DELAY_MS = 30, 3_600_000, 60_000
"""After so many failures within an hour a station takes one try a minute, whoever it is, and tells of it."""


class PinFault(StrEnum):
    """Why a PIN isn't taken."""

    DIGITS = "digits"
    SHORT = "short"
    LONG = "long"
    RUN = "run"
    """Digits in a row, as 1234 or 9876."""
    REPEATED = "repeated"
    """The same again: 111, 123123, two digits only."""
    DATE = "date"
    SAME = "same"
    """The PIN that it is to replace."""


def pin_fault(pin: str) -> PinFault | None:
    """Return why `pin` can't be used, None if it can."""
    if not (pin.isascii() and pin.isdigit()):
        return PinFault.DIGITS
    if len(pin) < SHORTEST_PIN:
        return PinFault.SHORT
    if len(pin) > LONGEST_PIN:
        return PinFault.LONG
    if _runs(pin):
        return PinFault.RUN
    if _repeats(pin):
        return PinFault.REPEATED
    return PinFault.DATE if _is_date(pin) else None


def draw_pin(draw: Callable[[int], int]) -> str:
    """Return a PIN by chance; `draw(n)` gives a number below n."""
    while pin_fault(pin := f"{draw(10**SHORTEST_PIN):0{SHORTEST_PIN}}"):
        pass
    return pin


def log_in_delay(failures: int) -> int:
    """Return how long the next try waits after so many failures in a row, in milliseconds.

    With a delay after the fourth failure that doubles up to an hour, some 33 tries a day are possible.
    """
    if failures <= FREE_FAILURES:
        return 0
    doubled = min(failures - FREE_FAILURES - 1, 16)
    return min(FIRST_DELAY_MS << doubled, LONGEST_DELAY_MS)


def _runs(pin: str) -> bool:
    steps = [(int(after) - int(before)) % 10 for before, after in pairwise(pin)]
    return any(
        steps[start : start + _RUN - 1] in ([1] * (_RUN - 1), [9] * (_RUN - 1)) for start in range(len(steps))
    )


def _repeats(pin: str) -> bool:
    thrice = any(digit * 3 in pin for digit in set(pin))
    blocks = any(
        pin == pin[:size] * (len(pin) // size) for size in range(1, len(pin) // 2 + 1) if len(pin) % size == 0
    )
    return thrice or blocks or len(set(pin)) < 3


def _is_date(pin: str) -> bool:
    return any(_reads(pin, pattern) for pattern in _DATES.get(len(pin), ()))


def _reads(pin: str, pattern: str) -> bool:
    try:
        return datetime.strptime(pin, pattern).year in _YEARS
    except ValueError:
        return False
