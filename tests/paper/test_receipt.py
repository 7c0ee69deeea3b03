"""The papers of public money say how much it is, in figures and in words, and add up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.errors import SealError
from kiosk.domain.money import Money
from kiosk.domain.service import Language
from kiosk.paper.compose import slip_document
from kiosk.paper.document import Banner, Entry, Paragraph
from kiosk.paper.money_claims import MoneyClaims
from kiosk.paper.money_slips import DepositSlip, ReceiptSlip
from kiosk.paper.money_words import money_in_words
from kiosk.paper.seal import DEPOSIT, open_seal
from tests.paper.money_slips import deposit_slip, receipt_slip
from tests.paper.slips import KEY, KEY_ID

AR, EN = Language.ARABIC, Language.ENGLISH


def says(slip: ReceiptSlip | DepositSlip) -> str:
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
        "Passport renewal",
        "Reference 0148 2109 3756",
        "Passport fee × 2: 1,500.00 Saudi riyals",
        "Civil record extract, family",
        "Fee for the document: 0.00 Saudi riyals",
        "Exempt: ذوو الشهداء",
        "Total: 1,500.00 Saudi riyals",
        "Only one thousand five hundred Saudi riyals",
        "فقط ألف وخمسمئة ريال سعودي لا غير",
        "Exchange rate: 1.00 US dollars = 3.75 Saudi riyals",
        "Change: 500.00 Saudi riyals",
    ):
        assert text in said


def test_each_currency_of_the_tariff_has_its_rate_on_the_paper() -> None:
    slip = receipt_slip(EN)
    said = says(replace(slip, payment=replace(slip.payment, rates=(("USD", "3.75"), ("EUR", "4.1")))))

    assert "Exchange rate: 1.00 US dollars = 3.75 Saudi riyals" in said
    assert "Exchange rate: 1.00 euros = 4.1 Saudi riyals" in said


def test_a_copy_a_void_and_a_reversal_say_so() -> None:
    assert "DUPLICATE, print 2. Paid once." in says(receipt_slip(EN, copy=2))
    assert "ORIGINAL" not in says(receipt_slip(EN, copy=2))
    void = says(replace(receipt_slip(EN), void=True))
    assert "VOID" in void
    assert "Keep this receipt" not in void
    reversal = replace(receipt_slip(EN), serial="RUH-2026-V-A1-000001", reverses="RUH-2026-R-A1-000123")
    assert "Reversal of receipt RUH-2026-R-A1-000123" in says(reversal)
    assert "Paid back to: سلمى محمد الأحمد" in says(reversal)


def test_the_offices_copy_says_which_print_it_is_and_whom_it_serves() -> None:
    copy = says(replace(receipt_slip(EN, copy=4), office_copy=True))

    assert "Office copy, print 4" in copy
    assert "Stays in the office." in copy
    assert "Keep this receipt" not in copy
    assert "ORIGINAL" not in copy


def test_a_service_and_its_request_are_named_once_over_their_fees() -> None:
    slip = receipt_slip(EN)
    two = replace(slip, lines=(slip.lines[0], replace(slip.lines[0], label=slip.lines[1].label)))

    assert says(two).count("Passport renewal") == 1
    assert says(two).count("Reference 0148 2109 3756") == 1


def test_a_deposit_slip_says_what_goes_to_the_safe_piece_by_piece() -> None:
    said = says(deposit_slip(EN))

    for text in (
        "RUH-2026-D-A1-000017",
        "ORIGINAL",
        "Desk: Cashier 1",
        "Counted by: 104",
        "Second person: 102",
        "500 × 12: 6,000.00",
        "0.50 × 3: 1.50",
        "Total: 9,308.50 Saudi riyals",
        "Only nine thousand three hundred and eight Saudi riyals and fifty halalas",
        "فقط تسعة آلاف وثلاثمئة وثمانية ريالات سعودية وخمسون هللة لا غير",
        "Of this, begun with: 500.00 Saudi riyals",
        "Of this, taken since: 8,808.50 Saudi riyals",
        "This is no receipt.",
    ):
        assert text in said


def test_a_deposit_slip_of_an_absent_clerks_drawer_says_who_counted_instead() -> None:
    said = says(replace(deposit_slip(EN), counted_by="109"))

    assert "Drawer of, who was away: 104" in said
    assert "Counted by: 109" in said
    assert "who was away" not in says(deposit_slip(EN))


def test_a_deposit_slip_that_is_printed_again_says_so_and_one_of_too_little_adds_nothing_up() -> None:
    assert "DUPLICATE 2" in says(deposit_slip(EN, copy=2))
    assert "ORIGINAL" not in says(deposit_slip(EN, copy=2))
    assert "Of this" not in says(replace(deposit_slip(EN), float_minor=1_000_000))


def test_a_deposit_slips_code_tells_number_and_total() -> None:
    claims = open_seal(deposit_slip(AR, copy=2).code, {KEY_ID: KEY.public_key()})

    assert (claims.kind, claims.money) == (DEPOSIT, MoneyClaims("RUH-2026-D-A1-000017", 930_850, "SAR"))


def test_its_code_tells_number_and_total_and_nobodys_name() -> None:
    claims = open_seal(receipt_slip(AR, copy=3).code, {KEY_ID: KEY.public_key()})

    assert claims.money == MoneyClaims("RUH-2026-R-A1-000123", 150_000, "SAR")
    assert (claims.copy, claims.references) == (3, ())


@pytest.mark.parametrize(
    ("serial", "total", "currency", "why"),
    [
        ("RUH-2026-R-A1-123", 1, "SAR", "serial"),
        ("ruh-2026-r-a1-000123", 1, "SAR", "serial"),
        ("RUH-2026-R-A1-000123", -1, "SAR", "size"),
        ("RUH-2026-R-A1-000123", 1, "sar", "letters"),
    ],
)
def test_what_no_receipt_can_be_is_no_claim(serial: str, total: int, currency: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        MoneyClaims(serial, total, currency)


def test_a_changed_total_is_no_longer_signed() -> None:
    code = receipt_slip(EN).code
    changed = code[:60] + ("A" if code[60] != "A" else "B") + code[61:]

    with pytest.raises(SealError):
        open_seal(changed, {KEY_ID: KEY.public_key()})
