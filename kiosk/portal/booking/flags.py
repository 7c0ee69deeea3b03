"""Why staff are to look at a booking: reasons in its row, and which of them an officer has seen."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from kiosk.domain.states import AppointmentState
from kiosk.portal.booking.schema import booking
from kiosk.portal.missions import next_booking

SECOND = "second-booking"
"""The same person has booked the same service before; nothing is cancelled by itself."""
UNIT_TAKEN = "unit-taken"
"""Another slip says the same place: an old copy of a kiosk's data was at work."""
LEASE_FORGOTTEN = "lease-forgotten"
"""The portal had lost the lease, and may have given the place away again."""
UNIT_SHARED = "unit-shared"
"""Its place was given away after a cancellation or a change, and somebody came all the same."""
ACTIVE = (AppointmentState.BOOKED.value, AppointmentState.NEEDS_REBOOKING.value)

"""The holder may still come at that time, or was asked to choose another."""
GONE = frozenset({AppointmentState.CANCELLED, AppointmentState.RESCHEDULED})
"""The holder won't come at that time."""


def with_reason(flag: str, reason: str) -> str:
    """Return a flag that has `reason` too."""
    return " ".join(sorted({*flag.split(), reason}))


def without_reason(flag: str, reason: str) -> str:
    """Return a flag that doesn't have `reason`."""
    return " ".join(sorted({*flag.split()} - {reason}))


def add_flag(connection: Connection, mission_code: str, booking_id: str, reason: str) -> None:
    """Flag a booking; the mission is locked."""
    flag = _flag_of(connection, booking_id)
    _write(connection, mission_code, booking_id, flag, with_reason(flag, reason))


def drop_flag(connection: Connection, mission_code: str, booking_id: str, reason: str) -> None:
    """Take a reason off a booking, if it has it; the mission is locked."""
    flag = _flag_of(connection, booking_id)
    _write(connection, mission_code, booking_id, flag, without_reason(flag, reason))


def settle_second(
    connection: Connection, mission_code: str, identity: bytes | None, service: str, now_ms: int
) -> None:
    """Flag every active booking of a person for a service but the first one, and no other any more."""
    if identity is None:
        return
    same = (booking.c.identity == identity) & (booking.c.service == service)
    query = select(booking.c.id, booking.c.flag, booking.c.state).where(
        same, booking.c.mission_code == mission_code, booking.c.start_ms > now_ms
    )
    rows = connection.execute(query.order_by(booking.c.booked_ms, booking.c.id)).all()
    others = [row.id for row in rows if row.state in ACTIVE][1:]
    for row in rows:
        flag = (with_reason if row.id in others else without_reason)(row.flag, SECOND)
        _write(connection, mission_code, row.id, row.flag, flag)


def _flag_of(connection: Connection, booking_id: str) -> str:
    return str(connection.execute(select(booking.c.flag).where(booking.c.id == booking_id)).scalar_one())


def _write(connection: Connection, mission_code: str, booking_id: str, before: str, flag: str) -> None:
    if flag != before:
        changed = {"flag": flag, "seen": "", "number": next_booking(connection, mission_code)}
        connection.execute(update(booking).where(booking.c.id == booking_id).values(changed))
