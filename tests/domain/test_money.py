"""Money is exact, and each line of a bill adds up."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.money import Exchange, Money, exchanged, money
from kiosk.domain.receipt import (
    Bill,
    BillFault,
    BillLine,
    Method,
    Serial,
    SerialKind,
    bill_fault,
    counted_minor,
    read_serial,
)

RIYALS = Exchange("USD", "SAR", Decimal("3.75"))


def line(minor: int, quantity: int = 1, exemption: str = "") -> BillLine:
    return BillLine("base", "passport_renewal", "", quantity, "USD", minor, minor * 4, exemption)


def bill(*lines: BillLine, tendered: int = 0, method: Method = Method.CASH) -> Bill:
    return Bill("SAR", lines, method, tendered)


def test_the_tariffs_dollars_are_the_drawers_riyals() -> None:
    assert exchanged(money(Decimal(200), "USD"), RIYALS) == Money("SAR", 75_000)
    assert Money("SAR", 75_000).amount == Decimal("750.00")


@pytest.mark.parametrize(
    ("cents", "step", "halalas"), [(1, 1, 4), (133, 1, 499), (133, 50, 500), (129, 100, 500), (1, 100, 0)]
)
def test_an_amount_is_rounded_to_the_missions_step_halves_up(cents: int, step: int, halalas: int) -> None:
    rate = Exchange("USD", "SAR", Decimal("3.75"), step)

    assert exchanged(Money("USD", cents), rate).minor == halalas


def test_a_dinar_has_a_thousand_parts_and_a_yen_none() -> None:
    assert money(Decimal("1.250"), "KWD").minor == 1250
    assert Money("JPY", 300).amount == Decimal(300)
    with pytest.raises(ValueError, match="3 decimals"):
        money(Decimal("1.2505"), "KWD")


def test_no_rate_is_used_for_another_currency() -> None:
    with pytest.raises(ValueError, match="EUR"):
        exchanged(Money("EUR", 1), RIYALS)


def test_the_change_is_what_was_given_less_what_is_due() -> None:
    paid = bill(line(1000), line(500, exemption="war widow"), tendered=5000)

    assert (paid.total_minor, paid.change_minor, bill_fault(paid, "سلمى")) == (4000, 1000, None)


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (bill(), BillFault.EMPTY),
        (bill(line(1000), tendered=3999), BillFault.NOT_ENOUGH),
        (bill(line(1000), tendered=4001, method=Method.CARD), BillFault.CARD_PAYS_EXACTLY),
        (bill(line(1000, 0), tendered=4000), BillFault.NEGATIVE),
        (bill(line(-1), tendered=4000), BillFault.NEGATIVE),
    ],
)
def test_a_bill_that_cannot_be_right_is_refused(wrong: Bill, fault: BillFault) -> None:
    assert bill_fault(wrong, "سلمى") is fault


def test_a_receipt_names_who_paid() -> None:
    assert bill_fault(bill(line(1000), tendered=4000), " ") is BillFault.NO_PAYER


@given(
    st.builds(
        Serial,
        mission=st.text("ABCXYZ", min_size=3, max_size=3),
        year=st.integers(2000, 2999),
        kind=st.sampled_from(SerialKind),
        book=st.builds(lambda letter, epoch: f"{letter}{epoch}", st.sampled_from("ABW"), st.integers(1, 99)),
        number=st.integers(1, 10_000_000),
    )
)
def test_a_serial_is_read_as_it_is_written(serial: Serial) -> None:
    assert read_serial(f" {str(serial).lower()} ") == serial


@pytest.mark.parametrize("text", ["", "RUH-2026-R-A1-12345", "RUH-2026-X-A1-000001", "RUH-2026-R-A1-٠٠٠٠٠١"])
def test_what_is_no_serial_is_none(text: str) -> None:
    assert read_serial(text) is None


def test_a_count_is_what_its_pieces_are_worth() -> None:
    assert counted_minor([(50_000, 3), (100, 7), (25, 0)]) == 150_700
    with pytest.raises(ValueError, match="less than none"):
        counted_minor([(100, -1)])
