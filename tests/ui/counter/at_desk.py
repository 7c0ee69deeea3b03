"""A clerk who sits down at a desk, and what the keyboard does there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget

from kiosk.ui.counter.console import DeskConsole
from tests.ui.counter.conftest import PIN
from tests.ui.setup.officer import Officer

Open = Callable[..., Officer]
ONE_DAY_MS = 24 * 3_600_000


def sits_down(clerk: Officer, number: str, pin: str = PIN) -> DeskConsole:
    clerk.type("number", number)
    clerk.type("pin", pin)
    clerk.press("log-in")
    clerk.press("sit-down")
    clerk.wait(lambda: isinstance(clerk.window.content, DeskConsole), "the desk")
    console = clerk.window.content
    assert isinstance(console, DeskConsole)
    clerk.wait(console.isVisible, "the keys")
    return console


def key(clerk: Officer, which: Qt.Key) -> None:
    QTest.keyClick(clerk.window.focusWidget() or clerk.window, which)


def double_clicks(clerk: Officer, thing: QWidget) -> None:
    """Click twice at once, also where keys count however soon they are pressed again."""
    before, middle = QApplication.doubleClickInterval(), thing.mapTo(clerk.window, thing.rect().center())
    QApplication.setDoubleClickInterval(ONE_DAY_MS)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(clerk.window.windowHandle(), left, none, middle)
    QApplication.setDoubleClickInterval(before)


def mine(clerk: Officer) -> str:
    shown = clerk.window.findChild(QLabel, "mine")
    assert shown is not None
    return shown.text().strip("\u2066\u2067\u2068\u2069")


def waiting(clerk: Officer) -> int:
    table = clerk.window.findChild(QTableView, "line")
    assert table is not None
    return table.model().rowCount()
