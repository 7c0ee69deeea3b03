"""A desk that is locked, and who logs in again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.ui.counter.console import DeskConsole
from kiosk.ui.widgets.log_in import LogIn
from tests.ui.counter.conftest import PIN, Hall
from tests.ui.counter.request_steps import serves
from tests.ui.counter.test_search import go_to
from tests.ui.counter.tills import till as till
from tests.ui.setup.officer import Officer

GIVEN = "سلمى"


def locks(clerk: Officer) -> None:
    """Press the key that locks, whatever letters the keyboard types."""
    at = clerk.window.focusWidget() or clerk.window
    QTest.keyClick(at, Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
    clerk.wait(lambda: isinstance(clerk.window.content, LogIn), "the lock")


def logs_in(clerk: Officer, number: str) -> None:
    clerk.type("number", number)
    clerk.type("pin", PIN)
    clerk.press("log-in")


def begins_a_request(clerk: Officer, hall: Hall) -> None:
    """Begin a new request for whom the desk serves, and keep nothing of it."""
    hall.come()
    serves(clerk, hall)
    go_to(clerk, "new-request")
    clerk.type("concerned.given_name", GIVEN)


def is_back(clerk: Officer, number: str) -> DeskConsole:
    logs_in(clerk, number)
    clerk.wait(lambda: isinstance(clerk.window.content, DeskConsole), "the desk")
    console = clerk.window.content
    assert isinstance(console, DeskConsole)
    clerk.wait(lambda: console.moves.has_looked, "a look")
    return console


def focused(clerk: Officer) -> str:
    widget = clerk.window.focusWidget()
    return widget.objectName() if widget is not None else ""
