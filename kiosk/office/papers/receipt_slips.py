"""Turns receipts, and the money of closed drawers, into what is printed of them, their codes signed here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.money import Money
from kiosk.domain.receipt import Bill, BillLine, Receipt, read_serial
from kiosk.domain.service import Service, Text
from kiosk.domain.states import ReceiptState
from kiosk.office.papers.appointment_slips import Copy
from kiosk.paper.money_claims import MoneyClaims
from kiosk.paper.money_slips import DepositSlip, Payment, ReceiptLine, ReceiptSlip
from kiosk.paper.seal import DEPOSIT, RECEIPT, SlipClaims, joined_digest, seal
from kiosk.store.money.deposits import HandedIn


@dataclass(frozen=True, slots=True)
class Named:
    """Who and what a receipt names beside its own facts.

    `cashier` is a staff number, `reversed_serial` that of the receipt whose money it gives back, "" for none,
    `references` those of the requests paid for, by id.
    """

    payer: str
    cashier: str
    reversed_serial: str
    references: Mapping[str, str]


def receipt_slip(
    kept: Receipt, named: Named, services: Mapping[str, Service], copy: Copy, *, office_copy: bool = False
) -> ReceiptSlip:
    """Return the paper of a receipt."""
    return ReceiptSlip(
        mission=copy.mission,
        language=copy.language,
        serial=str(kept.serial),
        payer=named.payer,
        cashier=named.cashier,
        lines=tuple(_line(line, services, named.references) for line in kept.bill.lines),
        payment=_payment(kept.bill),
        issued_ms=kept.issued_ms,
        printed_ms=copy.printed_ms,
        copy=copy.number,
        code=_receipt_code(kept, copy),
        reverses=named.reversed_serial,
        void=kept.state is ReceiptState.VOIDED,
        office_copy=office_copy,
    )


@dataclass(frozen=True, slots=True)
class SlipStaff:
    """The staff numbers of a closed drawer's clerk, of the second who signed, and of who counted instead."""

    clerk: str
    second: str
    counted_by: str = ""


def deposit_slip(handed: HandedIn, staff: SlipStaff, desk: Text, copy: Copy) -> DepositSlip:
    """Return the paper that goes with a closed drawer's money."""
    drawer = handed.drawer
    return DepositSlip(
        mission=copy.mission,
        language=copy.language,
        serial=drawer.deposit_serial,
        desk=desk,
        clerk=staff.clerk,
        second=staff.second,
        counted_by=staff.counted_by,
        currency=drawer.currency,
        pieces=handed.pieces,
        float_minor=drawer.float_minor,
        opened_ms=drawer.opened_ms,
        closed_ms=drawer.closed_ms or 0,
        printed_ms=copy.printed_ms,
        copy=copy.number,
        code=_deposit_code(handed, copy),
    )


def _receipt_code(kept: Receipt, copy: Copy) -> str:
    said = MoneyClaims(str(kept.serial), kept.bill.total_minor, kept.bill.currency)
    return _code(RECEIPT, said, (kept.epoch, kept.seq), kept.issued_ms, copy)


def _deposit_code(handed: HandedIn, copy: Copy) -> str:
    drawer = handed.drawer
    said = MoneyClaims(drawer.deposit_serial, drawer.counted_minor or 0, drawer.currency)
    return _code(DEPOSIT, said, (handed.epoch, handed.seq), drawer.closed_ms or 0, copy)


def _code(kind: str, said: MoneyClaims, place: tuple[int, int], at_ms: int, copy: Copy) -> str:
    """Return the signed code of a numbered paper whose fact stands at `place` in the journal."""
    serial = read_serial(said.serial)
    claims = SlipClaims(
        mission=copy.signer.signs_for(copy.mission),
        node_letter=serial.book[0] if serial else "",
        epoch=place[0],
        seq=place[1],
        references=(),
        issued_ms=at_ms,
        copy=copy.number,
        digest=joined_digest(()),
        kind=kind,
        money=said,
    )
    return seal(claims, copy.signer.key, copy.signer.key_id)


def _payment(bill: Bill) -> Payment:
    return Payment(
        currency=bill.currency,
        total_minor=bill.total_minor,
        tendered_minor=bill.tendered_minor,
        method=bill.method,
        rates=bill.rates,
        card_slip=bill.card_slip,
        stamp=bill.stamp,
    )


def _line(line: BillLine, services: Mapping[str, Service], references: Mapping[str, str]) -> ReceiptLine:
    """Return a fee as it is called; what the catalogue has no more is called by its id."""
    service = services.get(line.service_id)
    fees = service.fees if service else ()
    fee = next((fee for fee in fees if fee.id == line.fee_id), None)
    return ReceiptLine(
        service=service.name if service else Text(line.service_id, line.service_id),
        label=fee.label if fee else Text(line.fee_id, line.fee_id),
        quantity=line.quantity,
        tariff=Money(line.tariff_currency, line.tariff_minor),
        local_minor=line.local_minor,
        exemption=line.exemption,
        reference=references.get(line.request_id, ""),
    )
