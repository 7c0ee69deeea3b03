"""What the corner for staff shows: nothing of it lives longer than the time that somebody stands in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.domain.pin import PinFault
    from kiosk.office.people.proof import Refused
    from kiosk.office.people.session import StaffSession
    from kiosk.office.staff_corner import Corner

KNOCKS = 5
KNOCKING_MS = 4_000
"""So many taps on the corner of a screen that nobody uses, within so many milliseconds, ask who it is."""
LONGEST_TYPED = 12


class StaffStep(StrEnum):
    """What is being typed."""

    NUMBER = "number"
    PIN = "pin"
    CHOOSE = "choose"
    """A PIN of one's own, after one for once."""
    REPEAT = "repeat"
    """The same again."""


@dataclass(frozen=True, slots=True)
class Staff:
    """`knocks` are monotonic milliseconds. `typed` are the digits so far of what `step` asks for.

    `number` and `chosen` were typed before; `refused`, `fault` and `differs` say what was wrong with it.
    `session` is who was let in, `view` how everything is, None before it was looked at; `failed`: the last
    deed came to nothing.
    """

    knocks: tuple[int, ...] = ()
    step: StaffStep = StaffStep.NUMBER
    typed: str = ""
    number: str = ""
    chosen: str = ""
    refused: Refused | None = None
    fault: PinFault | None = None
    differs: bool = False
    session: StaffSession | None = None
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
        """Return the corner with one digit more; what was wrong before is forgotten."""
        typed = (self.typed + digit)[:LONGEST_TYPED]
        return replace(self, typed=typed, refused=None, fault=None, differs=False, failed=False)

    def without_last(self) -> Staff:
        """Return the corner with one digit less."""
        return replace(self, typed=self.typed[:-1])

    def asking_for(self, step: StaffStep) -> Staff:
        """Return the corner with nothing typed yet of `step`."""
        return replace(self, step=step, typed="", fault=None, differs=False, failed=False)
