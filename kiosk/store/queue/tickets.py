"""Today's tickets, as they stand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, RowMapping, and_, bindparam, func, or_, select, union_all

from kiosk.domain.calling import AT_DESK, CALLABLE
from kiosk.domain.service import Language
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.store.queue.schema import (
    APPOINTMENT,
    PERSONS,
    ticket,
    ticket_carried,
    ticket_service,
    ticket_standing,
)
from kiosk.store.queue.ticket_moves import read_standing
from kiosk.store.schema import op
from kiosk.store.store import Store

_STANDING = tuple(column for column in ticket_standing.c if column.name not in ("ticket_id", "day"))
KEPT = (
    select(
        ticket,
        *_STANDING,
        op.c.epoch,
        op.c.seq,
        ticket_service.c.service.label("named"),
        PERSONS.label("people"),
        APPOINTMENT.label("held"),
    )
    .join(op, op.c.op_id == ticket.c.op_id)
    .join(ticket_standing, ticket_standing.c.ticket_id == ticket.c.id)
    .outerjoin(ticket_service, ticket_service.c.ticket_id == ticket.c.id)
)
IN_ORDER = (ticket_standing.c.rank_ms, ticket_standing.c.since_ms, ticket.c.number, ticket.c.series)
IN_LINE = and_(
    ticket_standing.c.day == bindparam("on_day"),
    ticket_standing.c.state.in_([state.value for state in CALLABLE]),
)
_BY_ID = KEPT.where(ticket.c.id == bindparam("ticket_id"))
_OF_APPOINTMENT = union_all(
    select(ticket.c.id).where(ticket.c.appointment_id == bindparam("appointment_id")),
    select(ticket_carried.c.ticket_id).where(ticket_carried.c.appointment_id == bindparam("appointment_id")),
)
_BY_APPOINTMENT = KEPT.where(ticket.c.id.in_(_OF_APPOINTMENT)).order_by(ticket.c.day.desc()).limit(1)
_CARRIED_TO = KEPT.where(
    ticket.c.id
    == select(ticket_carried.c.ticket_id)
    .where(ticket_carried.c.origin == bindparam("origin"))
    .scalar_subquery()
)
_ORIGINS = (
    select(ticket_carried.c.ticket_id, ticket_carried.c.origin, ticket.c.day)
    .join(ticket, ticket.c.id == ticket_carried.c.origin)
    .where(ticket_carried.c.ticket_id.in_(bindparam("carried", expanding=True)))
)
_HELD_STATES = tuple(state.value for state in (*CALLABLE, *AT_DESK, TicketState.MISSED))
_HELD_OF_VISIT = (
    KEPT.where(
        ticket.c.visit_id == bindparam("visit"),
        ticket.c.day >= bindparam("from_day"),
        ticket_standing.c.state.in_(_HELD_STATES),
    )
    .order_by(ticket.c.day, ticket.c.number.desc())
    .limit(1)
)
_BY_OP = KEPT.where(ticket.c.op_id == bindparam("taken_by"))
_BY_PLACE = KEPT.where(op.c.epoch == bindparam("at_epoch"), op.c.seq == bindparam("at_seq"))
_LINE = KEPT.where(IN_LINE).order_by(*IN_ORDER)
_AT_DESKS = KEPT.where(
    or_(ticket_standing.c.day == bindparam("on_day"), ticket_standing.c.desk == bindparam("own")),
    ticket_standing.c.state.in_([state.value for state in AT_DESK]),
).order_by(ticket_standing.c.day.desc())
_MISSED = KEPT.where(
    ticket_standing.c.day == bindparam("on_day"), ticket_standing.c.state == TicketState.MISSED.value
).order_by(ticket_standing.c.since_ms.desc())
_EARLIER = or_(
    ticket_standing.c.rank_ms < bindparam("rank"),
    and_(ticket_standing.c.rank_ms == bindparam("rank"), ticket_standing.c.since_ms < bindparam("since")),
    and_(
        ticket_standing.c.rank_ms == bindparam("rank"),
        ticket_standing.c.since_ms == bindparam("since"),
        ticket.c.number < bindparam("than"),
    ),
)
_BEFORE = (
    select(func.coalesce(func.sum(PERSONS), 0))
    .join(ticket_standing, ticket_standing.c.ticket_id == ticket.c.id)
    .where(IN_LINE, ticket_standing.c.line == bindparam("line"), _EARLIER)
)


def find_ticket(store: Store, ticket_id: str) -> Ticket | None:
    """Return the ticket of an id, None if there is none."""
    with store.reading() as connection:
        return ticket_in(connection, ticket_id)


def ticket_of(store: Store, appointment_id: str) -> Ticket | None:
    """Return the ticket that an appointment got when its holder came, the last if it went on; None before."""
    with store.reading() as connection:
        row = connection.execute(_BY_APPOINTMENT, {"appointment_id": appointment_id}).mappings().one_or_none()
    return read_ticket(row) if row else None


def carried_to(store: Store, ticket_id: str) -> Ticket | None:
    """Return the number of another day that took a ticket's place, None if none did."""
    with store.reading() as connection:
        row = connection.execute(_CARRIED_TO, {"origin": ticket_id}).mappings().one_or_none()
    return read_ticket(row) if row else None


