"""What somebody owes: what is left of what desks ordered, else what the tariff asks and isn't paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.debts import COUNTED, Covers, left_of, of_one_request
from kiosk.domain.money import Money
from kiosk.domain.receipt import BillLine, Receipt
from kiosk.domain.service import Service, Speed
from kiosk.domain.ticket import Ticket
from kiosk.office.till.billing import Owed, Rates, Unpriced, owed_at, usually_owed
from kiosk.store import Store, visit_requests
from kiosk.store.money.orders import OpenOrder, open_orders


@dataclass(frozen=True, slots=True)
class Unpaid:
    """What is left of what desks ordered of somebody; `taken_here`: the clerk's own drawer takes it."""

    orders: tuple[OpenOrder, ...]
    amount: Money
    taken_here: bool
    unpriced: tuple[Unpriced, ...]
    """What isn't in the amount: nobody can say now what it costs."""


@dataclass(frozen=True, slots=True)
class Owing:
    """Reckons in `currency`, by the tariff and the rates of `day`."""

    store: Store
    catalogue: Catalogue
    rates: Rates
    currency: str
    day: date

    def orders(self, ticket: Ticket) -> tuple[OpenOrder, ...]:
        """Return what is left of each order of a ticket's holder, of the newest first."""
        return open_orders(self.store, ticket.id, ways_of(self.catalogue))

    def ordered(self, orders: Sequence[OpenOrder]) -> Owed:
        """Return what is left of orders, at what is asked for it today."""
        left = [line for each in orders for line in each.left]
        return owed_at(left, self.catalogue, self.rates, self.currency, self.day)

    def unpaid(self, orders: tuple[OpenOrder, ...], *, taken_here: bool) -> Unpaid:
        """Return what is left of orders and what all of it comes to today."""
        owed = self.ordered(orders)
        due = sum(line.due_minor for line in owed.lines)
        return Unpaid(orders, Money(self.currency, due), taken_here, owed.unpriced)

    def suggested(self, ticket: Ticket, paid: Sequence[Receipt]) -> Owed:
        """Return what the tariff asks of a ticket's holder, less what was `paid`."""
        filed = visit_requests(self.store, ticket.visit_id) if ticket.visit_id else ()
        usual = usually_owed(self.catalogue, ticket, filed, self.rates, self.currency, self.day)
        lines = [line for each in paid for line in each.bill.lines]
        return replace(usual, lines=left_of(usual.lines, lines, (*COUNTED, self._at_another_speed)))

    def _at_another_speed(self, paid: BillLine, asked: BillLine) -> bool:
        """Return whether somebody paid for a passport sooner than they had asked for, or later."""
        return _same_but_for_speed(self.catalogue, paid, asked)


def ways_of(catalogue: Catalogue) -> tuple[Covers, ...]:
    """Return what pays for what a desk ordered, whatever the tariff became since.

    The ordinary fee never pays for the urgent one; the urgent one pays for it, of another service too.
    """

    def never_slower(covers: Covers) -> Covers:
        return lambda paid, asked: covers(paid, asked) and not _is_slower(catalogue, paid, asked)

    def another_speed(paid: BillLine, asked: BillLine) -> bool:
        return _same_but_for_speed(catalogue, paid, asked)

    return tuple(never_slower(each) for each in (*COUNTED, another_speed))


def _is_slower(catalogue: Catalogue, paid: BillLine, asked: BillLine) -> bool:
    """Return whether the ordinary fee was paid where the urgent one was asked."""
    return _speeds(catalogue, paid) == {Speed.ORDINARY} and _speeds(catalogue, asked) == {Speed.URGENT}


def _speeds(catalogue: Catalogue, line: BillLine) -> set[Speed | None]:
    """Return for which speeds a line's tariff was ever asked, also before it became another."""
    service = catalogue.services.get(line.service_id)
    fees = service.fees if service else ()
    return {
        fee.speed for fee in fees if fee.id == line.fee_id and (fee.amount, fee.currency) == _tariff(line)
    }


def _same_but_for_speed(catalogue: Catalogue, paid: BillLine, asked: BillLine) -> bool:
    taken, wanted = (catalogue.services.get(each.service_id) for each in (paid, asked))
    return (
        taken is not None
        and wanted is not None
        and taken.queue_group == wanted.queue_group
        and of_one_request(paid, asked)
        and paid.fee_id == asked.fee_id
        and all(_by_speed(each, asked.fee_id) for each in (taken, wanted))
    )


def _tariff(line: BillLine) -> tuple[Decimal, str]:
    return Money(line.tariff_currency, line.tariff_minor).amount, line.tariff_currency


def _by_speed(service: Service, fee_id: str) -> bool:
    return any(fee.id == fee_id and fee.speed is not None for fee in service.fees)
