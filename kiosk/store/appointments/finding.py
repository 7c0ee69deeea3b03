"""Appointments as they are kept: found by their reference or by their holder, and moved on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, select, update

from kiosk.domain.appointment import Appointment
from kiosk.domain.holder import HolderDigests, has_number, is_told_by
from kiosk.domain.service import Language
from kiosk.domain.states import APPOINTMENT_MOVES, AppointmentState, move
from kiosk.store.appointments.schema import appointment, appointment_claim, appointment_holder
from kiosk.store.appointments.units import release_units
from kiosk.store.facts import APPOINTMENT_MOVED
from kiosk.store.journal import Entry
from kiosk.store.schema import op
from kiosk.store.store import Store, Writing

KEPT = select(appointment, op.c.epoch, op.c.seq, op.c.payload_digest).outerjoin(
    op, op.c.op_id == appointment.c.op_id
)
HELD = KEPT.join(appointment_holder, appointment_holder.c.appointment_id == appointment.c.id).add_columns(
    appointment_holder.c.salt, appointment_holder.c.number_digest, appointment_holder.c.tail_digest
)
_BY_ID = KEPT.where(appointment.c.id == bindparam("appointment_id"))
_BY_OP = KEPT.where(appointment.c.op_id == bindparam("op_id"))
_BY_REFERENCE = KEPT.where(appointment.c.reference == bindparam("reference"))
_REPLACED = KEPT.where(appointment.c.successor == bindparam("reference"))
_BETWEEN = HELD.where(
    appointment.c.start_ms >= bindparam("from_ms"), appointment.c.start_ms < bindparam("to_ms")
).order_by(appointment.c.start_ms, appointment.c.id)
_EXPECTED = (
    select(appointment.c.queue_group, appointment.c.start_ms, appointment.c.persons)
    .where(
        appointment.c.state == AppointmentState.BOOKED.value,
        appointment.c.start_ms >= bindparam("from_ms"),
        appointment.c.start_ms < bindparam("to_ms"),
    )
    .order_by(appointment.c.start_ms, appointment.c.id)
)
_HOLDER = select(appointment_holder).where(appointment_holder.c.appointment_id == bindparam("appointment_id"))
_MOVE = (
    update(appointment)
    .where(appointment.c.id == bindparam("appointment_id"))
    .values({name: bindparam(f"new_{name}") for name in ("state", "moved_ms", "successor")})
)
_END_CLAIM = delete(appointment_claim).where(
    appointment_claim.c.appointment_id == bindparam("appointment_id")
)

GIVES_BACK = frozenset({AppointmentState.CANCELLED, AppointmentState.RESCHEDULED})
"""Units of such an appointment are free."""
_ENDS_CLAIM = GIVES_BACK | {AppointmentState.SERVED, AppointmentState.MISSED}


def expected(store: Store, from_ms: int, to_ms: int) -> tuple[tuple[str, int, int], ...]:
    """Return (queue group, start, persons) of who has booked to come in that time and isn't here yet."""
    with store.reading() as connection:
        rows = connection.execute(_EXPECTED, {"from_ms": from_ms, "to_ms": to_ms}).all()
    return tuple((line, start_ms, persons) for line, start_ms, persons in rows)


def find_appointment(store: Store, reference: str) -> Appointment | None:
    """Return the appointment of a canonical `reference`, whoever made it; None if none is known here."""
    with store.reading() as connection:
        row = connection.execute(_BY_REFERENCE, {"reference": reference}).mappings().one_or_none()
    return read_appointment(row) if row else None


def appointment_of(store: Store, appointment_id: str) -> Appointment | None:
    """Return the appointment of an id, None if none is known here."""
    with store.reading() as connection:
        return known(connection, appointment_id)


def replaced_by(store: Store, reference: str) -> Appointment | None:
    """Return the appointment whose place that of `reference` took, None if it took nobody's here."""
    with store.reading() as connection:
        row = connection.execute(_REPLACED, {"reference": reference}).mappings().first()
    return read_appointment(row) if row else None


