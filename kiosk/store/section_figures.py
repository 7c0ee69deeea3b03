"""What a report on a section is worked out from: its tickets with their moves, and what was paid for what.

Nothing here tells who anybody was, nor which clerk served them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, case, exists, func, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.paper_numbers import UNNAMED
from kiosk.domain.receipt import SerialKind
from kiosk.domain.section_report import Revenue
from kiosk.domain.states import TicketState, WishState
from kiosk.store.money.schema import money_wish, receipt, receipt_line
from kiosk.store.money.wishes import EXEMPTION, VOID
from kiosk.store.queue.schema import (
    APPOINTMENT,
    PERSONS,
    ticket,
    ticket_carried,
    ticket_move,
    ticket_standing,
)
from kiosk.store.store import Store

_FIRST = ticket.alias("first")
_GOES_ON = (
    select(ticket_carried.c.origin, ticket.c.day)
    .join(ticket, ticket.c.id == ticket_carried.c.ticket_id)
    .join(_FIRST, _FIRST.c.id == ticket_carried.c.origin)
    .where(_FIRST.c.day >= bindparam("first"), _FIRST.c.day <= bindparam("last"))
)
_TICKETS = (
    select(
        ticket.c.id,
        ticket.c.day,
        ticket.c.queue_group,
        PERSONS.label("persons"),
        ticket.c.due_ms,
        ticket.c.issued_ms,
        APPOINTMENT.is_not(None).label("booked"),
        exists().where(ticket_carried.c.ticket_id == ticket.c.id).label("again"),
        ticket_standing.c.state,
    )
    .join(ticket_standing, ticket_standing.c.ticket_id == ticket.c.id)
    .where(ticket.c.day >= bindparam("first"), ticket.c.day <= bindparam("last"))
    .order_by(ticket.c.issued_ms)
)
_MOVES = (
    select(ticket_move.c.ticket_id, ticket_move.c.at_ms, ticket_move.c.state, ticket_move.c.line)
    .join(ticket, ticket.c.id == ticket_move.c.ticket_id)
    .where(ticket.c.day >= bindparam("first"), ticket.c.day <= bindparam("last"))
    .order_by(ticket_move.c.ticket_id, ticket_move.c.nth)
)
_VOIDED = select(money_wish.c.receipt_id).where(
    money_wish.c.kind == VOID, money_wish.c.decision == WishState.APPROVED.value
)
_FORGIVEN = select(money_wish.c.receipt_id).where(
    money_wish.c.kind == EXEMPTION, money_wish.c.decision == WishState.APPROVED.value
)
_SIGN = case((receipt.c.kind == SerialKind.REVERSAL.value, -1), else_=1)
_UNPAID = receipt_line.c.exemption != ""
_EXEMPT = _UNPAID & func.coalesce(receipt.c.reverses, receipt.c.id).in_(_FORGIVEN)
_REVENUE = (
    select(
        receipt_line.c.service_id,
        receipt.c.currency,
        func.sum(case((_UNPAID, 0), else_=_SIGN * receipt_line.c.local_minor)),
        func.sum(case((_EXEMPT, _SIGN * receipt_line.c.quantity), else_=0)),
        func.sum(case((_UNPAID & ~_EXEMPT, _SIGN * receipt_line.c.quantity), else_=0)),
    )
    .join(receipt, receipt.c.id == receipt_line.c.receipt_id)
    .where(
        receipt.c.issued_ms >= bindparam("from_ms"),
        receipt.c.issued_ms < bindparam("to_ms"),
        receipt.c.id.not_in(_VOIDED),
    )
    .group_by(receipt_line.c.service_id, receipt.c.currency)
)


@dataclass(frozen=True, slots=True)
class TicketTold:
    """One number that somebody has: `moves` are (UTC milliseconds, state) from its issue on.

    `due_ms` is as in `Ticket`; `line` is the one that gave it out, of one on paper the one that its holder
    named. `again`: its holder had one of an earlier day; `goes_on` is the day of the one that took its place.
    """

    day: date
    line: str
    persons: int
    due_ms: int
    issued_ms: int
    booked: bool
    state: TicketState
    moves: tuple[tuple[int, TicketState], ...]
    again: bool
    goes_on: date | None


def tickets_between(store: Store, first: date, last: date) -> tuple[TicketTold, ...]:
    """Return the numbers from `first` to `last`, both included, in the order in which they were taken.

    A paper from the gate, or of the kit, of which nobody said what they came for is nobody.
    """
    bound = {"first": first.isoformat(), "last": last.isoformat()}
    with store.reading() as connection:
        moves, named = _moves_and_lines(connection, bound)
        goes_on = {origin: date.fromisoformat(day) for origin, day in connection.execute(_GOES_ON, bound)}
        rows = connection.execute(_TICKETS, bound).all()
    return tuple(
        TicketTold(
            day=date.fromisoformat(row.day),
            line=named[row.id] if row.queue_group in UNNAMED else row.queue_group,
            persons=row.persons,
            due_ms=row.due_ms,
            issued_ms=row.issued_ms,
            booked=bool(row.booked),
            state=TicketState(row.state),
            moves=tuple(moves[row.id]),
            again=bool(row.again),
            goes_on=goes_on.get(row.id),
        )
        for row in rows
        if row.id in named
    )


def _moves_and_lines(
    connection: Connection, bound: Mapping[str, str]
) -> tuple[dict[str, list[tuple[int, TicketState]]], dict[str, str]]:
    """Return the moves of each ticket, and the first line that says what its holder came for, if any did."""
    moves: dict[str, list[tuple[int, TicketState]]] = {}
    named: dict[str, str] = {}
    for ticket_id, at_ms, state, line in connection.execute(_MOVES, bound):
        moves.setdefault(ticket_id, []).append((at_ms, TicketState(state)))
        if line not in UNNAMED:
            named.setdefault(ticket_id, line)
    return moves, named


def revenue_between(store: Store, acting: Acting, from_ms: int, to_ms: int) -> tuple[Revenue, ...]:
    """Return what was paid in that time (UTC milliseconds), the most first; voided receipts don't count.

    Raises `NotAllowed`.
    """
    acting.require(Permission.READ_FIGURES)
    with store.reading() as connection:
        rows = connection.execute(_REVENUE, {"from_ms": from_ms, "to_ms": to_ms}).all()
    found = [
        Revenue(service, currency, int(minor), int(exempt), int(unpaid))
        for service, currency, minor, exempt, unpaid in rows
    ]
    return tuple(sorted(found, key=lambda each: (-each.minor, each.service_id)))
