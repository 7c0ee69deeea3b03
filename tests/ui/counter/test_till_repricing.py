"""Fees that a clerk added to a bill stay in it when it is priced anew, or are named where that can't be."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from tests.ui.counter.conftest import Hall
from tests.ui.counter.test_desk import key
from tests.ui.counter.test_till import rate_of_today
from tests.ui.counter.tills import AtTill
from tests.ui.counter.tills import till as till

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FEE = "Renewal faster, at a higher fee · Urgent passport fee"


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
    hall.bench.on_store(lambda store: rate_of_today(store, "4"))
    at.place.look_again()

    at.clerk.wait(lambda: "2,400.00" in at.text("total"), "both fees at the new rate")
    assert len(at.cells("bill", 0)) == 2


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
    hall.bench.on_store(lambda store: rate_of_today(store, "4"))
    at.place.look_again()
    at.clerk.wait(lambda: not at.place.under_way, "the look")
    at.clerk.wait(lambda: "1,500.00" in at.text("total"), "the fee at the rate of that day")
    assert at.text("paper-prices").startswith("The fees above are those of 31/01/2026")
