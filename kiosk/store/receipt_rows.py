"""Receipts as the tables hold them: numbered and written, found by their serial, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, func, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.drawer import Drawer
from kiosk.domain.receipt import Bill, BillLine, Method, Receipt, ReceiptKind, Serial
from kiosk.domain.states import ReceiptState
from kiosk.store.booked import insert_payload
from kiosk.store.cash_schema import handwritten, order_receipt
from kiosk.store.journal import Entry
from kiosk.store.money_schema import money_wish, receipt, receipt_line
from kiosk.store.money_wishes import VOID, WishState
from kiosk.store.schema import op, payload
from kiosk.store.store import Store, Writing, node_of

RECEIPT_ISSUED = "receipt.issued"
PAYER_ENCODING = "payer-1"
_REVERSAL = receipt.alias("reversal")
_KEPT = (
    select(
        receipt,
        op.c.epoch,
        op.c.seq,
        money_wish.c.decision.label("void_decision"),
        _REVERSAL.c.id.label("reversed_by"),
    )
    .join(op, op.c.op_id == receipt.c.op_id)
    .outerjoin(money_wish, (money_wish.c.receipt_id == receipt.c.id) & (money_wish.c.kind == VOID))
    .outerjoin(_REVERSAL, _REVERSAL.c.reverses == receipt.c.id)
)
_LINES = select(receipt_line).order_by(receipt_line.c.nth)
_PAYER = (
    select(payload.c.bytes)
    .join(receipt, receipt.c.op_id == payload.c.op_id)
    .where(receipt.c.id == bindparam("of_receipt"))
)
_LAST = select(func.max(receipt.c.number)).where(
    receipt.c.mission == bindparam("of_mission"),
    receipt.c.year == bindparam("of_year"),
    receipt.c.kind == bindparam("of_kind"),
    receipt.c.book == bindparam("of_book"),
)


@dataclass(frozen=True, slots=True)
class Beside:
    """What some receipts have beside their bill: whose money they give back and why, or their own paper."""

    reverses: str = ""
    reason: str = ""
    paper_number: str = ""
    written_on: str = ""


def write_new(
    store: Store,
    writing: Writing,
    acting: Acting,
    op_id: str,
    bill: Bill,
    drawer: Drawer,
    kind: ReceiptKind,
    payer: bytes,
    year: int,
    more: Beside = Beside(),
) -> Entry:
    """Write a receipt with the next number; return what the journal is to say. The caller holds MONEY."""
    node = node_of(writing.connection)
    book = f"{node.letter}{node.epoch}"
    bound = {"of_mission": node.mission_code, "of_year": year, "of_kind": kind.value, "of_book": book}
    number = int(writing.connection.execute(_LAST, bound).scalar_one() or 0) + 1
    serial = Serial(node.mission_code, year, kind, book, number)
    body: dict[str, Any] = {
        "id": store.chance.new_id(),
        "serial": str(serial),
        "mission": serial.mission,
        "year": year,
        "kind": kind.value,
        "book": book,
        "number": number,
        "drawer_id": drawer.id,
        "issued_ms": store.clock.now_ms(),
        "currency": bill.currency,
        "rate": bill.rate,
        "method": bill.method.value,
        "total_minor": bill.total_minor,
        "tendered_minor": bill.tendered_minor,
        "card_slip": bill.card_slip,
        "stamp": bill.stamp,
        "ticket_id": bill.ticket_id,
        "reverses": more.reverses or None,
        "reason": more.reason,
        "lines": [asdict(line) for line in bill.lines],
        **({"order_id": bill.order_id} if bill.order_id else {}),
        **({"handwritten": [more.paper_number, more.written_on]} if more.paper_number else {}),
    }
    insert_receipt(writing.connection, op_id, acting.actor, body)
    digest = insert_payload(store, writing.connection, op_id, payer, PAYER_ENCODING) if payer else None
    return Entry(op_id, RECEIPT_ISSUED, body["id"], body, digest, str(serial))


def insert_receipt(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write a receipt's rows from what the journal says of it."""
    row = {name: value for name, value in body.items() if name not in ("lines", "order_id", "handwritten")}
    connection.execute(insert(receipt), {**row, "op_id": op_id, "actor": actor})
    if "order_id" in body:
        paid = {"receipt_id": body["id"], "order_id": body["order_id"]}
        connection.execute(insert(order_receipt), paid)
    if "handwritten" in body:
        number, day = body["handwritten"]
        paper = {"receipt_id": body["id"], "paper_number": number, "written_on": day}
        connection.execute(insert(handwritten), paper)
    lines = [{**line, "receipt_id": body["id"], "nth": nth} for nth, line in enumerate(body["lines"])]
    connection.execute(insert(receipt_line), lines)


def find_receipt(store: Store, serial: str) -> Receipt | None:
    """Return the receipt of a serial, None if this node has none of that number."""
    with store.reading() as connection:
        row = connection.execute(_KEPT.where(receipt.c.serial == serial)).mappings().one_or_none()
        return _receipt(connection, row) if row else None


def payer_of(store: Store, acting: Acting, kept: Receipt) -> str:
    """Return who paid, for the paper alone: "" where nobody was named. Raises `NotAllowed`."""
    acting.require(Permission.TAKE_PAYMENT)
    with store.reading() as connection:
        content = connection.execute(_PAYER, {"of_receipt": kept.id}).scalar_one_or_none()
    return bytes(content).decode() if content else ""


def receipts_of(connection: Connection, drawer_id: str) -> tuple[Receipt, ...]:
    """Return the receipts of a drawer session, in the order of their numbers."""
    kept = _KEPT.where(receipt.c.drawer_id == drawer_id).order_by(receipt.c.kind, receipt.c.number)
    return tuple(_receipt(connection, row) for row in connection.execute(kept).mappings().all())


def issued_by(store: Store, op_id: str) -> Receipt | None:
    """Return the receipt that an operation issued, None if it issued none."""
    with store.reading() as connection:
        row = connection.execute(_KEPT.where(receipt.c.op_id == op_id)).mappings().one_or_none()
        return _receipt(connection, row) if row else None


def session_receipts(store: Store, drawer_id: str) -> tuple[Receipt, ...]:
    """Return the receipts of a drawer session, the newest first."""
    with store.reading() as connection:
        kept = _KEPT.where(receipt.c.drawer_id == drawer_id).order_by(op.c.epoch.desc(), op.c.seq.desc())
        return tuple(_receipt(connection, row) for row in connection.execute(kept).mappings().all())


def must_know_receipt(connection: Connection, receipt_id: str) -> Receipt:
    """Return the receipt of an id; `LookupError` if there is none."""
    row = connection.execute(_KEPT.where(receipt.c.id == receipt_id)).mappings().one_or_none()
    if row is None:
        raise LookupError(receipt_id)
    return _receipt(connection, row)


def _receipt(connection: Connection, row: RowMapping) -> Receipt:
    lines = connection.execute(_LINES.where(receipt_line.c.receipt_id == row["id"])).mappings().all()
    return Receipt(
        id=row["id"],
        serial=Serial(row["mission"], row["year"], ReceiptKind(row["kind"]), row["book"], row["number"]),
        bill=_bill(row, tuple(_line(line) for line in lines)),
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
    )


def _line(row: RowMapping) -> BillLine:
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
