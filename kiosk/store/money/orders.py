"""What is left to pay of the payment orders of whoever holds a ticket; how they are given: `ordering`.

An order is paid by good receipts that carry it, and by those of the same person that were taken after it and
carry none, once they pay for all its lines; what they don't pay for is left. The next order of the same
person takes the place of what is left of those before it, never of what was paid: should that receipt be
void, it is owed again.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, RowMapping, bindparam, select

from kiosk.domain.debts import COUNTED, Covers, beyond, by_hand, left_of, settled
from kiosk.domain.receipt import Bill, BillLine
from kiosk.store.money.cash_schema import order_receipt, order_replaced, payment_order
from kiosk.store.money.paid import GOOD, paid_by, paid_for_orders, refused_for_orders
from kiosk.store.money.schema import receipt
from kiosk.store.queue.holders import held_before
from kiosk.store.queue.tickets import must_know_ticket
from kiosk.store.schema import op
from kiosk.store.store import Store

_KEPT = select(payment_order).join(op, op.c.op_id == payment_order.c.op_id)
_BY_ID = _KEPT.where(payment_order.c.id == bindparam("of_order"))
_OF_TICKET = (
    _KEPT.add_columns(op.c.epoch, op.c.seq, order_replaced.c.lines.label("still"))
    .outerjoin(order_replaced, order_replaced.c.order_id == payment_order.c.id)
    .where(payment_order.c.ticket_id.in_(held_before()))
    .order_by(op.c.epoch.desc(), op.c.seq.desc())
)
_PAID_BY = (
    select(receipt.c.serial)
    .join(op, op.c.op_id == receipt.c.op_id)
    .join(order_receipt, order_receipt.c.receipt_id == receipt.c.id)
    .where(order_receipt.c.order_id == bindparam("of_order"), GOOD)
    .order_by(op.c.epoch.desc(), op.c.seq.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class PaymentOrder:
    """What `desk` asks a cashier to take: which fees and how many, at the rate when it is paid."""

    id: str
    ticket_id: str
    desk: str
    actor: str
    lines: tuple[BillLine, ...]


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order that isn't paid, or not wholly, and what is left to pay of it."""

    order: PaymentOrder
    left: tuple[BillLine, ...]


@dataclass(frozen=True, slots=True)
class OrderPaid:
    """What a bill takes of the order was paid before; this is the serial of the last receipt for it."""

    serial: str


@dataclass(frozen=True, slots=True)
class OrderReplaced:
    """What a desk asks now is another order."""


@dataclass(frozen=True, slots=True)
class Account:
    """An order with the lines that it asks now, and what is left of them; `carried` by good receipts."""

    order: PaymentOrder
    left: tuple[BillLine, ...]
    carried: bool
    beside: str
    """The serial of the last receipt that was taken after it for the same person and carries no order."""


def open_orders(store: Store, ticket_id: str, ways: Sequence[Covers] = COUNTED) -> tuple[OpenOrder, ...]:
    """Return what is left to pay of the orders of whoever holds a ticket, of the newest order first.

    What an order exempts is to be paid too once that was refused. `ways` are those in which lines are paid.
    """
    with store.reading() as connection:
        return open_in(accounts_of(connection, ticket_id, ways))


def unpayable(
    connection: Connection, bill: Bill, ways: Sequence[Covers] = COUNTED
) -> OrderPaid | OrderReplaced | None:
    """Return why a bill can't pay the order that it carries: it may take no more than what is left of it.

    The first receipt may take more of a fee than was ordered, and what wasn't ordered at all; each later one
    pays something of what is left.
    """
    accounts = {each.order.id: each for each in accounts_of(connection, bill.ticket_id, ways)}
    account = accounts.get(bill.order_id)
    if account is None or not account.order.lines:
        return OrderReplaced()
    left, asked = account.left, account.order.lines
    first = left == asked and not account.carried
    if left and (first or _pays_rest(bill, asked, left, ways)):
        return None
    last = connection.execute(_PAID_BY, {"of_order": bill.order_id}).scalar_one_or_none()
    return OrderPaid(last or account.beside)


def _pays_rest(
    bill: Bill, asked: Sequence[BillLine], left: Sequence[BillLine], ways: Sequence[Covers]
) -> bool:
    """Return whether a bill pays something of what is left of an order, and no more than that."""
    return left_of(left, bill.lines, ways) != tuple(left) and not beyond(bill.lines, asked, left)


def open_in(accounts: Sequence[Account]) -> tuple[OpenOrder, ...]:
    """Return those of the orders of which something is left."""
    return tuple(OpenOrder(each.order, each.left) for each in accounts if each.left)


def accounts_of(connection: Connection, ticket_id: str, ways: Sequence[Covers]) -> tuple[Account, ...]:
    """Return the accounts of a ticket's orders, the newest first.

    A receipt without an order pays for those that came before it: one that was made anew for another that
    is to be void carries none. What it pays for one order it doesn't pay for the next.
    """
    rows = connection.execute(_OF_TICKET, {"of_ticket": ticket_id}).mappings().all()
    if not rows:
        return ()
    ids = [row["id"] for row in rows]
    paid, refused = paid_for_orders(connection, ids), refused_for_orders(connection, ids)
    holder = must_know_ticket(connection, ticket_id)
    loose = [each for each in paid_by(connection, holder) if not each.bill.order_id]
    beside = str(loose[-1].serial) if loose else ""
    spare: tuple[BillLine, ...] = ()
    found: list[Account] = []
    for row in rows:
        order = _as_asked(row, refused[row["id"]])
        while loose and (loose[-1].epoch, loose[-1].seq) > (row["epoch"], row["seq"]):
            spare += loose.pop().bill.lines
        left, spare = settled(left_of(order.lines, paid[order.id], ways), spare, ways)
        found.append(Account(order, left, bool(paid[order.id]), beside))
    return tuple(found)


def must_know_order(connection: Connection, order_id: str) -> PaymentOrder:
    """Return an order as it was given."""
    row = connection.execute(_BY_ID, {"of_order": order_id}).mappings().one()
    return _order(row, row["lines"])


def _as_asked(row: RowMapping, refused: Sequence[BillLine]) -> PaymentOrder:
    """Return an order as it asks now; what was `refused` to be exempt is to be paid."""
    order = _order(row, row["still"] or row["lines"])
    lines = (
        replace(line, exemption="") if any(by_hand(each, line) for each in refused) else line
        for line in order.lines
    )
    return replace(order, lines=tuple(lines))


def _order(row: RowMapping, told: str) -> PaymentOrder:
    lines = tuple(BillLine(**line) for line in json.loads(told))
    return PaymentOrder(row["id"], row["ticket_id"], row["desk"], row["actor"], lines)
