"""Money that was typed and not taken is lost, and a question passed, by no press in passing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.states import TicketState
from tests.ui.counter.at_desk import ONE_DAY_MS, key, mine
from tests.ui.counter.conftest import Hall
from tests.ui.counter.test_unpaid import ASKED, asked, orders, state, waits_to_read
from tests.ui.counter.tills import AtTill
from tests.ui.counter.tills import till as till

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_money_typed_into_a_bill_asks_and_a_bill_that_nobody_touched_does_not(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    first, second = hall.come(), hall.come()
    at = till()
    at.begin_bill()
    key(at.clerk, Qt.Key.Key_F2)
    at.clerk.wait(lambda: mine(at.clerk) == "Free", "the end, unasked")
    assert state(hall, first) is TicketState.SERVED

    at.serve()
    at.clerk.wait(lambda: "750.00" in at.text("total"), "the fee")
    at.clerk.type("given", "500")
    key(at.clerk, Qt.Key.Key_F2)
    assert asked(at).startswith("J 2 hasn't paid 750.00 Saudi riyals. F2 once more lets them go. F12")
    assert at.console.lost_by_closing == "What was typed into the bill isn't taken."
    at.clerk.type("given", "")
    key(at.clerk, Qt.Key.Key_Delete)
    at.console.moves.look()
    at.clerk.wait(lambda: asked(at) == "", "that nothing is typed any more")
    key(at.clerk, Qt.Key.Key_F2)
    at.clerk.wait(lambda: state(hall, second) is TicketState.SERVED, "the end")


def test_a_double_press_asks_and_lets_nobody_go_and_strikes_nothing_out(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    first = hall.come()
    orders(hall, first)
    at = till()
    at.begin_bill()
    for interval in (0, ONE_DAY_MS):  # the second press comes within the time of a double click
        QApplication.setDoubleClickInterval(interval)
        key(at.clerk, Qt.Key.Key_F2)
    assert asked(at).startswith(ASKED)
    assert not at.console.moves.busy
    for interval in (0, ONE_DAY_MS):
        QApplication.setDoubleClickInterval(interval)
        QTest.keyClick(at.clerk.window.focusWidget(), Qt.Key.Key_F12, Qt.KeyboardModifier.ControlModifier)
    assert "Ctrl+F12 once more strikes it out." in asked(at)
    assert at.console.moves.unpaid is not None
    QApplication.setDoubleClickInterval(0)
    key(at.clerk, Qt.Key.Key_F2)
    at.clerk.wait(lambda: state(hall, first) is TicketState.SERVED, "the end, by a press of its own")
    assert at.console.moves.unpaid is not None


def test_money_typed_for_somebody_without_a_number_is_not_lost_by_a_call_or_by_leaving(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    at = till()
    at.open_drawer()
    at.clerk.type("fees", "renewal faster")
    at.clerk.press("add-fee")
    at.clerk.type("given", "2000")
    hall.come()
    at.clerk.wait(lambda: bool(at.console.moves.seen.line), "the line")
    key(at.clerk, Qt.Key.Key_F2)
    told = "What was typed into the bill isn't taken."
    waits_to_read(at, f"{told} F2 once more calls somebody and clears it.")
    assert at.console.lost_by_closing == told
    at.clerk.type("payer", "سلمى")
    at.f12()
    at.clerk.wait_for("next-bill")
    assert at.console.lost_by_closing == ""
    key(at.clerk, Qt.Key.Key_F2)
    at.clerk.wait(lambda: mine(at.clerk) == "J 1", "the call, unasked")
