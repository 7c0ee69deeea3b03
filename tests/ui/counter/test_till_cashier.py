"""Who is served comes with their bill: a cashier finds the order ready, nobody old receipts in front."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.service import Language, Text
from tests.ui.counter.at_desk import key, mine, sits_down
from tests.ui.counter.conftest import Hall
from tests.ui.counter.test_unpaid import CASHIER, goes_to
from tests.ui.counter.tills import AtTill, Open
from tests.ui.counter.tills import till as till

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_cashier_who_begins_to_serve_has_the_order_before_them(open_counter: Open, hall: Hall) -> None:
    hall.come()
    hall.add(CASHIER)
    clerk = open_counter(Language.ENGLISH)
    at = AtTill(clerk, sits_down(clerk, hall.clerk), hall)
    at.serve()
    clerk.wait_for("to-cashier-0")
    clerk.wait(lambda: "750.00" in at.text("total"), "the fee")
    at.f12()
    clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")

    goes_to(at, "window_9")
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "J 1", "the call")
    assert at.console.beside.here == "line", "of whom isn't here yet nothing is shown but the number"
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: at.console.beside.here == "till", "the till")
    at.open_drawer()
    clerk.wait(lambda: "750.00" in at.text("total"), "what was ordered")
    clerk.wait_to_read("Ordered by ")
    at.take_money()
    clerk.wait_for("next-bill")
    clerk.wait(lambda: at.console.moves.unpaid is None, "that it is paid")
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: (mine(clerk), at.console.beside.here) == ("Free", "line"), "the line")


def test_a_cashier_without_a_drawer_is_told_to_open_it_and_sends_nobody_to_another(
    open_counter: Open, hall: Hall
) -> None:
    hall.come()
    hall.add(CASHIER, replace(CASHIER, id="window_99", name=Text("الصندوق 2", "Cashier 2")))
    clerk = open_counter(Language.ENGLISH)
    at = AtTill(clerk, sits_down(clerk, hall.clerk), hall)
    at.serve()
    clerk.wait_for("to-cashier-0")
    clerk.wait(lambda: "750.00" in at.text("total"), "the fee")
    at.f12()
    clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")

    goes_to(at, "window_9")
    at.serve()
    clerk.wait(lambda: at.place.here == "drawer", "the drawer to open")
    at.place.go_to("bill")
    clerk.wait(lambda: "750.00" in at.text("total"), "what was ordered")
    at.f12()
    clerk.wait_to_read("Your drawer isn't open. Open it first, under Drawer.")
    assert mine(clerk) == "J 1"


def test_the_bill_is_in_front_for_whoever_comes_after_old_receipts_were_looked_at(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.open_drawer()
    at.place.go_to("receipts")
    at.serve()

    at.clerk.wait(lambda: "750.00" in at.text("total"), "the fee")
    at.clerk.wait(lambda: at.place.here == "bill", "the bill")


def test_a_window_goes_on_with_the_next_while_whom_it_sent_waits_for_a_cashier_who_is_not_there_yet(
    open_counter: Open, hall: Hall
) -> None:
    hall.come()
    hall.come()
    hall.add(CASHIER)
    clerk = open_counter(Language.ENGLISH)
    at = AtTill(clerk, sits_down(clerk, hall.clerk), hall)
    at.serve()
    clerk.wait_for("to-cashier-0")
    clerk.wait(lambda: "750.00" in at.text("total"), "the fee")
    at.f12()
    clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")

    at.serve()

    assert mine(clerk) == "J 2"
