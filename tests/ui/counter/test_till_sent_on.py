"""A desk without a drawer sends the bill to the cashier, and the newest order is what is paid."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.service import Language, Text
from kiosk.office.hall.counter import Finish
from kiosk.store import Store, find_ticket
from kiosk.store.money.orders import open_orders
from tests.ui.counter.at_desk import mine, sits_down
from tests.ui.counter.conftest import FROM, Hall
from tests.ui.counter.test_search import go_to
from tests.ui.counter.till_steps import orders
from tests.ui.counter.tills import AtTill, Open
from tests.ui.counter.tills import till as till


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
    told = "".join(sign for sign in " ".join(clerk.notices()) if sign not in "\u2066\u2067\u2068\u2069")
    assert "J 1 was sent to Cashier 1 to pay 1,500.00 Saudi riyals" in told

    sent = hall.bench.on_store(lambda store: find_ticket(store, waits.id))
    (order,) = hall.bench.on_store(lambda store: open_orders(store, waits.id))
    assert sent is not None
    assert (sent.standing.desk, sent.standing.back_to) == ("window_9", ("window_1",))
    assert [(line.fee_id, line.quantity) for line in order.left] == [("base", 2)]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_order_that_was_replaced_is_looked_at_again_and_the_newest_is_paid(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    waits = hall.come()
    hall.bench.on_store(lambda store: orders(store, waits, 1))
    at = till()
    at.open_drawer()
    at.serve()
    at.clerk.wait(lambda: "750.00" in at.text("total"), "the order")
    hall.bench.on_store(lambda store: orders(store, waits, 2))
    at.take_money()
    at.clerk.wait_to_read("The order was replaced meanwhile. The bill was made anew: look at it again.")
    at.clerk.wait(lambda: "1,500.00" in at.text("total"), "the newest order")
    assert "The order was replaced meanwhile." in at.clerk.seen()
    assert at.receipts() == ()

    at.take_money()
    assert "What is to be paid changed meanwhile." in at.clerk.seen()
    assert at.receipts() == ()
    at.take_money()
    at.clerk.wait_to_read("Receipt and office copy are printed.")
    at.place.look_again()
    at.clerk.wait(lambda: not at.place.under_way, "the till")
    assert at.clerk.wait_for("print-again").isVisible(), "the change was out of sight with the order"
    assert [each.bill.total_minor for each in at.receipts()] == [150_000]
    assert hall.bench.on_store(lambda store: open_orders(store, waits.id)) == ()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_nobody_else_is_sent_to_the_cashier_where_the_person_went_meanwhile(
    open_counter: Open, hall: Hall
) -> None:
    went, following = hall.come(), hall.come()
    hall.add(Desk("window_9", Text("الصندوق 1", "Cashier 1"), DeskKind.CASHIER, (), "", FROM))
    clerk = open_counter(Language.ENGLISH)
    at = AtTill(clerk, sits_down(clerk, hall.clerk), hall)
    at.serve()
    clerk.wait_for("to-cashier-0")
    clerk.wait(lambda: "750.00" in at.text("total"), "the fee")
    at.place.parts["bill"].go_on()
    at.console.moves.finish(Finish.DONE, lambda _moved: "")
    clerk.wait_to_read("is ordered, but they weren't sent to")

    def desks(store: Store) -> list[str]:
        found = [find_ticket(store, each.id) for each in (went, following)]
        return [each.standing.desk for each in found if each is not None]

    assert "window_9" not in hall.bench.on_store(desks)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_begun_request_is_asked_for_before_the_bill_is_sent_to_a_cashier(
    open_counter: Open, hall: Hall
) -> None:
    hall.come()
    hall.add(Desk("window_9", Text("الصندوق 1", "Cashier 1"), DeskKind.CASHIER, (), "", FROM))
    clerk = open_counter(Language.ENGLISH)
    at = AtTill(clerk, sits_down(clerk, hall.clerk), hall)
    at.serve()
    go_to(clerk, "new-request")
    clerk.type("concerned.given_name", "سلمى")
    go_to(clerk, "till")
    clerk.wait_for("to-cashier-0")
    clerk.wait(lambda: "750.00" in at.text("total"), "the fee")
    at.f12()
    clerk.wait_to_read("once more sends them on and clears it.")
    go_to(clerk, "new-request")
    assert clerk.typed("concerned.given_name") == "سلمى"
    go_to(clerk, "till")
    at.f12()
    clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")
