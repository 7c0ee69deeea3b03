"""What was ordered by mistake is struck out at the till, asked once, and nobody asks for it again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.service import Language
from kiosk.domain.states import TicketState
from kiosk.ui.widgets.asked_twice import PressedOnce
from tests.ui.counter.at_desk import key, mine, sits_down
from tests.ui.counter.conftest import Hall
from tests.ui.counter.test_unpaid import ON_CARD, asked, orders, plain, state, waits_to_read
from tests.ui.counter.tills import AtTill, Open
from tests.ui.counter.tills import till as till
from tests.ui.setup.audits import audit
from tests.ui.setup.officer import Officer

ASKED = "Ordered of J 1 and not paid: 750.00 Saudi riyals. Ctrl+F12 once more strikes it out."
STRUCK = "Struck out. Nothing that was ordered of J 1 is to be paid any more."

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def strikes(clerk: Officer) -> None:
    QTest.keyClick(clerk.window.focusWidget(), Qt.Key.Key_F12, Qt.KeyboardModifier.ControlModifier)


def test_a_desk_without_a_drawer_strikes_out_what_it_ordered_and_the_person_goes_unasked(
    open_counter: Open, hall: Hall
) -> None:
    went = hall.come()
    orders(hall, went)
    clerk = open_counter(Language.ENGLISH)
    at = AtTill(clerk, sits_down(clerk, hall.clerk), hall)
    at.serve()
    at.place.go_to("bill")
    clerk.wait_for("strike-out")
    strikes(clerk)
    assert asked(at) == ASKED
    waits_to_read(at, ON_CARD)
    strikes(clerk)
    waits_to_read(at, STRUCK)
    clerk.wait(lambda: at.console.moves.unpaid is None, "that nothing is ordered any more")
    button = clerk.window.findChild(PressedOnce, "strike-out")
    clerk.wait(lambda: button is not None and not button.isVisible(), "that nothing can be struck out")

    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: state(hall, went) is TicketState.SERVED, "the end, unasked")


def test_a_cashier_strikes_out_the_rest_once_a_part_is_paid(till: Callable[..., AtTill], hall: Hall) -> None:
    went = hall.come()
    orders(hall, went, times=2)
    at = till()
    at.begin_bill("1,500.00")
    at.clerk.press("fewer")
    at.take_money()
    at.clerk.wait_for("next-bill")
    strikes(at.clerk)
    assert asked(at) == "", "asked beside a receipt, where nothing that is owed stands"
    at.f12()
    at.clerk.wait_for("strike-out")
    at.clerk.wait(lambda: "750.00" in at.text("total"), "the rest")
    strikes(at.clerk)
    assert asked(at) == ASKED
    strikes(at.clerk)
    waits_to_read(at, STRUCK)
    at.clerk.wait(lambda: at.console.moves.unpaid is None, "that nothing is ordered any more")
    assert len(at.receipts()) == 1, "what was paid stays paid"
    key(at.clerk, Qt.Key.Key_F2)
    at.clerk.wait(lambda: state(hall, went) is TicketState.SERVED, "the end, unasked")


def test_whatever_is_done_between_the_two_presses_has_it_asked_anew(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    orders(hall, hall.come())
    at = till()
    at.begin_bill()
    strikes(at.clerk)
    assert asked(at) == ASKED
    at.place.go_to("receipts")
    at.place.go_to("bill")
    at.clerk.wait_for("strike-out")
    strikes(at.clerk)
    assert asked(at) == ASKED
    assert at.console.moves.unpaid is not None


def test_where_nothing_is_ordered_there_is_nothing_to_strike_out(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    strikes(at.clerk)
    assert asked(at) == ""
    assert "Strike out" not in plain(at.clerk.seen())
    at.clerk.wait(lambda: "750.00" in at.text("total"), "the fee that is only usual")
    assert mine(at.clerk) == "J 1"


def test_a_fee_that_the_mission_takes_no_longer_is_named_with_what_to_do_and_struck_out(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    went = hall.come()
    orders(hall, went, of="withdrawn")
    at = till()
    at.open_drawer()
    at.serve()
    waits_to_read(at, "Ordered, but the mission takes it no longer: ")
    assert "then Ctrl+F12 strikes this out." in plain(at.clerk.seen())
    assert "A supervisor sets it" not in at.clerk.seen(), "nobody would set what was taken back"
    strikes(at.clerk)
    assert "· withdrawn. Ctrl+F12 once more strikes it out." in asked(at)
    strikes(at.clerk)
    waits_to_read(at, STRUCK)
    at.clerk.wait(lambda: "no longer" not in plain(at.clerk.seen()), "a bill without it")


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800)])
def test_the_button_and_its_question_are_whole_in_arabic(
    till: Callable[..., AtTill], hall: Hall, size: tuple[int, int]
) -> None:
    orders(hall, hall.come(), times=99)
    at = till(Language.ARABIC, size)
    at.begin_bill("74,250.00")
    at.clerk.type("given", "80000")
    at.clerk.wait(lambda: "5,750.00" in at.text("change"), "the change beside it")
    at.clerk.wait_for("strike-out")
    strikes(at.clerk)
    at.clerk.wait_to_read("يشطبه")
    assert audit(at.clerk.window) == []
