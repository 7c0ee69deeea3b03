"""Payment orders: what a desk without a drawer asks a cashier to take, of whoever holds a ticket.

The newest order of a ticket counts. It is paid by a receipt that pays for all its lines, and no second one
can be; one that exempts somebody though that was refused leaves it to pay.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.canonical import canonical
from kiosk.domain.receipt import BillLine
from kiosk.store.journal import Entry
from kiosk.store.money.cash_schema import order_receipt, payment_order
from kiosk.store.money.paid import EXEMPTION_REFUSED, PAYS_ALL
from kiosk.store.money.schema import receipt
from kiosk.store.money.writing import money_writing
from kiosk.store.schema import op
from kiosk.store.store import Store

PAYMENT_ORDERED = "payment.ordered"
_KEPT = select(payment_order).join(op, op.c.op_id == payment_order.c.op_id)
_NEWEST = (
    _KEPT.where(payment_order.c.ticket_id == bindparam("of_ticket"))
    .order_by(op.c.epoch.desc(), op.c.seq.desc())
    .limit(1)
)
_BY_ID = _KEPT.where(payment_order.c.id == bindparam("of_order"))
_RECEIPTS = (
    select(receipt.c.serial)
    .join(order_receipt, order_receipt.c.receipt_id == receipt.c.id)
    .where(order_receipt.c.order_id == bindparam("of_order"))
)
_PAID_BY = _RECEIPTS.where(PAYS_ALL)
_REFUSED_IN = _RECEIPTS.where(EXEMPTION_REFUSED)


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
class OrderPaid:
    """The order was paid before, by the receipt with this serial."""

    serial: str


@dataclass(frozen=True, slots=True)
class OrderReplaced:
    """The order isn't the ticket's newest any more: what a desk asks now is another."""


def order_payment(
    store: Store, acting: Acting, op_id: str, ticket_id: str, desk: str, lines: Sequence[BillLine]
) -> PaymentOrder:
    """Commit what a cashier is to take of whoever holds a ticket; it takes an earlier order's place.

    The same `op_id` (a UUID) returns the same order. Raises `NotAllowed`, `ValueError` for an order of
    nothing, `StoreError`.
    """
    acting.require(Permission.SERVE)
    if not lines:
        raise ValueError("an order of nothing")
    op_id = str(uuid.UUID(op_id))
    with money_writing(store, op_id) as (writing, before):
        if before is not None:
            return _must_know(writing.connection, before)
        body: dict[str, Any] = {
            "id": store.chance.new_id(),
            "ticket_id": ticket_id,
            "desk": desk,
            "ordered_ms": store.clock.now_ms(),
            "lines": [asdict(line) for line in lines],
        }
        write_order(writing.connection, op_id, acting.actor, body)
        writing.append(acting, Entry(op_id, PAYMENT_ORDERED, body["id"], body))
        return _must_know(writing.connection, body["id"])


def unpaid_order(store: Store, ticket_id: str) -> PaymentOrder | None:
    """Return the newest order of a ticket if nobody paid it, else None.

    What it exempts is to be paid too once that was refused. What was paid of it all the same, `receipts_for`
    tells by receipts that carry its id.
    """
    with store.reading() as connection:
        row = connection.execute(_NEWEST, {"of_ticket": ticket_id}).mappings().one_or_none()
        if row is None or paid_by(connection, row["id"]):
            return None
        order = _order(row)
        if connection.execute(_REFUSED_IN, {"of_order": order.id}).first() is None:
            return order
        return replace(order, lines=tuple(replace(line, exemption="") for line in order.lines))


def paid_by(connection: Connection, order_id: str) -> OrderPaid | None:
    """Return which receipt paid an order, None while none did."""
    serial = connection.execute(_PAID_BY, {"of_order": order_id}).scalars().first()
    return OrderPaid(serial) if serial else None


def unpayable(connection: Connection, ticket_id: str, order_id: str) -> OrderPaid | OrderReplaced | None:
    """Return why an order of a ticket can't be paid, None for its newest while nobody paid it."""
    paid = paid_by(connection, order_id)
    if paid is not None:
        return paid
    newest = connection.execute(_NEWEST, {"of_ticket": ticket_id}).mappings().one_or_none()
    return None if newest is not None and newest["id"] == order_id else OrderReplaced()


def write_order(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write an order from what the journal says of it."""
    row = {**body, "op_id": op_id, "actor": actor, "lines": canonical(body["lines"]).decode()}
    connection.execute(insert(payment_order), row)


def _must_know(connection: Connection, order_id: str) -> PaymentOrder:
    return _order(connection.execute(_BY_ID, {"of_order": order_id}).mappings().one())


def _order(row: RowMapping) -> PaymentOrder:
    lines = tuple(BillLine(**line) for line in json.loads(row["lines"]))
    return PaymentOrder(row["id"], row["ticket_id"], row["desk"], row["actor"], row["ordered_ms"], lines)
