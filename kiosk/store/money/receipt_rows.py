"""Receipts as the tables hold them: numbered and written, found by their serial, never changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.drawer import Drawer
from kiosk.domain.receipt import Bill, BillLine, Method, Receipt, Serial, SerialKind
from kiosk.domain.states import ReceiptState, WishState
from kiosk.domain.text import number_key
from kiosk.store.appointments.booked import insert_payload
from kiosk.store.journal import Entry
from kiosk.store.money.cash_schema import handwritten, order_receipt, receipt_stamp
from kiosk.store.money.drawer_rows import own_drawer
from kiosk.store.money.schema import money_wish, receipt, receipt_line
from kiosk.store.money.wishes import VOID
from kiosk.store.money.writing import next_serial, serial_facts
from kiosk.store.requests.schema import request
from kiosk.store.schema import op, payload
from kiosk.store.store import Store, Writing

RECEIPT_ISSUED = "receipt.issued"
PAYER_ENCODING = "payer-1"
_REVERSAL = receipt.alias("reversal")
KEPT = (
    select(
        receipt,
        op.c.epoch,
        op.c.seq,
        money_wish.c.decision.label("void_decision"),
        _REVERSAL.c.id.label("reversed_by"),
        order_receipt.c.order_id,
    )
    .join(op, op.c.op_id == receipt.c.op_id)
    .outerjoin(money_wish, (money_wish.c.receipt_id == receipt.c.id) & (money_wish.c.kind == VOID))
    .outerjoin(_REVERSAL, _REVERSAL.c.reverses == receipt.c.id)
    .outerjoin(order_receipt, order_receipt.c.receipt_id == receipt.c.id)
)
"""Each receipt with what became of it: `money_wish` is the void that was asked for, if one was."""
_LINES = select(receipt_line).order_by(receipt_line.c.nth)
_PAYERS = (
    select(receipt.c.id, payload.c.bytes)
    .join(payload, payload.c.op_id == receipt.c.op_id)
    .where(receipt.c.id.in_(bindparam("of_receipts", expanding=True)))
)


@dataclass(frozen=True, slots=True)
class NewReceipt:
    """A receipt that has no number yet. `payer` becomes its payload, `year` is the mission's.

    A reversal says whose money it gives back and why, one written by hand which paper it was and of when.
    """

    kind: SerialKind
    bill: Bill
    year: int
    payer: bytes = b""
    reverses: str = ""
    reason: str = ""
    paper_number: str = ""
    written_on: str = ""


def write_new(
    store: Store, writing: Writing, acting: Acting, op_id: str, drawer: Drawer, new: NewReceipt
) -> Entry:
    """Write a receipt with the next number, inside `money_writing`; return what the journal is to say."""
    serial = next_serial(writing.connection, receipt, new.kind, new.year)
    body: dict[str, Any] = {
        "id": store.chance.new_id(),
        **serial_facts(serial),
        "drawer_id": drawer.id,
        "issued_ms": store.clock.now_ms(),
        **_bill_facts(new.bill),
        "reverses": new.reverses or None,
        "reason": new.reason,
        **({"handwritten": [new.paper_number, new.written_on]} if new.paper_number else {}),
    }
    insert_receipt(writing.connection, op_id, acting.actor, body)
    digest = (
        insert_payload(store, writing.connection, op_id, new.payer, PAYER_ENCODING) if new.payer else None
    )
    return Entry(op_id, RECEIPT_ISSUED, body["id"], body, digest, str(serial))


def _bill_facts(bill: Bill) -> dict[str, Any]:
    """Return what the journal says of a bill: its columns, and its lines and order, if it pays one."""
    return {
        "currency": bill.currency,
        "rate": bill.rate,
        "method": bill.method.value,
        "total_minor": bill.total_minor,
        "tendered_minor": bill.tendered_minor,
        "card_slip": bill.card_slip,
        "stamp": bill.stamp,
        "ticket_id": bill.ticket_id,
        "lines": [asdict(line) for line in bill.lines],
        **({"order_id": bill.order_id} if bill.order_id else {}),
    }


def insert_receipt(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write a receipt's rows from what the journal says of it."""
    row = {name: value for name, value in body.items() if name not in ("lines", "order_id", "handwritten")}
    connection.execute(insert(receipt), {**row, "op_id": op_id, "actor": actor})
    if "order_id" in body:
        paid = {"receipt_id": body["id"], "order_id": body["order_id"]}
        connection.execute(insert(order_receipt), paid)
    if body["stamp"]:
        stamp = {"receipt_id": body["id"], "stamp_key": number_key(body["stamp"])}
        connection.execute(insert(receipt_stamp), stamp)
    if "handwritten" in body:
        number, day = body["handwritten"]
        paper = {"receipt_id": body["id"], "paper_number": number, "written_on": day}
        compared = {"year": date.fromisoformat(day).year, "paper_key": number_key(number)}
        connection.execute(insert(handwritten), {**paper, **compared})
    lines = [{**line, "receipt_id": body["id"], "nth": nth} for nth, line in enumerate(body["lines"])]
    connection.execute(insert(receipt_line), lines)


