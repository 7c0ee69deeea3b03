"""What the corner for staff shows: nothing of it lives longer than the time that somebody stands in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.office.staff_code import CodeAnswer
    from kiosk.office.staff_corner import Corner

KNOCKS = 5
KNOCKING_MS = 4_000
"""So many taps on the corner of a screen that nobody uses, within so many milliseconds, ask for the code."""
LONGEST_CODE = 12


@dataclass(frozen=True, slots=True)
class Staff:
    """`knocks` are monotonic milliseconds, `typed` the digits of the code so far, `answer` what they did.

    `view` is how everything is, None before it was looked at; `failed`: the last deed came to nothing.
    """

    knocks: tuple[int, ...] = ()
    typed: str = ""
    answer: CodeAnswer | None = None
    view: Corner | None = None
    failed: bool = False

    def knocked(self, at_ms: int) -> Staff:
        """Return the corner after one more tap on it."""
        recent = tuple(knock for knock in self.knocks if at_ms - knock < KNOCKING_MS)
        return replace(self, knocks=(*recent, at_ms))

    @property
    def asks(self) -> bool:
        """Whether it was tapped often enough."""
        return len(self.knocks) >= KNOCKS

    def with_digit(self, digit: str) -> Staff:
        """Return the corner with one digit more."""
        return replace(self, typed=(self.typed + digit)[:LONGEST_CODE], answer=None)

    def without_last(self) -> Staff:
        """Return the corner with one digit less."""
        return replace(self, typed=self.typed[:-1], answer=None)
