"""Orders, rates and papers of an earlier day at the till."""

from __future__ import annotations

from datetime import date

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.receipt import BillLine
from kiosk.domain.staff import Role
from kiosk.domain.ticket import Ticket
from kiosk.store import Store
from kiosk.store.money.ordering import order_payment
from kiosk.store.money.orders import PaymentOrder
from kiosk.store.people.staff import find_person
from tests.office.till.at_till import set_rate
from tests.office.till.office import TillOffice
from tests.store.site import new_op
from tests.ui.counter.conftest import add_staff
from tests.ui.counter.tills import AtTill
from tests.ui.counter.tills import till as till


def orders(store: Store, waits: Ticket, quantity: int) -> PaymentOrder:
    """Ask a cashier at another desk to take so many fees."""
    line = BillLine("base", "passport_renewal", "", quantity, "USD", 20_000, 75_000 * quantity)
    clerk = Acting("clerk", "counter-1", frozenset({Permission.SERVE}))
    return order_payment(store, clerk, new_op(), waits.id, "window_2", (line,))


def entered_by_two(at: AtTill, day: str) -> None:
    at.clerk.type("paper-day", day)
    at.sign("entering", at.hall.other)
    at.clerk.press("enter-paper")


def rate_of_today(store: Store, rate: str, currency: str = "USD") -> date:
    """Set a rate that holds from today on, and return today."""
    head = find_person(store, add_staff(store, "نور", Role.SUPERVISOR))
    assert head is not None
    office = TillOffice(store, head, head, head)
    set_rate(office, rate, currency=currency)
    return office.till.today