def find_receipt(store: Store, serial: str) -> Receipt | None:
    """Return the receipt of a serial, None if this node has none of that number."""
    with store.reading() as connection:
        row = connection.execute(KEPT.where(receipt.c.serial == serial)).mappings().one_or_none()
        return read_receipt(connection, row) if row else None


def payers_of(store: Store, acting: Acting, receipts: Iterable[Receipt]) -> dict[str, str]:
    """Return who paid, by the receipts' ids: for a receipt's paper, and for who takes money to find one by.

    Nobody is named of a receipt whose payer isn't known, or isn't any more; a reversal names who paid what it
    gives back. No report, file or log may say it. Raises `NotAllowed`.
    """
    acting.require(Permission.TAKE_PAYMENT)
    paid = {each.id: each.reverses or each.id for each in receipts}
    with store.reading() as connection:
        rows = connection.execute(_PAYERS, {"of_receipts": list(paid.values())}).all()
    named = {row.id: bytes(row.bytes).decode() for row in rows}
    return {each: named[of] for each, of in paid.items() if of in named}


def references_of(connection: Connection, kept: Receipt) -> dict[str, str]:
    """Return the references of the requests that a receipt was paid for, by their ids."""
    ids = {line.request_id for line in kept.bill.lines if line.request_id}
    rows = connection.execute(select(request.c.id, request.c.reference).where(request.c.id.in_(ids)))
    return {row.id: row.reference for row in rows}


def issued_by(store: Store, op_id: str) -> Receipt | None:
    """Return the receipt that an operation issued, None if it issued none."""
    with store.reading() as connection:
        row = connection.execute(KEPT.where(receipt.c.op_id == op_id)).mappings().one_or_none()
        return read_receipt(connection, row) if row else None


def session_receipts(store: Store, acting: Acting, drawer_id: str) -> tuple[Receipt, ...]:
    """Return the receipts of a drawer session, the newest first. Raises `NotAllowed` for another's drawer."""
    with store.reading() as connection:
        own_drawer(connection, acting, drawer_id)
        kept = KEPT.where(receipt.c.drawer_id == drawer_id).order_by(op.c.epoch.desc(), op.c.seq.desc())
        return tuple(read_receipt(connection, row) for row in connection.execute(kept).mappings().all())


def must_know_receipt(connection: Connection, receipt_id: str) -> Receipt:
    """Return the receipt of an id; `LookupError` if there is none."""
    row = connection.execute(KEPT.where(receipt.c.id == receipt_id)).mappings().one_or_none()
    if row is None:
        raise LookupError(receipt_id)
    return read_receipt(connection, row)


def read_receipt(connection: Connection, row: RowMapping) -> Receipt:
    """Return the receipt of a row of `KEPT`, with its lines."""
    lines = connection.execute(_LINES.where(receipt_line.c.receipt_id == row["id"])).mappings().all()
    return Receipt(
        id=row["id"],
        serial=Serial(row["mission"], row["year"], SerialKind(row["kind"]), row["book"], row["number"]),
        bill=_bill(row, tuple(read_line(line) for line in lines)),
        state=_state(row),
        drawer_id=row["drawer_id"],
        actor=row["actor"],
        issued_ms=row["issued_ms"],
        reverses=row["reverses"] or "",
        epoch=row["epoch"],
        seq=row["seq"],
    )


def _state(row: RowMapping) -> ReceiptState:
    if row["void_decision"] == WishState.APPROVED:
        return ReceiptState.VOIDED
    return ReceiptState.REVERSED if row["reversed_by"] else ReceiptState.ISSUED


def _bill(row: RowMapping, lines: tuple[BillLine, ...]) -> Bill:
    return Bill(
        currency=row["currency"],
        lines=lines,
        method=Method(row["method"]),
        tendered_minor=row["tendered_minor"],
        rate=row["rate"],
        card_slip=row["card_slip"],
        stamp=row["stamp"],
        ticket_id=row["ticket_id"],
        order_id=row["order_id"] or "",
    )


def read_line(row: RowMapping) -> BillLine:
    """Return what a row of `receipt_line` says."""
    return BillLine(
        fee_id=row["fee_id"],
        service_id=row["service_id"],
        request_id=row["request_id"],
        quantity=row["quantity"],
        tariff_currency=row["tariff_currency"],
        tariff_minor=row["tariff_minor"],
        local_minor=row["local_minor"],
        exemption=row["exemption"],
    )
