"""Made-up papers of public money, for the tests and the pictures of paper."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.money import Money
from kiosk.domain.receipt import Method
from kiosk.domain.service import Language, Text
from kiosk.paper.money_claims import MoneyClaims
from kiosk.paper.money_slips import DepositSlip, Payment, ReceiptLine, ReceiptSlip
from kiosk.paper.seal import DEPOSIT, RECEIPT
from tests.paper.slips import EXTRACT, FILED_MS, MISSION, RENEWAL, sealed

RECEIPT_SERIAL, DEPOSIT_SERIAL = "RUH-2026-R-A1-000123", "RUH-2026-D-A1-000017"
CASH = Payment("SAR", 150_000, 200_000, Method.CASH, (("USD", "3.75"),))
CARD = Payment("SAR", 150_000, 150_000, Method.CARD, (("USD", "3.75"),), card_slip="004512")
STAMPED = replace(CASH, stamp="0099817")


def receipt_slip(language: Language, copy: int = 1) -> ReceiptSlip:
    """Return the receipt of a renewal for two, and of an extract for somebody who is exempt."""
    passport, fee = Text("رسم الجواز", "Passport fee"), Text("رسم الوثيقة", "Fee for the document")
    dear, cheap = Money("USD", 20_000), Money("USD", 5_000)
    return ReceiptSlip(
        mission=MISSION,
        language=language,
        serial=RECEIPT_SERIAL,
        payer="سلمى محمد الأحمد",
        cashier="104",
        lines=(
            ReceiptLine(RENEWAL.service_name, passport, 2, dear, 150_000, reference=RENEWAL.reference),
            ReceiptLine(EXTRACT.service_name, fee, 1, cheap, 18_750, exemption="ذوو الشهداء"),
        ),
        payment=CASH,
        issued_ms=FILED_MS,
        printed_ms=FILED_MS,
        copy=copy,
        code=sealed(copy=copy, kind=RECEIPT, money=MoneyClaims(RECEIPT_SERIAL, 150_000, "SAR")),
    )


def deposit_slip(language: Language, copy: int = 1) -> DepositSlip:
    """Return what goes with a day's money to the safe."""
    return DepositSlip(
        mission=MISSION,
        language=language,
        serial=DEPOSIT_SERIAL,
        desk=Text("الصندوق 1", "Cashier 1"),
        clerk="104",
        second="102",
        currency="SAR",
        pieces=((50_000, 12), (10_000, 31), (5_000, 4), (100, 7), (50, 3)),
        float_minor=50_000,
        opened_ms=FILED_MS - 9_000_000,
        closed_ms=FILED_MS + 14_400_000,
        printed_ms=FILED_MS + 14_460_000,
        copy=copy,
        code=sealed(copy=copy, kind=DEPOSIT, money=MoneyClaims(DEPOSIT_SERIAL, 930_850, "SAR")),
    )
