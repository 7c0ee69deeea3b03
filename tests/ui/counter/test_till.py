"""A clerk opens a drawer, takes a fee and gives a receipt, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language
from kiosk.domain.staff import Role
from kiosk.store import Store
from kiosk.store.money.wishes import decide
from kiosk.store.people.staff import find_person
from kiosk.ui.counter.till.bill_part import BillPart
from tests.store.site import new_op
from tests.ui.counter.at_desk import key, mine
from tests.ui.counter.conftest import Hall, add_staff
from tests.ui.counter.tills import AtTill, moved_minor, wishes
from tests.ui.counter.tills import till as till
from tests.ui.setup.audits import audit, unreached


def test_a_fee_is_taken_and_its_receipt_printed_with_a_copy_for_the_office(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    at.f12()
    assert at.clerk.wrong("payer") == "Who pays is missing: the receipt names them."
    bill = at.place.parts["bill"]
    assert isinstance(bill, BillPart)
    bill.bill.offer_payer("سلمى")
    assert at.clerk.wrong("payer") == ""
    at.clerk.type("payer", "سلمى الأحمد")
    key(at.clerk, Qt.Key.Key_Return)
    assert at.focused == "given"
    at.clerk.speak(Language.ARABIC)
    assert at.clerk.typed("payer") == "سلمى الأحمد", "another language lost the bill"
    at.clerk.wait_for("given").setFocus()
    at.clerk.type("given", "٨٠٠")
    assert "50.00" in at.text("change")
    key(at.clerk, Qt.Key.Key_Return)
    assert at.focused == "take-money"
    resting = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(at.clerk.wait_for("take-money"), resting)
    payer = at.clerk.window.findChild(QLineEdit, "payer")
    assert payer is not None
    assert payer.isEnabled(), "the money was taken by an Enter that was pressed once"
    at.f12()
    at.clerk.wait_to_read("Receipt and office copy are printed.")

    kept = at.receipts()
    assert [(each.bill.total_minor, each.bill.tendered_minor) for each in kept] == [(75_000, 80_000)]
    assert (str(kept[0].serial) in at.text("serial"), kept[0].bill.rate) == (True, "3.75")
    assert kept[0].bill.ticket_id
    assert len(list(hall.bench.settings.paper.glob("receipt*.png"))) == 2
    assert payer.text() == ""
    at.f12()
    at.clerk.wait_for("take-money")
    assert at.clerk.typed("payer") == ""
    at.clerk.wait_to_read("Paid already: ")
    assert "Total 0.00" in at.text("total")
    hall.bench.away = True
    at.place.show_seen(replace(at.console.moves.seen, mine=None))
    assert not [each for each in at.clerk.notices() if "Paid already" in each]


def test_a_bill_whose_answer_was_lost_cannot_be_changed_and_is_taken_once(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    hall.bench.lost = Receipt
    at.take_money()
    at.clerk.wait(lambda: bool(at.clerk.notices()) and not at.place.under_way, "the lost answer")
    typed = [at.clerk.window.findChild(QWidget, name) for name in ("payer", "given", "more", "add-fee")]
    assert [each.isEnabled() for each in typed if each is not None] == [False] * 4
    at.clerk.speak(Language.ARABIC)
    at.clerk.wait_to_read("Finish it, then change the language.")
    at.console.beside.go_to("till")
    at.f12()
    at.clerk.wait_for("print-again")

    kept = at.receipts()
    assert [each.bill.total_minor for each in kept] == [75_000]
    assert str(kept[0].serial) in at.text("serial")
    at.f12()
    at.clerk.wait_for("take-money")
    assert all(each.isEnabled() for each in typed if each is not None)


def test_a_receipt_whose_answer_was_lost_is_told_with_its_number_once_they_left(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    hall.bench.lost = Receipt
    at.take_money()
    at.clerk.wait(lambda: bool(at.clerk.notices()) and not at.place.under_way, "the lost answer")
    key(at.clerk, Qt.Key.Key_F2)
    at.clerk.wait(lambda: mine(at.clerk) == "Free", "the empty desk")
    at.console.beside.go_to("till")

    at.clerk.wait_to_read("isn't printed yet. It is printed under Receipts.")
    told = next(each for each in at.clerk.notices() if "isn't printed" in each)
    serial = str(at.receipts()[0].serial)
    assert "".join(sign for sign in told if sign not in "\u2066\u2067\u2068\u2069").startswith(
        f"Receipt {serial}, taken for J 1,"
    )


def test_money_put_in_whose_answer_was_lost_is_put_in_once(till: Callable[..., AtTill], hall: Hall) -> None:
    at = till()
    at.open_drawer()
    at.place.go_to("drawer")
    at.clerk.type("move-amount", "20")
    at.clerk.type("move-reason", "small change")
    hall.bench.lost = bool
    at.clerk.press("pay-in")
    at.clerk.wait(lambda: bool(at.clerk.notices()) and not at.place.under_way, "the lost answer")
    at.clerk.press("pay-in")
    at.clerk.wait_to_read("Kept.")
    assert hall.bench.on_store(moved_minor) == [2000]


def test_the_till_is_whole_named_and_reached_in_arabic(till: Callable[..., AtTill], hall: Hall) -> None:
    hall.come(2)
    at = till(Language.ARABIC)
    window = at.clerk.window
    faults = audit(window) + unreached(window)
    at.begin_bill("1,500.00")
    at.clerk.wait(lambda: not audit(window), "a bill without faults, once all has its place")
    faults += unreached(window)
    at.take_money()
    at.clerk.wait_for("print-again")

    assert faults + audit(window) + unreached(window) == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_void_is_asked_at_the_desk_and_its_own_clerk_sees_no_decisions(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    at = till()
    at.open_drawer()
    at.clerk.type("fees", "renewal faster")
    at.clerk.press("add-fee")
    at.take_money()
    at.clerk.wait_for("print-again")
    at.see_receipts()
    at.clerk.type("void-reason", "wrong fee")
    at.clerk.press("ask-void")
    at.clerk.wait(lambda: "Asked. Go on; somebody else decides." in at.clerk.notices(), "the wish")

    asked = hall.bench.on_store(wishes)
    assert [(each.serial, each.reason) for each in asked] == [(str(at.receipts()[0].serial), "wrong fee")]
    assert "decisions" not in at.place.parts
    at.clerk.wait(lambda: at.states == ["Void asked for\nPrinted"], "the mark")
    at.place.go_to("drawer")
    at.clerk.wait_for("piece-10000")
    at.clerk.wait_to_read("1 void or exemption waits for a second person.")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_refused_exemption_is_marked_and_keeps_the_drawer_from_being_closed(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    head = hall.bench.on_store(lambda store: add_staff(store, "نور", Role.SUPERVISOR))
    hall.come()
    at = till()
    at.begin_bill()
    at.clerk.type("exempt-reason", "needy")
    at.clerk.press("exempt")
    at.take_money()
    at.clerk.wait_for("print-again")
    at.f12()
    at.clerk.wait_to_read("Paid already: ")

    def refused(store: Store) -> None:
        acting = find_person(store, head)
        (wish,) = wishes(store)
        assert acting is not None
        decide(store, acting.acting("counter-1"), new_op(), wish.id, agrees=False)

    hall.bench.on_store(refused)
    at.place.look_again()
    at.clerk.wait(lambda: "750.00" in at.text("total"), "the fee that is owed again")
    at.place.go_to("receipts")
    at.clerk.wait(lambda: at.states == ["Exemption refused\nPrinted"], "the mark")
    at.place.go_to("drawer")
    at.clerk.wait_to_read("An exemption was refused. Ask to void its receipt")
    at.clerk.type("piece-10000", "1")
    at.f12()
    at.clerk.wait_for("close-drawer")
    at.sign("closing", hall.other)
    at.f12()
    at.clerk.wait_to_read("An exemption was refused. Ask to void its receipt")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_reason_that_no_paper_can_show_is_told_and_kept_nowhere(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    hall.come()
    at = till()
    at.begin_bill()
    at.clerk.type("exempt-reason", "a\u202eb")
    at.clerk.press("exempt")
    at.clerk.wait_to_read("A name, number or reason is too long, or has signs that can't be printed.")
    assert "750.00" in at.text("total")
    at.place.go_to("drawer")
    at.clerk.type("move-amount", "20")
    at.clerk.type("move-reason", "a\u202eb")
    at.clerk.press("pay-out")
    at.clerk.wait_to_read("A name, number or reason is too long, or has signs that can't be printed.")
    assert (hall.bench.on_store(moved_minor), at.clerk.typed("move-amount")) == ([], "20")
