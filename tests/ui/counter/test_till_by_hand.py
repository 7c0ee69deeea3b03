"""A paper that was written by hand is entered by two, at the rate of its own day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.counter.conftest import Hall
from tests.ui.counter.till_steps import entered_by_two, rate_of_today
from tests.ui.counter.tills import AtTill
from tests.ui.counter.tills import till as till


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_paper_of_an_earlier_day_is_entered_with_its_stamp_at_that_days_rate(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    today = hall.bench.on_store(lambda store: rate_of_today(store, "4"))
    at = till()
    at.open_drawer()
    at.clerk.type("fees", "renewal faster")
    at.clerk.press("add-fee")
    asked_today = at.text("total")
    at.clerk.type("payer", "سلمى الأحمد")
    at.clerk.type("stamp", "0099817")
    at.clerk.press("handwritten")
    at.clerk.type("paper-number", "0417")
    entered_by_two(at, "2062-01-31")
    at.clerk.wait_to_read("That day hasn't come yet.")
    assert (at.text("paper-prices"), at.text("total")) == ("", asked_today)

    day = today - timedelta(days=1)
    at.clerk.type("paper-day", f"{day.day}/{day.month}/{day.year}")
    at.clerk.wait(lambda: at.text("total") != asked_today, "the fees of that day")
    assert at.text("paper-prices") == f"The fees above are those of {day:%d/%m/%Y}, at the rate of that day."
    asked = at.text("total")
    entered_by_two(at, f"{day}")
    at.clerk.wait_for("print-again")
    (kept,) = at.receipts()
    assert (kept.bill.rate, kept.bill.stamp) == ("3.75", "0099817")
    assert f"{kept.bill.total_minor / 100:,.2f}" in asked
    at.f12()
    at.clerk.wait_for("take-money")
    at.clerk.type("fees", "renewal faster")
    at.clerk.press("add-fee")
    at.clerk.wait(lambda: at.text("total") == asked_today, "the fees of today again")


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
    at.clerk.type("payer", "سلمى الأحمد")
    assert "3,000.00" in at.text("total")
    at.clerk.press("handwritten")
    at.clerk.type("paper-number", "0417")
    at.clerk.type("paper-day", "31/1/2026")
    at.sign("entering", hall.other)
    at.clerk.press("enter-paper")
    at.clerk.wait_for("print-again")

    assert "-2026-H-" in at.text("serial")
    at.f12()
    at.clerk.wait_for("take-money")
    at.clerk.type("fees", "renewal")
    found = QApplication.activePopupWidget()
    assert found is not None
    QTest.keyClick(found, Qt.Key.Key_Down)
    QTest.keyClick(found, Qt.Key.Key_Return)
    at.clerk.wait(lambda: "1,500.00" in at.text("total"), "the fee that Enter chose from the list")
    assert at.clerk.typed("fees") == ""
