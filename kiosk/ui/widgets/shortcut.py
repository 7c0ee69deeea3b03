"""A key that does something wherever the keyboard is within its owner."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def shortcut(keys: str, owner: QWidget, press: Callable[[], object]) -> None:
    """Let `keys` do `press` once: a finger that rests on them must not go on to the next person."""
    made = QShortcut(QKeySequence(keys), owner)
    made.setAutoRepeat(False)
    made.activated.connect(press)
