"""Looks a store over for what must never be there: a unit promised twice, or more given than was lent."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, select

from kiosk.domain.states import AppointmentState
from kiosk.store import Store
from kiosk.store.appointments.schema import (
    FREE,
    TAKEN,
    appointment,
    appointment_unit,
    lease,
    lease_unit,
)

_S = AppointmentState
WAITS = frozenset({_S.BOOKED, _S.NEEDS_REBOOKING, _S.MISSED})
"""Whoever holds one of these may still come; who came is no promise any more."""


def overbooked(store: Store) -> list[str]:
    """Return what is wrong, a line each; nothing if every unit is promised to one booking at most."""
    with store.reading() as connection:
        return [*_lent(connection), *_promised(connection), *_whole(connection)]


def _lent(connection: Connection) -> list[str]:
    """K1: a lease has the units that were granted, numbered from 1, and no others."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for row in connection.execute(select(lease_unit).order_by(lease_unit.c.number)):
        numbers[row.lease_id].append(row.number)
    return [
        f"lease {row.id}: {row.granted} granted, units {numbers[row.id]}"
        for row in connection.execute(select(lease))
        if numbers[row.id] != list(range(1, row.granted + 1))
    ]


def _promised(connection: Connection) -> list[str]:
    """K2: of the bookings that ever held a unit one may come, the last; then the unit isn't free."""
    units = {(row.lease_id, row.number): row for row in connection.execute(select(lease_unit))}
    held = defaultdict(list)
    query = select(appointment_unit, appointment.c.state.label("booking_state")).join(
        appointment, appointment.c.id == appointment_unit.c.appointment_id
    )
    for row in connection.execute(query.order_by(appointment_unit.c.generation)):
        held[row.lease_id, row.number].append(row)
    wrong = []
    for key, given in held.items():
        waiting = [row.generation for row in given if row.booking_state in WAITS]
        kept = units.get(key)
        last = max(row.generation for row in given)
        if len(waiting) > 1 or (waiting and waiting != [last]):
            wrong.append(f"unit {key}: generations {waiting} of {last} may come")
        if kept is not None and (kept.generation != last or (waiting and kept.state != TAKEN)):
            wrong.append(f"unit {key}: given {last} times, kept as {kept.generation} {kept.state}")
    never = [
        key for key, kept in units.items() if key not in held and (kept.state == TAKEN or kept.generation)
    ]
    return wrong + [f"unit {key}: taken by nobody" for key in never]


def _whole(connection: Connection) -> list[str]:
    """A booking of this node has a unit for each person."""
    counts: dict[str, int] = defaultdict(int)
    for row in connection.execute(select(appointment_unit.c.appointment_id)):
        counts[row.appointment_id] += 1
    own = select(appointment.c.id, appointment.c.persons).where(appointment.c.op_id.is_not(None))
    return [
        f"appointment {row.id}: {counts[row.id]} units for {row.persons}"
        for row in connection.execute(own)
        if counts[row.id] != row.persons
    ]


def free_units(store: Store) -> int:
    """Return how many units are free, whatever their lease."""
    with store.reading() as connection:
        return len(connection.execute(select(lease_unit).where(lease_unit.c.state == FREE)).all())
