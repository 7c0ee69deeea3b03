"""A mission's bookings on their way to its nodes: each as it is now, in the order of the last changes.

A number is drawn under the lock of the mission's row, so a cursor over numbers passes over none.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select

from kiosk.domain.appointment import WEB, Appointment, BookingNews
from kiosk.domain.service import Language
from kiosk.domain.states import AppointmentState
from kiosk.portal.booking.holders import kept_holder
from kiosk.portal.booking.schema import booking
from kiosk.portal.nodes.station_keys import station_keys_of
from kiosk.portal.schema import node
from kiosk.sync.bookings import BookingPage


def bookings_after(connection: Connection, mission_code: str, after: int, limit: int) -> BookingPage:
    """Return up to `limit` bookings of a mission that changed behind the number `after`."""
    query = (
        select(booking, node.c.letter)
        .outerjoin(node, node.c.node_id == booking.c.node_id)
        .where(booking.c.mission_code == mission_code, booking.c.number > after)
        .order_by(booking.c.number)
        .limit(limit + 1)
    )
    rows = connection.execute(query).all()
    shown = rows[:limit]
    last = shown[-1].number if shown else after
    stations = station_keys_of(connection, mission_code)
    return BookingPage(tuple(_news(row) for row in shown), last, len(rows) > limit, stations)


def _news(row: Row[Any]) -> BookingNews:
    appointment = Appointment(
        id=row.id,
        reference=row.reference,
        service_id=row.service,
        queue_group=row.queue_group,
        persons=row.persons,
        start_ms=row.start_ms,
        minutes=row.minutes,
        state=AppointmentState(row.state),
        origin=row.letter or WEB,
        language=Language(row.language),
        visit_id="",
        booked_ms=row.booked_ms,
        moved_ms=row.moved_ms,
        successor=row.successor,
    )
    holder = kept_holder(row).digests
    return BookingNews(row.number, appointment, holder if holder.number else None, bool(row.flag))
