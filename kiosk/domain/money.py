"""Public money in whole minor units: what an amount of the tariff is in the drawer's currency.

A binary fraction can't hold a fee, so nothing here is one. Each line of a bill is converted and rounded by
itself: then the figures on the paper add up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from kiosk.domain.text import western_digits

_TYPED = re.compile(r"\d{1,12}(\.\d{1,3})?", re.ASCII)
_MINOR_DIGITS = {"BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3, "JPY": 0, "KRW": 0}
"""ISO 4217: currencies whose minor unit isn't a hundredth."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of `minor` units (halalas, cents) of an ISO 4217 currency."""

    currency: str
    minor: int

    @property
    def amount(self) -> Decimal:
        """The amount in whole units, with the currency's own decimals."""
        return Decimal(self.minor).scaleb(-minor_digits(self.currency))


@dataclass(frozen=True, slots=True)
class Exchange:
    """The rate of a day: one unit of `tariff` is `rate` of `currency`, rounded to `step` minor units."""

    tariff: str
    currency: str
    rate: Decimal
    step: int = 1


def minor_digits(currency: str) -> int:
    """Return how many decimals a currency has (ISO 4217)."""
    return _MINOR_DIGITS.get(currency, 2)


def money(amount: Decimal, currency: str) -> Money:
    """Return `amount` in minor units; `ValueError` if it has more decimals than the currency."""
    minor = amount.scaleb(minor_digits(currency))
    if minor != minor.to_integral_value():
        raise ValueError(f"{currency} has {minor_digits(currency)} decimals")
    return Money(currency, int(minor))


def typed_money(text: str, currency: str) -> Money | None:
    """Return the amount that somebody typed, in any digits; None for what is none, or less than nothing."""
    plain = western_digits(text).replace("٫", ".").replace("٬", "").replace(" ", "").replace(",", "")
    if not _TYPED.fullmatch(plain):
        return None
    try:
        return money(Decimal(plain), currency)
    except ValueError:
        return None


def exchanged(tariff: Money, exchange: Exchange) -> Money:
    """Return an amount of the tariff in the drawer's currency, halves rounded up to the mission's step.

    `ValueError` for an amount in another currency than the rate is of.
    """
    if tariff.currency != exchange.tariff:
        raise ValueError(f"no rate for {tariff.currency}")
    exact = tariff.amount * exchange.rate
    steps = exact.scaleb(minor_digits(exchange.currency)) / exchange.step
    return Money(exchange.currency, int(steps.to_integral_value(ROUND_HALF_UP)) * exchange.step)