def booked_as(store: Store, op_id: str) -> Appointment | None:
    """Return the appointment that the operation `op_id` made here, None if it made none."""
    with store.reading() as connection:
        row = connection.execute(_BY_OP, {"op_id": op_id}).mappings().one_or_none()
    return read_appointment(row) if row else None


def appointments_of_holder(store: Store, number: str, from_ms: int, to_ms: int) -> tuple[Appointment, ...]:
    """Return whose holder has a document of this whole `number`, of those from `from_ms` and before `to_ms`.

    Each holder in between is held against it, since each has a salt of its own.
    """
    with store.reading() as connection:
        rows = connection.execute(_BETWEEN, {"from_ms": from_ms, "to_ms": to_ms}).mappings().all()
    return tuple(read_appointment(row) for row in rows if has_number(read_digests(row), number))


def is_holder(store: Store, appointment_id: str, typed: str) -> bool:
    """Tell whether `typed` is the holder's document number, or its last four characters or more."""
    with store.reading() as connection:
        kept = holder_of(connection, appointment_id)
    return kept is not None and is_told_by(kept, typed)


def holder_of(connection: Connection, appointment_id: str) -> HolderDigests | None:
    """Return by what an appointment's holder is known, None where nothing is (any more)."""
    row = connection.execute(_HOLDER, {"appointment_id": appointment_id}).mappings().one_or_none()
    return read_digests(row) if row else None


def known(connection: Connection, appointment_id: str) -> Appointment | None:
    """Return the appointment of an id as `connection` sees it."""
    row = connection.execute(_BY_ID, {"appointment_id": appointment_id}).mappings().one_or_none()
    return read_appointment(row) if row else None


def must_know(connection: Connection, appointment_id: str) -> Appointment:
    """Return the appointment of an id; `LookupError` if none is known here."""
    found = known(connection, appointment_id)
    if found is None:
        raise LookupError(appointment_id)
    return found


def moved_by_us(
    writing: Writing, kept: Appointment, target: AppointmentState, successor: str = ""
) -> Appointment:
    """Write that an appointment moves; `IllegalMove` if it can't from where it is."""
    state = move("appointment", APPOINTMENT_MOVES, kept.state, target)
    moved = replace(kept, state=state, moved_ms=writing.clock.now_ms(), successor=successor)
    write_move(writing.connection, moved)
    return moved


def write_move(connection: Connection, moved: Appointment) -> None:
    """Write an appointment's new state; what it held on to is free as soon as it ends."""
    values = {
        "appointment_id": moved.id,
        "new_state": moved.state.value,
        "new_moved_ms": moved.moved_ms,
        "new_successor": moved.successor,
    }
    connection.execute(_MOVE, values)
    if moved.state in GIVES_BACK:
        release_units(connection, moved.id)
    if moved.state in _ENDS_CLAIM:
        connection.execute(_END_CLAIM, {"appointment_id": moved.id})


def moved_entry(op_id: str, moved: Appointment) -> Entry:
    """Return what the journal says of a move."""
    body: dict[str, object] = {
        "id": moved.id,
        "state": moved.state.value,
        "at_ms": moved.moved_ms,
        "successor": moved.successor,
    }
    return Entry(op_id, APPOINTMENT_MOVED, moved.id, body)


def read_appointment(row: Mapping[str, Any] | RowMapping) -> Appointment:
    """Return the appointment in a row of `KEPT`."""
    return Appointment(
        id=row["id"],
        reference=row["reference"],
        service_id=row["service"],
        queue_group=row["queue_group"],
        persons=row["persons"],
        start_ms=row["start_ms"],
        minutes=row["minutes"],
        state=AppointmentState(row["state"]),
        origin=row["origin"],
        language=Language(row["language"]),
        visit_id=row["visit_id"],
        booked_ms=row["booked_ms"],
        moved_ms=row["moved_ms"],
        successor=row["successor"],
        epoch=row["epoch"] or 0,
        seq=row["seq"] or 0,
        payload_digest=row["payload_digest"] or b"",
    )


def read_digests(row: Mapping[str, Any] | RowMapping) -> HolderDigests:
    """Return by what a holder is known, from a row of `appointment_holder`."""
    return HolderDigests(row["salt"], row["number_digest"], row["tail_digest"])
