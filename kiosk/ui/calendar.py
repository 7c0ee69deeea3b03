"""What the date pickers draw: decades, years, months by name, the days of a month."""

from __future__ import annotations

import calendar

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.domain.service import Language
from kiosk.domain.text import isolate

QML_IMPORT_NAME = "Kiosk.Controls"
QML_IMPORT_MAJOR_VERSION = 1


def picked(value: str) -> tuple[int, int, int]:
    """Return (year, month, day) of "1961", "1961-05" or "1961-05-03"; 0 for what isn't picked."""
    parts = [int(part) for part in value.split("-")] if value else []
    year, month, day = (*parts, 0, 0, 0)[:3]
    return year, month, day


def written(year: int, month: int, day: int) -> str:
    """Return the picked parts as a value; a day that its month doesn't have falls away."""
    if not year:
        return ""
    if not month:
        return f"{year:04d}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}"


@QmlElement
@QmlSingleton
class Calendar(QObject):
    """The QML singleton behind `KDate`. Values are partial dates as in `kiosk.domain.dates`."""

    @Slot(str, result="QVariantList")
    def parts(self, value: str) -> list[int]:
        """Return [year, month, day], 0 for what isn't picked."""
        return list(picked(value))

    @Slot(str, str, int, result=str)
    def withPart(self, value: str, part: str, number: int) -> str:
        """Return `value` with one part ("year", "month", "day") picked anew."""
        year, month, day = picked(value)
        if part == "year":
            return written(number, month, day)
        return written(year, number, day) if part == "month" else written(year, month, number)

    @Slot(int, int, result="QVariantList")
    def decades(self, from_year: int, to_year: int) -> list[int]:
        """Return the first years of the decades of a range, the earliest first."""
        return list(range(from_year // 10 * 10, to_year + 1, 10))

    @Slot(int, int, int, result="QVariantList")
    def years(self, from_year: int, to_year: int, decade: int) -> list[dict[str, object]]:
        """Return the years of a range, or of one decade of it if `decade` isn't 0."""
        first, last = (max(from_year, decade), min(to_year, decade + 9)) if decade else (from_year, to_year)
        return [_choice(year, str(year)) for year in range(first, last + 1)]

    @Slot(str, result="QVariantList")
    def monthChoices(self, language: str) -> list[dict[str, object]]:
        """Return the months with name and number."""
        return [_choice(number, name, str(number)) for number, name in enumerate(self.months(language), 1)]

    @Slot(str, result="QVariantList")
    def days(self, value: str) -> list[dict[str, object]]:
        """Return the days that the month of `value` has."""
        year, month, _ = picked(value)
        last = calendar.monthrange(year, month)[1] if month else 0
        return [_choice(day, str(day)) for day in range(1, last + 1)]

    @Slot(str, str, result=str)
    def words(self, value: str, language: str) -> str:
        """Return a month of a year as one says it, "كانون الثاني 1999"; nothing for what isn't picked."""
        year, month, _ = picked(value)
        if not year:
            return ""
        return isolate(str(year)) if not month else f"{self.months(language)[month - 1]} {isolate(str(year))}"

    @Slot(str, result="QVariantList")
    def months(self, language: str) -> list[str]:
        """Return the twelve month names, Levantine in Arabic."""
        from kiosk.paper.dates import month_names  # late: the first screen must not wait for Babel

        return list(month_names(Language(language)))


def _choice(number: int, label: str, subtext: str = "") -> dict[str, object]:
    return {"number": number, "label": label, "subtext": subtext}
