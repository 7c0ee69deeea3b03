"""What stands around receipts and drawers, on both databases: orders, hand-over, counts, deposits, papers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import create_engine, select
from sqlcipher3 import dbapi2

from kiosk.domain.acting import Acting
from kiosk.domain.approval import shown_digest
from kiosk.domain.calling import handed_on
from kiosk.domain.chain import GENESIS
from kiosk.domain.drawer import Drawer
from kiosk.domain.errors import NotAllowed
from kiosk.domain.receipt import Receipt
from kiosk.domain.states import DrawerState
from kiosk.domain.ticket import Ticket
from kiosk.store.money.cash_schema import (
    cash_check,
    cash_difference,
    deposit,
    deposit_slip,
    handwritten,
    order_receipt,
    payment_order,
)
from kiosk.store.money.counts import money_counts
from kiosk.store.money.deposits import deposit_cash, handed_in, undeposited_drawers
from kiosk.store.money.drawer_checks import CashCheck, check_drawer
from kiosk.store.money.drawer_closing import closing_shown, expected_now
from kiosk.store.money.drawer_handing import HANDING_OVER, hand_over_drawer
from kiosk.store.money.drawers import open_session
from kiosk.store.money.ordering import order_payment
from kiosk.store.money.orders import (
    OpenOrder,
    OrderPaid,
    OrderReplaced,
    PaymentOrder,
    open_orders,
)
from kiosk.store.money.receipts import issue_receipt
from kiosk.store.money.wishes import ask_void, decide
from kiosk.store.outgoing import outgoing
from kiosk.store.queue.calling import call_next, move_ticket
from kiosk.store.queue.staffing import take_desk
from kiosk.store.replaying import replay
from kiosk.store.schema import metadata
from tests.store.lent import SYNC
from tests.store.money.by_hand import enter
from tests.store.money.test_money import PAYER, YEAR, Office, bill
from tests.store.money.test_money import office as office
from tests.store.queue.at_desks import come, wanted
from tests.store.site import new_op
from tests.store.staff import acting_of

TABLES = (
    payment_order,
    order_receipt,
    deposit,
    deposit_slip,
    cash_difference,
    cash_check,
    handwritten,
)


def came(office: Office) -> str:
    """Return the ticket of somebody who waits."""
    (kept,) = come(office.store, wanted())
    return kept.id


def test_an_order_is_paid_once_and_again_when_its_receipt_is_void(office: Office) -> None:
    office.opened()
    here = came(office)
    order = order_payment(office.store, acting_of(office.other), new_op(), here, "window_1", bill().lines)
    assert open_orders(office.store, here) == (OpenOrder(order, order.lines),)
    ordered = replace(bill(), ticket_id=here, order_id=order.id)
    first = issue_receipt(office.store, office.acting, new_op(), ordered, PAYER, YEAR)
    assert isinstance(first, Receipt)
    again = issue_receipt(office.store, office.acting, new_op(), ordered, PAYER, YEAR)
    assert (again, open_orders(office.store, here)) == (OrderPaid(str(first.serial)), ())

    wish = ask_void(office.store, office.acting, new_op(), first.id, "typing")
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=True)
    assert open_orders(office.store, here) == (OpenOrder(order, order.lines),)
    assert isinstance(issue_receipt(office.store, office.acting, new_op(), ordered, PAYER, YEAR), Receipt)


def test_an_order_that_another_replaced_is_paid_no_more(office: Office) -> None:
    office.opened()
    here = came(office)
    first, newest = (
        order_payment(office.store, acting_of(office.other), new_op(), here, "window_1", bill().lines)
        for _ in range(2)
    )

    def pay(order: PaymentOrder) -> object:
        ordered = replace(bill(), ticket_id=here, order_id=order.id)
        return issue_receipt(office.store, office.acting, new_op(), ordered, PAYER, YEAR)

    assert pay(first) == OrderReplaced()
    assert open_orders(office.store, here) == (OpenOrder(newest, newest.lines),)
    assert isinstance(pay(newest), Receipt)
    assert pay(first) == OrderReplaced()


def test_a_drawer_goes_from_one_to_the_other_with_what_was_counted(office: Office) -> None:
    drawer = office.opened(10_000)
    office.paid(5_000)
    counted = office.counted(drawer, 14_900)
    digest = shown_digest(
        HANDING_OVER, closing_shown(counted, expected_now(office.store, office.acting, drawer.id))
    )
    both = office.both(digest, second=office.other)

    taken = hand_over_drawer(office.store, office.acting, new_op(), drawer.id, both)
    assert isinstance(taken, Drawer)
    assert (taken.actor, taken.witness, taken.float_minor) == (office.other.id, office.cashier.id, 14_900)
    assert taken.state is DrawerState.OPEN
    assert open_session(office.store, office.cashier.id) is None
    assert office.store.check().sound
    assert undeposited_drawers(office.store, acting_of(office.head)) == ()
    with pytest.raises(LookupError):
        handed_in(office.store, acting_of(office.head), drawer.id)


def test_a_desk_orders_of_whom_it_has_or_ordered_of_and_of_nobody_else(office: Office) -> None:
    (kept,) = come(office.store, wanted())
    mine, stranger = acting_of(office.cashier), acting_of(office.other)

    def order(acting: Acting, desk: str, ticket_id: str = kept.id) -> PaymentOrder:
        return order_payment(office.store, acting, new_op(), ticket_id, desk, bill().lines)

    take_desk(office.store, mine, new_op(), "1", ("passports",))
    called = call_next(office.store, mine, new_op(), "1", ("passports",), kept.day)
    assert isinstance(called, Ticket)
    for desk in ("9", "1"):
        with pytest.raises(NotAllowed):
            order(stranger, desk)
    assert order(mine, "1").desk == "1"

    move_ticket(office.store, mine, new_op(), kept.id, called.moves, partial(handed_on, desk="cash"))
    with pytest.raises(NotAllowed):
        order(stranger, "9")
    replaced = order(mine, "1")
    assert open_orders(office.store, kept.id) == (OpenOrder(replaced, replaced.lines),)
    with pytest.raises(LookupError):
        order(stranger, "9", "no-such-ticket")


def test_an_unannounced_count_is_a_supervisors_who_is_not_told_what_should_be_there(office: Office) -> None:
    drawer = office.opened(10_000)
    office.paid(5_000)
    for person in (office.cashier, office.other):
        with pytest.raises(NotAllowed):
            check_drawer(office.store, acting_of(person), new_op(), drawer.id, [(1, 1)])

    seen = check_drawer(office.store, acting_of(office.head), new_op(), drawer.id, [(100, 149)])
    assert seen == CashCheck(drawer.id, 14_900)
    (kept,) = money_counts(office.store, acting_of(office.head), 0, 2**53).checks
    assert kept.over_minor is None, "who counts the open drawer next could be told what should be in it"
    assert office.paid().serial.number == 2
    office.closed(office.counted(drawer, 20_000))
    (kept,) = money_counts(office.store, acting_of(office.head), 0, 2**53).checks
    assert kept.over_minor == -100


def test_a_closing_is_deposited_once(office: Office) -> None:
    drawer = office.opened()
    office.closed(office.counted(drawer, 10_000))

    slips = ("S-1", "S-2")
    with pytest.raises(NotAllowed):
        deposit_cash(office.store, office.acting, new_op(), drawer.id, 10_000, "S-0")
    head = acting_of(office.head)
    done = [deposit_cash(office.store, head, new_op(), drawer.id, 10_000, each) for each in slips]
    assert done == [True, False]


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
    here = came(office)
    order = order_payment(office.store, acting_of(office.other), new_op(), here, "w1", bill().lines)
    ordered = replace(bill(), ticket_id=here, order_id=order.id)
    issue_receipt(office.store, office.acting, new_op(), ordered, PAYER, YEAR)
    enter(office)
    check_drawer(office.store, acting_of(office.head), new_op(), drawer.id, [(100, 200)])
    office.closed(office.counted(drawer, 19_000))
    deposit_cash(office.store, acting_of(office.head), new_op(), drawer.id, 19_000, "S-1")
    told = outgoing(office.store, SYNC, 500, 10**9, after=0).operations
    again = create_engine("sqlite://", module=dbapi2)
    metadata.create_all(again)

    with again.begin() as connection:
        for operation in told:
            replay(office.store, connection, operation, GENESIS, lambda _facts, _content: None)
        for table in TABLES:
            with office.store.reading() as kept:
                before = sorted(map(tuple, kept.execute(select(table))), key=repr)
            assert sorted(map(tuple, connection.execute(select(table))), key=repr) == before, table.name
            assert before, table.name
