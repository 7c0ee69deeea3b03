"""Fees that a clerk added to a bill stay in it when it is priced anew, or are named where that can't be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.receipt import BillLine, with_quantity
from kiosk.ui.counter.till.bill_page import BillPage
from kiosk.ui.counter.till.bill_part import BillPart
from kiosk.ui.counter.till.made_anew import exempted
from tests.ui.counter.at_desk import key, mine
from tests.ui.counter.conftest import Hall
from tests.ui.counter.till_steps import rate_of_today
from tests.ui.counter.tills import AtTill
from tests.ui.counter.tills import till as till

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CHANGED = "What is to be paid changed meanwhile. The bill was made anew: look at it again."
FEE = "Renewal faster, at a higher fee · Urgent passport fee"


def _bill(at: AtTill) -> BillPage:
    part = at.place.parts["bill"]
    assert isinstance(part, BillPart)
    return part.bill


def adds(at: AtTill) -> None:
    at.clerk.type("fees", "renewal faster")
    at.clerk.press("add-fee")


def test_added_fees_stay_when_the_bill_is_made_anew_at_another_rate(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    adds(at)
    assert "2,250.00" in at.text("total")
    priced_anew(at, hall, "4")

    at.clerk.wait(lambda: "2,400.00" in at.text("total"), "both fees at the new rate")
    assert len(at.cells("bill", 0)) == 2


def priced_anew(at: AtTill, hall: Hall, rate: str, currency: str = "USD") -> None:
    """Let a supervisor set a rate of today, and the desk make its bill anew."""
    hall.bench.on_store(lambda store: rate_of_today(store, rate, currency))
    at.place.look_again()


def test_who_pays_and_what_was_given_stay_where_as_much_is_to_be_paid(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    at.clerk.type("payer", "سلمى")
    at.clerk.type("given", "1000")
    at.clerk.type("stamp", "S-9")
    priced_anew(at, hall, "5", "EUR")
    at.clerk.wait(lambda: "EUR" in _bill(at).rates, "the bill made anew")
    typed = {name: at.clerk.typed(name) for name in ("payer", "given", "stamp")}
    assert typed == {"payer": "سلمى", "given": "1000", "stamp": "S-9"}
    assert "250.00" in at.text("change")
    assert at.clerk.notices() == [], "nothing to look at again"

    priced_anew(at, hall, "4")
    at.clerk.wait(lambda: "800.00" in at.text("total"), "the fee at the new rate")
    typed = {name: at.clerk.typed(name) for name in ("payer", "given", "stamp")}
    assert typed == {"payer": "سلمى", "given": "", "stamp": "S-9"}, "given for another amount"
    assert at.text("change") == ""
    assert at.clerk.notices() == [CHANGED]
    at.clerk.type("given", "800")
    at.f12()
    at.clerk.wait_for("next-bill")
    assert [(each.bill.total_minor, each.bill.stamp) for each in at.receipts()] == [(80_000, "S-9")]


def test_a_press_that_was_meant_for_another_amount_takes_no_money(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    at.clerk.type("payer", "سلمى")
    hall.bench.on_store(lambda store: rate_of_today(store, "4"))
    at.f12()  # the till knows nothing of the rate yet: the store refuses
    at.clerk.wait(lambda: "800.00" in at.text("total"), "the fee at the new rate")
    at.f12()  # the second half of a double press
    at.clerk.wait(lambda: not at.place.under_way, "the answer")
    assert CHANGED in at.clerk.seen()
    assert at.receipts() == ()
    at.f12()
    at.clerk.wait_for("next-bill")
    assert [each.bill.total_minor for each in at.receipts()] == [80_000]


def test_an_amount_that_changed_before_the_clerk_typed_anything_is_not_taken_unseen_either(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    priced_anew(at, hall, "4")
    at.clerk.wait(lambda: "800.00" in at.text("total"), "the fee at the new rate")
    at.take_money()
    at.clerk.wait(lambda: not at.place.under_way, "the answer")
    assert CHANGED in at.clerk.seen()
    assert at.receipts() == ()
    at.f12()
    at.clerk.wait_for("next-bill")


def test_nothing_that_was_typed_for_somebody_stands_for_the_next(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    hall.come()
    at = till()
    at.begin_bill()
    at.clerk.type("payer", "سلمى")
    at.clerk.type("given", "1000")
    key(at.clerk, Qt.Key.Key_F2)
    key(at.clerk, Qt.Key.Key_F2)
    at.clerk.wait(lambda: mine(at.clerk) == "Free", "the empty desk")
    at.serve()
    at.clerk.wait(lambda: "750.00" in at.text("total"), "the next one's fee")
    assert (at.clerk.typed("payer"), at.clerk.typed("given")) == ("", "")


def test_an_exemption_stays_on_the_fee_that_it_was_typed_for(till: Callable[..., AtTill], hall: Hall) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    at.clerk.type("exempt-reason", "needy")
    at.clerk.press("exempt")
    adds(at)
    priced_anew(at, hall, "4")
    at.clerk.wait(lambda: "1,600.00" in at.text("total"), "the other fee at the new rate")
    exempt, other = (str(each) for each in at.cells("bill", 0))
    assert "Exempt: " in exempt
    assert "Exempt: " not in other


def test_only_what_a_clerk_exempted_stays_exempt_and_only_for_as_many() -> None:
    base = BillLine("base", "passport_renewal", "r1", 1, "USD", 20_000, 75_000)
    needy, dearer = replace(base, exemption="needy"), replace(base, local_minor=80_000)

    assert exempted((needy,), (base,), (dearer,)) == (replace(dearer, exemption="needy"),)
    assert exempted((needy,), (needy,), (base,)) == (base,), "what a desk ordered exempt was refused"
    assert exempted((needy,), (base,), (with_quantity(base, 2),)) == (with_quantity(base, 2),)
    assert exempted((needy,), (base,), (replace(base, request_id="r2"),)) == (replace(base, request_id="r2"),)
    assert exempted((needy, base), (base, base), (dearer, dearer)) == (
        replace(dearer, exemption="needy"),
        dearer,
    ), "of two orders of one fee one was exempted"


def test_a_fee_that_an_earlier_day_had_not_is_named_and_comes_back(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    at = till()
    at.open_drawer()
    adds(at)
    at.clerk.press("handwritten")
    at.clerk.type("paper-day", "1/1/2025")
    at.clerk.wait_to_read("Left out, with no amount or no rate on ")
    assert (FEE in at.clerk.seen(), "Total 0.00" in at.text("total")) == (True, True)

    at.clerk.type("paper-day", "")
    key(at.clerk, Qt.Key.Key_Delete)
    at.clerk.wait(lambda: "1,500.00" in at.text("total"), "the fee of today")
    assert "Left out" not in at.clerk.seen()


def test_the_day_of_a_written_paper_still_prices_a_bill_that_is_made_anew(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    at = till()
    at.open_drawer()
    adds(at)
    at.clerk.press("handwritten")
    at.clerk.type("paper-day", "31/1/2026")
    priced_anew(at, hall, "4")
    at.clerk.wait(lambda: not at.place.under_way, "the look")
    at.clerk.wait(lambda: "1,500.00" in at.text("total"), "the fee at the rate of that day")
    assert at.text("paper-prices").startswith("The fees above are those of 31/01/2026")
