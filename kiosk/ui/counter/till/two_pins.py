"""Where two people show who they are: whoever is logged in, once more, and another beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kiosk.domain.pin import LONGEST_PIN
from kiosk.domain.staff import LONGEST_NUMBER
from kiosk.office.till.two_people import TypedPins
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import row

_PIN = FieldLook(latin=True, secret=True, most=LONGEST_PIN)


class TwoPins(QWidget):
    """Three fields in one line; Enter goes on to the next one, and in the last one calls `done`."""

    def __init__(self, name: str, done: Callable[[], object]) -> None:
        super().__init__()
        self._own = Field(f"{name}-own-pin", tr("Your PIN"), look=_PIN)
        number = FieldLook(latin=True, most=LONGEST_NUMBER)
        self._other = Field(f"{name}-number", tr("The other's staff number"), look=number)
        self._other_pin = Field(f"{name}-pin", tr("The other's PIN"), look=_PIN)
        line = row(self)
        for field in (self._own, self._other, self._other_pin):
            line.addWidget(field, 1)
        self._own.edit.returnPressed.connect(self._other.edit.setFocus)
        self._other.edit.returnPressed.connect(self._other_pin.edit.setFocus)
        self._other_pin.edit.returnPressed.connect(done)

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        self._own.edit.setFocus()

    def typed(self) -> TypedPins | None:
        """Return what was typed, forgetting it; None if one is missing: there the keyboard goes."""
        for field in (self._own, self._other, self._other_pin):
            if not field.text:
                field.edit.setFocus()
                return None
        typed = TypedPins(self._own.text, self._other.text, self._other_pin.text)
        self.forget()
        return typed

    def forget(self) -> None:
        """Let nothing typed stand."""
        for field in (self._own, self._other, self._other_pin):
            field.clear()
