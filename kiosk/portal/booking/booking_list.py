"""What officers see of bookings: those that need another time, those to be looked at, and one by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, select, update

from kiosk.domain.states import AppointmentState
from kiosk.portal.booking.flags import ACTIVE
from kiosk.portal.booking.schema import booking, mission
from kiosk.portal.missions import lock_mission
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.officers.reading_forms import read_form
from kiosk.portal.officers.requests import LIST_LENGTH
from kiosk.portal.schema import node, operation
from kiosk.portal.web.problems import Problem

DAY_MS = 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class BookingRow:
    """A booking in a list; nothing in it says who holds it. `reasons` are those nobody has seen yet."""

    id: str
    mission_code: str
    reference: str
    service: str
    persons: int
    start_ms: int
    time_zone: str
    state: str
    origin: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BookingDetail:
    """A booking with what its kiosk sent of its holder; None of the web's, and where that is erased."""

    row: BookingRow
    successor: str
    booked_ms: int
    holder: Mapping[str, Any] | None


def bookings_to_move(connection: Connection, viewer: Officer, now_ms: int) -> tuple[BookingRow, ...]:
    """Return the bookings that need another time, the nearest first."""
    needs = booking.c.state == AppointmentState.NEEDS_REBOOKING.value
    return _bookings(connection, _listed(viewer).where(needs, booking.c.start_ms > now_ms))


def flagged_bookings(connection: Connection, viewer: Officer, now_ms: int) -> tuple[BookingRow, ...]:
    """Return the bookings that staff are to look at, the nearest first: active ones, and whoever is there."""
    active = booking.c.state.in_(ACTIVE) & (booking.c.start_ms > now_ms)
    came = (booking.c.state == AppointmentState.CHECKED_IN.value) & (booking.c.start_ms > now_ms - DAY_MS)
    shown = booking.c.flag != booking.c.seen
    return _bookings(connection, _listed(viewer).where(active | came, booking.c.flag != "", shown))


def find_booking_detail(connection: Connection, viewer: Officer, booking_id: str) -> BookingDetail:
    """Return a booking; `Problem` 404 `booking-unknown` if there is none that this officer may see."""
    row = connection.execute(_listed(viewer).where(booking.c.id == booking_id)).one_or_none()
    if row is None:
        raise Problem(404, "booking-unknown", "There is no such booking")
    sent = select(operation.c.payload_encoding, operation.c.payload_bytes)
    payload = connection.execute(sent.where(operation.c.op_id == row.op_id)).one_or_none()
    form = read_form(*payload) if payload is not None else None
    holder = (form or {}).get("holder")
    return BookingDetail(
        _booking(row), row.successor, row.booked_ms, holder if isinstance(holder, dict) else None
    )


def note_seen_flag(connection: Connection, viewer: Officer, booking_id: str) -> None:
    """Write that an officer has seen why a booking is flagged; 404 `booking-unknown`."""
    mine = (booking.c.id == booking_id) & viewer.sees(booking.c.mission_code)
    mission_code = connection.execute(select(booking.c.mission_code).where(mine)).scalar_one_or_none()
    if mission_code is None:
        raise Problem(404, "booking-unknown", "There is no such booking")
    lock_mission(connection, mission_code)
    seen = {"seen": booking.c.flag, "seen_by": viewer.name}
    connection.execute(update(booking).where(mine).values(seen))


def _listed(viewer: Officer) -> Select[Any]:
    return (
        select(booking, node.c.letter, mission.c.time_zone)
        .join(mission, mission.c.code == booking.c.mission_code)
        .outerjoin(node, node.c.node_id == booking.c.node_id)
        .where(viewer.sees(booking.c.mission_code))
        .order_by(booking.c.start_ms, booking.c.id)
        .limit(LIST_LENGTH)
    )


def _bookings(connection: Connection, query: Select[Any]) -> tuple[BookingRow, ...]:
    return tuple(_booking(row) for row in connection.execute(query))


def _booking(row: Row[Any]) -> BookingRow:
    return BookingRow(
        row.id,
        row.mission_code,
        row.reference,
        row.service,
        row.persons,
        row.start_ms,
        row.time_zone,
        row.state,
        row.letter or "",
        tuple(sorted({*row.flag.split()} - {*row.seen.split()})),
    )
