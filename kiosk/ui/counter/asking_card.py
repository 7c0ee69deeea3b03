"""A question about whom the desk has, in the place of what else can be done with them; Escape leaves it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.parts import Card


class AskingCard(Card):
    """Hidden until it is needed. `asking` tells when it begins and when it is over."""

    asking = Signal(bool)

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self.hide()

    def ask_with(self, first: QWidget) -> None:
        """Show the question, and give the keyboard to `first`."""
        self.show()
        first.setFocus()
        self.asking.emit(True)

    def close_again(self) -> None:
        """Ask no more."""
        if not self.isHidden():
            self.hide()
            self.asking.emit(False)

    def answer(self) -> None:
        """Do what is marked."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter: what is marked, not by a finger that rests on it. Escape: not after all."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_again()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.answer()
