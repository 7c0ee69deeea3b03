"""What becomes of a booking: told by nodes, by the web, or decided here, and heard by all its nodes.

Two nodes may say different things of one booking while the line is down: `overrules` says which counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from kiosk.domain.states import AppointmentState, overrules
from kiosk.portal.bodies import Told, maybe_text, read_body, text, unreadable, whole
from kiosk.portal.booking_schema import booking, booking_move, web_unit
from kiosk.portal.flags import settle_second
from kiosk.portal.missions import next_booking
from kiosk.portal.nodes import Node
from kiosk.portal.slots import find_slots, write_slot

GONE = frozenset({AppointmentState.CANCELLED, AppointmentState.RESCHEDULED})
"""The holder won't come at that time."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a booking: its state, since when (UTC milliseconds), and what took its place."""

    state: str
    at_ms: int
    successor: str = ""


def counts(known: Row[Any], said: Said) -> bool:
    """Tell whether what is said of a booking changes it."""
    return overrules(AppointmentState(said.state), AppointmentState(known.state))


def take_moved(connection: Connection, locked: Node, told: Told, now_ms: int) -> None:
    """Apply what a node says became of a booking; one that isn't here yet hears of it when it comes."""
    body = read_body(told)
    with unreadable():
        row: dict[str, Any] = {
            "op_id": told.op_id,
            "booking_id": text(body["id"]),
            "mission_code": locked.mission_code,
            "state": AppointmentState(body["state"]).value,
            "at_ms": whole(body["at_ms"]),
            "successor": maybe_text(body["successor"]),
        }
    before = select(func.count()).where(booking_move.c.booking_id == row["booking_id"])
    row["place"] = connection.execute(before).scalar_one() + 1
    connection.execute(insert(booking_move), row)
    known = find_booking(connection, locked.mission_code, row["booking_id"])
    if known is not None:
        _told(connection, known, Said(row["state"], row["at_ms"], row["successor"]), now_ms)


def apply_waiting(connection: Connection, mission_code: str, booking_id: str, now_ms: int) -> None:
    """Apply to a new booking what nodes said of it before it came."""
    mine = (booking_move.c.booking_id == booking_id) & (booking_move.c.mission_code == mission_code)
    for move in connection.execute(select(booking_move).where(mine).order_by(booking_move.c.place)).all():
        known = find_booking(connection, mission_code, booking_id)
        assert known is not None
        _told(connection, known, Said(move.state, move.at_ms, move.successor), now_ms)


def find_booking(connection: Connection, mission_code: str, booking_id: str) -> Row[Any] | None:
    """Return a mission's booking by its id."""
    mine = (booking.c.id == booking_id) & (booking.c.mission_code == mission_code)
    return connection.execute(select(booking).where(mine)).one_or_none()


def move_booking(connection: Connection, known: Row[Any], said: Said, now_ms: int) -> None:
    """Write a booking's state; the mission is locked. Units of the web that nobody will use are free."""
    changed = {
        "state": said.state,
        "moved_ms": said.at_ms,
        "successor": said.successor,
        "number": next_booking(connection, known.mission_code),
    }
    connection.execute(update(booking).where(booking.c.id == known.id).values(changed))
    if said.state in GONE:
        _free_web_units(connection, known.id)
    settle_second(connection, known.mission_code, known.identity, known.service, now_ms)


def _told(connection: Connection, known: Row[Any], said: Said, now_ms: int) -> None:
    """Take what a node says; where it doesn't count, the nodes hear again what does."""
    if not counts(known, said):
        number = next_booking(connection, known.mission_code)
        connection.execute(update(booking).where(booking.c.id == known.id).values(number=number))
    else:
        move_booking(connection, known, said, now_ms)


def _free_web_units(connection: Connection, booking_id: str) -> None:
    mine = web_unit.c.booking_id == booking_id
    units = {row.slot_id: row.units for row in connection.execute(select(web_unit).where(mine))}
    for found in find_slots(connection, units).values():
        write_slot(connection, found, found.without(sold=units[found.id]))
    connection.execute(delete(web_unit).where(mine))
