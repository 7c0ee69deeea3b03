"""The screen that a face is on: the first one, which also tells how large a panel is.

It is asked of the application. The screen that a window or a widget returns is held by their wrapper, and the
second one that is asked takes it along into its end: no window opens afterwards (PySide6 6.11.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QScreen, QWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def first_screen() -> QScreen:
    """Return the screen that the faces are on."""
    return QGuiApplication.primaryScreen()


def cover_screen(window: QWindow | QWidget) -> None:
    """Show `window` over all of the screen: without a window manager nobody else makes it as large."""
    window.setGeometry(first_screen().geometry())
    window.showFullScreen()
