"""What a filed request may cost: one answer for the screen and for the paper."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from kiosk.domain.draft import Filed
from kiosk.domain.form import fees_on
from kiosk.domain.service import Fee, Service


def fees_of(service: Service, filed: Filed, day: date) -> tuple[Fee, ...]:
    """Return the fee lines shown when `filed` was filed, on `day`.

    Rows of one fee share its id: what was shown is what was in force on that day.
    """
    return tuple(fee for fee in fees_on(service, filed.speed, day) if fee.id in filed.fee_ids)


def is_payable(amounts: Iterable[Decimal | None]) -> bool:
    """Tell whether a fee is due or may be: always, but where every fee is 0.

    No fee at all, like an amount of None, means that one asks at the counter.
    """
    listed = tuple(amounts)
    return not listed or any(amount is None or amount > 0 for amount in listed)
