"""What pays: the one definition of it, for orders too; and what somebody paid, asked of their ticket.

It is asked at any desk and in any drawer. A good receipt pays for its lines, also while somebody wants it to
be void; what it exempts though that was refused is not paid. What was paid for a request is paid whoever
comes for it, and with whatever number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, bindparam, or_, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.receipt import BillLine, Receipt, SerialKind
from kiosk.domain.states import WishState
from kiosk.domain.ticket import Ticket
from kiosk.store.money.cash_schema import order_receipt
from kiosk.store.money.drawer_rows import VOIDED
from kiosk.store.money.receipt_rows import KEPT, read_line, read_receipt
from kiosk.store.money.schema import money_wish, receipt, receipt_line
from kiosk.store.money.wishes import EXEMPTION
from kiosk.store.queue.holders import held_before
from kiosk.store.queue.schema import ticket
from kiosk.store.requests.schema import request
from kiosk.store.schema import op
from kiosk.store.store import Store

_refused, _giving_back = money_wish.alias("exemption_refused"), receipt.alias("giving_back")
EXEMPTION_REFUSED = (
    select(_refused.c.id)
    .where(
        _refused.c.receipt_id == receipt.c.id,
        and_(_refused.c.kind == EXEMPTION, _refused.c.decision == WishState.REFUSED.value),
    )
    .exists()
)
"""Whether a receipt exempts somebody though that was refused, inside a statement about receipts."""
GOOD = and_(
    receipt.c.kind != SerialKind.REVERSAL.value,
    ~VOIDED,
    ~select(_giving_back.c.id).where(_giving_back.c.reverses == receipt.c.id).exists(),
)
"""Whether a receipt's money was taken and is still here, inside a statement about receipts."""
_PAID_FOR_ORDERS = (
    select(receipt_line, order_receipt.c.order_id)
    .join(receipt, receipt.c.id == receipt_line.c.receipt_id)
    .join(order_receipt, order_receipt.c.receipt_id == receipt.c.id)
    .where(
        order_receipt.c.order_id.in_(bindparam("of_orders", expanding=True)),
        GOOD,
        or_(receipt_line.c.exemption == "", ~EXEMPTION_REFUSED),
    )
)
_REFUSED_FOR_ORDERS = (
    select(receipt_line, order_receipt.c.order_id)
    .join(receipt, receipt.c.id == receipt_line.c.receipt_id)
    .join(order_receipt, order_receipt.c.receipt_id == receipt.c.id)
    .where(
        order_receipt.c.order_id.in_(bindparam("of_orders", expanding=True)),
        receipt_line.c.exemption != "",
        EXEMPTION_REFUSED,
    )
)
_HELD = select(receipt.c.id).where(receipt.c.ticket_id.in_(held_before()))
_REQUESTS = select(request.c.id).where(request.c.visit_id == bindparam("of_visit"))
_OF_VISIT = (
    select(receipt.c.id)
    .join(ticket, ticket.c.id == receipt.c.ticket_id)
    .where(ticket.c.visit_id == bindparam("of_visit"))
)
_NAMING = select(receipt_line.c.receipt_id).where(
    receipt_line.c.request_id.in_(bindparam("requests", expanding=True))
)
_PAID_FOR = (
    KEPT.add_columns(EXEMPTION_REFUSED.label("exemption_refused"))
    .where(receipt.c.id.in_(bindparam("of_receipts", expanding=True)), GOOD)
    .order_by(op.c.epoch, op.c.seq)
)


def receipts_for(store: Store, acting: Acting, here: Ticket) -> tuple[Receipt, ...]:
    """Return what was paid by whoever holds a ticket, or for requests of its visit, the oldest first.

    Each comes with the lines that it pays for; of a receipt for somebody else those of these requests. Raises
    `NotAllowed`.
    """
    acting.require(Permission.SERVE)
    with store.reading() as connection:
        return paid_by(connection, here)


def paid_by(connection: Connection, here: Ticket) -> tuple[Receipt, ...]:
    """Return what `receipts_for` does."""
    theirs = set(connection.execute(_HELD, {"of_ticket": here.id}).scalars())
    visit = {"of_visit": here.visit_id}
    requests = set(connection.execute(_REQUESTS, visit).scalars()) if here.visit_id else set[str]()
    found = theirs
    if requests:
        theirs |= set(connection.execute(_OF_VISIT, visit).scalars())
        found = theirs | set(connection.execute(_NAMING, {"requests": sorted(requests)}).scalars())
    rows = connection.execute(_PAID_FOR, {"of_receipts": sorted(found)}).mappings().all()
    told = (_paid_with(connection, row, None if row["id"] in theirs else requests) for row in rows)
    return tuple(each for each in told if each.bill.lines)


def paid_for_orders(connection: Connection, order_ids: Sequence[str]) -> Mapping[str, list[BillLine]]:
    """Return the lines that good receipts which carry these orders pay for, by the orders' ids."""
    return _by_order(connection, _PAID_FOR_ORDERS, order_ids)


def refused_for_orders(connection: Connection, order_ids: Sequence[str]) -> Mapping[str, list[BillLine]]:
    """Return the lines that receipts which carry these orders exempt though that was refused, by order."""
    return _by_order(connection, _REFUSED_FOR_ORDERS, order_ids)


def _by_order(
    connection: Connection, asked: Select[Any], order_ids: Sequence[str]
) -> Mapping[str, list[BillLine]]:
    found: dict[str, list[BillLine]] = {each: [] for each in order_ids}
    for row in connection.execute(asked, {"of_orders": order_ids}).mappings():
        found[row["order_id"]].append(read_line(row))
    return found


def _paid_with(connection: Connection, row: RowMapping, requests: Set[str] | None) -> Receipt:
    """Return a receipt with the lines that it pays for, those of `requests` alone if there are any given."""
    kept = read_receipt(connection, row)
    lines = tuple(
        line
        for line in kept.bill.lines
        if not (row["exemption_refused"] and line.exemption)
        and (requests is None or line.request_id in requests)
    )
    return replace(kept, bill=replace(kept.bill, lines=lines))
