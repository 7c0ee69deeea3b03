"""Changing an appointment: another time is booked in its place, and its own is free, in one transaction."""

from __future__ import annotations

import uuid

from sqlalchemy import Connection, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import Appointment, FreeTime, Overtaken, SlotTaken
from kiosk.domain.service import Language
from kiosk.domain.states import APPOINTMENT_MOVES, AppointmentState
from kiosk.store.appointments.booked import (
    insert_booked,
    insert_holder,
    insert_payload,
    payload_of,
)
from kiosk.store.appointments.booking import booked_before, new_row
from kiosk.store.appointments.finding import holder_of, moved_by_us, moved_entry, must_know
from kiosk.store.appointments.schema import appointment_claim
from kiosk.store.appointments.units import BOOKING, Given, pick_units, take_units
from kiosk.store.facts import APPOINTMENT_BOOKED, booked_facts
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.store import Store, Writing


def change_appointment(
    store: Store, acting: Acting, op_id: str, appointment_id: str, time: FreeTime, language: Language
) -> Appointment | SlotTaken | Overtaken:
    """Commit that another time takes an appointment's place, for the same people; return the new one.

    The same `op_id` (a UUID) returns the same appointment and writes nothing. `SlotTaken`: somebody was
    faster, and the appointment stays as it was. `Overtaken`: it can't be changed any more. Raises
    `NotAllowed`, `LookupError` for an unknown one, `ValueError` for a time for other numbers of people,
    `StoreError`.
    """
    acting.require(Permission.BOOK)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, BOOKING)
        before = booked_before(writing, op_id)
        if before is not None:
            return before
        kept = must_know(writing.connection, appointment_id)
        if AppointmentState.RESCHEDULED not in APPOINTMENT_MOVES[kept.state]:
            return Overtaken(kept)
        if sum(count for _, count in time.taking) != kept.persons:
            raise ValueError("a unit for each person")
        given = pick_units(writing.connection, kept.queue_group, time, store.clock.now_ms())
        if given is None:
            return SlotTaken(time.start_ms)
        return _change(store, writing, acting, op_id, kept, given, language)


def _change(
    store: Store,
    writing: Writing,
    acting: Acting,
    op_id: str,
    kept: Appointment,
    given: Given,
    language: Language,
) -> Appointment:
    connection = writing.connection
    row = {
        **new_row(store, connection, given),
        "service": kept.service_id,
        "queue_group": kept.queue_group,
        "persons": kept.persons,
        "language": language.value,
        "visit_id": kept.visit_id,
    }
    body = booked_facts(row, given.units, replaces=kept.id)
    take_units(connection, given.units)
    insert_booked(connection, op_id, store.node_letter, body)
    hand_over(connection, kept.id, row["id"])
    moved = moved_by_us(writing, kept, AppointmentState.RESCHEDULED, row["reference"])
    content = payload_of(connection, kept.id)
    digest = None if content is None else insert_payload(store, connection, op_id, content)
    booked = Entry(op_id, APPOINTMENT_BOOKED, row["id"], body, digest)
    writing.append(acting, moved_entry(store.chance.new_id(), moved), booked)
    return must_know(connection, row["id"])


def hand_over(connection: Connection, old_id: str, new_id: str) -> None:
    """Bind a booking to whoever held the one whose place it takes."""
    digests = holder_of(connection, old_id)
    if digests is not None:
        insert_holder(connection, new_id, digests)
    claims = appointment_claim.c.appointment_id
    connection.execute(update(appointment_claim).where(claims == old_id).values(appointment_id=new_id))
