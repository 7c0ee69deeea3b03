"""The rate of the day, and the notes and coins that drawers are counted by, as a supervisor sets them.

A rate is set by one: it stands on every receipt, each change of it is a row of the mission's history, and no
bill is paid at a rate that its clerk hasn't seen. Fees themselves take two; see `standing_for`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kiosk.catalogue.cash import typed_rate
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.setting import Pieces, Setting
from kiosk.domain.acting import Acting
from kiosk.domain.hall import DayRate
from kiosk.domain.money import Exchange, Money, exchanged, money
from kiosk.domain.text import western_digits
from kiosk.office.configuration.configuring import NotChanged, configuring
from kiosk.office.till.billing import offered_fees
from kiosk.office.till.tariff import TariffReader
from kiosk.store import Store
from kiosk.store.missions.configuring import Change, Overtaken, change_configuration
from kiosk.store.missions.in_force import hall

FAR = Decimal("0.2")
"""A rate that differs by more than this share from the one before is pointed out: a point may be wrong."""
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,9})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class RatesNow:
    """What holds: `dated` are the rates from today on, by currency and day; `pieces` are in whole units."""

    today: date
    dated: tuple[DayRate, ...]
    currencies: tuple[str, ...]
    """What the tariff asks for in other money than the drawers'."""
    pieces: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class NewRate:
    """A rate as it would hold, with the one before it, and what a fee of the tariff comes to."""

    change: Change
    dated: DayRate
    before: Exchange | None
    example: tuple[Money, Money] | None
    """A fee in the tariff's money, and in the drawers'."""

    @property
    def is_far(self) -> bool:
        """Whether it differs much from the one before."""
        return self.before is not None and abs(self.dated.exchange.rate / self.before.rate - 1) > FAR


@dataclass(frozen=True, slots=True)
class TypedRate:
    """What was typed of a rate: one unit of `tariff` is `rate` from a day on; `rounds_to` "" for not."""

    tariff: str
    rate: str
    rounds_to: str
    first: date


@dataclass(frozen=True, slots=True)
class NoRate:
    """What was typed is no number, or its day is over."""


@dataclass(frozen=True, slots=True)
class Rating(TariffReader):
    """Rates and pieces in the hands of whoever is logged in."""

    store: Store
    acting: Acting
    shipped: Catalogue

    def look(self) -> RatesNow:
        """Return what holds today and what is to come."""
        set_up, own = hall(self.store), self.mission.currency
        holding = set_up.rates_on(self.today)
        foreign = {offer.fee.currency or own for offer in offered_fees(self.catalogue, self.today)} - {own}
        dated = [
            row
            for row in set_up.rates
            if row.valid_from > self.today or holding.get(row.exchange.tariff) == row.exchange
        ]
        dated.sort(key=lambda row: (row.exchange.tariff, row.valid_from))
        return RatesNow(self.today, tuple(dated), tuple(sorted(foreign | set(holding))), set_up.pieces)

    def rate(self, typed: TypedRate) -> NewRate | NotChanged | NoRate:
        """Return the rate that was typed as it would hold, to be looked at before it is made."""
        rate, rounds_to = _number(typed.rate), _number(typed.rounds_to) if typed.rounds_to else ""
        if not rate or not Decimal(rate) or rounds_to is None or typed.first < self.today:
            return NoRate()
        try:
            dated = typed_rate(typed.tariff, self.mission.currency, rate, rounds_to, typed.first)
        except ValueError:
            return NoRate()
        change = self._change(dated)
        if not isinstance(change, Change):
            return change
        before = hall(self.store).rates_on(typed.first).get(typed.tariff)
        return NewRate(change, dated, before, self._example(dated.exchange))

    def pieces(self, typed: str) -> Change | NotChanged | NoRate:
        """Return the change to these notes and coins, typed with blanks between; none: the usual ones."""
        numbers = [_number(each) for each in typed.split()]
        if any(each is None or not Decimal(each) for each in numbers):
            return NoRate()
        return self._change(Pieces(tuple(Decimal(each) for each in numbers if each)))

    def make(self, op_id: str, change: Change) -> int | Overtaken:
        """Commit a change that was looked at; see `change_configuration`."""
        return change_configuration(self.store, self.acting, op_id, change)

    def _change(self, setting: Setting) -> Change | NotChanged:
        return configuring(self.store).setting(setting)

    def _example(self, exchange: Exchange) -> tuple[Money, Money] | None:
        """Return what a fee in the tariff's money comes to."""
        for offer in offered_fees(self.catalogue, self.today):
            if offer.fee.currency == exchange.tariff and offer.fee.amount:
                tariff = money(offer.fee.amount, exchange.tariff)
                return tariff, exchanged(tariff, exchange)
        return None


def _number(typed: str) -> str | None:
    """Return a number as it was typed in any digits, None for what is none."""
    plain = western_digits(typed.strip()).replace("٫", ".").replace(",", ".")
    return plain if _NUMBER.fullmatch(plain) else None
