"""Texts of Widgets: always plain, always on the side where their language begins."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QSizePolicy

_FSI, _PDI = "\u2068", "\u2069"


def right_to_left() -> bool:
    """Return whether the face is shown from right to left now."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def leading() -> Qt.AlignmentFlag:
    """Return the side on which lines begin, whatever script a text itself is in.

    By itself a label aligns by its own text: Latin values would jump to the far side of an Arabic page.
    """
    side = Qt.AlignmentFlag.AlignRight if right_to_left() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def set_apart(text: str) -> str:
    """Return a name in its own direction, whatever stands around it."""
    return f"{_FSI}{text}{_PDI}"


def label(text: str, role: str = "", wrap: bool = True) -> QLabel:
    """Return a plain text. `role` is one of the style sheet's ("title", "heading", "hint", "danger", ...)."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    made.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
    made.setProperty("role", role)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def show_as(made: QLabel, text: str, role: str) -> None:
    """Change a label's text and role."""
    made.setText(text)
    made.setVisible(bool(text))
    if made.property("role") != role:
        made.setProperty("role", role)
        made.style().unpolish(made)
        made.style().polish(made)
