"""Whoever has logged in goes to a place of the console, does what it offers, and reads what is said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from kiosk.office.people.session import StaffSession
from kiosk.ui.setup.console import Console
from kiosk.ui.widgets.log_in import LogIn
from tests.ui.setup.conftest import OWN_PIN
from tests.ui.setup.officer import Officer


def enter(officer: Officer, session: StaffSession) -> Console:
    """Let somebody in who has logged in, and return the console."""
    officer.wait(lambda: isinstance(officer.window.content, LogIn))
    log_in = officer.window.content
    assert isinstance(log_in, LogIn)
    log_in.let_in.emit(session)
    officer.wait(lambda: isinstance(officer.window.content, Console))
    return at(officer)


def let_in(officer: Officer, number: str, pin: str = OWN_PIN) -> Console:
    """Log in by number and PIN, and return the console."""
    officer.wait(lambda: isinstance(officer.window.content, LogIn))
    officer.type("number", number)
    officer.type("pin", pin)
    QTest.keyClick(officer.go("pin"), Qt.Key.Key_Return)
    officer.wait(lambda: isinstance(officer.window.content, Console))
    return at(officer)


def at(officer: Officer) -> Console:
    """Return the console that is shown."""
    console = officer.window.content
    assert isinstance(console, Console), console
    return console


def go(officer: Officer, console: Console, key: str) -> None:
    """Go to a place and wait until it is filled."""
    before = console.page
    console.go_to(key)
    officer.wait(lambda: console.page is not before, key)
    settle(officer)


def settle(officer: Officer) -> None:
    """Wait until what is shown was read."""
    officer.wait(lambda: not officer.under_way, "what is set")
    for _ in range(3):
        QCoreApplication.processEvents()


def do(officer: Officer, name: str) -> str:
    """Press a button, wait until what it does is done, and return what is told then."""
    officer.press(name)
    settle(officer)
    return plain("\n".join(officer.notices()))


def save(officer: Officer, name: str, holds: Callable[[], object]) -> None:
    """Propose a change by its button; see that it doesn't hold before it is saved, and does afterwards."""
    officer.press(name)
    officer.wait_for("save-change")
    assert not holds(), "shown before it is made"
    officer.press("save-change")
    officer.wait(holds, name)
    settle(officer)


def plain(told: str) -> str:
    """Return what is told without the marks that isolate its values."""
    return "".join(letter for letter in told if letter not in "\u2066\u2067\u2068\u2069")
