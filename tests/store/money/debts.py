"""Orders, and the receipts and papers that pay for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import shown_digest
from kiosk.domain.receipt import Bill, BillLine, Receipt
from kiosk.domain.service import Language
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.staff import Role
from kiosk.domain.ticket import Ticket
from kiosk.store import Store
from kiosk.store.chance import Chance
from kiosk.store.money.handwriting import ENTERING, HandwrittenPaper, enter_handwritten, entering_shown
from kiosk.store.money.ordering import order_payment
from kiosk.store.money.orders import PaymentOrder, open_orders
from kiosk.store.money.receipts import issue_receipt
from kiosk.store.money.wishes import ask_void, decide
from kiosk.store.queue.issuing import Wanted, take_number
from tests.store.money.test_money import PAYER, YEAR, Office, bill
from tests.store.site import new_op
from tests.store.staff import acting_of, known

DAY = date(2026, 11, 1)
(BASE,) = bill().lines
FINE = replace(BASE, fee_id="fine", local_minor=2_000)


@pytest.fixture
def office(store: Store) -> Office:
    cashier, other, head = known(store, Role.CASHIER, Role.CASHIER, Role.SUPERVISOR)
    return here(Office(store, cashier, other, head), "t1")


def here(office: Office, *ids: str) -> Office:
    """Let people come whose tickets have these ids."""
    given = iter(ids)
    named = replace(office, store=replace(office.store, chance=Chance(new_id=lambda: next(given))))
    for _ in ids:
        number_of(named)
    return office


def many(line: BillLine, quantity: int) -> BillLine:
    return replace(line, quantity=quantity, local_minor=line.local_minor * quantity)


def orders(office: Office, *lines: BillLine, of: str = "t1") -> PaymentOrder:
    return order_payment(office.store, acting_of(office.other), new_op(), of, "window_1", lines)


def billed(order: PaymentOrder | None, *lines: BillLine, of: str = "") -> Bill:
    made = replace(bill(), lines=lines, tendered_minor=sum(line.due_minor for line in lines))
    here = of or (order.ticket_id if order else "")
    return replace(made, ticket_id=here, order_id=order.id if order else "")


def takes(office: Office, order: PaymentOrder | None, *lines: BillLine, of: str = "") -> object:
    return issue_receipt(office.store, office.acting, new_op(), billed(order, *lines, of=of), PAYER, YEAR)


def pays(office: Office, order: PaymentOrder | None, *lines: BillLine, of: str = "") -> Receipt:
    kept = takes(office, order, *lines, of=of)
    assert isinstance(kept, Receipt)
    return kept


def voids(office: Office, kept: Receipt, *, agrees: bool = True) -> None:
    wish = ask_void(office.store, office.acting, new_op(), kept.id, "typing")
    decide(office.store, acting_of(office.head), new_op(), wish.id, agrees=agrees)


def left(office: Office, of: str = "t1") -> list[tuple[str, list[tuple[str, int]]]]:
    """Return the open orders, each with the fees that are left of it and how many of each."""
    return [
        (each.order.id, [(line.fee_id, line.quantity) for line in each.left])
        for each in open_orders(office.store, of)
    ]


def enters(office: Office, order: PaymentOrder, number: str, *lines: BillLine) -> Receipt:
    paper = HandwrittenPaper(number, DAY, billed(order, *lines), "سلمى")
    both = office.both(shown_digest(ENTERING, entering_shown(paper)))
    kept = enter_handwritten(office.store, office.acting, new_op(), paper, both)
    assert isinstance(kept, Receipt)
    return kept


def number_of(office: Office) -> Ticket:
    acting = Acting("applicant", "k1", frozenset({Permission.ISSUE_NUMBER}))
    wanted = Wanted(
        "passport_renewal", "passports", "J", 1, Coming.WALK_IN, Priority.NONE, 0, Language.ARABIC, ""
    )
    return take_number(office.store, acting, new_op(), wanted, DAY, USUAL_ORDER)
