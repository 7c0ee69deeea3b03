"""What is left of what was asked is told by lines: each paid one pays once, for what it was taken for."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.debts import COUNTED, beyond, left_of
from kiosk.domain.receipt import BillLine, with_quantity

BASE = BillLine("base", "passport_renewal", "", 1, "USD", 20_000, 75_000)
OF_REQUEST = replace(BASE, request_id="r1")
URGENT = replace(BASE, tariff_minor=40_000, local_minor=150_000)


def test_of_each_fee_as_many_are_left_as_were_not_paid() -> None:
    three = with_quantity(BASE, 3)

    assert left_of((three,), (BASE,), COUNTED) == (with_quantity(BASE, 2),)
    assert left_of((BASE, three), (three,), COUNTED) == (BASE,)
    assert left_of((BASE,), (replace(BASE, fee_id="fine"),), COUNTED) == (BASE,)


def test_a_fee_added_by_hand_pays_for_a_request_and_never_that_of_another() -> None:
    other = replace(BASE, request_id="r2")
    for ways in (COUNTED,):
        assert left_of((OF_REQUEST,), (BASE,), ways) == ()
        assert left_of((BASE,), (OF_REQUEST,), ways) == ()
        assert left_of((OF_REQUEST,), (other,), ways) == (OF_REQUEST,)
        assert left_of((other, OF_REQUEST), (BASE, OF_REQUEST), ways) == ()


def test_what_was_paid_before_the_tariff_rose_stays_paid() -> None:
    assert left_of((replace(BASE, tariff_minor=21_000),), (BASE,), COUNTED) == ()


def test_more_of_a_fee_than_is_left_is_told_from_what_was_not_asked() -> None:
    asked, left = (with_quantity(BASE, 3),), (BASE,)

    assert beyond((with_quantity(BASE, 2),), asked, left)
    assert not beyond((BASE, replace(BASE, fee_id="fine")), asked, left)
