"""Whether a request costs anything, and what was in force when it was filed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kiosk.domain.fees import is_payable

FREE, PRICE = Decimal("0.00"), Decimal("200.00")


@pytest.mark.parametrize(
    ("amounts", "payable"),
    [
        ((), True),
        ((None,), True),
        ((FREE, None), True),
        ((FREE, PRICE), True),
        ((FREE,), False),
        ((FREE, FREE), False),
    ],
)
def test_only_what_is_free_throughout_is_free(amounts: tuple[Decimal | None, ...], payable: bool) -> None:
    assert is_payable(amounts) is payable
