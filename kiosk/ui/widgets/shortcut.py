"""A key that does something wherever the keyboard is within its owner."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


def shortcut(keys: str, owner: QWidget, press: Callable[[], object]) -> None:
    """Let `keys` do `press` once: a finger that rests on them must not go on to the next person."""
    made = QShortcut(QKeySequence(keys), owner)
    made.setAutoRepeat(False)
    made.activated.connect(press)


def deliberate(press: Callable[[], object]) -> Callable[[], object]:
    """Return `press` as one that within the time of a double click is done once.

    Nobody has read by then what the first one asked.
    """
    since = QElapsedTimer()

    def pressed() -> None:
        if since.isValid() and since.elapsed() < QApplication.doubleClickInterval():
            return
        since.start()
        press()

    return pressed
