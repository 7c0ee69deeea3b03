"""A clerk exempts, asks for a void, and reads what a bill lacks: nothing typed is lost on the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.service import Language, Text
from kiosk.store.money.orders import open_orders
from tests.ui.counter.at_desk import key, sits_down
from tests.ui.counter.conftest import FROM, Hall
from tests.ui.counter.requests import file
from tests.ui.counter.tills import AtTill, Open, wishes
from tests.ui.counter.tills import till as till
from tests.ui.setup.audits import audit, unreached

_UNUSED = "The reason for an exemption isn't used yet. Press Exempt, or clear the reason."
_ISOLATES = "\u2066\u2067\u2068\u2069"


def plain(text: object) -> str:
    """Return what somebody reads, without the signs that keep directions apart."""
    return "".join(sign for sign in str(text) if sign not in _ISOLATES)


def test_a_bill_says_which_owed_fee_it_lacks_and_f12_says_so_too(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.bench.on_store(file)
    hall.come()
    at = till()
    at.open_drawer()
    at.serve()
    at.clerk.wait_to_read("Missing from this bill")

    (told,) = at.clerk.notices()
    assert plain(told) == (
        "Missing from this bill, since the mission hasn't set the amount: "
        "The civil record of one person · Fee for the document. A supervisor sets it."
    )
    at.f12()
    assert at.clerk.notices() == [told, told]
    assert at.receipts() == ()
    key(at.clerk, Qt.Key.Key_F2)
    at.clerk.wait(lambda: at.clerk.notices() == [], "a bill of nobody")


@pytest.mark.parametrize("size", [(1024, 768), (1280, 1024)])
def test_a_bill_that_lacks_a_fee_is_whole_and_reached_in_arabic(
    till: Callable[..., AtTill], hall: Hall, size: tuple[int, int]
) -> None:
    hall.bench.on_store(file)
    hall.come()
    at = till(Language.ARABIC, size)
    at.open_drawer()
    at.serve()
    at.clerk.wait_to_read("ينقص هذه الفاتورة")
    at.f12()
    window = at.clerk.window

    assert audit(window) + unreached(window) == []


def test_a_typed_reason_is_used_by_enter_and_no_money_is_taken_before(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    at.clerk.type("exempt-reason", "needy")
    assert at.place.awaits_answer, "another language would lose the reason"
    at.take_money()
    assert (at.clerk.notices(), at.focused, at.receipts()) == ([_UNUSED], "exempt-reason", ())

    key(at.clerk, Qt.Key.Key_Return)
    assert (at.clerk.notices(), at.clerk.typed("exempt-reason"), at.focused) == ([], "", "bill")
    (fee,) = at.cells("bill", 0)
    assert plain(fee).endswith("\nExempt: needy")
    assert "Total 0.00" in at.text("total")
    at.f12()
    at.clerk.wait_for("print-again")
    assert [line.exemption for each in at.receipts() for line in each.bill.lines] == ["needy"]


def test_a_reason_without_a_fee_stays_until_one_is_chosen(till: Callable[..., AtTill]) -> None:
    at = till()
    at.open_drawer()
    at.clerk.type("exempt-reason", "needy")
    key(at.clerk, Qt.Key.Key_Return)

    assert at.clerk.notices() == ["Choose the fee first that is to be exempted."]
    assert at.clerk.typed("exempt-reason") == "needy"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_bill_with_a_reason_that_exempts_nothing_is_not_sent_to_the_cashier(
    open_counter: Open, hall: Hall
) -> None:
    here = hall.come()
    hall.add(Desk("window_9", Text("الصندوق 1", "Cashier 1"), DeskKind.CASHIER, (), "", FROM))
    clerk = open_counter(Language.ENGLISH)
    at = AtTill(clerk, sits_down(clerk, hall.clerk), hall)
    at.serve()
    clerk.wait_for("to-cashier-0")
    clerk.wait(lambda: "750.00" in at.text("total"), "the fee")
    clerk.type("exempt-reason", "needy")
    at.f12()

    assert clerk.notices() == [_UNUSED], "the bill is on its way"
    assert hall.bench.on_store(lambda store: open_orders(store, here.id)) == ()


def test_enter_in_its_reason_asks_for_the_void_of_the_chosen_receipt(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    at.take_money()
    at.clerk.wait_for("print-again")
    at.see_receipts()
    at.clerk.type("void-reason", "wrong fee")
    key(at.clerk, Qt.Key.Key_Return)
    at.clerk.wait_to_read("Asked. Go on; somebody else decides.")

    assert [each.reason for each in hall.bench.on_store(wishes)] == ["wrong fee"]
