"""Amounts of money as a fee line shows them: the number, then the currency's name in words."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import get_currency_name

from kiosk.domain.service import Language
from kiosk.domain.text import isolate


def amount_in_words(amount: Decimal, currency: str, language: Language) -> str:
    """Return "200 دولار أمريكي", "187.50 Saudi riyals"; whole amounts have no decimals.

    `currency` is an ISO 4217 code; one that nobody named yet is shown as it is.
    """
    whole = amount == amount.to_integral_value()
    figure = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    name = get_currency_name(currency, count=amount, locale=language.value)
    return f"{isolate(figure)} {name}"
