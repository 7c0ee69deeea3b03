"""A receipt is found by who paid, what for or its number, and printed when its drawer is closed, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QTableView, QWidget
from shiboken6 import isValid

from kiosk.domain.states import PrintState
from kiosk.office.till.receipt_printing import ORIGINAL
from tests.store.print_jobs import copies_of
from tests.ui.counter.conftest import Hall
from tests.ui.counter.leaving_steps import locks
from tests.ui.counter.supervised import Before, office_of_other
from tests.ui.counter.supervised import before as before
from tests.ui.counter.tills import AtTill
from tests.ui.counter.tills import till as till

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PAYER = "سلمى الأحمد"


def plain(text: object) -> str:
    return "".join(sign for sign in str(text) if sign not in "\u2066\u2067\u2068\u2069")


def whose(at: AtTill) -> list[str]:
    return [plain(each) for each in at.cells("receipts", 1)]


def test_receipts_say_who_paid_and_for_what_until_the_clerk_looks_away_or_locks(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    at.take_money(PAYER)
    at.clerk.wait_for("next-bill")
    at.see_receipts()
    told = f"{PAYER}\nMy passport has expired or soon will · Passport fee"
    at.clerk.wait(lambda: whose(at) == [told], "who paid")

    shown = at.clerk.wait_for("receipts")
    assert isinstance(shown, QTableView)
    model = shown.model()
    at.console.beside.go_to("line")
    assert PAYER not in plain(model.index(0, 1).data())
    at.console.beside.go_to("till")
    at.clerk.wait(lambda: whose(at) == [told], "who paid, again")
    locks(at.clerk)
    at.clerk.wait(lambda: not isValid(shown), "the end of the list")
    assert PAYER not in at.clerk.seen()


def test_a_receipt_without_its_paper_is_printed_after_its_drawer_was_closed(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    hall.bench.jams = ORIGINAL
    at = till()
    at.begin_bill()
    at.take_money(PAYER)
    at.clerk.wait_to_read("Nothing was printed.")
    (kept,) = at.receipts()
    at.place.go_to("drawer")
    at.clerk.type("piece-10000", "1")
    at.f12()
    at.clerk.wait_for("close-drawer")
    at.sign("closing", hall.other)
    at.f12()
    at.clerk.wait_to_read("The deposit slip is printed.")

    hall.bench.jams = ""
    at.clerk.wait(lambda: "1" in str(at.clerk.wait_for("till-receipts").property("text")), "the mark")
    at.see_receipts()
    assert plain(at.cells("receipts", 0)[0]).startswith(str(kept.serial))
    at.clerk.wait(lambda: PAYER in whose(at)[0], "who paid")
    assert hall.bench.on_store(lambda store: copies_of(store, kept.id))[-1][1:] == (1, PrintState.FAILED)
    at.f12()
    at.clerk.wait_to_read("The receipt is printed.")
    at.clerk.wait(lambda: at.states == ["Good\nOffice copy: not printed"], "what is left")
    at.clerk.press("reprint-office")
    at.clerk.wait(lambda: at.cells("receipts", 0) == [], "nothing that lacks a paper")


def test_a_receipt_of_a_colleagues_closed_drawer_is_found_and_printed_as_the_next_copy(
    till: Callable[..., AtTill], hall: Hall, before: Before
) -> None:
    at = till()
    at.place.go_to("receipts")
    for told in ("The receipt is printed.", "The receipt is printed again, as a duplicate."):
        at.clerk.type("earlier-serial", str(before.kept.serial))
        at.clerk.press("find-receipt")
        at.clerk.press("print-found")
        at.clerk.wait_to_read(told)

    assert [copy[1] for copy in hall.bench.on_store(lambda store: copies_of(store, before.kept.id))] == [1, 2]


def test_no_pin_is_asked_to_give_back_what_is_to_be_void_in_an_open_drawer(
    till: Callable[..., AtTill], hall: Hall, before: Before
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    for _ in range(2):
        at.clerk.type("fees", "renewal faster")
        at.clerk.press("add-fee")
        at.take_money(PAYER)
        at.clerk.wait_for("next-bill")
        at.f12()
        at.clerk.wait_for("take-money")
    at.see_receipts()
    at.clerk.wait(lambda: len(at.receipts()) == len(at.cells("receipts", 0)) == 2, "the receipts")
    older = at.receipts()[1]
    at.clerk.type("earlier-serial", str(older.serial))
    at.clerk.press("find-receipt")
    at.clerk.wait_to_read("Its money is in your drawer, which is still open, so nothing is given back here.")

    assert not _offered(at, "give-back-own-pin", "give-back-reason", "give-back")
    table = at.clerk.wait_for("receipts")
    assert isinstance(table, QTableView)
    assert table.currentIndex().row() == 1, "the receipt that is to be void"


def test_whose_drawer_is_open_is_told_of_a_receipt_that_is_to_be_void_there(
    till: Callable[..., AtTill], hall: Hall, before: Before
) -> None:
    theirs = hall.bench.on_store(lambda store: office_of_other(store, hall, before.head).taken())
    at = till()
    at.place.go_to("receipts")
    at.clerk.type("earlier-serial", str(theirs.serial))
    at.clerk.press("find-receipt")
    at.clerk.wait_to_read("Its money is in the drawer of")
    assert f"هالة ({hall.other})" in plain(at.clerk.seen())
    assert not _offered(at, "give-back-own-pin", "give-back-reason", "give-back")


def _offered(at: AtTill, *names: str) -> bool:
    found = [at.clerk.window.findChild(QWidget, name) for name in names]
    return any(each.isVisible() for each in found if each is not None)
