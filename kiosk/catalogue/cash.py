"""What a mission sets of money, as its file writes it: `[[rate]]` and `[cash]`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from kiosk.catalogue.faults import told
from kiosk.catalogue.table import Table
from kiosk.domain.hall import DayRate
from kiosk.domain.money import Exchange, minor_digits, money

_CODE = "[A-Z]{3}"


def read_rate(row: Table) -> DayRate:
    """Return a row of `[[rate]]`: one unit of `tariff` is `rate` of `currency`, rounded to `rounds_to`."""
    tariff = row.matching("tariff", _CODE, "three capital letters, such as USD")
    currency = row.matching("currency", _CODE, "three capital letters, such as SAR")
    rate = _positive(row, "rate", row.string("rate"))
    steps = _positive(row, "rounds_to", row.string("rounds_to", "")) if row.has("rounds_to") else Decimal(0)
    try:
        step = money(steps, currency).minor or 1
    except ValueError:
        row.fault(
            "rounds_to",
            told("{currency} has {decimals} decimals", currency=currency, decimals=minor_digits(currency)),
            "Write a coin that exists",
        )
        step = 1
    dated = DayRate(Exchange(tariff, currency, rate, step), row.day("valid_from"))
    row.close()
    return dated


def typed_rate(tariff: str, currency: str, rate: str, rounds_to: str, day: date) -> DayRate:
    """Return the rate that somebody typed; `ValueError` for anything that is none."""
    try:
        step = money(Decimal(rounds_to), currency).minor if rounds_to else 1
        return DayRate(Exchange(tariff, currency, Decimal(rate), step), day)
    except InvalidOperation:
        raise ValueError(f"{rate} {rounds_to}") from None


def plain_rate(row: DayRate) -> dict[str, Any]:
    """Return a rate as its row in the mission's file."""
    exchange = row.exchange
    step = Decimal(exchange.step).scaleb(-minor_digits(exchange.currency))
    return {
        "tariff": exchange.tariff,
        "currency": exchange.currency,
        "rate": str(exchange.rate),
        **({"rounds_to": str(step)} if exchange.step != 1 else {}),
        "valid_from": row.valid_from.isoformat(),
    }


def read_pieces(table: Table) -> tuple[Decimal, ...]:
    """Return the `pieces` of `[cash]`, the largest first."""
    inner = table.optional_table("cash")
    if inner is None:
        return ()
    pieces = {_positive(inner, "pieces", each) for each in inner.strings("pieces")}
    inner.close()
    return tuple(sorted(pieces, reverse=True))


def plain_cash(pieces: tuple[Decimal, ...]) -> dict[str, Any]:
    """Return the pieces as `[cash]`, nothing where none are set."""
    return {"cash": {"pieces": [str(each) for each in pieces]}} if pieces else {}


def _positive(row: Table, key: str, text: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal(0)
    if not number.is_finite() or not 0 < number < 10**9:
        row.fault(
            key, told('"{text}" is no amount', text=text), 'Write a number above 0 in quotes, such as "3.75"'
        )
        return Decimal(1)
    return number
