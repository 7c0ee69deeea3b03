"""What the mission's pages ask for: a day, a text in both languages, hours, an amount."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtWidgets import QWidget

from kiosk.catalogue.timetable import period_of
from kiosk.domain.service import Text
from kiosk.domain.text import clean_text, isolate, western_digits
from kiosk.domain.timetable import Period
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.day_field import DayField
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import row

MOST = 200
NO_TEXT = Text("", "")
_MOST_AMOUNT = 10_000_000


class Asked(Exception):
    """Something that was typed can't be that; it is said where it was typed."""


class AskedDay(DayField):
    """A day, typed as at the counter."""

    def asked(self) -> date:
        """Return the day; raise `Asked` if it is none."""
        found = self.day()
        if found is None:
            raise Asked
        return found

    def asked_or_none(self) -> date | None:
        """Return the day, None if nothing was typed; raise `Asked` if it is none."""
        return self.asked() if self.text else None


class BothFields(QWidget):
    """A text in both languages, side by side, each of `most` letters."""

    def __init__(self, name: str, arabic: str, english: str, text: Text = NO_TEXT, most: int = MOST) -> None:
        super().__init__()
        line = row(self)
        self._arabic = Field(f"{name}-ar", arabic, text.ar, lambda _: None, FieldLook(most=most))
        look = FieldLook(most=most, latin=True)
        self._english = Field(f"{name}-en", english, text.en, lambda _: None, look)
        line.addWidget(self._arabic, 1)
        line.addWidget(self._english, 1)

    def both(self) -> Text:
        """Return the text; raise `Asked` if one language is missing."""
        told = [clean_text(field.text, MOST).value for field in (self._arabic, self._english)]
        for field, text in zip((self._arabic, self._english), told, strict=True):
            if not text:
                field.tell(tr("Write it in both languages."))
        if not all(told):
            raise Asked
        return Text(*told)

    def clear(self) -> None:
        """Empty both."""
        self._arabic.edit.clear()
        self._english.edit.clear()


class PeriodsField(Field):
    """Hours of a day: 08:30-12:00 13:00-15:00; empty for a day off."""

    def __init__(self, name: str, title: str, periods: tuple[Period, ...], hint: str = "") -> None:
        shown = " ".join(f"{each.first:%H:%M}-{each.last:%H:%M}" for each in periods)
        look = FieldLook(hint=hint, latin=True, most=80, placeholder=tr("day off"))
        super().__init__(name, title, shown, lambda _: None, look)
        self._before = periods

    @property
    def changed(self) -> bool:
        """Whether something else was typed than stood there; raises `Asked` if it is no hours."""
        return self.periods() != self._before

    def periods(self) -> tuple[Period, ...]:
        """Return the hours; raise `Asked` if they are none."""
        found = [period_of(word) for word in western_digits(self.text).replace(",", " ").split()]
        if not all(found):
            self.tell(tr("Write hours as 08:30-14:30."))
            raise Asked
        return tuple(period for period in found if period is not None)


class NumberField(Field):
    """A whole number from `least` to `most`."""

    def __init__(self, name: str, title: str, number: int | None, limits: tuple[int, int]) -> None:
        self._least, self._most = limits
        hint = tr("{least} to {most}").format(least=isolate(str(limits[0])), most=isolate(str(limits[1])))
        shown = "" if number is None else str(number)
        super().__init__(name, title, shown, lambda _: None, FieldLook(hint=hint, latin=True, most=5))

    def number(self) -> int:
        """Return the number; raise `Asked` if it is none, or out of range."""
        typed = western_digits(self.text)
        if typed.isascii() and typed.isdigit() and self._least <= int(typed) <= self._most:
            return int(typed)
        said = tr("Write a number from {least} to {most}.")
        self.tell(said.format(least=isolate(str(self._least)), most=isolate(str(self._most))))
        raise Asked


class AmountField(Field):
    """An amount; empty for what one asks at the counter."""

    def __init__(self, name: str, title: str, amount: Decimal | None) -> None:
        shown = "" if amount is None else f"{amount:.2f}"
        look = FieldLook(hint=tr("Empty: ask at the counter"), latin=True, most=12)
        super().__init__(name, title, shown, lambda _: None, look)

    def amount(self) -> Decimal | None:
        """Return the amount; raise `Asked` if it is none."""
        typed = western_digits(self.text)
        if not typed:
            return None
        try:
            figure = Decimal(typed)
        except InvalidOperation:
            figure = Decimal(-1)
        if not (0 <= figure < _MOST_AMOUNT and figure == round(figure, 2)):
            self.tell(tr("That is no amount. Write it as 50.00."))
            raise Asked
        return figure
