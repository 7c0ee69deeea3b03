"""The figures of a section: of lines, hours and services, never of an applicant or a single clerk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.domain.visit_end import VisitEnd, VisitStep


@dataclass(frozen=True, slots=True)
class Revenue:
    """What was paid for a service, in minor units, and how many of its fees nobody paid.

    Of those, `exempt` were forgiven by somebody, `unpaid` weren't, or not yet.
    """

    service_id: str
    currency: str
    minor: int
    exempt: int
    unpaid: int


@dataclass(frozen=True, slots=True)
class Spread:
    """Minutes, rounded: half of all took no longer than `half`, nine of ten no longer than `nine_tenths`."""

    half: int
    nine_tenths: int
    longest: int


@dataclass(frozen=True, slots=True)
class LineFigures:
    """A queue group, "" for all. `missed` were called and never came; None where no time is known."""

    line: str
    numbers: int
    people: int
    served: int
    missed: int
    wait: Spread | None
    service: Spread | None


@dataclass(frozen=True, slots=True)
class HourFigures:
    """One hour of the day (0 to 23), over all days: numbers by line, and how long half of them waited."""

    hour: int
    by_line: Mapping[str, int]
    wait: Spread | None

    @property
    def numbers(self) -> int:
        """All lines together."""
        return sum(self.by_line.values())


@dataclass(frozen=True, slots=True)
class KioskUse:
    """Visits at the kiosks: what they came to, and how many went away at which step."""

    visits: int
    ended: Mapping[VisitEnd, int]
    left_at: Mapping[VisitStep, int]


@dataclass(frozen=True, slots=True)
class SectionReport:
    """All figures from `first` to `last`, both included. `waiting` numbers are still in line.

    `gave_up` and `carried_over` are people: the second have a number of a day after `last`.
    """

    first: date
    last: date
    total: LineFigures
    booked: int
    gave_up: int
    carried_over: int
    waiting: int
    lines: tuple[LineFigures, ...]
    hours: tuple[HourFigures, ...]
    revenue: tuple[Revenue, ...]
    kiosk: KioskUse
