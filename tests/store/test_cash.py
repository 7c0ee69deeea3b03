"""What stands around receipts and drawers, on both databases: orders, hand-over, counts, deposits, papers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import create_engine, select
from sqlcipher3 import dbapi2

from kiosk.domain.approval import shown_digest
from kiosk.domain.chain import GENESIS
from kiosk.domain.drawer import Drawer
from kiosk.domain.errors import NotAllowed
from kiosk.domain.receipt import Receipt
from kiosk.domain.states import DrawerState
from kiosk.store.cash_schema import cash_check, deposit, handwritten, order_receipt, payment_order
from kiosk.store.drawer_checks import (
    HANDING_OVER,
    check_drawer,
    deposit_cash,
    hand_over_drawer,
    handing_over_shown,
)
from kiosk.store.drawer_closing import expected_now
from kiosk.store.drawers import open_session
from kiosk.store.handwriting import ENTERING, EnteredBefore, enter_handwritten, entering_shown
from kiosk.store.money_wishes import ask_void, decide, open_wishes
from kiosk.store.orders import OrderPaid, order_payment, unpaid_order
from kiosk.store.outgoing import outgoing
from kiosk.store.receipts import issue_receipt
from kiosk.store.replaying import replay
from kiosk.store.schema import metadata
from tests.store.lent import SYNC
from tests.store.site import new_op
from tests.store.staff import acting_of
from tests.store.test_money import YEAR, Office, bill
from tests.store.test_money import office as office

DAY = date(2026, 11, 1)


def enter(office: Office, paper: str = "0417") -> object:
    digest = shown_digest(ENTERING, entering_shown(bill(), paper, DAY))
    return enter_handwritten(
        office.store, office.acting, new_op(), bill(), b"", paper, DAY, office.both(digest)
    )


def test_an_exemption_on_a_paper_written_by_hand_waits_for_somebody_else_too(office: Office) -> None:
    office.opened()
    exempt = bill(exemption="needy")
    both = office.both(shown_digest(ENTERING, entering_shown(exempt, "0417", DAY)))
    kept = enter_handwritten(office.store, office.acting, new_op(), exempt, b"", "0417", DAY, both)
    assert isinstance(kept, Receipt)
    wishes = open_wishes(office.store)
    assert [(wish.kind, wish.receipt_id) for wish in wishes] == [("exemption", kept.id)]


def test_an_order_is_paid_once_and_again_when_its_receipt_is_void(office: Office) -> None:
    office.opened()
    order = order_payment(office.store, acting_of(office.other), new_op(), "t1", "window_1", bill().lines)
    assert unpaid_order(office.store, "t1") == order
    ordered = replace(bill(), ticket_id="t1", order_id=order.id)
    first = issue_receipt(office.store, office.acting, new_op(), ordered, b"", YEAR)
    assert isinstance(first, Receipt)
    again = issue_receipt(office.store, office.acting, new_op(), ordered, b"", YEAR)
    assert (again, unpaid_order(office.store, "t1")) == (OrderPaid(str(first.serial)), None)

    wish = ask_void(office.store, office.acting, new_op(), first.id, "typing")
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=True)
    assert unpaid_order(office.store, "t1") == order
    assert isinstance(issue_receipt(office.store, office.acting, new_op(), ordered, b"", YEAR), Receipt)


def test_a_drawer_goes_from_one_to_the_other_with_what_was_counted(office: Office) -> None:
    drawer = office.opened(10_000)
    office.paid(5_000)
    counted = office.counted(drawer, 14_900)
    digest = shown_digest(HANDING_OVER, handing_over_shown(counted, expected_now(office.store, drawer.id)))
    both = office.both(digest, second=office.other)

    taken = hand_over_drawer(office.store, office.acting, new_op(), drawer.id, both)
    assert isinstance(taken, Drawer)
    assert (taken.actor, taken.witness, taken.float_minor) == (office.other.id, office.cashier.id, 14_900)
    assert taken.state is DrawerState.OPEN
    assert open_session(office.store, office.cashier.id) is None
    assert office.store.check().sound


def test_an_unannounced_count_is_another_persons_and_the_session_goes_on(office: Office) -> None:
    drawer = office.opened(10_000)
    office.paid(5_000)
    with pytest.raises(NotAllowed):
        check_drawer(office.store, office.acting, new_op(), drawer.id, [(1, 1)])

    seen = check_drawer(office.store, acting_of(office.head), new_op(), drawer.id, [(100, 149)])
    assert (seen.expected_minor, seen.over_minor) == (15_000, -100)
    assert office.paid().serial.number == 2


def test_a_closing_is_deposited_once(office: Office) -> None:
    drawer = office.opened()
    office.closed(office.counted(drawer, 10_000))

    slips = ("S-1", "S-2")
    done = [deposit_cash(office.store, office.acting, new_op(), drawer.id, 10_000, each) for each in slips]
    assert done == [True, False]


def test_a_paper_written_by_hand_is_entered_by_two_once_in_a_book_of_its_own(office: Office) -> None:
    drawer = office.opened(10_000)
    office.paid(5_000)
    kept = enter(office)

    assert isinstance(kept, Receipt)
    assert (str(kept.serial)[9:10], kept.serial.number) == ("H", 1)
    assert enter(office) == EnteredBefore(str(kept.serial))
    alone = office.both(shown_digest(ENTERING, entering_shown(bill(), "9", DAY)), second=office.cashier)
    with pytest.raises(NotAllowed):
        enter_handwritten(office.store, office.acting, new_op(), bill(), b"", "9", DAY, alone)
    office.counted(drawer, 20_000)
    assert expected_now(office.store, drawer.id) == 20_000


def test_of_two_closings_at_once_one_counts(office: Office) -> None:
    counted = office.counted(office.opened(), 10_000)

    def close(_nth: int) -> object:
        try:
            return office.closed(counted)
        except Exception as error:
            return type(error)

    with ThreadPoolExecutor(2) as desks:
        ends = list(desks.map(close, range(2)))
    assert len([each for each in ends if isinstance(each, Drawer)]) == 1
    assert office.store.check().sound


def test_all_of_it_is_told_again_by_its_journal_row_by_row(office: Office) -> None:
    drawer = office.opened()
    order = order_payment(office.store, acting_of(office.other), new_op(), "t1", "w1", bill().lines)
    ordered = replace(bill(), order_id=order.id)
    issue_receipt(office.store, office.acting, new_op(), ordered, b"", YEAR)
    enter(office)
    check_drawer(office.store, acting_of(office.head), new_op(), drawer.id, [(100, 200)])
    office.closed(office.counted(drawer, 20_000))
    deposit_cash(office.store, office.acting, new_op(), drawer.id, 20_000, "S-1")
    told = outgoing(office.store, SYNC, 500, 10**9, after=0).operations
    again = create_engine("sqlite://", module=dbapi2)
    metadata.create_all(again)

    with again.begin() as connection:
        for operation in told:
            replay(office.store, connection, operation, GENESIS, lambda _facts, _content: None)
        for table in (payment_order, order_receipt, deposit, cash_check, handwritten):
            with office.store.reading() as kept:
                before = sorted(map(tuple, kept.execute(select(table))), key=repr)
            assert sorted(map(tuple, connection.execute(select(table))), key=repr) == before, table.name
            assert before, table.name
