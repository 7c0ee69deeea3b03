"""How rates are said to a supervisor."""

from __future__ import annotations

from kiosk.domain.money import Exchange, Money, minor_digits
from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.office.till.rating import NewRate
from kiosk.paper.dates import day_in_words
from kiosk.paper.money_words import currency_name, money_in_figures
from kiosk.ui.i18n import tr


def currency(code: str, language: Language) -> str:
    """Return what a currency is called, with its code."""
    return f"{currency_name(code, language)} ({isolate(code)})"


def rate(exchange: Exchange, language: Language) -> str:
    """Return a rate as a receipt says it."""
    one = Money(exchange.tariff, 10 ** minor_digits(exchange.tariff))
    other = f"{isolate(str(exchange.rate))} {currency_name(exchange.currency, language)}"
    return f"{money_in_figures(one, language)} = {other}"


def step(exchange: Exchange, language: Language) -> str:
    """Return to what amounts are rounded, "" where to nothing but the smallest coin."""
    return "" if exchange.step == 1 else money_in_figures(Money(exchange.currency, exchange.step), language)


def new_rate(found: NewRate, language: Language) -> str:
    """Return what a rate comes to, before it is set."""
    day = day_in_words(found.dated.valid_from, language)
    new = tr("From {day} on: {rate}").replace("{rate}", rate(found.dated.exchange, language))
    told = [new.replace("{day}", day)]
    if found.before is not None:
        told.append(tr("Before: {rate}").replace("{rate}", rate(found.before, language)))
    if found.example is not None:
        fee, paid = (money_in_figures(each, language) for each in found.example)
        told.append(tr("A fee of {fee} is then {paid}.").replace("{fee}", fee).replace("{paid}", paid))
    if found.is_far:
        told.append(tr("That is far from the rate before. Is the point where it belongs?"))
    return "\n".join(told)
