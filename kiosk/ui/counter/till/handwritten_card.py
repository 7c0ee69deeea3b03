"""A paper written by hand while the store was away: its number, its day, and the two who enter it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from kiosk.office.till.cleaning import LONGEST_NUMBER
from kiosk.office.till.two_people import TypedPins
from kiosk.paper.dates import day_in_digits
from kiosk.ui.counter.till.two_pins import TwoPins
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.day_field import DayField
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import button, column, row
from kiosk.ui.widgets.text import label


class HandwrittenCard(QWidget):
    """Folded into one button until it is needed; `enter` is called with number, day and what two typed.

    `dated` is called with the day as soon as one stands there, with None when none does any more.
    """

    def __init__(
        self, enter: Callable[[str, date, TypedPins], None], dated: Callable[[date | None], None]
    ) -> None:
        super().__init__()
        self._enter, self._dated = enter, dated
        lines = column(self)
        self._open = button(tr("Enter a paper written by hand"), self._unfold, name="handwritten")
        lines.addWidget(self._open)
        self._fields = QWidget()
        inside = column(self._fields)
        look = FieldLook(latin=True, most=LONGEST_NUMBER)
        self._number = Field("paper-number", tr("Number on the paper"), look=look)
        self._day = DayField("paper-day", tr("Day it was written"), typed=self._day_typed)
        self._prices = label("", "hint")
        self._prices.setObjectName("paper-prices")
        both = QWidget()
        line = row(both)
        line.addWidget(self._number, 1)
        line.addWidget(self._day, 1)
        self._two = TwoPins("entering", self._go_on)
        inside.addWidget(both)
        inside.addWidget(self._prices)
        inside.addWidget(self._two)
        inside.addWidget(button(tr("Enter it with the fees above"), self._go_on, name="enter-paper"))
        lines.addWidget(self._fields)
        self.fold()

    def fold(self) -> None:
        """Begin anew, folded."""
        for field in (self._number, self._day):
            field.clear()
        self.show_priced(None)
        self.forget()
        self._fields.hide()
        self._open.show()

    def forget(self) -> None:
        """Let no PIN stand."""
        self._two.forget()

    @property
    def day(self) -> date | None:
        """The day that stands there, None while it can't be read as one."""
        return self._day.stands

    def show_priced(self, day: date | None) -> None:
        """Say that the bill asks what `day` asked; nothing for the fees and the rate of today."""
        told = tr("The fees above are those of {day}, at the rate of that day.")
        self._prices.setText(told.replace("{day}", day_in_digits(day)) if day else "")
        self._prices.setVisible(day is not None)

    def _day_typed(self, _text: str) -> None:
        self._dated(self.day)

    def _unfold(self) -> None:
        self._open.hide()
        self._fields.show()
        self._number.edit.setFocus()

    def _go_on(self) -> None:
        if not self._number.text:
            self._number.tell(tr("The number on the paper is missing."))
            self._number.edit.setFocus()
            return
        day = self._day.day()
        if day is None:
            return
        typed = self._two.typed()
        if typed is not None:
            self._enter(self._number.text, day, typed)
