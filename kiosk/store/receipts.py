"""Receipts: each takes the next number of its book in the transaction that keeps the money's facts."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.errors import IllegalMove
from kiosk.domain.receipt import Bill, BillFault, Receipt, ReceiptKind, bill_fault
from kiosk.domain.states import RECEIPT_MOVES, DrawerState, ReceiptState, move
from kiosk.store.approvals import approved
from kiosk.store.drawer_rows import MONEY, drawer_of, must_know_drawer
from kiosk.store.journal import found, one_at_a_time
from kiosk.store.money_wishes import exemption_entry
from kiosk.store.orders import OrderPaid, paid_by
from kiosk.store.receipt_rows import Beside, must_know_receipt, write_new
from kiosk.store.store import Store

REVERSING = "receipt.reverse"


@dataclass(frozen=True, slots=True)
class NoDrawer:
    """The acting person has no open drawer of that currency: the money would belong nowhere."""


def issue_receipt(
    store: Store, acting: Acting, op_id: str, bill: Bill, payer: bytes, year: int
) -> Receipt | NoDrawer | BillFault | OrderPaid:
    """Commit that `bill` was paid and return the receipt, with the next number of the mission's `year`.

    `payer` is kept with the receipt as its payload, and nowhere else. Lines with an exemption are asked of
    somebody else at the same time; an order is paid once. The same `op_id` (a UUID) returns the same receipt
    and writes nothing. Raises `NotAllowed`, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    op_id = str(uuid.UUID(op_id))
    fault = bill_fault(bill)
    if fault is not None:
        return fault
    with store.writing() as writing:
        one_at_a_time(writing.connection, MONEY)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return must_know_receipt(writing.connection, before[1])
        drawer = drawer_of(writing.connection, acting.actor)
        if drawer is None or drawer.state is not DrawerState.OPEN or drawer.currency != bill.currency:
            return NoDrawer()
        paid = paid_by(writing.connection, bill.order_id) if bill.order_id else None
        if paid is not None:
            return paid
        entry = write_new(store, writing, acting, op_id, bill, drawer, ReceiptKind.RECEIPT, payer, year)
        exempt = [exemption_entry(store, writing, acting, entry.entity_id, bill)]
        writing.append(acting, entry, *(each for each in exempt if each is not None))
        return must_know_receipt(writing.connection, entry.entity_id)


def reverse_receipt(
    store: Store, acting: Acting, op_id: str, receipt_id: str, reason: str, approval: Approval, year: int
) -> Receipt | NoDrawer:
    """Commit that the money of a closed session's receipt is given back, and return the reversal.

    It has a number of its own in the book of reversals, and the cash comes out of the acting person's drawer.
    Both who agree confirmed `reversal_shown`. The same `op_id` (a UUID) returns the same one. Raises
    `IllegalMove` for a receipt that is void, reversed or of an open session, `NotAllowed`, `LookupError`,
    `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, MONEY)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return must_know_receipt(writing.connection, before[1])
        kept = must_know_receipt(writing.connection, receipt_id)
        move("receipt", RECEIPT_MOVES, kept.state, ReceiptState.REVERSED)
        taken_in = must_know_drawer(writing.connection, kept.drawer_id)
        mine = drawer_of(writing.connection, acting.actor)
        if kept.serial.kind is not ReceiptKind.RECEIPT or taken_in.state is not DrawerState.CLOSED:
            raise IllegalMove("receipt", taken_in.state, ReceiptState.REVERSED)
        if mine is None or mine.state is not DrawerState.OPEN or mine.currency != kept.bill.currency:
            return NoDrawer()
        digest = shown_digest(REVERSING, reversal_shown(kept, reason))
        may, agrees = Permission.TAKE_PAYMENT, Permission.APPROVE_MONEY
        agreed = approved(writing, acting, op_id, may, digest, approval, agrees)
        bill = replace(kept.bill, tendered_minor=kept.bill.total_minor, order_id="")
        entry = write_new(
            store,
            writing,
            acting,
            op_id,
            bill,
            mine,
            ReceiptKind.REVERSAL,
            b"",
            year,
            more=Beside(kept.id, reason),
        )
        writing.append(acting, entry, agreed)
        return must_know_receipt(writing.connection, entry.entity_id)


def reversal_shown(kept: Receipt, reason: str) -> Mapping[str, object]:
    """Return what the two confirm who give a receipt's money back."""
    return {"serial": str(kept.serial), "total_minor": kept.bill.total_minor, "reason": reason}
