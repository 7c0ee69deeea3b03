"""A QML engine that knows our controls, with the software renderer chosen before Qt wakes up."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.ui.calendar import Calendar
from kiosk.ui.fonts import install_fonts
from kiosk.ui.icons import IconProvider
from kiosk.ui.keyboard import Typing
from kiosk.ui.paging import Paging
from kiosk.ui.search import Search
from kiosk.ui.taps import Taps
from kiosk.ui.theme import Theme

SINGLETONS = (Calendar, Paging, Search, Taps, Theme, Typing)
"""What `Kiosk.Controls` has in Python; importing them is what makes QML know them."""

QML = Path(__file__).resolve().parent / "qml"


def prepare_environment() -> None:
    """Choose the renderer and a neutral locale; call before the first QGuiApplication.

    The software renderer takes half the memory and a quarter of the CPU of a software OpenGL. A neutral
    locale keeps phone numbers in fields from left to right on a machine that is set to Arabic.
    """
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ["LC_ALL"] = "C.UTF-8"


def make_application(arguments: list[str]) -> QGuiApplication:
    """Return the application with our fonts; the one that runs already, if there is one."""
    prepare_environment()
    running = QGuiApplication.instance()
    app = running if isinstance(running, QGuiApplication) else QGuiApplication(arguments)
    install_fonts(app)
    return app


def make_engine() -> QQmlApplicationEngine:
    """Return an engine that finds `Kiosk.Controls` and our icons."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.addImageProvider("icon", IconProvider())
    return engine
