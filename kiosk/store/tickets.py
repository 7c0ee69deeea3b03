"""Today's tickets: numbered by day and series from 1, none twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, bindparam, func, insert, or_, select

from kiosk.domain.service import Language
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.store.appointment_schema import ticket
from kiosk.store.schema import op
from kiosk.store.store import Store

_KEPT = select(ticket, op.c.epoch, op.c.seq).join(op, op.c.op_id == ticket.c.op_id)
_BY_ID = _KEPT.where(ticket.c.id == bindparam("ticket_id"))
_BY_APPOINTMENT = _KEPT.where(ticket.c.appointment_id == bindparam("appointment_id"))
_LAST = select(func.max(ticket.c.number)).where(
    ticket.c.day == bindparam("on_day"), ticket.c.series == bindparam("of_series")
)
_EARLIER = or_(
    ticket.c.due_ms < bindparam("due"),
    and_(ticket.c.due_ms == bindparam("due"), ticket.c.issued_ms < bindparam("issued")),
    and_(
        ticket.c.due_ms == bindparam("due"),
        ticket.c.issued_ms == bindparam("issued"),
        ticket.c.number < bindparam("than"),
    ),
)
_BEFORE = select(func.coalesce(func.sum(ticket.c.persons), 0)).where(
    ticket.c.day == bindparam("on_day"),
    ticket.c.queue_group == bindparam("line"),
    ticket.c.state == TicketState.WAITING.value,
    _EARLIER,
)


def find_ticket(store: Store, ticket_id: str) -> Ticket | None:
    """Return the ticket of an id, None if there is none."""
    with store.reading() as connection:
        return ticket_in(connection, ticket_id)


def ticket_of(store: Store, appointment_id: str) -> Ticket | None:
    """Return the ticket that an appointment got when its holder came, None before."""
    with store.reading() as connection:
        row = connection.execute(_BY_APPOINTMENT, {"appointment_id": appointment_id}).mappings().one_or_none()
    return _ticket(row) if row else None


def people_before(store: Store, kept: Ticket) -> int:
    """Return how many people wait in the same line with an earlier time, or came earlier for the same."""
    bound = {
        "on_day": kept.day.isoformat(),
        "line": kept.queue_group,
        "due": kept.due_ms,
        "issued": kept.issued_ms,
        "than": kept.number,
    }
    with store.reading() as connection:
        return int(connection.execute(_BEFORE, bound).scalar_one())


def ticket_in(connection: Connection, ticket_id: str) -> Ticket | None:
    """Return the ticket of an id as `connection` sees it."""
    row = connection.execute(_BY_ID, {"ticket_id": ticket_id}).mappings().one_or_none()
    return _ticket(row) if row else None


def next_number(connection: Connection, day: date, series: str) -> int:
    """Return the number that follows on the last one given out; whoever asks holds the lock."""
    last = connection.execute(_LAST, {"on_day": day.isoformat(), "of_series": series}).scalar_one()
    return int(last or 0) + 1


def insert_ticket(connection: Connection, op_id: str, body: Mapping[str, Any]) -> None:
    """Write a ticket's row from what the journal says of it."""
    connection.execute(insert(ticket), {**body, "op_id": op_id, "state": TicketState.WAITING.value})


def _ticket(row: RowMapping) -> Ticket:
    return Ticket(
        id=row["id"],
        day=date.fromisoformat(row["day"]),
        series=row["series"],
        number=row["number"],
        queue_group=row["queue_group"],
        service_id=row["service"],
        appointment_id=row["appointment_id"] or "",
        persons=row["persons"],
        state=TicketState(row["state"]),
        due_ms=row["due_ms"],
        issued_ms=row["issued_ms"],
        language=Language(row["language"]),
        visit_id=row["visit_id"],
        epoch=row["epoch"],
        seq=row["seq"],
    )
