"""A QML engine that knows our look alone, for a screen that nobody touches.

What belongs to fingers (pages, fields, icons on buttons) brings Qt's types for items into Python: some 8 MB,
which a display would hold all day for nothing.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtQml import QQmlApplicationEngine

from kiosk.ui.theme import Theme

LOOK = (Theme,)
"""Importing it is what makes QML know it."""
QML = Path(__file__).resolve().parent / "qml"


def make_bare_engine() -> QQmlApplicationEngine:
    """Return an engine that finds `Kiosk.Controls`."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    return engine
