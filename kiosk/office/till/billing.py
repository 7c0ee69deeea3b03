"""What the tariff asks for: its fees today, and the lines of a bill that a clerk makes of them.

A clerk chooses fees and how many of them, never an amount: what the mission hasn't set can't be taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.bilingual import Text
from kiosk.domain.draft import Filed
from kiosk.domain.fees import fees_of
from kiosk.domain.form import fees_on
from kiosk.domain.money import Exchange, exchanged, money
from kiosk.domain.receipt import Bill, BillLine, Method, foreign_currencies
from kiosk.domain.service import Fee, Service, ServiceKind
from kiosk.domain.ticket import Ticket

Rates = Mapping[str, Exchange]
"""The rates of a day by the tariff's currency."""


class NoPrice(StrEnum):
    """Why a fee can't be taken now."""

    NOT_SET = "not_set"
    """The mission hasn't set its amount."""
    WITHDRAWN = "withdrawn"
    """The mission took it when it was ordered, and takes it no longer."""
    NO_RATE = "no_rate"
    """Nobody set at what rate its currency is taken."""


@dataclass(frozen=True, slots=True)
class FeeOffer:
    """A fee of a service that is in force today."""

    service: Service
    fee: Fee


@dataclass(frozen=True, slots=True)
class Unpriced:
    """A fee that somebody owes and that can't be taken now: a bill without it isn't free of it."""

    offer: FeeOffer
    why: NoPrice


@dataclass(frozen=True, slots=True)
class Owed:
    """What somebody owes: what a bill can ask, and what it can't."""

    lines: tuple[BillLine, ...]
    unpriced: tuple[Unpriced, ...] = ()


def offered_fees(catalogue: Catalogue, day: date) -> tuple[FeeOffer, ...]:
    """Return every fee that may be asked for on `day`, by service, in the catalogue's order."""
    services = sorted(catalogue.services.values(), key=lambda each: (each.order, each.id))
    return tuple(
        FeeOffer(service, fee)
        for service in services
        if service.enabled and service.kind is not ServiceKind.BOOKING
        for option in service.speeds
        for fee in fees_on(service, option.speed, day)
        if fee.speed is not None or option is service.speeds[0]
    )


def line_of(
    offer: FeeOffer, quantity: int, rates: Rates, currency: str, request_id: str = ""
) -> BillLine | NoPrice:
    """Return so many of a fee as a line of a bill in `currency`."""
    fee = offer.fee
    if fee.amount is None or fee.currency is None:
        return NoPrice.NOT_SET
    tariff = money(fee.amount, fee.currency)
    if fee.currency == currency:
        local = tariff
    elif fee.currency in rates and rates[fee.currency].currency == currency:
        local = exchanged(tariff, rates[fee.currency])
    else:
        return NoPrice.NO_RATE
    return BillLine(
        fee_id=fee.id,
        service_id=offer.service.id,
        request_id=request_id,
        quantity=quantity,
        tariff_currency=tariff.currency,
        tariff_minor=tariff.minor,
        local_minor=local.minor * quantity,
    )


def usually_owed(
    catalogue: Catalogue,
    ticket: Ticket,
    filed: Iterable[Filed],
    rates: Rates,
    currency: str,
    day: date,
) -> Owed:
    """Return what whoever holds `ticket` owes: of each request they filed, else of what they came for."""
    services = catalogue.services
    known = [each for each in filed if each.service_id in services]
    asked = [
        (FeeOffer(services[each.service_id], fee), 1, each.request_id)
        for each in known
        for fee in fees_of(services[each.service_id], each, day)
    ]
    service = services.get(ticket.service_id)
    if not known and service is not None:
        fees = fees_on(service, service.speeds[0].speed, day)
        asked = [(FeeOffer(service, fee), ticket.persons, "") for fee in fees]
    return _owed(
        (offer, line_of(offer, many, rates, currency, request_id)) for offer, many, request_id in asked
    )


def _owed(found: Iterable[tuple[FeeOffer, BillLine | NoPrice]]) -> Owed:
    lines: list[BillLine] = []
    unpriced: list[Unpriced] = []
    for offer, line in found:
        if isinstance(line, BillLine):
            lines.append(line)
        else:
            unpriced.append(Unpriced(offer, line))
    return Owed(tuple(lines), tuple(unpriced))


def owed_at(lines: Iterable[BillLine], catalogue: Catalogue, rates: Rates, currency: str, day: date) -> Owed:
    """Return lines that another desk chose, at what `day` asks; what it asks no longer was withdrawn."""
    offers = offered_fees(catalogue, day)
    found: list[tuple[FeeOffer, BillLine | NoPrice]] = []
    for line in lines:
        of_line = (line.service_id, line.fee_id)
        now = [
            (each, line_of(each, line.quantity, rates, currency, line.request_id))
            for each in offers
            if (each.service.id, each.fee.id) == of_line
        ]
        priced = [(offer, each) for offer, each in now if isinstance(each, BillLine)]
        same = [(offer, each) for offer, each in priced if each.tariff_minor == line.tariff_minor] or priced
        found += [(offer, replace(each, exemption=line.exemption)) for offer, each in same[:1]] or (
            now[:1] or [(_withdrawn(line, catalogue, day), NoPrice.WITHDRAWN)]
        )
    return _owed(found)


def _withdrawn(line: BillLine, catalogue: Catalogue, day: date) -> FeeOffer:
    """Return the fee of a line that isn't asked any more; where nobody knows its name, by its id."""
    nameless = Text(line.service_id, line.service_id)
    other = replace(next(iter(catalogue.services.values())), id=line.service_id, plain=nameless, fees=())
    service = catalogue.services.get(line.service_id, other)
    known = (each for each in service.fees if each.id == line.fee_id)
    unnamed = Fee(line.fee_id, Text(line.fee_id, line.fee_id), None, None, day)
    return FeeOffer(service, next(known, unnamed))


def rate_text(lines: Iterable[BillLine], rates: Rates, currency: str) -> str:
    """Return each rate that a bill was reckoned by, as `Bill.rate` keeps them; "" where one isn't known."""
    foreign = foreign_currencies(lines, currency)
    known = all(tariff in rates for tariff in foreign)
    return " ".join(str(rates[tariff].rate) for tariff in foreign) if known else ""


def is_current(bill: Bill, catalogue: Catalogue, rates: Rates, day: date) -> bool:
    """Return whether each line asks what the tariff and the rate of `day` ask, neither more nor less."""
    offers = offered_fees(catalogue, day)

    def asked(line: BillLine) -> bool:
        return any(
            replace(line, exemption="")
            == line_of(offer, line.quantity, rates, bill.currency, line.request_id)
            for offer in offers
            if (offer.service.id, offer.fee.id) == (line.service_id, line.fee_id)
        )

    return all(asked(line) for line in bill.lines)


def cash_bill(lines: tuple[BillLine, ...], currency: str, rates: Rates, tendered_minor: int) -> Bill:
    """Return a bill that is paid in cash."""
    return Bill(currency, lines, Method.CASH, tendered_minor, rate_text(lines, rates, currency))


def card_bill(lines: tuple[BillLine, ...], currency: str, rates: Rates, card_slip: str) -> Bill:
    """Return a bill that is paid by card, exactly; `card_slip` is the number on the terminal's slip."""
    total = sum(line.due_minor for line in lines)
    return Bill(currency, lines, Method.CARD, total, rate_text(lines, rates, currency), card_slip)
