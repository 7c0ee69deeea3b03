"""A paper written by hand while the store was away: its number, its day, and the two who enter it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from kiosk.office.till.entering import LONGEST_NUMBER
from kiosk.office.till.two_people import TypedPins
from kiosk.ui.counter.till.two_pins import TwoPins
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import button, column, row


class HandwrittenCard(QWidget):
    """Folded into one button until it is needed; `enter` is called with number, day and what two typed."""

    def __init__(self, enter: Callable[[str, date, TypedPins], None]) -> None:
        super().__init__()
        self._enter = enter
        lines = column(self)
        self._open = button(tr("Enter a paper written by hand"), self._unfold, name="handwritten")
        lines.addWidget(self._open)
        self._fields = QWidget()
        inside = column(self._fields)
        look = FieldLook(latin=True, most=LONGEST_NUMBER)
        self._number = Field("paper-number", tr("Number on the paper"), "", _nothing, look)
        day = FieldLook(latin=True, most=10, placeholder="2027-01-31")
        self._day = Field("paper-day", tr("Day it was written"), "", _nothing, day)
        both = QWidget()
        line = row(both)
        line.addWidget(self._number, 1)
        line.addWidget(self._day, 1)
        self._two = TwoPins("entering", self._go_on)
        inside.addWidget(both)
        inside.addWidget(self._two)
        inside.addWidget(button(tr("Enter it with the fees above"), self._go_on, name="enter-paper"))
        lines.addWidget(self._fields)
        self.fold()

    def fold(self) -> None:
        """Begin anew, folded."""
        for field in (self._number, self._day):
            field.edit.clear()
        self.forget()
        self._fields.hide()
        self._open.show()

    def forget(self) -> None:
        """Let no PIN stand."""
        self._two.forget()

    def _unfold(self) -> None:
        self._open.hide()
        self._fields.show()
        self._number.edit.setFocus()

    def _go_on(self) -> None:
        if not self._number.text:
            self._number.tell(tr("The number on the paper is missing."))
            self._number.edit.setFocus()
            return
        try:
            day = date.fromisoformat(self._day.text)
        except ValueError:
            self._day.tell(tr("Write the day as 2027-01-31."))
            self._day.edit.setFocus()
            return
        typed = self._two.typed()
        if typed is not None:
            self._enter(self._number.text, day, typed)


def _nothing(_typed: str) -> None:
    """What is typed here stays in its field."""
