"""What pays: the one definition of it, for orders too; and what somebody paid, asked of their ticket.

It is asked at any desk and in any drawer. A receipt that exempts somebody though that was refused pays for
nothing, it is to be void; where that was refused too, it stands and pays for what it doesn't exempt.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, bindparam, or_, select

from kiosk.domain.receipt import Receipt, SerialKind
from kiosk.domain.states import WishState
from kiosk.store.money.drawer_rows import VOIDED
from kiosk.store.money.receipt_rows import KEPT, read_receipt
from kiosk.store.money.schema import money_wish, receipt, receipt_line
from kiosk.store.money.wishes import EXEMPTION, VOID
from kiosk.store.schema import op
from kiosk.store.store import Store


def _refused(kind: str) -> ColumnElement[bool]:
    wish = money_wish.alias(f"{kind}_refused")
    of_receipt = wish.c.receipt_id == receipt.c.id, wish.c.kind == kind
    return select(wish.c.id).where(*of_receipt, wish.c.decision == WishState.REFUSED.value).exists()


_giving_back, _line = receipt.alias("giving_back"), receipt_line.alias("line")
_TAKEN = and_(
    receipt.c.kind != SerialKind.REVERSAL.value,
    ~VOIDED,
    ~select(_giving_back.c.id).where(_giving_back.c.reverses == receipt.c.id).exists(),
)
EXEMPTION_REFUSED = _refused(EXEMPTION)
"""Whether a receipt exempts somebody though that was refused, inside a statement about receipts."""
_SOMETHING_TAKEN = (
    select(_line.c.nth).where(_line.c.receipt_id == receipt.c.id, _line.c.exemption == "").exists()
)
PAYS_ALL = and_(_TAKEN, ~EXEMPTION_REFUSED)
"""Whether a receipt pays for all its lines, inside a statement about receipts."""
_PAYS = or_(PAYS_ALL, and_(_TAKEN, _refused(VOID), _SOMETHING_TAKEN))
_PAID_FOR = (
    KEPT.add_columns(EXEMPTION_REFUSED.label("exemption_refused"))
    .where(receipt.c.ticket_id == bindparam("of_ticket"), _PAYS)
    .order_by(op.c.epoch, op.c.seq)
)


def receipts_for(store: Store, ticket_id: str) -> tuple[Receipt, ...]:
    """Return what whoever holds a ticket paid, the oldest first, each with the lines that it pays for."""
    if not ticket_id:
        raise ValueError("no ticket")
    with store.reading() as connection:
        rows = connection.execute(_PAID_FOR, {"of_ticket": ticket_id}).mappings().all()
        return tuple(_paid_with(connection, row) for row in rows)


def _paid_with(connection: Connection, row: RowMapping) -> Receipt:
    """Return a receipt with the lines that it pays for."""
    kept = read_receipt(connection, row)
    if not row["exemption_refused"]:
        return kept
    lines = tuple(line for line in kept.bill.lines if not line.exemption)
    return replace(kept, bill=replace(kept.bill, lines=lines))
