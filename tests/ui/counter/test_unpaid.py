"""Nobody goes unpaid by one press where money was ordered of them or typed; elsewhere nothing is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.receipt import with_quantity
from kiosk.domain.service import Language, Text
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.office.till.till import Till
from kiosk.store import Store, find_ticket
from kiosk.store.people.staff import find_person
from kiosk.ui.counter.console import DeskConsole
from tests.store.site import new_op
from tests.ui.counter.at_desk import key, mine, sits_down
from tests.ui.counter.conftest import FROM, Hall
from tests.ui.counter.tills import AtTill, Open
from tests.ui.counter.tills import till as till
from tests.ui.setup.audits import audit

TRAINING = 47
"""How high the band is under which staff train."""
CASHIER = Desk("window_9", Text("الصندوق 1", "Cashier 1"), DeskKind.CASHIER, (), "", FROM)
ASKED, ON_CARD = "J 1 hasn't paid 750.00 Saudi riyals.", "Ordered and not paid yet: 750.00 Saudi riyals"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def plain(text: str) -> str:
    return "".join(sign for sign in text if sign not in "\u2066\u2067\u2068\u2069")


def asked(at: AtTill) -> str:
    return plain(" ".join(each for each in at.clerk.notices() if "once more" in each))


def waits_to_read(at: AtTill, text: str) -> None:
    at.clerk.wait(lambda: text in plain(at.clerk.seen()), text)


def goes_to(at: AtTill, desk: str) -> None:
    """Leave the desk for another one, where somebody waits, though somebody may still come back to it."""
    at.clerk.press("get-up")
    if asked(at):
        at.clerk.press("get-up")
    at.clerk.wait_for("log-out")
    at.clerk.choose(f"choice-{desk}")
    at.clerk.press("sit-down")
    at.clerk.wait(lambda: isinstance(at.clerk.window.content, DeskConsole), "the desk")
    console = at.clerk.window.content
    assert isinstance(console, DeskConsole)
    at.console = console
    at.clerk.wait(lambda: bool(console.moves.seen.line), "the line")


def orders(hall: Hall, ticket: Ticket, times: int = 1, of: str = "base") -> None:
    """Order of somebody a fee of what they came for, so many times, without sending them anywhere."""

    def ordered(store: Store) -> None:
        now, person = hall.bench.hall_now(), find_person(store, hall.clerk)
        assert person is not None
        at_window = Till(store, person.acting("counter-1"), "window_1", now.shipped)
        owed = at_window.look(ticket).owed
        lines = tuple(replace(with_quantity(each, times), fee_id=of) for each in owed)
        at_window.order(new_op(), ticket.id, lines)

    hall.bench.on_store(ordered)


def state(hall: Hall, ticket: Ticket) -> TicketState:
    found = hall.bench.on_store(lambda store: find_ticket(store, ticket.id))
    assert found is not None
    return found.state


def test_a_cashier_is_asked_before_somebody_goes_unpaid_and_their_desk_sees_that_they_came_back_so(
    open_counter: Open, hall: Hall
) -> None:
    went = hall.come()
    hall.add(CASHIER)
    clerk = open_counter(Language.ENGLISH)
    at = AtTill(clerk, sits_down(clerk, hall.clerk), hall)
    at.serve()
    clerk.wait_for("to-cashier-0")
    clerk.wait(lambda: "750.00" in at.text("total"), "the fee")
    at.f12()
    clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")

    goes_to(at, "window_9")
    at.serve()
    waits_to_read(at, ON_CARD)
    at.place.go_to("drawer")
    at.open_drawer()
    at.place.go_to("bill")
    clerk.wait(lambda: "750.00" in at.text("total"), "what was ordered")
    clerk.type("given", "1000")
    at.console.beside.go_to("line")
    key(clerk, Qt.Key.Key_F2)
    assert asked(at).startswith(f"{ASKED} F2 once more lets them go back to Window 1. F12 takes the money.")
    assert (at.console.beside.here, at.place.here) == ("till", "bill"), "F12 takes no money from here"
    assert (mine(clerk), state(hall, went)) == ("J 1", TicketState.SERVING)
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")
    assert asked(at) == ""

    goes_to(at, "window_1")
    at.serve()
    waits_to_read(at, ON_CARD)
    key(clerk, Qt.Key.Key_F2)
    assert asked(at).startswith(ASKED)
    clerk.wait(lambda: "750.00" in at.text("total"), "what was ordered")
    at.take_money()
    clerk.wait_for("print-again")
    clerk.wait(lambda: ON_CARD not in plain(clerk.seen()), "that it is paid")
    assert asked(at) == "", "it is still asked though they paid"
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: state(hall, went) is TicketState.SERVED, "the end")


def test_the_receipt_of_a_part_says_what_is_left_and_the_question_brings_the_bill_of_it(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    orders(hall, hall.come(), times=2)
    at = till()
    at.begin_bill("1,500.00")
    at.clerk.press("fewer")
    at.take_money()
    at.clerk.wait_for("next-bill")
    at.clerk.wait(lambda: at.text("still-due") == "Still to be paid: 750.00 Saudi riyals", "what is left")
    assert "Change" not in at.clerk.seen(), "nothing is given back"

    at.clerk.wait(lambda: at.console.moves.unpaid is not None and not at.place.under_way, "the looks")
    key(at.clerk, Qt.Key.Key_F2)
    assert "F12 takes the money." in asked(at)
    at.clerk.wait_for("take-money")
    at.clerk.wait(lambda: "750.00" in at.text("total"), "the bill of what is left")


def test_a_desk_without_a_drawer_is_asked_once_about_an_order_that_nobody_took(
    open_counter: Open, hall: Hall
) -> None:
    went = hall.come()
    orders(hall, went)
    clerk = open_counter(Language.ENGLISH)
    at = AtTill(clerk, sits_down(clerk, hall.clerk), hall)
    clerk.wait(lambda: bool(at.console.moves.seen.line), "the line")
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "J 1", "the call")
    assert "not paid" not in clerk.seen(), "of whom isn't here yet nothing is shown but the number"
    key(clerk, Qt.Key.Key_F2)
    waits_to_read(at, ON_CARD)
    key(clerk, Qt.Key.Key_F2)
    assert asked(at) == f"{ASKED} F2 once more lets them go. F6 sends them on."
    assert at.console.beside.here == "request"
    button, here = clerk.wait_for("go-on"), QPointF(2, 2)
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        left = Qt.MouseButton.LeftButton
        QApplication.sendEvent(
            button, QMouseEvent(kind, here, here, left, left, Qt.KeyboardModifier.NoModifier)
        )
    assert not at.console.moves.busy, "a double click both asked and answered"
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "Free", "the end")
    assert state(hall, went) is TicketState.SERVED


@pytest.mark.parametrize("size", [(1024, 768), (1024, 768 - TRAINING), (1280, 800)])
def test_the_question_and_what_is_owed_are_whole_in_arabic(
    open_counter: Open, hall: Hall, size: tuple[int, int]
) -> None:
    orders(hall, hall.come())
    clerk = open_counter(Language.ARABIC, size)
    at = AtTill(clerk, sits_down(clerk, hall.clerk), hall)
    clerk.wait(lambda: bool(at.console.moves.seen.line), "the line")
    at.serve()
    clerk.wait_to_read("مبلغ لم يُدفع بعد")
    key(clerk, Qt.Key.Key_F2)
    clerk.wait_to_read("لم يُدفع مبلغ")
    QApplication.processEvents()

    assert audit(clerk.window) == []
    number = clerk.wait_for("mine")
    assert number.height() >= number.sizeHint().height(), f"the number gives way: {number.height()}"

    key(clerk, Qt.Key.Key_F5)
    last = clerk.wait_for("choice-60")
    QApplication.processEvents()
    around = last.parentWidget()
    assert around is not None
    assert around.height() >= around.sizeHint().height(), "the last choice is cut"