def came_on(store: Store, carried: Iterable[str]) -> dict[str, date]:
    """Return on which day the holders of tickets of another day came first, by the ids of those tickets."""
    came: dict[str, date] = {}
    whose = {each: each for each in carried}
    while whose:
        with store.reading() as connection:
            rows = connection.execute(_ORIGINS, {"carried": list(whose)}).all()
        came |= {whose[row.ticket_id]: date.fromisoformat(row.day) for row in rows}
        whose = {row.origin: whose[row.ticket_id] for row in rows}
    return came


def held_of_visit(store: Store, visit_id: str, from_day: date) -> Ticket | None:
    """Return the number of a visit that still counts on `from_day` or later, None if there is none."""
    bound = {"visit": visit_id, "from_day": from_day.isoformat()}
    with store.reading() as connection:
        row = connection.execute(_HELD_OF_VISIT, bound).mappings().one_or_none()
    return read_ticket(row) if row else None


def taken_as(store: Store, op_id: str) -> Ticket | None:
    """Return the ticket that the operation `op_id` gave out here, None if it gave none."""
    with store.reading() as connection:
        row = connection.execute(_BY_OP, {"taken_by": op_id}).mappings().one_or_none()
    return read_ticket(row) if row else None


def ticket_at(store: Store, epoch: int, seq: int) -> Ticket | None:
    """Return the ticket that the operation at a place of the journal gave out, None if it gave none."""
    with store.reading() as connection:
        row = connection.execute(_BY_PLACE, {"at_epoch": epoch, "at_seq": seq}).mappings().one_or_none()
    return read_ticket(row) if row else None


def people_before(store: Store, kept: Ticket) -> int:
    """Return how many people wait in the same line and are called before the holder of `kept`."""
    bound = {
        "on_day": kept.day.isoformat(),
        "line": kept.standing.line,
        "rank": kept.standing.rank_ms,
        "since": kept.standing.since_ms,
        "than": kept.number,
    }
    with store.reading() as connection:
        return int(connection.execute(_BEFORE, bound).scalar_one())


def line_of(store: Store, day: date) -> tuple[Ticket, ...]:
    """Return everybody who waits on `day`, of all lines, in the order of calling."""
    with store.reading() as connection:
        rows = connection.execute(_LINE, {"on_day": day.isoformat()}).mappings().all()
    return tuple(read_ticket(row) for row in rows)


def at_desks(store: Store, day: date, own: str = "") -> tuple[Ticket, ...]:
    """Return who is called or served on `day`, and who has been at the desk `own` since an earlier one."""
    with store.reading() as connection:
        bound = {"on_day": day.isoformat(), "own": own}
        rows = connection.execute(_AT_DESKS, bound).mappings().all()
    return tuple(read_ticket(row) for row in rows)


def missed_on(store: Store, day: date) -> tuple[Ticket, ...]:
    """Return who was called on `day` and didn't come, the last one first."""
    bound = {"on_day": day.isoformat()}
    with store.reading() as connection:
        rows = connection.execute(_MISSED, bound).mappings().all()
    return tuple(read_ticket(row) for row in rows)


def ticket_in(connection: Connection, ticket_id: str) -> Ticket | None:
    """Return the ticket of an id as `connection` sees it."""
    row = connection.execute(_BY_ID, {"ticket_id": ticket_id}).mappings().one_or_none()
    return read_ticket(row) if row else None


def must_know_ticket(connection: Connection, ticket_id: str) -> Ticket:
    """Return the ticket of an id; `LookupError` if there is none."""
    kept = ticket_in(connection, ticket_id)
    if kept is None:
        raise LookupError(ticket_id)
    return kept


def read_ticket(row: RowMapping) -> Ticket:
    """Return what a row of `KEPT` says."""
    return Ticket(
        id=row["id"],
        day=date.fromisoformat(row["day"]),
        series=row["series"],
        number=row["number"],
        queue_group=row["queue_group"],
        service_id=row["named"] or row["service"],
        appointment_id=row["held"] or "",
        persons=row["people"],
        due_ms=row["due_ms"],
        issued_ms=row["issued_ms"],
        language=Language(row["language"]),
        visit_id=row["visit_id"],
        standing=read_standing(row),
        moves=row["moves"],
        epoch=row["epoch"],
        seq=row["seq"],
    )
