"""Who must choose another time: the holders of bookings in a slot that is closed."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from kiosk.domain.states import AppointmentState
from kiosk.portal.booking.schema import booking, lease, lease_unit_use, web_unit
from kiosk.portal.booking.states import Said, move_booking


def must_rebook(connection: Connection, mission_code: str, slot_ids: Sequence[str], now_ms: int) -> None:
    """Let the booked ones of closed slots need another time; the mission is locked."""
    by_lease = (
        select(lease_unit_use.c.booking_id)
        .join(lease, lease.c.id == lease_unit_use.c.lease_id)
        .where(lease.c.slot_id.in_(slot_ids))
    )
    by_web = select(web_unit.c.booking_id).where(web_unit.c.slot_id.in_(slot_ids))
    booked = (booking.c.state == AppointmentState.BOOKED.value) & (booking.c.mission_code == mission_code)
    query = select(booking).where(booked, booking.c.id.in_(by_lease.union(by_web)))
    for row in connection.execute(query.order_by(booking.c.number)).all():
        move_booking(connection, row, Said(AppointmentState.NEEDS_REBOOKING, now_ms), now_ms)
