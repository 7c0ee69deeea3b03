"""Checking in: the appointment's holder is there, and gets the next number of the day, in one transaction."""

from __future__ import annotations

import uuid
from datetime import date

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import Appointment
from kiosk.domain.service import Language
from kiosk.domain.serving_order import Coming, OrderRules, Priority
from kiosk.domain.states import AppointmentState
from kiosk.domain.ticket import Ticket
from kiosk.store.appointments.finding import moved_by_us, moved_entry, must_know
from kiosk.store.appointments.units import BOOKING
from kiosk.store.journal import one_at_a_time
from kiosk.store.queue.issuing import Wanted, issue
from kiosk.store.queue.schema import QUEUE
from kiosk.store.queue.stopping import refuse_day_over
from kiosk.store.queue.tickets import must_know_ticket
from kiosk.store.store import Store


def check_in(
    store: Store,
    acting: Acting,
    op_id: str,
    appointment_id: str,
    series: str,
    day: date,
    language: Language,
    rules: OrderRules,
    midnight_ms: int = 0,
) -> Ticket:
    """Commit that the holder came on `day`, the mission's, and return the ticket of `series`.

    The day began at `midnight_ms` (UTC). The ticket is called no earlier than the appointment's time; who is
    late ranks from when they came. The same `op_id` (a UUID) returns the same ticket and writes nothing.
    Raises `NotAllowed`, `IllegalMove` for an appointment that can't be checked in (any more), `LineStopped`
    once the day was closed, `LookupError` for an unknown one, `StoreError`.
    """
    acting.require(Permission.CHECK_IN)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, BOOKING)
        one_at_a_time(writing.connection, QUEUE)
        before = writing.done_before(op_id)
        if before is not None:
            return must_know_ticket(writing.connection, before)
        kept = must_know(writing.connection, appointment_id)
        refuse_day_over(writing.connection, kept.queue_group, midnight_ms)
        moved = moved_by_us(writing, kept, AppointmentState.CHECKED_IN)
        wanted = _wanted(kept, series, language, store.clock.now_ms())
        issued = issue(store, writing, acting, op_id, wanted, day, rules)
        writing.append(acting, moved_entry(store.chance.new_id(), moved), issued)
        return must_know_ticket(writing.connection, issued.entity_id)


def _wanted(kept: Appointment, series: str, language: Language, now_ms: int) -> Wanted:
    return Wanted(
        service_id=kept.service_id,
        line=kept.queue_group,
        series=series,
        persons=kept.persons,
        coming=Coming.APPOINTMENT,
        priority=Priority.NONE,
        due_ms=max(kept.start_ms, now_ms),
        language=language,
        visit_id=kept.visit_id,
        appointment_id=kept.id,
    )
