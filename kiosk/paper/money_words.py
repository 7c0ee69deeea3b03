"""An amount in words, as a receipt says it so that nobody adds a digit: "only two hundred US dollars"."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from babel.numbers import get_currency_name

from kiosk.domain.money import Money, minor_digits
from kiosk.domain.number_words import HIGHEST, Noun, counted, english
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.resources import ASSETS

_FORMS = ("one", "two", "few", "many", "other", "one_more", "two_more")


@dataclass(frozen=True, slots=True)
class _Unit:
    noun: Noun
    english_one: str
    english_many: str

    def said(self, number: int, language: Language) -> str:
        if language is Language.ARABIC:
            return counted(number, self.noun)
        return f"{english(number)} {self.english_one if number == 1 else self.english_many}"


def money_in_words(money: Money, language: Language) -> str | None:
    """Return an amount in words, None for a currency whose nouns aren't known, or more than words go to."""
    units = _units().get(money.currency)
    whole, part = divmod(money.minor, 10 ** minor_digits(money.currency))
    if units is None or money.minor < 0 or whole > HIGHEST:
        return None
    major, minor = units
    said = [major.said(whole, language)] if whole or not part else []
    if part:
        said.append(minor.said(part, language))
    return (" و" if language is Language.ARABIC else " and ").join(said)


def money_in_figures(money: Money, language: Language) -> str:
    """Return an amount with the currency's own decimals and its name: "187.50 Saudi riyals"."""
    figure = f"{money.amount:,.{minor_digits(money.currency)}f}"
    return f"{isolate(figure)} {currency_name(money.currency, language, money.amount)}"


def currency_name(currency: str, language: Language, count: Decimal = Decimal(10)) -> str:
    """Return what so many units of a currency are called."""
    return str(get_currency_name(currency, count=count, locale=language.value))


@cache
def _units() -> dict[str, tuple[_Unit, _Unit]]:
    told = tomllib.loads((ASSETS / "currencies.toml").read_text("utf-8"))
    return {code: (_unit(row), _unit(row["minor"])) for code, row in told.items()}


def _unit(row: dict[str, Any]) -> _Unit:
    noun = Noun(**{form: row[form] for form in _FORMS}, feminine=row["feminine"])
    return _Unit(noun, row["english_one"], row["english_many"])
