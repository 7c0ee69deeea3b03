"""The Qt application of a face: the software renderer chosen before Qt wakes up, our fonts after it."""

from __future__ import annotations

import os

from PySide6.QtGui import QGuiApplication

from kiosk.ui.fonts import install_fonts


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
