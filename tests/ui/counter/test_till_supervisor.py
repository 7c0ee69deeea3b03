"""What a supervisor does at the till: counts unannounced, banks what lies in the safe, sets the rate; and the
money of a closed day that a clerk gives back before them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QLabel, QTableView, QWidget

from kiosk.domain.drawer import Drawer
from kiosk.domain.local_time import local_day
from kiosk.domain.service import Language
from kiosk.domain.states import DrawerState, ReceiptState
from kiosk.store import Store
from kiosk.store.missions.in_force import hall as hall_of
from kiosk.store.money.deposits import undeposited_drawers
from kiosk.store.money.drawers import open_session
from kiosk.store.money.receipt_rows import find_receipt
from tests.store.print_jobs import copies_of
from tests.ui.counter.conftest import Hall
from tests.ui.counter.supervised import Before, must_know, opens_till
from tests.ui.counter.supervised import before as before
from tests.ui.counter.tills import AtTill
from tests.ui.counter.tills import till as till
from tests.ui.setup.audits import audit, unreached
from tests.ui.setup.officer import Officer


def test_money_of_a_closed_day_is_given_back_by_two_and_told_on_paper(
    till: Callable[..., AtTill], hall: Hall, before: Before
) -> None:
    at = till()
    at.open_drawer()
    at.place.go_to("receipts")
    at.clerk.type("earlier-serial", str(before.kept.serial).lower())
    at.clerk.press("find-receipt")
    at.clerk.wait_for("give-back")
    at.clerk.type("give-back-reason", "not served")
    at.sign("give-back", hall.other)
    at.clerk.press("give-back")
    at.clerk.wait_to_read("The other person:")
    at.sign("give-back", before.head)
    at.clerk.press("give-back")
    at.clerk.wait_to_read("Receipt and office copy are printed.")

    (reversal,) = at.receipts()
    assert (reversal.reverses, reversal.cash_minor) == (before.kept.id, -75_000)
    given_back = hall.bench.on_store(lambda store: find_receipt(store, str(before.kept.serial)))
    assert given_back is not None
    assert given_back.state is ReceiptState.REVERSED
    assert len(hall.bench.on_store(lambda store: copies_of(store, reversal.id))) == 2
    at.clerk.wait(lambda: at.states == ["Reversal\nPrinted"], "the reversal")
    shown = (at.clerk.window.findChild(QWidget, name) for name in ("ask-void", "void-reason"))
    assert [each.isVisible() for each in shown if each is not None] == [False, False]
    around = (each.parentWidget() for each in at.clerk.window.findChildren(QWidget, "ask-void"))
    assert not any(each.isVisible() for each in around if each is not None), "an empty box stands there"
    at.clerk.type("earlier-serial", str(reversal.serial))
    at.clerk.press("find-receipt")
    at.clerk.wait_to_read("Saudi riyals · Reversal")
    give = at.clerk.window.findChild(QWidget, "give-back")
    assert give is not None
    assert not give.isVisible()


def test_a_supervisor_counts_unannounced_and_brings_what_lies_in_the_safe_to_the_bank(
    open_counter: Callable[..., Officer], hall: Hall, before: Before
) -> None:
    head = open_counter(Language.ENGLISH)
    place = opens_till(head, before.head, "drawers")
    for table in ("safe", "drawers"):
        shown = head.wait_for(table)
        assert isinstance(shown, QTableView)
        head.wait(lambda shown=shown: shown.model().rowCount() == 1, table)  # type: ignore[misc]
    head.type("check-10000", "1")
    head.type("check-5000", "1")
    head.press("check")
    head.wait_to_read("Kept. What is over or short stands in the report once the drawer is closed.")
    assert not [told for told in head.notices() if "Missing" in told or "50.00" in told]

    def session(store: Store) -> Drawer | None:
        return open_session(store, before.open.actor)

    goes_on = hall.bench.on_store(session)
    assert goes_on is not None
    assert goes_on.state is DrawerState.OPEN

    head.press("print-safe-slip")
    head.wait_to_read("The deposit slip is printed.")
    head.press("to-bank")
    assert head.wrong("bank-slip") == "The slip's number is missing."
    head.type("bank-slip", "B-77")
    head.press("to-bank")
    head.wait(lambda: not place.under_way and head.typed("bank-slip") == "", "the deposit")
    acting = hall.bench.on_store(lambda store: must_know(store, before.head)).acting("counter-1")
    assert hall.bench.on_store(lambda store: undeposited_drawers(store, acting)) == ()


def test_a_supervisor_who_banks_less_than_was_counted_is_told_how_much_less(
    open_counter: Callable[..., Officer], hall: Hall, before: Before
) -> None:
    head = open_counter(Language.ENGLISH)
    opens_till(head, before.head, "drawers")
    shown = head.wait_for("safe")
    assert isinstance(shown, QTableView)
    head.wait(lambda: shown.model().rowCount() == 1, "the safe")
    head.type("deposit-amount", "849.50")
    head.type("bank-slip", "B-77")
    head.press("to-bank")
    head.wait_to_read("Kept. That is ")
    told = "".join(sign for sign in " ".join(head.notices()) if sign not in "\u2066\u2067\u2068\u2069")
    assert "That is 0.50 Saudi riyals less than was counted." in told


def test_a_rate_is_set_once_its_supervisor_has_seen_what_it_comes_to(
    open_counter: Callable[..., Officer], hall: Hall, before: Before
) -> None:
    head = open_counter(Language.ENGLISH)
    opens_till(head, before.head, "rate")
    head.wait(lambda: str(head.wait_for("rate-currency").property("currentText")).startswith("US"), "dollars")

    today = hall.bench.on_store(lambda store: local_day(store.clock.now_ms(), "Asia/Riyadh"))
    head.type("rate", "37.5")
    head.type("rate-from", "31/2/2027")
    head.press("set-rate")
    head.wait_to_read("Write the day as \u206631/1/2027\u2069.")
    head.type("rate-from", f"{today.day}/{today.month}/{today.year}")
    head.press("set-rate")
    head.wait_to_read("That is far from the rate before.")
    head.type("rate", "3.76")
    shown = head.window.findChild(QLabel, "rate-comes-to")
    assert shown is not None
    assert not shown.isVisible()
    head.press("set-rate")
    head.wait_to_read("Before: ")
    assert "752.00" in shown.text()
    head.press("set-rate")
    head.wait_to_read("It is set. It stands in the history under your name.")

    def rate(store: Store) -> Decimal:
        return hall_of(store).rates_on(today)["USD"].rate

    assert hall.bench.on_store(rate) == Decimal("3.76")


def test_a_supervisors_till_is_whole_named_and_reached_in_arabic(
    open_counter: Callable[..., Officer], before: Before
) -> None:
    head = open_counter(Language.ARABIC)
    place = opens_till(head, before.head, "decisions")
    faults = []
    for part in ("decisions", "drawers", "rate"):
        place.go_to(part)
        head.wait(lambda: not place.under_way, "the look")
        faults += audit(head.window) + unreached(head.window)

    assert faults == []


def test_a_report_on_the_money_begins_with_a_day_typed_day_first(
    open_counter: Callable[..., Officer], before: Before, tmp_path: Path
) -> None:
    head = open_counter(Language.ENGLISH)
    opens_till(head, before.head, "decisions")
    file = tmp_path / "money.csv"
    head.type("report-file", str(file))
    head.type("report-first", "31/2/2026")
    head.press("write-report")
    head.wait_to_read("Write the day as \u206631/1/2027\u2069.")
    assert not file.exists()

    head.type("report-first", "٢/١/٢٠٢٦")
    head.press("write-report")
    head.wait_to_read("Written: ")
    assert file.read_text(encoding="utf-8")
