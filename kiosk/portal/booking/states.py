"""What becomes of a booking: told by nodes, by the web, or decided here, and heard by all its nodes.

Two nodes may say different things of one booking while the line is down: `overrules` says which counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from kiosk.domain.states import AppointmentState, overrules
from kiosk.portal.booking.flags import GONE, settle_second
from kiosk.portal.booking.schema import booking, booking_move
from kiosk.portal.booking.sharing import free_place, keep_place, settle_shared, units_of_booking
from kiosk.portal.missions import next_booking
from kiosk.portal.nodes.bodies import Told, maybe_text, read_body, text, unreadable, whole
from kiosk.portal.nodes.known import Node


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
    """Write a booking's state; the mission is locked. Units of the web that nobody will use are free.

    Whoever comes after a change came all the same: what took the booking's place stays known.
    """
    changed = {
        "state": said.state,
        "moved_ms": said.at_ms,
        "successor": said.successor or known.successor,
        "number": next_booking(connection, known.mission_code),
    }
    connection.execute(update(booking).where(booking.c.id == known.id).values(changed))
    _settle_place(connection, known, gone=said.state in GONE, now_ms=now_ms)
    settle_second(connection, known.mission_code, known.identity, known.service, now_ms)


def _settle_place(connection: Connection, known: Row[Any], *, gone: bool, now_ms: int) -> None:
    if gone == (known.state in GONE):
        return
    if gone:
        free_place(connection, known.id, now_ms)
    else:
        keep_place(connection, known, now_ms)
    settle_shared(connection, known.mission_code, units_of_booking(connection, known.id))


def _told(connection: Connection, known: Row[Any], said: Said, now_ms: int) -> None:
    """Take what a node says; where it doesn't count, the nodes hear again what does."""
    if not counts(known, said):
        number = next_booking(connection, known.mission_code)
        connection.execute(update(booking).where(booking.c.id == known.id).values(number=number))
    else:
        move_booking(connection, known, said, now_ms)
