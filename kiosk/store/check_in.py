"""Checking in: the appointment's holder is there, and gets the next number of the day, in one transaction."""

from __future__ import annotations

import uuid
from datetime import date

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.service import Language
from kiosk.domain.states import AppointmentState
from kiosk.domain.ticket import Ticket
from kiosk.store.appointments import moved_by_us, moved_entry, must_know
from kiosk.store.facts import TICKET_ISSUED, ticket_facts
from kiosk.store.journal import Entry, found, one_at_a_time
from kiosk.store.store import Store, Writing
from kiosk.store.tickets import insert_ticket, next_number, ticket_in
from kiosk.store.units import BOOKING


def check_in(
    store: Store,
    acting: Acting,
    op_id: str,
    appointment_id: str,
    series: str,
    day: date,
    language: Language,
) -> Ticket:
    """Commit that the holder came on `day`, the mission's, and return the ticket of `series`.

    It is called no earlier than the appointment's time; who is late ranks from when they came. The same
    `op_id` (a UUID) returns the same ticket and writes nothing. Raises `NotAllowed`, `IllegalMove` for an
    appointment that can't be checked in (any more), `LookupError` for an unknown one, `StoreError`.
    """
    acting.require(Permission.CHECK_IN)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, BOOKING)
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return _issued(writing, before[1])
        kept = must_know(writing.connection, appointment_id)
        moved = moved_by_us(writing, kept, AppointmentState.CHECKED_IN)
        now = store.clock.now_ms()
        body = ticket_facts(
            {
                "id": store.chance.new_id(),
                "day": day.isoformat(),
                "series": series,
                "number": next_number(writing.connection, day, series),
                "queue_group": kept.queue_group,
                "service": kept.service_id,
                "appointment_id": kept.id,
                "persons": kept.persons,
                "due_ms": max(kept.start_ms, now),
                "issued_ms": now,
                "language": language.value,
                "visit_id": kept.visit_id,
            }
        )
        insert_ticket(writing.connection, op_id, body)
        issued = Entry(op_id, TICKET_ISSUED, body["id"], body)
        writing.append(acting, moved_entry(store.chance.new_id(), moved), issued)
        return _issued(writing, body["id"])


def _issued(writing: Writing, ticket_id: str) -> Ticket:
    kept = ticket_in(writing.connection, ticket_id)
    if kept is None:
        raise LookupError(ticket_id)
    return kept
