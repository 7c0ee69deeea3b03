"""Receipts written by hand while the store was away, entered later by two into a book of their own."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, bindparam, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.approval import Approval, shown_digest
from kiosk.domain.debts import COUNTED, Covers
from kiosk.domain.receipt import Bill, BillFault, Receipt, SerialKind, bill_fault
from kiosk.domain.text import number_key
from kiosk.store.journal import Entry
from kiosk.store.money.cash_schema import handwritten
from kiosk.store.money.drawer_rows import open_drawer_of
from kiosk.store.money.orders import unpayable
from kiosk.store.money.receipt_rows import NewReceipt, must_know_receipt, write_new
from kiosk.store.money.receipts import NoDrawer
from kiosk.store.money.schema import receipt
from kiosk.store.money.wishes import exemption_entries
from kiosk.store.money.writing import money_writing
from kiosk.store.people.approvals import approved
from kiosk.store.store import Store, Writing

ENTERING = "receipt.enter"
"""What two people confirm; see `entering_shown`."""
_ENTERED = (
    select(receipt.c.serial)
    .join(handwritten, handwritten.c.receipt_id == receipt.c.id)
    .where(handwritten.c.year == bindparam("of_year"), handwritten.c.paper_key == bindparam("of_paper"))
)


@dataclass(frozen=True, slots=True)
class EnteredBefore:
    """The paper of this number was entered before, under this serial."""

    serial: str


@dataclass(frozen=True, slots=True)
class HandwrittenPaper:
    """What stands on a paper: its number, its day, what was paid and by whom."""

    number: str
    written_on: date
    bill: Bill
    payer: str


def entering_shown(paper: HandwrittenPaper) -> Mapping[str, object]:
    """Return what the two confirm who enter a paper."""
    bill = paper.bill
    return {
        "paper_number": paper.number,
        "written_on": paper.written_on.isoformat(),
        "total_minor": bill.total_minor,
        "currency": bill.currency,
        "stamp": bill.stamp,
        "fees": [[line.service_id, line.fee_id, line.quantity] for line in bill.lines],
    }


def enter_handwritten(
    store: Store,
    acting: Acting,
    op_id: str,
    paper: HandwrittenPaper,
    approval: Approval,
    ways: Sequence[Covers] = COUNTED,
) -> Receipt | NoDrawer | BillFault | EnteredBefore:
    """Commit a paper that was written by hand; its money is in the acting person's open drawer.

    That was taken, so no paper is refused for its stamp, nor for its order: one that it can't pay any more
    (`unpayable`) is left out of the receipt's bill. Both confirmed `entering_shown`; lines with an exemption
    are asked of somebody else. The same `op_id` (a UUID) returns the same receipt; a paper's number is
    entered once in the year of its day, however it is typed (`number_key`). Raises `NotAllowed`, `ValueError`
    without a number, `StoreError`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    op_id, bill = str(uuid.UUID(op_id)), paper.bill
    if not paper.number.strip():
        raise ValueError("the number that stands on the paper")
    fault = bill_fault(bill, paper.payer)
    if fault is not None:
        return fault
    with money_writing(store, op_id) as (writing, before):
        if before is not None:
            return must_know_receipt(writing.connection, before)
        entered = _entered_before(writing.connection, paper)
        if entered is not None:
            return entered
        mine = open_drawer_of(writing.connection, acting.actor, bill.currency)
        if mine is None:
            return NoDrawer()
        agreed = _agreed(writing, acting, op_id, paper, approval)
        new = _new_receipt(_with_payable_order(writing.connection, paper, ways))
        entry = write_new(store, writing, acting, op_id, mine, new)
        exempt = exemption_entries(store, writing, acting, entry.entity_id, bill)
        writing.append(acting, entry, agreed, *exempt)
        return must_know_receipt(writing.connection, entry.entity_id)


def _entered_before(connection: Connection, paper: HandwrittenPaper) -> EnteredBefore | None:
    of_paper = {"of_year": paper.written_on.year, "of_paper": number_key(paper.number)}
    entered = connection.execute(_ENTERED, of_paper).scalar_one_or_none()
    return None if entered is None else EnteredBefore(entered)


def _with_payable_order(
    connection: Connection, paper: HandwrittenPaper, ways: Sequence[Covers]
) -> HandwrittenPaper:
    """Return the paper without its order if it can't pay that any more."""
    bill = paper.bill
    if bill.order_id and unpayable(connection, bill, ways) is not None:
        return replace(paper, bill=replace(bill, order_id=""))
    return paper


def _agreed(
    writing: Writing, acting: Acting, op_id: str, paper: HandwrittenPaper, approval: Approval
) -> Entry:
    digest = shown_digest(ENTERING, entering_shown(paper))
    may, sees = Permission.TAKE_PAYMENT, Permission.WITNESS_CASH
    return approved(writing, acting, op_id, may, digest, approval, sees)


def _new_receipt(paper: HandwrittenPaper) -> NewReceipt:
    return NewReceipt(
        SerialKind.HANDWRITTEN,
        paper.bill,
        paper.written_on.year,
        paper.payer.encode(),
        paper_number=paper.number,
        written_on=paper.written_on.isoformat(),
    )
