"""A QML engine that knows our controls."""

from __future__ import annotations

from PySide6.QtQml import QQmlApplicationEngine

from kiosk.ui.bare_engine import make_bare_engine
from kiosk.ui.calendar import Calendar
from kiosk.ui.icon_provider import IconProvider
from kiosk.ui.keyboard import Typing
from kiosk.ui.paging import Paging
from kiosk.ui.search import Search
from kiosk.ui.taps import Taps
from kiosk.ui.theme import Theme

SINGLETONS = (Calendar, Paging, Search, Taps, Theme, Typing)
"""What `Kiosk.Controls` has in Python; importing them is what makes QML know them."""


def make_engine() -> QQmlApplicationEngine:
    """Return an engine that finds `Kiosk.Controls` and our icons."""
    engine = make_bare_engine()
    engine.addImageProvider("icon", IconProvider())
    return engine
