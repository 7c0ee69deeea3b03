"""A clerk takes what is left of an order, and reads what a paper or a void became of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.staff import Role
from kiosk.domain.states import TicketState
from kiosk.store import Store
from kiosk.store.money.wishes import decide
from kiosk.store.people.staff import find_person
from kiosk.ui.counter.till.bill_lines import BillTable
from tests.store.site import new_op
from tests.ui.counter.at_desk import key
from tests.ui.counter.conftest import Hall, add_staff
from tests.ui.counter.test_unpaid import asked, plain, state
from tests.ui.counter.till_steps import entered_by_two, orders
from tests.ui.counter.tills import AtTill, wishes
from tests.ui.counter.tills import till as till

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def ordered(till: Callable[..., AtTill], hall: Hall, quantity: int) -> AtTill:
    """Serve J 1 with a drawer, of whom so many passports were ordered."""
    here = hall.come()
    hall.bench.on_store(lambda store: orders(store, here, quantity))
    at = till()
    at.open_drawer()
    at.serve()
    at.clerk.wait(lambda: f"{750 * quantity:,}.00" in at.text("total"), "what was ordered")
    return at


def test_what_a_bill_leaves_of_an_order_is_asked_before_they_go_and_is_the_next_bill(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    at = ordered(till, hall, 3)
    table = at.clerk.window.findChild(BillTable)
    assert table is not None
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Minus)
    at.take_money()
    at.clerk.wait_for("next-bill")
    left = "Ordered and not paid yet: 1,500.00 Saudi riyals"
    at.clerk.wait(lambda: left in plain(at.clerk.seen()), "what is left")
    key(at.clerk, Qt.Key.Key_F2)
    assert asked(at).startswith("J 1 hasn't paid 1,500.00 Saudi riyals.")
    here = at.console.moves.seen.serving
    assert here is not None
    assert state(hall, here) is TicketState.SERVING

    at.clerk.press("next-bill")
    at.clerk.wait(lambda: "1,500.00" in at.text("total"), "the rest")
    at.take_money()
    at.clerk.wait(lambda: "Ordered and not paid yet" not in plain(at.clerk.seen()), "that it is paid")
    assert [each.bill.total_minor for each in at.receipts()] == [150_000, 75_000]


def test_a_paper_beside_an_order_that_was_replaced_is_entered_without_it_and_the_clerk_is_told(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    at = ordered(till, hall, 1)
    here = at.console.moves.seen.serving
    assert here is not None
    hall.bench.on_store(lambda store: orders(store, here, 2))
    at.clerk.type("payer", "سلمى الأحمد")
    at.clerk.press("handwritten")
    at.clerk.type("paper-number", "0417")
    entered_by_two(at, "2026-01-31")
    told = "The paper is entered, but not for the order: that was paid before, or replaced."
    at.clerk.wait_to_read(told)

    assert [each.bill.order_id for each in at.receipts()] == [""]
    left = (
        "Ordered and not paid yet: 750.00 Saudi riyals"  # the newest order asks for two, the paper paid one
    )
    paid = "Paid already: RUH-2026-H-A1-000001 · 750.00 Saudi riyals"
    at.clerk.wait(lambda: all(each in plain(at.clerk.seen()) for each in (left, paid)), "what is still owed")


def test_a_void_that_was_refused_is_asked_again(till: Callable[..., AtTill], hall: Hall) -> None:
    head = hall.bench.on_store(lambda store: add_staff(store, "نور", Role.SUPERVISOR))
    at = ordered(till, hall, 1)
    at.take_money()
    at.clerk.wait_for("next-bill")
    at.place.go_to("receipts")
    at.clerk.wait(lambda: len(at.cells("receipts", 0)) == 1, "the receipt")

    def refused(store: Store) -> None:
        person, (wish,) = find_person(store, head), wishes(store)
        assert person is not None
        decide(store, person.acting("counter-1"), new_op(), wish.id, agrees=False)

    def asks(reason: str) -> None:
        at.clerk.type("void-reason", reason)
        at.clerk.press("ask-void")
        at.clerk.wait(lambda: [each.reason for each in hall.bench.on_store(wishes)] == [reason], reason)
        at.clerk.wait_to_read("Asked. Go on; somebody else decides.")

    asks("typing")
    hall.bench.on_store(refused)
    asks("the wrong fee")
