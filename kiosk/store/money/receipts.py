"""Receipts: each takes the next number of its book in the transaction that keeps the money's facts."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.debts import COUNTED, Covers
from kiosk.domain.errors import IllegalMove
from kiosk.domain.receipt import Bill, BillFault, Receipt, SerialKind, bill_fault
from kiosk.domain.states import RECEIPT_MOVES, DrawerState, ReceiptState, move
from kiosk.store.money.drawer_rows import must_know_drawer, open_drawer_of
from kiosk.store.money.orders import OrderPaid, OrderReplaced, unpayable
from kiosk.store.money.receipt_rows import NewReceipt, must_know_receipt, write_new
from kiosk.store.money.stamps import StampUsed, stamp_used
from kiosk.store.money.wishes import exemption_entries
from kiosk.store.money.writing import money_writing
from kiosk.store.people.approvals import approved
from kiosk.store.store import Store

REVERSING = "receipt.reverse"


@dataclass(frozen=True, slots=True)
class NoDrawer:
    """The acting person has no open drawer of that currency: the money would belong nowhere."""


def issue_receipt(
    store: Store,
    acting: Acting,
    op_id: str,
    bill: Bill,
    payer: bytes,
    year: int,
    ways: Sequence[Covers] = COUNTED,
) -> Receipt | NoDrawer | BillFault | OrderPaid | OrderReplaced | StampUsed:
    """Commit that `bill` was paid and return the receipt, with the next number of the mission's `year`.

    `payer` names somebody; that is kept with the receipt as its payload, and nowhere else. Lines with an
    exemption are asked of somebody else at the same time; of an order no more is taken than is left (`ways`:
    what pays for what); an official stamp goes on one receipt. The same `op_id` (a UUID) returns the same
    receipt and writes nothing. Raises `NotAllowed`, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    op_id = str(uuid.UUID(op_id))
    fault = bill_fault(bill, payer.decode())
    if fault is not None:
        return fault
    with money_writing(store, op_id) as (writing, before):
        if before is not None:
            return must_know_receipt(writing.connection, before)
        drawer = open_drawer_of(writing.connection, acting.actor, bill.currency)
        if drawer is None:
            return NoDrawer()
        unpaid = unpayable(writing.connection, bill, ways) if bill.order_id else None
        refused = unpaid or stamp_used(writing.connection, bill.stamp)
        if refused is not None:
            return refused
        new = NewReceipt(SerialKind.RECEIPT, bill, year, payer)
        entry = write_new(store, writing, acting, op_id, drawer, new)
        writing.append(acting, entry, *exemption_entries(store, writing, acting, entry.entity_id, bill))
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
    with money_writing(store, op_id) as (writing, before):
        if before is not None:
            return must_know_receipt(writing.connection, before)
        kept = _to_reverse(writing.connection, receipt_id)
        mine = open_drawer_of(writing.connection, acting.actor, kept.bill.currency)
        if mine is None:
            return NoDrawer()
        digest = shown_digest(REVERSING, reversal_shown(kept, reason))
        may, agrees = Permission.TAKE_PAYMENT, Permission.APPROVE_MONEY
        agreed = approved(writing, acting, op_id, may, digest, approval, agrees)
        bill = replace(kept.bill, tendered_minor=kept.bill.total_minor, order_id="")
        new = NewReceipt(SerialKind.REVERSAL, bill, year, reverses=kept.id, reason=reason)
        entry = write_new(store, writing, acting, op_id, mine, new)
        writing.append(acting, entry, agreed)
        return must_know_receipt(writing.connection, entry.entity_id)


def _to_reverse(connection: Connection, receipt_id: str) -> Receipt:
    """Return the receipt, if its money may be given back; `IllegalMove` else, `LookupError`."""
    kept = must_know_receipt(connection, receipt_id)
    move("receipt", RECEIPT_MOVES, kept.state, ReceiptState.REVERSED)
    taken_in = must_know_drawer(connection, kept.drawer_id)
    if kept.serial.kind is SerialKind.REVERSAL or taken_in.state is not DrawerState.CLOSED:
        raise IllegalMove("receipt", taken_in.state, ReceiptState.REVERSED)
    return kept


def reversal_shown(kept: Receipt, reason: str) -> Mapping[str, object]:
    """Return what the two confirm who give a receipt's money back."""
    return {"serial": str(kept.serial), "total_minor": kept.bill.total_minor, "reason": reason}
