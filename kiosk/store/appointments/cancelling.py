"""Cancelling an appointment: its units, if this node lent them out, are free in the same second."""

from __future__ import annotations

import uuid

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import Appointment, Overtaken
from kiosk.domain.states import APPOINTMENT_MOVES, AppointmentState
from kiosk.store.appointments.booking import booked_before
from kiosk.store.appointments.finding import moved_by_us, moved_entry, must_know
from kiosk.store.appointments.units import BOOKING
from kiosk.store.journal import one_at_a_time
from kiosk.store.store import Store


def cancel_appointment(
    store: Store, acting: Acting, op_id: str, appointment_id: str
) -> Appointment | Overtaken:
    """Commit that an appointment is cancelled, whoever made it, and return it.

    The same `op_id` (a UUID) writes nothing again, nor does one that is cancelled already. `Overtaken`: it
    can't be cancelled any more. Units that another node lent out, or the web, are free when their owner hears
    of it. Raises `NotAllowed`, `LookupError`, `StoreError`.
    """
    acting.require(Permission.BOOK)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, BOOKING)
        before = booked_before(writing, op_id)
        if before is not None:
            return before
        kept = must_know(writing.connection, appointment_id)
        if kept.state is AppointmentState.CANCELLED:
            return kept
        if AppointmentState.CANCELLED not in APPOINTMENT_MOVES[kept.state]:
            return Overtaken(kept)
        moved = moved_by_us(writing, kept, AppointmentState.CANCELLED)
        writing.append(acting, moved_entry(op_id, moved))
    return moved
