"""What a clerk asks about a receipt, on both databases: nobody agrees with themselves, nothing stays open."""

from __future__ import annotations

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from kiosk.domain.approval import shown_digest
from kiosk.domain.drawer import Drawer
from kiosk.domain.errors import IllegalMove, NotAllowed, OneOfTwo
from kiosk.domain.receipt import Receipt
from kiosk.domain.staff import Person, Role
from kiosk.domain.states import ReceiptState, WishState
from kiosk.store.money.drawer_closing import (
    Undecided,
)
from kiosk.store.money.receipt_rows import find_receipt
from kiosk.store.money.receipts import REVERSING, reversal_shown, reverse_receipt
from kiosk.store.money.schema import money_wish
from kiosk.store.money.wishes import ask_void, decide, open_wishes
from kiosk.store.people.pins import reset_pin
from kiosk.store.people.staff import PersonChange, change_person
from tests.store.money.test_money import YEAR, Office
from tests.store.money.test_money import office as office
from tests.store.site import new_op
from tests.store.staff import IT, acting_of


def test_a_void_is_asked_by_one_and_agreed_to_by_another(office: Office) -> None:
    office.opened()
    kept = office.paid()
    wish = ask_void(office.store, office.acting, new_op(), kept.id, "wrong service")
    assert open_wishes(office.store, acting_of(office.head)) == (wish,)
    assert (wish.serial, wish.minor, wish.currency) == (str(kept.serial), 5_000, "SAR")
    decided = decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=True)

    found = find_receipt(office.store, str(kept.serial))
    assert (decided.state, decided.decided_by) == (WishState.APPROVED, office.head.id)
    assert found is not None
    assert (found.state, found.cash_minor) == (ReceiptState.VOIDED, 0)
    assert office.paid().serial.number == 2


def test_nobody_agrees_to_their_own_void_not_even_by_the_database(office: Office) -> None:
    office.opened()
    kept = office.paid()
    roles = frozenset({Role.CASHIER, Role.SUPERVISOR})
    one = change_person(office.store, IT, new_op(), office.cashier.id, PersonChange(roles=roles))
    assert isinstance(one, Person)
    both = acting_of(one)
    wish = ask_void(office.store, both, new_op(), kept.id, "mine")

    with pytest.raises(NotAllowed):
        decide(office.store, both, new_op(), wish.id, agrees=True)
    by_hand = update(money_wish).values(decision="approved", decided_by=office.cashier.id)
    with pytest.raises(IntegrityError), office.store.engine.begin() as connection:
        connection.execute(by_hand)


def test_a_supervisor_agrees_to_no_void_of_whose_pin_they_reset_today(office: Office) -> None:
    office.opened()
    wish = ask_void(office.store, office.acting, new_op(), office.paid().id, "typing")
    reset_pin(office.store, acting_of(office.head), new_op(), office.cashier.id)
    with pytest.raises(OneOfTwo):
        decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=True)
    decided = decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=False)
    assert decided.state is WishState.REFUSED


def test_a_refused_void_leaves_the_receipt(office: Office) -> None:
    office.opened()
    kept = office.paid()
    wish = ask_void(office.store, office.acting, new_op(), kept.id, "typing")
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=False)

    assert find_receipt(office.store, str(kept.serial)) == kept
    assert open_wishes(office.store, acting_of(office.head)) == ()


def test_an_exemption_costs_nothing_and_waits_for_somebody_else(office: Office) -> None:
    office.opened()
    kept = office.paid(exemption="needy")

    assert (kept.bill.total_minor, kept.cash_minor) == (0, 0)
    (wish,) = open_wishes(office.store, acting_of(office.head))
    assert (wish.kind, wish.reason, wish.minor) == ("exemption", "needy", 5_000)


def test_nothing_is_closed_while_somebodys_word_is_missing(office: Office) -> None:
    drawer = office.opened()
    office.paid(exemption="needy")
    counted = office.counted(drawer, 10_000)

    assert office.closed(counted) == Undecided(1)


def test_nothing_is_closed_while_a_receipt_exempts_somebody_though_that_was_refused(office: Office) -> None:
    drawer = office.opened()
    kept = office.paid(exemption="needy")
    (wish,) = open_wishes(office.store, acting_of(office.head))
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=False)
    counted = office.counted(drawer, 10_000)
    assert office.closed(counted) == Undecided(0, refused=1)

    void = ask_void(office.store, office.acting, new_op(), kept.id, "exemption refused")
    assert office.closed(counted) == Undecided(1)
    decide(office.store, acting_of(office.head), new_op(), void.id, agrees=True)
    assert isinstance(office.closed(counted), Drawer)


def test_a_reversal_is_never_void_its_money_is_out_of_the_drawer(office: Office) -> None:
    drawer = office.opened()
    kept = office.paid()
    office.closed(office.counted(drawer, 15_000))
    office.opened()
    reversal = given_back(office, kept)

    with pytest.raises(IllegalMove):
        ask_void(office.store, office.acting, new_op(), reversal.id, "typing")
    assert open_wishes(office.store, acting_of(office.head)) == ()


def given_back(office: Office, kept: Receipt) -> Receipt:
    both = office.both(shown_digest(REVERSING, reversal_shown(kept, "not served")))
    back = reverse_receipt(office.store, office.acting, new_op(), kept.id, "not served", both, YEAR)
    assert isinstance(back, Receipt)
    return back
