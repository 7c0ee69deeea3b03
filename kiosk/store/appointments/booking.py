"""Booking: the one transaction behind "your appointment". It takes from what was lent, online or not."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import (
    DAY_MS,
    MOST_PERSONS,
    AlreadyBooked,
    Appointment,
    Booking,
    SlotTaken,
    stands,
)
from kiosk.domain.errors import StoreError
from kiosk.domain.holder import SALT_BYTES, has_number, plain_number
from kiosk.domain.reference import new_reference
from kiosk.store.appointments.booked import (
    BookedHolder,
    holder_bytes,
    insert_booked,
    insert_holder,
    insert_payload,
)
from kiosk.store.appointments.finding import HELD, KEPT, must_know, read_appointment, read_digests
from kiosk.store.appointments.schema import appointment, appointment_claim
from kiosk.store.appointments.units import BOOKING, Given, pick_units, take_units
from kiosk.store.facts import APPOINTMENT_BOOKED, booked_facts
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.missions.mission_time import timetable_in
from kiosk.store.requests.schema import request
from kiosk.store.store import Store, Writing

_REFERENCE_TRIES = 20
_OF_REFERENCE = (
    select(appointment.c.id).where(appointment.c.reference == bindparam("reference")),
    select(request.c.id).where(request.c.reference == bindparam("reference")),
)
_CLAIMED = KEPT.join(appointment_claim, appointment_claim.c.appointment_id == appointment.c.id).where(
    appointment_claim.c.digest == bindparam("digest"), appointment_claim.c.service == bindparam("service")
)
_UNCLAIM = delete(appointment_claim).where(
    appointment_claim.c.digest == bindparam("digest"), appointment_claim.c.service == bindparam("service")
)
_UNCLAIMED = HELD.where(
    appointment.c.service == bindparam("service"),
    appointment.c.start_ms >= bindparam("from_ms"),
    appointment.c.id.not_in(select(appointment_claim.c.appointment_id)),
).order_by(appointment.c.start_ms)


def book(
    store: Store, acting: Acting, op_id: str, booking: Booking
) -> Appointment | SlotTaken | AlreadyBooked:
    """Commit `booking` and return the appointment. `op_id` is a UUID made before the tap.

    The same `op_id` returns the same appointment and writes nothing. So do `SlotTaken`, somebody was faster,
    and `AlreadyBooked`. Raises `NotAllowed`, `ValueError` for a booking that nobody was offered, and
    `StoreError` subclasses: then nothing is certain, and the same `op_id` finds out.
    """
    acting.require(Permission.BOOK)
    op_id = str(uuid.UUID(op_id))
    _refuse_unoffered(booking)
    with store.writing() as writing:
        one_at_a_time(writing.connection, BOOKING)
        before = booked_before(writing, op_id)
        if before is not None:
            return before
        standing = _standing(store, writing.connection, booking)
        if standing is not None:
            return AlreadyBooked(standing)
        now = store.clock.now_ms()
        given = pick_units(writing.connection, booking.queue_group, booking.time, now)
        if given is None:
            return SlotTaken(booking.time.start_ms)
        return _book(store, writing, acting, op_id, booking, given)


def booked_before(writing: Writing, op_id: str) -> Appointment | None:
    """Return the appointment that `op_id` made before, None for a new one."""
    before = writing.done_before(op_id)
    return None if before is None else must_know(writing.connection, before)


def new_row(store: Store, connection: Connection, given: Given) -> dict[str, Any]:
    """Return what of a new booking's row is made here: its id, its reference, its time."""
    return {
        "id": store.chance.new_id(),
        "reference": _free_reference(store, connection),
        "start_ms": given.start_ms,
        "minutes": given.minutes,
        "booked_ms": store.clock.now_ms(),
    }


def insert_claim(
    store: Store, connection: Connection, number: str, service_id: str, appointment_id: str
) -> None:
    """Write that the holder of `number` has an appointment for a service; the newest one counts."""
    row = {"digest": _digest(store, number), "service": service_id}
    connection.execute(_UNCLAIM, row)
    connection.execute(insert(appointment_claim), {**row, "appointment_id": appointment_id})


def _refuse_unoffered(booking: Booking) -> None:
    units = sum(count for _, count in booking.time.taking)
    if units != booking.persons or not 1 <= booking.persons <= MOST_PERSONS:
        raise ValueError("a unit for each person")
    if not plain_number(booking.holder.document_number):
        raise ValueError("an appointment is bound to its holder")


def _standing(store: Store, connection: Connection, booking: Booking) -> Appointment | None:
    """Return the appointment that keeps this holder from booking another one for the service.

    What was booked elsewhere has no claim here: its holder is held against the number.
    """
    now, rules = store.clock.now_ms(), timetable_in(connection).check_in
    number = booking.holder.document_number
    claim = {"digest": _digest(store, number), "service": booking.service_id}
    claimed = connection.execute(_CLAIMED, claim).mappings().one_or_none()
    bound = {"service": booking.service_id, "from_ms": now - max(1, rules.past_days) * DAY_MS}
    unclaimed = connection.execute(_UNCLAIMED, bound).mappings().all()
    own = [row for row in unclaimed if has_number(read_digests(row), number)]
    kept = map(read_appointment, [*([claimed] if claimed else []), *own])
    return next((each for each in kept if stands(each.state, each.start_ms, now, rules)), None)


def _book(
    store: Store, writing: Writing, acting: Acting, op_id: str, booking: Booking, given: Given
) -> Appointment:
    connection = writing.connection
    row = {
        **new_row(store, connection, given),
        "service": booking.service_id,
        "queue_group": booking.queue_group,
        "persons": booking.persons,
        "language": booking.language.value,
        "visit_id": booking.visit_id,
    }
    holder = BookedHolder(booking.holder, store.chance.token(SALT_BYTES))
    body = booked_facts(row, given.units, replaces="")
    take_units(connection, given.units)
    insert_booked(connection, op_id, store.node_letter, body)
    insert_holder(connection, row["id"], holder.digests)
    insert_claim(store, connection, booking.holder.document_number, booking.service_id, row["id"])
    digest = insert_payload(store, connection, op_id, holder_bytes(holder))
    writing.append(acting, Entry(op_id, APPOINTMENT_BOOKED, row["id"], body, digest))
    return must_know(connection, row["id"])


def _free_reference(store: Store, connection: Connection) -> str:
    for _ in range(_REFERENCE_TRIES):
        drawn = new_reference(store.node_letter, store.chance.draw)
        queries = (connection.execute(query, {"reference": drawn}) for query in _OF_REFERENCE)
        if all(rows.first() is None for rows in queries):
            return drawn
    raise StoreError("no free reference")


def _digest(store: Store, number: str) -> bytes:
    return store.keys.document_digest(plain_number(number))
