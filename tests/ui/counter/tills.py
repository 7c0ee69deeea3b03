"""A clerk at the till, for the counter's tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView
from sqlalchemy import select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language
from kiosk.store import Store
from kiosk.store.money.cash_schema import cash_difference
from kiosk.store.money.drawers import open_session
from kiosk.store.money.receipt_rows import session_receipts
from kiosk.store.money.schema import cash_move
from kiosk.store.money.wishes import Wish, open_wishes
from kiosk.store.people.staff import find_person
from kiosk.ui.counter.console import DeskConsole
from kiosk.ui.counter.till_place import TillPlace
from tests.ui.counter.at_desk import key, mine, sits_down
from tests.ui.counter.conftest import PIN, Hall
from tests.ui.setup.officer import Officer

Open = Callable[..., Officer]


@dataclass
class AtTill:
    """A clerk at their desk with the till before them."""

    clerk: Officer
    console: DeskConsole
    hall: Hall
    pin: str = PIN

    def text(self, name: str) -> str:
        shown = self.clerk.window.findChild(QLabel, name)
        assert shown is not None
        return "".join(sign for sign in shown.text() if sign not in "\u2066\u2067\u2068\u2069")

    @property
    def focused(self) -> str:
        widget = self.clerk.window.focusWidget()
        return widget.objectName() if widget is not None else ""

    @property
    def place(self) -> TillPlace:
        place = self.clerk.window.findChild(TillPlace)
        assert isinstance(place, TillPlace)
        return place

    def f12(self) -> None:
        key(self.clerk, Qt.Key.Key_F12)

    def serve(self) -> None:
        """Call somebody and begin."""
        key(self.clerk, Qt.Key.Key_F2)
        self.clerk.wait(lambda: any(sign.isdigit() for sign in mine(self.clerk)), "the call")
        key(self.clerk, Qt.Key.Key_F2)
        self.clerk.wait(self._serving, "the person")
        self.console.beside.go_to("till")

    def _serving(self) -> bool:
        seen = self.console.moves.seen.mine
        return seen is not None and seen.state == "serving"

    def open_drawer(self) -> None:
        """Open a drawer with 100 before the other clerk."""
        self.clerk.type("float", "100")
        key(self.clerk, Qt.Key.Key_Return)
        assert self.focused == "opening-own-pin"
        self.sign("opening", self.hall.other)
        self.f12()
        self.clerk.wait_for("take-money")

    def sign(self, what: str, other: str) -> None:
        """Type what two people sign by: the clerk, and who has the number `other`."""
        for name, typed in (("own-pin", self.pin), ("number", other), ("pin", self.pin)):
            self.clerk.type(f"{what}-{name}", typed)

    def begin_bill(self, due: str = "750.00") -> None:
        """Open a drawer and serve somebody who owes so much."""
        self.open_drawer()
        self.serve()
        self.clerk.wait(lambda: due in self.text("total"), "the fee")

    def see_receipts(self) -> None:
        """Look at the receipts, of which there is one at least."""
        self.place.go_to("receipts")
        self.clerk.wait(lambda: self.cells("receipts", 0), "the receipts")

    def take_money(self, payer: str = "سلمى الأحمد") -> None:
        """Take what is to be paid, exactly."""
        self.clerk.type("payer", payer)
        self.f12()

    def cells(self, table: str, column: int) -> list[object]:
        """Return what stands in a column of a table."""
        shown = self.clerk.wait_for(table)
        assert isinstance(shown, QTableView)
        model = shown.model()
        return [model.index(row, column).data() for row in range(model.rowCount())]

    @property
    def states(self) -> list[str]:
        """What the receipts are worth, and which papers of theirs are missing."""
        return [str(each) for each in self.cells("receipts", 3)]

    def receipts(self) -> tuple[Receipt, ...]:
        def found(store: Store) -> tuple[Receipt, ...]:
            person = find_person(store, self.hall.clerk)
            drawer = open_session(store, person.id) if person else None
            return session_receipts(store, person.acting("counter-1"), drawer.id) if person and drawer else ()

        return self.hall.bench.on_store(found)


def wishes(store: Store) -> tuple[Wish, ...]:
    """What waits for a supervisor's word."""
    return open_wishes(store, Acting("head", "counter-1", frozenset({Permission.APPROVE_MONEY})))


def moved_minor(store: Store) -> list[int]:
    """What was put into drawers or taken out, in minor units."""
    with store.reading() as connection:
        return list(connection.execute(select(cash_move.c.minor)).scalars())


def differences(store: Store) -> list[tuple[int, str]]:
    """What was over or short at closings, and what was said of it."""
    with store.reading() as connection:
        return [
            tuple(row) for row in connection.execute(select(cash_difference.c.minor, cash_difference.c.said))
        ]


@pytest.fixture
def till(open_counter: Open, hall: Hall) -> Callable[..., AtTill]:
    def opened(language: Language = Language.ENGLISH, size: tuple[int, int] = (1280, 800)) -> AtTill:
        clerk = open_counter(language, size)
        console = sits_down(clerk, hall.clerk)
        console.beside.go_to("till")
        clerk.wait_for("float")
        return AtTill(clerk, console, hall)

    return opened
