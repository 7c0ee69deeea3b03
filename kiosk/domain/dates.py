"""Dates as documents carry them: older ones hold only a year, or a month and a year.

A form that wrote a full date where the passport holds a year has been refused, so a part that the
document doesn't have is never made up.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from kiosk.domain.text import western_digits

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_BETWEEN_PARTS = re.compile(r"\s*[-/.\s]\s*")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A Gregorian year, year and month, or full date. Raises `ValueError` for one that can't exist."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read "1961", "1961-05" or "1961-05-03" (ISO 8601); raise `ValueError` for anything else."""
        found = _ISO.fullmatch(text)
        if found is None:
            raise ValueError("not a date, nor a part of one")
        year, month, day = (None if part is None else int(part) for part in found.groups())
        return cls(year or 0, month, day)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first_day(self) -> date:
        """The earliest day that this may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day that this may be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def completed_years(self, on: date) -> int:
        """Return the years of age surely completed on `on`; 0 for someone not yet born."""
        return max(0, _completed_years(self.last_day, on))

    def most_completed_years(self, on: date) -> int:
        """Return the most years of age that may be completed on `on`, if parts are unknown."""
        return max(0, _completed_years(self.first_day, on))


def typed_parts(text: str) -> tuple[int, ...] | None:
    """Return year, month and day (or the first of them) of a date as people type it; None for no such form.

    It begins with the day (14/5/1965) or with the year, has any of - / . or blanks between its parts, and the
    digits of any script. Whether there is such a day isn't looked at.
    """
    parts = _BETWEEN_PARTS.split(western_digits(text))
    if not 1 <= len(parts) <= 3 or not all(re.fullmatch("[0-9]{1,4}", part) for part in parts):
        return None
    if len(parts[0]) < 3:
        parts.reverse()
    if len(parts[0]) != 4 or any(len(part) > 2 for part in parts[1:]):
        return None
    return tuple(int(part) for part in parts)


def typed_day(text: str) -> date | None:
    """Return the whole day that somebody typed; None for a part of one, and for what is none."""
    parts = typed_parts(text)
    if parts is None or len(parts) != 3:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


def _completed_years(born: date, on: date) -> int:
    before_birthday = (on.month, on.day) < (born.month, born.day)
    return on.year - born.year - before_birthday
