"""Receipts written by hand while the store was away, entered later by two into a book of their own."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.receipt import Bill, BillFault, Receipt, ReceiptKind, bill_fault
from kiosk.domain.states import DrawerState
from kiosk.store.approvals import approved
from kiosk.store.cash_schema import handwritten
from kiosk.store.drawer_rows import MONEY, drawer_of
from kiosk.store.journal import found, one_at_a_time
from kiosk.store.money_schema import receipt
from kiosk.store.money_wishes import exemption_entry
from kiosk.store.receipt_rows import Beside, must_know_receipt, write_new
from kiosk.store.receipts import NoDrawer
from kiosk.store.store import Store

ENTERING = "receipt.enter"
"""What two people confirm; see `entering_shown`."""
_ENTERED = (
    select(receipt.c.serial)
    .join(handwritten, handwritten.c.receipt_id == receipt.c.id)
    .where(handwritten.c.paper_number == bindparam("of_paper"))
)


@dataclass(frozen=True, slots=True)
class EnteredBefore:
    """The paper of this number was entered before, under this serial."""

    serial: str


def entering_shown(bill: Bill, paper_number: str, written_on: date) -> Mapping[str, object]:
    """Return what the two confirm who enter a paper."""
    return {
        "paper_number": paper_number,
        "written_on": written_on.isoformat(),
        "total_minor": bill.total_minor,
        "currency": bill.currency,
        "fees": [[line.service_id, line.fee_id, line.quantity] for line in bill.lines],
    }


def enter_handwritten(
    store: Store,
    acting: Acting,
    op_id: str,
    bill: Bill,
    payer: bytes,
    paper_number: str,
    written_on: date,
    approval: Approval,
) -> Receipt | NoDrawer | BillFault | EnteredBefore:
    """Commit a paper that was written by hand; its money is in the acting person's open drawer.

    Both confirmed `entering_shown`; lines with an exemption are asked of somebody else. The same `op_id` (a
    UUID) returns the same receipt, and a paper's number is entered once. Raises `NotAllowed`, `ValueError`
    without a number, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    op_id, number = str(uuid.UUID(op_id)), paper_number.strip()
    if not number:
        raise ValueError("the number that stands on the paper")
    fault = bill_fault(bill)
    if fault is not None:
        return fault
    with store.writing() as writing:
        one_at_a_time(writing.connection, MONEY)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return must_know_receipt(writing.connection, before[1])
        entered = writing.connection.execute(_ENTERED, {"of_paper": number}).scalar_one_or_none()
        if entered is not None:
            return EnteredBefore(entered)
        mine = drawer_of(writing.connection, acting.actor)
        if mine is None or mine.state is not DrawerState.OPEN or mine.currency != bill.currency:
            return NoDrawer()
        digest = shown_digest(ENTERING, entering_shown(bill, number, written_on))
        may, sees = Permission.TAKE_PAYMENT, Permission.WITNESS_CASH
        agreed = approved(writing, acting, op_id, may, digest, approval, sees)
        more = Beside(paper_number=number, written_on=written_on.isoformat())
        kind, year = ReceiptKind.HANDWRITTEN, written_on.year
        entry = write_new(store, writing, acting, op_id, bill, mine, kind, payer, year, more)
        exempt = exemption_entry(store, writing, acting, entry.entity_id, bill)
        writing.append(acting, entry, agreed, *((exempt,) if exempt is not None else ()))
        return must_know_receipt(writing.connection, entry.entity_id)
