"""The end of the tickets' day: who still waits goes on another day with priority, appointments get their end.

Each ticket and each appointment is a fact of its own, under an operation id that follows from that of the
closing: so a closing that was cut off goes on where it stopped, and a second one writes nothing.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import bindparam, exists, func, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.calling import CALLABLE, finished, given_up, missed
from kiosk.domain.paper_numbers import UNNAMED
from kiosk.domain.serving_order import Coming, OrderRules, Priority
from kiosk.domain.states import APPOINTMENT_MOVES, AppointmentState, TicketState
from kiosk.domain.ticket import Standing, Ticket
from kiosk.store.appointments.finding import moved_by_us, moved_entry, must_know
from kiosk.store.appointments.schema import appointment
from kiosk.store.appointments.units import BOOKING
from kiosk.store.facts import TICKET_MOVED
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.queue.issuing import Wanted, issue
from kiosk.store.queue.schema import PERSONS, QUEUE, ticket, ticket_carried, ticket_standing
from kiosk.store.queue.ticket_moves import standing_told, write_ticket_move
from kiosk.store.queue.tickets import IN_ORDER, KEPT, must_know_ticket, read_ticket
from kiosk.store.store import Store, Writing

CARRIED_OVER, DAY_OVER = "carried_over", "day_over"
"""What came of a ticket at the end of its day, as the journal keeps it."""
_OPEN = tuple(state.value for state in (*CALLABLE, TicketState.CALLED, TicketState.SERVING))
_LEFT = KEPT.where(ticket_standing.c.day <= bindparam("until"), ticket_standing.c.state.in_(_OPEN)).order_by(
    ticket_standing.c.day, *IN_ORDER
)
FORGOTTEN_DAYS = 14
"""So many days back it is looked for people whom no closing carried over."""
_FORGOTTEN = (
    select(func.coalesce(func.sum(PERSONS), 0))
    .join(ticket_standing, ticket_standing.c.ticket_id == ticket.c.id)
    .where(
        ticket_standing.c.day < bindparam("before"),
        ticket_standing.c.day >= bindparam("from_day"),
        ticket_standing.c.state.in_([state.value for state in CALLABLE]),
        ticket_standing.c.line.not_in(UNNAMED),
    )
)
_LATER = ticket_carried.alias("later")
_ON_THE_DAY = select(appointment.c.id, ticket_standing.c.state).join(
    ticket, ticket.c.appointment_id == appointment.c.id
)
_ANOTHER_DAY = select(appointment.c.id, ticket_standing.c.state).join(
    ticket_carried, ticket_carried.c.appointment_id == appointment.c.id
)
_CAME = tuple(
    came.join(ticket_standing, ticket_standing.c.ticket_id == ticket_id).where(
        ticket_standing.c.day <= bindparam("until"),
        appointment.c.state == AppointmentState.CHECKED_IN.value,
        ~exists().where(_LATER.c.origin == ticket_id),
    )
    for came, ticket_id in ((_ON_THE_DAY, ticket.c.id), (_ANOTHER_DAY, ticket_carried.c.ticket_id))
)
_AWAITED = select(appointment.c.id).where(
    appointment.c.state == AppointmentState.BOOKED.value, appointment.c.start_ms < bindparam("before_ms")
)
_ENDS = {
    TicketState.SERVED: AppointmentState.SERVED,
    TicketState.MISSED: AppointmentState.MISSED,
    TicketState.CANCELLED: AppointmentState.MISSED,
}


@dataclass(frozen=True, slots=True)
class NextDay:
    """The day on which who still waits comes first, and when the doors open then (UTC milliseconds)."""

    day: date
    opens_ms: int


def left_until(store: Store, until: date) -> tuple[Ticket, ...]:
    """Return the tickets up to a day that have no end yet, by day and in the order of calling."""
    with store.reading() as connection:
        rows = connection.execute(_LEFT, {"until": until.isoformat()}).mappings().all()
    return tuple(read_ticket(row) for row in rows)


def people_left(store: Store, today: date) -> int:
    """Return how many people of earlier days still wait: nobody closed those days, and no desk calls them."""
    bound = {"before": today.isoformat(), "from_day": (today - timedelta(FORGOTTEN_DAYS)).isoformat()}
    with store.reading() as connection:
        return int(connection.execute(_FORGOTTEN, bound).scalar_one())


def carry_over(
    store: Store,
    acting: Acting,
    op_id: str,
    ticket_id: str,
    following: NextDay,
    letters: Mapping[str, str],
    rules: OrderRules,
) -> Ticket | None:
    """Commit that somebody who still waits has a number of the next day instead, and return that one.

    `letters` are the lines' by their ids. None for somebody who was called meanwhile. The same `op_id` (a
    UUID) returns the same number. Raises `NotAllowed`, `LookupError`, `StoreError`.
    """
    acting.require(Permission.STOP_NUMBERS)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        before = writing.done_before(op_id)
        if before is not None:
            return must_know_ticket(writing.connection, before)
        kept = must_know_ticket(writing.connection, ticket_id)
        if kept.state not in CALLABLE:
            return None
        wanted = _again(kept, following, letters)
        issued = issue(store, writing, acting, op_id, wanted, following.day, rules)
        ended = _ended(writing, acting, store.chance.new_id(), kept, CARRIED_OVER, given_up)
        writing.append(acting, ended, issued)
        return must_know_ticket(writing.connection, issued.entity_id)


def end_ticket(store: Store, acting: Acting, op_id: str, ticket_id: str) -> None:
    """Commit that a ticket ended with its day: nobody holds it any more. Raises as `carry_over` does."""
    acting.require(Permission.STOP_NUMBERS)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        kept = must_know_ticket(writing.connection, ticket_id)
        if kept.state.value in _OPEN:
            at_ms = writing.clock.now_ms()

            def end(standing: Standing) -> Standing:
                if standing.state is TicketState.CALLED:
                    return missed(standing)
                serving = standing.state is TicketState.SERVING
                return finished(replace(standing, back_to=()), at_ms) if serving else given_up(standing)

            writing.append(acting, _ended(writing, acting, op_id, kept, DAY_OVER, end))


def appointments_to_end(
    store: Store, until: date, before_ms: int
) -> tuple[tuple[str, AppointmentState], ...]:
    """Return what becomes of the appointments up to a day: by their tickets, and missed without one.

    `before_ms` is the midnight that ends the day (UTC milliseconds). Who was carried over stays checked in
    until the day of the number that took the place.
    """
    with store.reading() as connection:
        bound = {"until": until.isoformat()}
        came = [row for each in _CAME for row in connection.execute(each, bound)]
        awaited = connection.execute(_AWAITED, {"before_ms": before_ms}).scalars().all()
    ended = [(each, _ENDS[TicketState(state)]) for each, state in came if TicketState(state) in _ENDS]
    return (*ended, *((each, AppointmentState.MISSED) for each in awaited))


def end_appointment(
    store: Store, acting: Acting, op_id: str, appointment_id: str, state: AppointmentState
) -> None:
    """Commit that an appointment was served, or missed. What moved on meanwhile is left. Raises as above."""
    acting.require(Permission.STOP_NUMBERS)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, BOOKING)
        kept = must_know(writing.connection, appointment_id)
        if state in APPOINTMENT_MOVES[kept.state]:
            writing.append(acting, moved_entry(op_id, moved_by_us(writing, kept, state)))


def _again(kept: Ticket, following: NextDay, letters: Mapping[str, str]) -> Wanted:
    line = kept.standing.line if kept.queue_group in UNNAMED else kept.queue_group
    return Wanted(
        service_id=kept.service_id,
        line=line,
        series=letters.get(line, kept.series),
        persons=kept.persons,
        coming=Coming.WALK_IN,
        priority=Priority.CARRIED_OVER,
        due_ms=following.opens_ms,
        language=kept.language,
        visit_id=kept.visit_id,
        appointment_id=kept.appointment_id,
        origin=kept.id,
    )


def _ended(
    writing: Writing,
    acting: Acting,
    op_id: str,
    kept: Ticket,
    outcome: str,
    change: Callable[[Standing], Standing],
) -> Entry:
    body: dict[str, object] = {
        "id": kept.id,
        "nth": kept.moves + 1,
        "at_ms": writing.clock.now_ms(),
        "standing": standing_told(change(kept.standing)),
        "outcome": outcome,
    }
    write_ticket_move(writing.connection, op_id, acting.actor, body)
    return Entry(op_id, TICKET_MOVED, kept.id, body)
