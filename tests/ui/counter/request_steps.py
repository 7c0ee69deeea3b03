"""A request beside the person at the desk, as the tests open and read it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.draft import Filed
from kiosk.domain.request_file import RequestFile
from kiosk.domain.states import TicketState
from kiosk.store import Store
from kiosk.store.requests.histories import file_of
from kiosk.ui.counter.console import DeskConsole
from tests.ui.counter.at_desk import key, sits_down
from tests.ui.counter.conftest import Hall
from tests.ui.setup.officer import Officer

CLERK = Acting("clerk", "counter-1", frozenset({Permission.READ_REQUEST, Permission.WORK_REQUEST}))


def kept(hall: Hall, filed: Filed) -> RequestFile:
    def read(store: Store) -> RequestFile:
        with store.reading() as connection:
            return file_of(store, connection, filed.request_id)

    return hall.bench.on_store(read)


def serves(clerk: Officer, hall: Hall) -> DeskConsole:
    """Let the clerk sit down, call the next one, and begin to serve them."""
    console = sits_down(clerk, hall.clerk)
    clerk.wait(lambda: bool(console.moves.seen.line), "the line")
    for state in (TicketState.CALLED, TicketState.SERVING):
        key(clerk, Qt.Key.Key_F2)
        clerk.wait(lambda state=state: (now := console.moves.seen.mine) and now.state is state, state)  # type: ignore[misc]
    return console


def enter(clerk: Officer) -> None:
    QTest.keyClick(QApplication.focusWidget() or clerk.window, Qt.Key.Key_Return)


def values(clerk: Officer) -> set[str]:
    """Return all that stands in fields, in sight or not."""
    return {each.text() for each in clerk.window.findChildren(QLineEdit)}
