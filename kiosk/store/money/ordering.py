"""Payment orders: what a desk without a drawer asks a cashier to take, of whoever holds a ticket.

What is left of them, and when they are paid: `orders`.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.canonical import canonical
from kiosk.domain.debts import COUNTED, Covers, left_of
from kiosk.domain.receipt import BillLine
from kiosk.store.journal import Entry
from kiosk.store.money.cash_schema import order_replaced, payment_order
from kiosk.store.money.order_rights import require_orders
from kiosk.store.money.orders import (
    Account,
    OpenOrder,
    OrderReplaced,
    PaymentOrder,
    accounts_of,
    must_know_order,
    open_in,
)
from kiosk.store.money.writing import money_writing
from kiosk.store.store import Store, Writing

PAYMENT_ORDERED = "payment.ordered"
_FORGET = delete(order_replaced).where(order_replaced.c.order_id == bindparam("of_order"))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What an operation is to order of whoever holds a ticket; `ways` are those in which lines are paid."""

    op_id: str
    ticket_id: str
    desk: str
    lines: tuple[BillLine, ...]
    ways: tuple[Covers, ...]


def order_payment(
    store: Store,
    acting: Acting,
    op_id: str,
    ticket_id: str,
    desk: str,
    lines: Sequence[BillLine],
    ways: Sequence[Covers] = COUNTED,
) -> PaymentOrder:
    """Commit what a cashier is to take of whoever holds a ticket, instead of what is left of earlier orders.

    An order of nothing strikes out what is left; who takes money may do that too. The same `op_id` (a UUID)
    returns the same order. Raises `NotAllowed` also where another desk has them, or ordered of them (see
    `require_orders`), `LookupError`, `StoreError`.
    """
    acting.require(Permission.SERVE)
    wanted = _Wanted(str(uuid.UUID(op_id)), ticket_id, desk, tuple(lines), tuple(ways))
    with money_writing(store, wanted.op_id) as (writing, before):
        if before is not None:
            return must_know_order(writing.connection, before)
        return _order_anew(store, writing, acting, wanted)


def strike_out(
    store: Store,
    acting: Acting,
    op_id: str,
    ticket_id: str,
    desk: str,
    seen: Sequence[OpenOrder],
    ways: Sequence[Covers] = COUNTED,
) -> PaymentOrder | OrderReplaced:
    """Commit an order of nothing, if what was `seen` is all that is left: what is new has to be seen first.

    See `order_payment`.
    """
    acting.require(Permission.SERVE)
    wanted = _Wanted(str(uuid.UUID(op_id)), ticket_id, desk, (), tuple(ways))
    with money_writing(store, wanted.op_id) as (writing, before):
        if before is not None:
            return must_know_order(writing.connection, before)
        if open_in(accounts_of(writing.connection, ticket_id, ways)) != tuple(seen):
            return OrderReplaced()
        return _order_anew(store, writing, acting, wanted)


def _order_anew(store: Store, writing: Writing, acting: Acting, wanted: _Wanted) -> PaymentOrder:
    accounts = accounts_of(writing.connection, wanted.ticket_id, wanted.ways)
    ordered_at = next((each.order.desk for each in accounts if each.left), "")
    if not wanted.lines and Permission.TAKE_PAYMENT in acting.permissions:
        ordered_at = ""
    require_orders(writing.connection, acting, wanted.ticket_id, wanted.desk, ordered_at)
    body: dict[str, Any] = {
        "id": store.chance.new_id(),
        "ticket_id": wanted.ticket_id,
        "desk": wanted.desk,
        "ordered_ms": store.clock.now_ms(),
        "lines": [asdict(line) for line in wanted.lines],
        "replaces": _replaced(accounts, wanted.ways),
    }
    write_order(writing.connection, wanted.op_id, acting.actor, body)
    writing.append(acting, Entry(wanted.op_id, PAYMENT_ORDERED, body["id"], body))
    return must_know_order(writing.connection, body["id"])


def write_order(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write an order, and what it leaves of those before it, from what the journal says of it."""
    row = {name: value for name, value in body.items() if name != "replaces"}
    row |= {"op_id": op_id, "actor": actor, "lines": canonical(body["lines"]).decode()}
    connection.execute(insert(payment_order), row)
    for each in body.get("replaces", ()):
        connection.execute(_FORGET, {"of_order": each["order_id"]})
        still = {**each, "op_id": op_id, "lines": canonical(each["lines"]).decode()}
        connection.execute(insert(order_replaced), still)


def _replaced(accounts: Sequence[Account], ways: Sequence[Covers]) -> list[dict[str, Any]]:
    """Return the orders that aren't paid yet, each with what was: that is all it asks from now on."""
    return [
        {
            "order_id": each.order.id,
            "lines": [asdict(line) for line in left_of(each.order.lines, each.left, ways)],
        }
        for each in accounts
        if each.left
    ]
