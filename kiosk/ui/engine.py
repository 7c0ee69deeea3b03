"""A QML engine that knows our controls."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtQml import QQmlApplicationEngine

from kiosk.ui.calendar import Calendar
from kiosk.ui.icons import IconProvider
from kiosk.ui.keyboard import Typing
from kiosk.ui.paging import Paging
from kiosk.ui.search import Search
from kiosk.ui.taps import Taps
from kiosk.ui.theme import Theme

SINGLETONS = (Calendar, Paging, Search, Taps, Theme, Typing)
"""What `Kiosk.Controls` has in Python; importing them is what makes QML know them."""

QML = Path(__file__).resolve().parent / "qml"


def make_engine() -> QQmlApplicationEngine:
    """Return an engine that finds `Kiosk.Controls` and our icons."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.addImageProvider("icon", IconProvider())
    return engine
