"""Numbers of the day: by series from 1, none twice, taken in the transaction that keeps the ticket."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.service import Language
from kiosk.domain.serving_order import Coming, OrderRules, Priority, rank
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Standing, Ticket
from kiosk.store.facts import TICKET_ISSUED, ticket_facts
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.queue.schema import QUEUE, ticket, ticket_carried, ticket_move, ticket_standing
from kiosk.store.queue.stopping import refuse_stopped
from kiosk.store.queue.ticket_moves import standing_told
from kiosk.store.queue.tickets import must_know_ticket
from kiosk.store.store import Store, Writing

_LAST = select(func.max(ticket.c.number)).where(
    ticket.c.day == bindparam("on_day"), ticket.c.series == bindparam("of_series")
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A number that somebody takes: for which service, in which line, of which series.

    `due_ms` is the time of their appointment, or of their coming (UTC milliseconds); `appointment_id` is ""
    for a walk-in. `number` is one that stands on paper already, None for the next one. `origin` is the ticket
    of an earlier day whose place it takes, "" for none.
    """

    service_id: str
    line: str
    series: str
    persons: int
    coming: Coming
    priority: Priority
    due_ms: int
    language: Language
    visit_id: str
    appointment_id: str = ""
    number: int | None = None
    origin: str = ""


def take_number(
    store: Store,
    acting: Acting,
    op_id: str,
    wanted: Wanted,
    day: date,
    rules: OrderRules,
    midnight_ms: int = 0,
) -> Ticket:
    """Commit a walk-in's ticket of the mission's `day` and return it.

    The day began at `midnight_ms` (UTC): stops of earlier days are over. The same `op_id` (a UUID) returns
    the same ticket and writes nothing. Raises `LineStopped`, `NotAllowed`, `StoreError`.
    """
    acting.require(Permission.ISSUE_NUMBER)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        before = writing.done_before(op_id)
        if before is not None:
            return must_know_ticket(writing.connection, before)
        refuse_stopped(writing.connection, wanted.line, midnight_ms)
        entry = issue(store, writing, acting, op_id, wanted, day, rules)
        writing.append(acting, entry)
        return must_know_ticket(writing.connection, entry.entity_id)


def issue(
    store: Store, writing: Writing, acting: Acting, op_id: str, wanted: Wanted, day: date, rules: OrderRules
) -> Entry:
    """Write a ticket with the next number, and return what the journal is to say of it.

    Whoever asks holds the lock QUEUE.
    """
    ranked = rank(wanted.coming, wanted.priority, wanted.due_ms, rules)
    standing = Standing(
        TicketState.WAITING, wanted.line, wanted.coming, wanted.priority, wanted.due_ms, ranked
    )
    row = {
        "id": store.chance.new_id(),
        "day": day.isoformat(),
        "series": wanted.series,
        "number": wanted.number or _next_number(writing.connection, day, wanted.series),
        "queue_group": wanted.line,
        "service": wanted.service_id,
        "appointment_id": None if wanted.origin else wanted.appointment_id or None,
        "persons": wanted.persons,
        "due_ms": wanted.due_ms,
        "issued_ms": store.clock.now_ms(),
        "language": wanted.language.value,
        "visit_id": wanted.visit_id,
    }
    body: dict[str, Any] = {**ticket_facts(row), "standing": standing_told(standing)}
    if wanted.origin:
        body["carried"] = {"origin": wanted.origin, "appointment_id": wanted.appointment_id or None}
    insert_ticket(writing.connection, op_id, acting.actor, body)
    return Entry(op_id, TICKET_ISSUED, body["id"], body)


def insert_ticket(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write a ticket's rows from what the journal says of its issue."""
    row = dict(body)
    standing, carried = row.pop("standing"), row.pop("carried", None)
    connection.execute(insert(ticket), {**row, "op_id": op_id})
    kept = {"ticket_id": row["id"], **standing}
    connection.execute(insert(ticket_standing), {**kept, "day": row["day"], "moves": 0})
    moved = {**kept, "nth": 0, "op_id": op_id, "at_ms": row["issued_ms"], "actor": actor, "outcome": ""}
    connection.execute(insert(ticket_move), moved)
    if carried is not None:
        connection.execute(insert(ticket_carried), {"ticket_id": row["id"], **carried})


def _next_number(connection: Connection, day: date, series: str) -> int:
    last = connection.execute(_LAST, {"on_day": day.isoformat(), "of_series": series}).scalar_one()
    return int(last or 0) + 1
