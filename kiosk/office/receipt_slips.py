"""Turns a receipt into what is printed of it, its code signed here."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.money import Money
from kiosk.domain.receipt import Bill, BillLine, Receipt
from kiosk.domain.service import Service, Text
from kiosk.domain.states import ReceiptState
from kiosk.office.appointment_slips import Copy
from kiosk.paper.receipt_claims import ReceiptClaims
from kiosk.paper.seal import RECEIPT, SlipClaims, joined_digest, seal
from kiosk.paper.slip import ReceiptLine, ReceiptSlip


def receipt_slip(
    kept: Receipt,
    payer: str,
    cashier: str,
    reversed_serial: str,
    services: Mapping[str, Service],
    copy: Copy,
    *,
    office_copy: bool = False,
) -> ReceiptSlip:
    """Return the paper of a receipt: `payer` by name, `cashier` by staff number.

    `reversed_serial` is that of the receipt whose money it gives back, "" for none.
    """
    bill, serial = kept.bill, str(kept.serial)
    claims = SlipClaims(
        mission=copy.mission.code,
        node_letter=kept.serial.book[0],
        epoch=kept.epoch,
        seq=kept.seq,
        references=(),
        issued_ms=kept.issued_ms,
        copy=copy.number,
        digest=joined_digest(()),
        kind=RECEIPT,
        receipt=ReceiptClaims(serial, bill.total_minor, bill.currency),
    )
    return ReceiptSlip(
        mission=copy.mission,
        language=copy.language,
        serial=serial,
        payer=payer,
        cashier=cashier,
        lines=tuple(_line(line, services) for line in bill.lines),
        currency=bill.currency,
        total_minor=bill.total_minor,
        tendered_minor=bill.tendered_minor,
        method=bill.method,
        issued_ms=kept.issued_ms,
        printed_ms=copy.printed_ms,
        copy=copy.number,
        code=seal(claims, copy.signer.key, copy.signer.key_id),
        rate=bill.rate,
        tariff_currency=_tariff_currency(bill),
        card_slip=bill.card_slip,
        stamp=bill.stamp,
        reverses=reversed_serial,
        void=kept.state is ReceiptState.VOIDED,
        office_copy=office_copy,
    )


def _tariff_currency(bill: Bill) -> str:
    """Return the currency that the bill's rate is of."""
    foreign = (line.tariff_currency for line in bill.lines if line.tariff_currency != bill.currency)
    return next(foreign, bill.currency)


def _line(line: BillLine, services: Mapping[str, Service]) -> ReceiptLine:
    return ReceiptLine(
        label=_label(line, services),
        quantity=line.quantity,
        tariff=Money(line.tariff_currency, line.tariff_minor),
        local_minor=line.local_minor,
        exemption=line.exemption,
    )


def _label(line: BillLine, services: Mapping[str, Service]) -> Text:
    """Return what the fee is called; one that the catalogue has no more is called by its id."""
    service = services.get(line.service_id)
    if service is None:
        return Text(line.fee_id, line.fee_id)
    fee = next((fee for fee in service.fees if fee.id == line.fee_id), None)
    return fee.label if fee is not None else service.name
