"""Payment orders: what a desk without a drawer asks a cashier to take, of whoever holds a ticket.

An order is paid by good receipts that carry it, once they pay for all its lines; what they don't pay for is
left. The next order of the same person takes the place of what is left of those before it, never of what was
paid: should that receipt be void, it is owed again.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.canonical import canonical
from kiosk.domain.debts import ORDERED, Covers, beyond, left_of
from kiosk.domain.receipt import Bill, BillLine
from kiosk.store.journal import Entry
from kiosk.store.money.cash_schema import order_receipt, order_replaced, payment_order
from kiosk.store.money.order_rights import require_orders
from kiosk.store.money.paid import EXEMPTION_REFUSED, GOOD, paid_for_orders
from kiosk.store.money.schema import receipt
from kiosk.store.money.writing import money_writing
from kiosk.store.queue.holders import held_before
from kiosk.store.schema import op
from kiosk.store.store import Store

PAYMENT_ORDERED = "payment.ordered"
_KEPT = select(payment_order).join(op, op.c.op_id == payment_order.c.op_id)
_BY_ID = _KEPT.where(payment_order.c.id == bindparam("of_order"))
_REFUSED_IN = (
    select(receipt.c.id)
    .join(order_receipt, order_receipt.c.receipt_id == receipt.c.id)
    .where(order_receipt.c.order_id == payment_order.c.id, EXEMPTION_REFUSED)
    .exists()
)
_OF_TICKET = (
    _KEPT.add_columns(order_replaced.c.lines.label("still"), _REFUSED_IN.label("exemption_refused"))
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
_FORGET = delete(order_replaced).where(order_replaced.c.order_id == bindparam("of_order"))


@dataclass(frozen=True, slots=True)
class PaymentOrder:
    """What `desk` asks a cashier to take: which fees and how many, at the rate when it is paid."""

    id: str
    ticket_id: str
    desk: str
    actor: str
    ordered_ms: int
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
class _Account:
    """An order with the lines that it asks now, and what good receipts that carry it pay for."""

    order: PaymentOrder
    paid: tuple[BillLine, ...]

    def left(self, ways: Sequence[Covers] = ORDERED) -> tuple[BillLine, ...]:
        return left_of(self.order.lines, self.paid, ways)


def order_payment(
    store: Store, acting: Acting, op_id: str, ticket_id: str, desk: str, lines: Sequence[BillLine]
) -> PaymentOrder:
    """Commit what a cashier is to take of whoever holds a ticket, instead of what is left of earlier orders.

    The same `op_id` (a UUID) returns the same order. Raises `NotAllowed` also where another desk has them, or
    ordered of them (see `require_orders`), `LookupError`, `ValueError` for an order of nothing, `StoreError`.
    """
    acting.require(Permission.SERVE)
    if not lines:
        raise ValueError("an order of nothing")
    op_id = str(uuid.UUID(op_id))
    with money_writing(store, op_id) as (writing, before):
        if before is not None:
            return _must_know(writing.connection, before)
        accounts = _accounts(writing.connection, ticket_id)
        ordered_at = next((each.order.desk for each in accounts if each.left()), "")
        require_orders(writing.connection, acting, ticket_id, desk, ordered_at)
        body: dict[str, Any] = {
            "id": store.chance.new_id(),
            "ticket_id": ticket_id,
            "desk": desk,
            "ordered_ms": store.clock.now_ms(),
            "lines": [asdict(line) for line in lines],
            "replaces": _replaced(accounts),
        }
        write_order(writing.connection, op_id, acting.actor, body)
        writing.append(acting, Entry(op_id, PAYMENT_ORDERED, body["id"], body))
        return _must_know(writing.connection, body["id"])


def open_orders(store: Store, ticket_id: str, ways: Sequence[Covers] = ORDERED) -> tuple[OpenOrder, ...]:
    """Return what is left to pay of the orders of whoever holds a ticket, of the newest order first.

    What an order exempts is to be paid too once that was refused. `ways` are those in which lines are paid.
    """
    with store.reading() as connection:
        found = _accounts(connection, ticket_id)
    told = (OpenOrder(each.order, each.left(ways)) for each in found)
    return tuple(each for each in told if each.left)


def unpayable(connection: Connection, bill: Bill) -> OrderPaid | OrderReplaced | None:
    """Return why a bill can't pay the order that it carries: it may take no more than what is left of it.

    The first receipt may take more of a fee than was ordered, each may take what wasn't ordered at all.
    """
    accounts = {each.order.id: each for each in _accounts(connection, bill.ticket_id)}
    account = accounts.get(bill.order_id)
    if account is None or not account.order.lines:
        return OrderReplaced()
    left = account.left()
    if left and not (account.paid and beyond(bill.lines, account.order.lines, left)):
        return None
    return OrderPaid(connection.execute(_PAID_BY, {"of_order": bill.order_id}).scalar_one())


def write_order(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write an order, and what it leaves of those before it, from what the journal says of it."""
    row = {name: value for name, value in body.items() if name != "replaces"}
    row |= {"op_id": op_id, "actor": actor, "lines": canonical(body["lines"]).decode()}
    connection.execute(insert(payment_order), row)
    for each in body.get("replaces", ()):
        connection.execute(_FORGET, {"of_order": each["order_id"]})
        still = {**each, "op_id": op_id, "lines": canonical(each["lines"]).decode()}
        connection.execute(insert(order_replaced), still)


def _replaced(accounts: Sequence[_Account]) -> list[dict[str, Any]]:
    """Return the orders that aren't paid yet, each with what was: that is all it asks from now on."""
    found = ((each, each.left()) for each in accounts)
    return [
        {
            "order_id": each.order.id,
            "lines": [asdict(line) for line in left_of(each.order.lines, left, ORDERED)],
        }
        for each, left in found
        if left
    ]


def _accounts(connection: Connection, ticket_id: str) -> tuple[_Account, ...]:
    rows = connection.execute(_OF_TICKET, {"of_ticket": ticket_id}).mappings().all()
    paid = paid_for_orders(connection, [row["id"] for row in rows])
    return tuple(_Account(_as_asked(row), tuple(paid[row["id"]])) for row in rows)


def _must_know(connection: Connection, order_id: str) -> PaymentOrder:
    row = connection.execute(_BY_ID, {"of_order": order_id}).mappings().one()
    return _order(row, row["lines"])


def _as_asked(row: RowMapping) -> PaymentOrder:
    order = _order(row, row["still"] or row["lines"])
    if not row["exemption_refused"]:
        return order
    return replace(order, lines=tuple(replace(line, exemption="") for line in order.lines))


def _order(row: RowMapping, told: str) -> PaymentOrder:
    lines = tuple(BillLine(**line) for line in json.loads(told))
    return PaymentOrder(row["id"], row["ticket_id"], row["desk"], row["actor"], row["ordered_ms"], lines)
