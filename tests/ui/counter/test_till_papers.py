"""A drawer's end at the till, and papers that are missing: each can be had again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.drawer import Drawer
from kiosk.domain.states import DrawerState
from kiosk.office.till.receipt_printing import OFFICE_COPY
from kiosk.store import Store
from kiosk.store.money.drawers import open_session
from kiosk.store.people.staff import find_person
from tests.store.print_jobs import copies_of
from tests.ui.counter.conftest import Hall
from tests.ui.counter.request_steps import values
from tests.ui.counter.requests import file
from tests.ui.counter.tills import AtTill, differences
from tests.ui.counter.tills import till as till


def test_a_drawer_is_counted_blind_and_closed_by_two(till: Callable[..., AtTill], hall: Hall) -> None:
    at = till()
    at.open_drawer()
    at.place.go_to("drawer")
    at.clerk.type("move-amount", "20")
    at.clerk.type("move-reason", "change from the bank")
    at.clerk.press("pay-in")
    at.clerk.wait(lambda: at.clerk.notices() == ["Kept."], "the move")
    assert "120" not in at.clerk.seen()
    at.clerk.type("piece-10000", "1")
    at.clerk.type("piece-500", "3")
    at.f12()
    at.clerk.wait_for("close-drawer")
    assert "5.00" in at.text("over")
    at.clerk.wait(lambda: at.focused == "difference", "the keyboard where one goes on")
    at.clerk.type("difference", "a torn note")
    at.sign("closing", hall.other)
    at.f12()

    at.clerk.wait_to_read("The deposit slip is printed.")
    assert "-D-A1-000001" in at.text("deposit-serial")
    assert "115.00" in at.text("deposit-serial")
    assert at.clerk.typed("float") == ""
    at.clerk.press("print-deposit")
    at.clerk.wait_to_read("The deposit slip is printed again, as a duplicate.")
    assert len(list(hall.bench.settings.paper.glob("deposit_slip*.png"))) == 2
    assert hall.bench.on_store(differences) == [(-500, "a torn note")]
    assert at.receipts() == ()


def test_whoever_signs_second_reads_what_was_counted_before_it_was_counted_again(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    at = till()
    at.open_drawer()
    at.place.go_to("drawer")
    at.clerk.type("piece-100", "7")
    at.f12()
    at.clerk.wait_for("close-drawer")
    assert at.text("first-count") not in at.clerk.seen(), "a drawer counted once has no other count"
    at.clerk.press("count-again")
    at.clerk.type("piece-10000", "1")
    at.f12()
    at.clerk.wait_for("close-drawer")
    at.clerk.wait(lambda: "exactly right" in at.text("over"), "the second count")
    assert at.text("first-count").startswith("Counted again, 1 time. The first count was 7.00")
    assert at.text("first-count") in "".join(sign for sign in at.clerk.seen() if sign not in "\u2066\u2069")
    at.sign("closing", hall.other)
    at.f12()
    at.clerk.wait_to_read("The deposit slip is printed.")


def test_a_counted_drawer_is_handed_over_to_a_colleague(till: Callable[..., AtTill], hall: Hall) -> None:
    at = till()
    at.open_drawer()
    at.place.go_to("drawer")
    at.clerk.type("piece-10000", "1")
    at.f12()
    at.clerk.wait_for("hand-over")
    at.sign("closing", hall.other)
    at.clerk.press("hand-over")
    at.clerk.wait_to_read("The drawer is handed over. Whoever took it goes on with it.")

    def of_other(store: Store) -> Drawer | None:
        other = find_person(store, hall.other)
        return open_session(store, other.id) if other else None

    taken = hall.bench.on_store(of_other)
    assert taken is not None
    assert (taken.float_minor, taken.state) == (10_000, DrawerState.OPEN)
    assert list(hall.bench.settings.paper.glob("deposit_slip*.png")) == []


def test_an_office_copy_that_failed_is_offered_until_it_is_printed(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    hall.bench.jams = OFFICE_COPY
    at.take_money()
    at.clerk.wait_to_read("The receipt is printed. Office copy: Nothing was printed.")
    at.place.look_again()
    at.clerk.wait(lambda: "1" in str(at.clerk.wait_for("till-receipts").property("text")), "the mark")
    hall.bench.jams = ""
    at.clerk.press("print-again")
    at.clerk.wait_to_read("The office copy is printed.")
    assert len(list(hall.bench.settings.paper.glob("receipt-*.png"))) == 1

    at.place.go_to("receipts")
    at.clerk.wait(lambda: at.states == ["Good\nPrinted"], "the papers")
    at.clerk.press("reprint-office")
    at.clerk.wait_to_read("The office copy is printed again.")
    at.clerk.press("reprint")
    at.clerk.wait_to_read("The receipt is printed again, as a duplicate.")
    copies = hall.bench.on_store(lambda store: copies_of(store, at.receipts()[0].id))
    assert sorted(copy for _id, copy, _state in copies) == [1, 2, 3, 4]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_whoever_asks_in_the_opened_request_is_offered_as_who_pays(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    said = {"concerned.given_name": "ليلى", "concerned.father_name": "سامر", "concerned.family_name": "حداد"}
    hall.bench.on_store(lambda store: file(store, gaps=(), **said))
    hall.come()
    at = till()
    at.open_drawer()
    at.serve()
    at.clerk.wait(lambda: any(sign.isdigit() for sign in at.text("total")), "the bill")
    assert at.clerk.typed("payer") == ""
    at.console.beside.go_to("request")
    at.clerk.wait(lambda: "ليلى" in values(at.clerk), "the request")
    at.console.beside.go_to("till")
    at.clerk.wait(lambda: at.clerk.typed("payer") == "ليلى سامر حداد", "the name")

    at.clerk.type("payer", "هدى")
    at.place.look_again()
    at.clerk.wait(lambda: not at.place.under_way, "the look")
    assert at.clerk.typed("payer") == "هدى"
    at.clerk.type("fees", "renewal faster")
    at.clerk.press("add-fee")
    at.f12()
    at.clerk.wait_for("print-again")
    at.f12()
    at.clerk.wait_for("take-money")
    payer = at.clerk.wait_for("payer")
    QTest.keyClick(payer, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert at.clerk.typed("payer") in ("", "ليلى سامر حداد")
