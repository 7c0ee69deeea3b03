"""The tables of the queue: who got which number, where each ticket stands, its moves, and who sits at desks.

Tickets name their appointment without a foreign key: they outlive a restore that lost what they name. A
ticket never changes; its standing is the last of its moves, the first of which is its issue.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
)

from kiosk.store.schema import metadata, of_op, whole

QUEUE = "kiosk queue"
"""The lock under which numbers are given out and people called."""


def _of_ticket() -> ForeignKey:
    return ForeignKey("ticket.id")


def _standing() -> tuple[Column[object], ...]:
    return (
        Column("state", Text, nullable=False),
        Column("line", Text, nullable=False),
        Column("coming", Text, nullable=False),
        Column("priority", Text, nullable=False),
        Column("since_ms", whole, nullable=False),
        Column("rank_ms", whole, nullable=False),
        Column("desk", Text, nullable=False),
        Column("calls", whole, nullable=False),
        Column("back_to", Text, nullable=False),
    )


ticket = Table(
    "ticket",
    metadata,
    Column("id", Text, primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("day", Text, nullable=False),
    Column("series", Text, nullable=False),
    Column("number", whole, nullable=False),
    Column("queue_group", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("appointment_id", Text),
    Column("persons", whole, nullable=False),
    Column("due_ms", whole, nullable=False),
    Column("issued_ms", whole, nullable=False),
    Column("language", Text, nullable=False),
    Column("visit_id", Text, nullable=False),
    UniqueConstraint("op_id"),
    UniqueConstraint("day", "series", "number"),
    UniqueConstraint("appointment_id"),
    Index(None, "visit_id"),
    sqlite_strict=True,
)

ticket_standing = Table(
    "ticket_standing",
    metadata,
    Column("ticket_id", Text, _of_ticket(), primary_key=True),
    Column("day", Text, nullable=False),
    Column("moves", whole, nullable=False),
    *_standing(),
    Index(None, "day", "state"),
    Index(None, "desk", "state"),
    sqlite_strict=True,
)

ticket_move = Table(
    "ticket_move",
    metadata,
    Column("ticket_id", Text, _of_ticket(), nullable=False),
    Column("nth", whole, nullable=False),
    Column("op_id", Text, of_op(), nullable=False),
    Column("at_ms", whole, nullable=False),
    Column("actor", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    *_standing(),
    PrimaryKeyConstraint("ticket_id", "nth"),
    UniqueConstraint("op_id"),
    sqlite_strict=True,
)

desk_staffing = Table(
    "desk_staffing",
    metadata,
    Column("desk", Text, primary_key=True),
    Column("actor", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("lines", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("since_ms", whole, nullable=False),
    Column("op_id", Text, of_op(), nullable=False),
    UniqueConstraint("actor"),
    sqlite_strict=True,
)

stopped_line = Table(
    "stopped_line",
    metadata,
    Column("line", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("since_ms", whole, nullable=False),
    Column("op_id", Text, of_op(), nullable=False),
    sqlite_strict=True,
)

help_call = Table(
    "help_call",
    metadata,
    Column("station", Text, primary_key=True),
    Column("id", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("asked_ms", whole, nullable=False),
    Column("moved_ms", whole, nullable=False),
    Column("op_id", Text, of_op(), nullable=False),
    UniqueConstraint("id"),
    sqlite_strict=True,
)

rush_day = Table(
    "rush_day",
    metadata,
    Column("day", Text, primary_key=True),
    Column("since_ms", whole, nullable=False),
    Column("op_id", Text, of_op(), nullable=False),
    sqlite_strict=True,
)

ticket_service = Table(
    "ticket_service",
    metadata,
    Column("ticket_id", Text, _of_ticket(), primary_key=True),
    Column("service", Text, nullable=False),
    Column("persons", whole, nullable=False),
    Column("op_id", Text, of_op(), nullable=False),
    sqlite_strict=True,
)
"""What somebody with a number from the gate came for, and with how many, once they have said it."""

ticket_carried = Table(
    "ticket_carried",
    metadata,
    Column("ticket_id", Text, _of_ticket(), primary_key=True),
    Column("origin", Text, _of_ticket(), nullable=False),
    Column("appointment_id", Text),
    UniqueConstraint("origin"),
    Index(None, "appointment_id"),
    sqlite_strict=True,
)
"""A number of another day that took the place of `origin`, whose holder waited until the doors closed."""

PERSONS = func.coalesce(
    select(ticket_service.c.persons)
    .where(ticket_service.c.ticket_id == ticket.c.id)
    .correlate(ticket)
    .scalar_subquery(),
    ticket.c.persons,
)
"""How many come with a ticket: as it was issued, or as was said later."""
APPOINTMENT = func.coalesce(
    ticket.c.appointment_id,
    select(ticket_carried.c.appointment_id)
    .where(ticket_carried.c.ticket_id == ticket.c.id)
    .correlate(ticket)
    .scalar_subquery(),
)
"""Which appointment a ticket is of, also one that was carried over; NULL for a walk-in."""
