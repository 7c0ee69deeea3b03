"""Texts of Widgets: always plain, always on the side where their language begins."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_FSI, _PDI = "\u2068", "\u2069"
_LRM, _RLM = "\u200e", "\u200f"


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


def in_reading_order(line: str) -> str:
    """Return a line of parts that are set apart, each, so that they follow one another as the face is read.

    By itself a line runs as its first letter outside of such parts does, and from left to right without one.
    """
    return f"{_RLM if right_to_left() else _LRM}{line}"


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
    restyle(made, role)


def restyle(made: QWidget, role: str) -> None:
    """Give a widget another of the style sheet's roles."""
    if made.property("role") != role:
        made.setProperty("role", role)
        made.style().unpolish(made)
        made.style().polish(made)
