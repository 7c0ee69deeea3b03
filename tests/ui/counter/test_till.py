"""A clerk opens a drawer, takes a fee and gives a receipt, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView, QWidget
from sqlalchemy import select

from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language, Text
from kiosk.store import Store, find_ticket
from kiosk.store.drawers import open_session
from kiosk.store.money_schema import cash_move
from kiosk.store.money_wishes import open_wishes
from kiosk.store.orders import unpaid_order
from kiosk.store.people import find_person
from kiosk.store.receipt_rows import session_receipts
from kiosk.ui.counter.console import DeskConsole
from kiosk.ui.counter.till_place import TillPlace
from tests.ui.counter.conftest import FROM, PIN, Hall
from tests.ui.counter.test_desk import key, mine, sits_down
from tests.ui.setup.audits import audit, unreached
from tests.ui.setup.officer import Officer

Open = Callable[..., Officer]


@dataclass
class AtTill:
    """A clerk at their desk with the till before them."""

    clerk: Officer
    console: DeskConsole
    hall: Hall

    def text(self, name: str) -> str:
        shown = self.clerk.window.findChild(QLabel, name)
        assert shown is not None
        return "".join(sign for sign in shown.text() if sign not in "\u2066\u2067\u2068\u2069")

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
        self.clerk.type("opening-own-pin", PIN)
        self.clerk.type("opening-number", self.hall.other)
        self.clerk.type("opening-pin", PIN)
        self.f12()
        self.clerk.wait_for("take-money")

    def receipts(self) -> tuple[Receipt, ...]:
        def found(store: Store) -> tuple[Receipt, ...]:
            person = find_person(store, self.hall.clerk)
            drawer = open_session(store, person.id) if person else None
            return session_receipts(store, drawer.id) if drawer else ()

        return self.hall.bench.on_store(found)


def moved_minor(store: Store) -> list[int]:
    """What was put into drawers or taken out, in minor units."""
    with store.reading() as connection:
        return list(connection.execute(select(cash_move.c.minor)).scalars())


@pytest.fixture
def till(open_counter: Open, hall: Hall) -> Callable[..., AtTill]:
    def opened(language: Language = Language.ENGLISH, size: tuple[int, int] = (1280, 800)) -> AtTill:
        clerk = open_counter(language, size)
        console = sits_down(clerk, hall.clerk)
        console.beside.go_to("till")
        clerk.wait_for("float")
        return AtTill(clerk, console, hall)

    return opened


def test_a_fee_is_taken_and_its_receipt_printed_with_a_copy_for_the_office(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.open_drawer()
    at.serve()
    at.clerk.wait(lambda: "750.00" in at.text("total"), "the fee")
    at.clerk.type("payer", "سلمى الأحمد")
    at.clerk.type("given", "٨٠٠")
    assert "50.00" in at.text("change")
    at.f12()
    at.clerk.wait_to_read("Receipt and office copy are printed.")

    kept = at.receipts()
    assert [(each.bill.total_minor, each.bill.tendered_minor) for each in kept] == [(75_000, 80_000)]
    assert (str(kept[0].serial) in at.text("serial"), kept[0].bill.rate) == (True, "3.75")
    assert kept[0].bill.ticket_id
    assert len(list(hall.bench.settings.paper.glob("receipt*.png"))) == 2
    payer = at.clerk.window.findChild(QLineEdit, "payer")
    assert payer is not None
    assert payer.text() == ""
    at.f12()
    at.clerk.wait_for("take-money")
    assert at.clerk.typed("payer") == ""


def test_a_bill_whose_answer_was_lost_cannot_be_changed_and_is_taken_once(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.open_drawer()
    at.serve()
    at.clerk.wait(lambda: "750.00" in at.text("total"), "the fee")
    hall.bench.lost = Receipt
    at.f12()
    at.clerk.wait(lambda: bool(at.clerk.notices()) and not at.place.under_way, "the lost answer")
    typed = [at.clerk.window.findChild(QWidget, name) for name in ("payer", "given", "more", "add-fee")]
    assert [each.isEnabled() for each in typed if each is not None] == [False] * 4
    at.f12()
    at.clerk.wait_for("print-again")

    kept = at.receipts()
    assert [each.bill.total_minor for each in kept] == [75_000]
    assert str(kept[0].serial) in at.text("serial")
    at.f12()
    at.clerk.wait_for("take-money")
    assert all(each.isEnabled() for each in typed if each is not None)


def test_money_put_in_whose_answer_was_lost_is_put_in_once(till: Callable[..., AtTill], hall: Hall) -> None:
    at = till()
    at.open_drawer()
    at.place.go_to("drawer")
    at.clerk.type("move-amount", "20")
    at.clerk.type("move-reason", "small change")
    hall.bench.lost = bool
    at.clerk.press("pay-in")
    at.clerk.wait(lambda: bool(at.clerk.notices()) and not at.place.under_way, "the lost answer")
    at.clerk.press("pay-in")
    at.clerk.wait_to_read("Kept.")
    assert hall.bench.on_store(moved_minor) == [2000]


def test_the_till_is_whole_named_and_reached_in_arabic(till: Callable[..., AtTill], hall: Hall) -> None:
    hall.come(2)
    at = till(Language.ARABIC)
    window = at.clerk.window
    faults = audit(window) + unreached(window)
    at.open_drawer()
    at.serve()
    at.clerk.wait(lambda: "1,500.00" in at.text("total"), "the fee")
    faults += audit(window) + unreached(window)
    at.f12()
    at.clerk.wait_for("print-again")

    assert faults + audit(window) + unreached(window) == []


def test_a_drawer_is_counted_blind_and_closed_by_two(till: Callable[..., AtTill], hall: Hall) -> None:
    at = till()
    at.open_drawer()
    at.place.go_to("drawer")
    at.clerk.type("move-amount", "20")
    at.clerk.type("move-reason", "change from the bank")
    at.clerk.press("pay-in")
    at.clerk.wait(lambda: at.clerk.notices() == ["Kept."], "the move")
    assert "120" not in at.clerk.seen()
    at.clerk.type("piece-10000", "1")
    at.clerk.type("piece-500", "3")
    at.f12()
    at.clerk.wait_for("close-drawer")
    assert "5.00" in at.text("over")
    at.clerk.type("closing-own-pin", PIN)
    at.clerk.type("closing-number", hall.other)
    at.clerk.type("closing-pin", PIN)
    at.f12()

    at.clerk.wait_for("open-drawer")
    assert at.receipts() == ()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_void_is_asked_at_the_desk_and_its_own_clerk_sees_no_decisions(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    at = till()
    at.open_drawer()
    at.clerk.type("fees", "renewal faster")
    at.clerk.press("add-fee")
    at.f12()
    at.clerk.wait_for("print-again")
    at.place.go_to("receipts")
    table = at.clerk.wait_for("receipts")
    assert isinstance(table, QTableView)
    at.clerk.wait(lambda: table.model().rowCount() == 1, "the receipt")
    at.clerk.type("void-reason", "wrong fee")
    at.clerk.press("ask-void")
    at.clerk.wait(lambda: at.clerk.notices() == ["Asked. Go on; somebody else decides."], "the wish")

    asked = hall.bench.on_store(open_wishes)
    assert [(each.serial, each.reason) for each in asked] == [(str(at.receipts()[0].serial), "wrong fee")]
    assert "decisions" not in at.place.parts


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_desk_without_a_drawer_sends_the_bill_to_the_cashier_and_the_person_back(
    open_counter: Open, hall: Hall
) -> None:
    waits = hall.come(2)
    hall.add(Desk("window_9", Text("الصندوق 1", "Cashier 1"), DeskKind.CASHIER, (), "", FROM))
    clerk = open_counter(Language.ENGLISH)
    console = sits_down(clerk, hall.clerk)
    at = AtTill(clerk, console, hall)
    at.serve()
    clerk.wait_for("to-cashier-0")
    clerk.wait(lambda: "1,500.00" in at.text("total"), "the fee")
    at.f12()
    clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")

    sent = hall.bench.on_store(lambda store: find_ticket(store, waits.id))
    order = hall.bench.on_store(lambda store: unpaid_order(store, waits.id))
    assert sent is not None
    assert (sent.standing.desk, sent.standing.back_to) == ("window_9", "window_1")
    assert order is not None
    assert [(line.fee_id, line.quantity) for line in order.lines] == [("base", 2)]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_fees_are_found_by_a_part_of_their_name_and_a_paper_written_by_hand_is_entered_by_two(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    at = till()
    at.open_drawer()
    at.clerk.type("fees", "fine for a lost passport")
    at.clerk.press("add-fee")
    assert at.clerk.notices() == ["The mission hasn't set this fee yet. A supervisor sets it."]
    at.clerk.type("fees", "renewal faster")
    at.clerk.press("add-fee")
    at.clerk.press("more")
    assert "3,000.00" in at.text("total")
    at.clerk.press("handwritten")
    at.clerk.type("paper-number", "0417")
    at.clerk.type("paper-day", "2026-01-31")
    at.clerk.type("entering-own-pin", PIN)
    at.clerk.type("entering-number", hall.other)
    at.clerk.type("entering-pin", PIN)
    at.clerk.press("enter-paper")
    at.clerk.wait_for("print-again")

    assert "-2026-H-" in at.text("serial")
