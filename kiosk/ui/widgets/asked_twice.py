"""Buttons for what can't be taken back: a double click is one press."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QMouseEvent

from kiosk.ui.widgets.parts import Button


class PressedOnce(Button):
    """A double click's second half does nothing: nobody has read by then what came of the first."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing."""
        event.accept()


class AskedTwice(PressedOnce):
    """The first press asks `question`, the second one does it."""

    def __init__(
        self, text: str, question: str, pressed: Callable[[], object], role: str = "", name: str = ""
    ) -> None:
        super().__init__(text, self._press, role, name)
        self._text, self._question, self._pressed = text, question, pressed
        self._asked = False

    def ask_anew(self) -> None:
        """Let the next press be the first."""
        self._asked = False
        self.setText(self._text)

    def _press(self) -> None:
        if self._asked:
            self.ask_anew()
            self._pressed()
        else:
            self._asked = True
            self.setText(self._question)
