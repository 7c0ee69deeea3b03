"""A receipt says what was paid, in figures and in words, and adds up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.errors import SealError
from kiosk.domain.money import Money
from kiosk.domain.service import Language
from kiosk.paper.compose import slip_document
from kiosk.paper.document import Banner, Entry, Paragraph
from kiosk.paper.money_words import money_in_words
from kiosk.paper.receipt_claims import ReceiptClaims
from kiosk.paper.seal import open_seal
from kiosk.paper.slip import ReceiptSlip
from tests.paper.slips import KEY, KEY_ID, receipt_slip

AR, EN = Language.ARABIC, Language.ENGLISH


def says(slip: ReceiptSlip) -> str:
    texts = []
    for block in slip_document(slip).blocks:
        match block:
            case Paragraph() | Banner():
                texts.append(block.text)
            case Entry():
                texts.append(f"{block.label}: {block.value}")
    return "\n".join(texts).replace("\u2066", "").replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("minor", "words"),
    [
        (250, "ريالان سعوديان وخمسون هللة"),
        (1105, "أحد عشر ريالاً سعودياً وخمس هللات"),
        (18_750, "مئة وسبعة وثمانون ريالاً سعودياً وخمسون هللة"),
        (300_311, "ثلاثة آلاف وثلاثة ريالات سعودية وإحدى عشرة هللة"),
        (0, "صفر ريال سعودي"),
        (75, "خمس وسبعون هللة"),
    ],
)
def test_an_amount_is_said_in_words(minor: int, words: str) -> None:
    assert money_in_words(Money("SAR", minor), AR) == words


def test_english_says_it_too_and_an_unknown_currency_stays_in_figures() -> None:
    assert (
        money_in_words(Money("SAR", 18_701), EN) == "one hundred and eighty-seven Saudi riyals and one halala"
    )
    assert money_in_words(Money("XAF", 100), EN) is None


def test_it_says_number_payer_lines_total_change_and_the_words_in_both_languages() -> None:
    said = says(receipt_slip(EN))

    for text in (
        "RUH-2026-R-A1-000123",
        "ORIGINAL",
        "Received from: سلمى محمد الأحمد",
        "Passport fee × 2: 1,500.00 Saudi riyals",
        "Registration fee: 0.00 Saudi riyals",
        "Exempt: ذوو الشهداء",
        "Total: 1,500.00 Saudi riyals",
        "Only one thousand five hundred Saudi riyals",
        "فقط ألف وخمسمئة ريال سعودي لا غير",
        "Exchange rate: 1.00 US dollars = 3.75 Saudi riyals",
        "Change: 500.00 Saudi riyals",
    ):
        assert text in said


def test_a_copy_a_void_and_a_reversal_say_so() -> None:
    assert "DUPLICATE 2. Paid once." in says(receipt_slip(EN, copy=2))
    assert "ORIGINAL" not in says(receipt_slip(EN, copy=2))
    assert "VOID" in says(replace(receipt_slip(EN), void=True))
    reversal = replace(receipt_slip(EN), serial="RUH-2026-V-A1-000001", reverses="RUH-2026-R-A1-000123")
    assert "Reversal of receipt RUH-2026-R-A1-000123" in says(reversal)


def test_its_code_tells_number_and_total_and_nobodys_name() -> None:
    claims = open_seal(receipt_slip(AR, copy=3).code, {KEY_ID: KEY.public_key()})

    assert claims.receipt == ReceiptClaims("RUH-2026-R-A1-000123", 150_000, "SAR")
    assert (claims.copy, claims.references) == (3, ())


@pytest.mark.parametrize(
    ("serial", "total", "currency", "why"),
    [
        ("RUH-2026-R-A1-123", 1, "SAR", "number"),
        ("ruh-2026-r-a1-000123", 1, "SAR", "number"),
        ("RUH-2026-R-A1-000123", -1, "SAR", "size"),
        ("RUH-2026-R-A1-000123", 1, "sar", "letters"),
    ],
)
def test_what_no_receipt_can_be_is_no_claim(serial: str, total: int, currency: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        ReceiptClaims(serial, total, currency)


def test_a_changed_total_is_no_longer_signed() -> None:
    code = receipt_slip(EN).code
    changed = code[:60] + ("A" if code[60] != "A" else "B") + code[61:]

    with pytest.raises(SealError):
        open_seal(changed, {KEY_ID: KEY.public_key()})
