"""What somebody owes: what is left of what desks ordered, else what the tariff asks and isn't paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.debts import ORDERED, SUGGESTED, by_hand, left_of, of_one_request
from kiosk.domain.money import Money
from kiosk.domain.receipt import BillLine, Receipt
from kiosk.domain.service import Service
from kiosk.domain.ticket import Ticket
from kiosk.office.till.billing import Owed, Rates, offered_fees, owed_at, usually_owed
from kiosk.store import Store, visit_requests
from kiosk.store.money.orders import OpenOrder, open_orders


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
        return open_orders(self.store, ticket.id, (*ORDERED, self._at_another_tariff))

    def ordered(self, orders: Sequence[OpenOrder]) -> Owed:
        """Return what is left of orders, at what is asked for it today."""
        left = [line for each in orders for line in each.left]
        return owed_at(left, self.catalogue, self.rates, self.currency, self.day)

    def suggested(self, ticket: Ticket, paid: Sequence[Receipt]) -> Owed:
        """Return what the tariff asks of a ticket's holder, less what was `paid`."""
        filed = visit_requests(self.store, ticket.visit_id) if ticket.visit_id else ()
        usual = usually_owed(self.catalogue, ticket, filed, self.rates, self.currency, self.day)
        lines = [line for each in paid for line in each.bill.lines]
        return replace(usual, lines=left_of(usual.lines, lines, (*SUGGESTED, self._at_another_speed)))

    def _at_another_tariff(self, paid: BillLine, asked: BillLine) -> bool:
        """Return whether a fee was paid that was ordered at a tariff which holds no more."""
        return by_hand(paid, asked) and not any(
            (each.service.id, each.fee.id) == (asked.service_id, asked.fee_id)
            and (each.fee.amount, each.fee.currency) == _tariff(asked)
            for each in offered_fees(self.catalogue, self.day)
        )

    def _at_another_speed(self, paid: BillLine, asked: BillLine) -> bool:
        """Return whether somebody paid for a passport sooner than they had asked for, or later."""
        services = self.catalogue.services
        taken, wanted = services.get(paid.service_id), services.get(asked.service_id)
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
