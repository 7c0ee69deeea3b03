"""Booking on the web: a second channel that competes for the same slots, in the same proof."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Engine, Row, insert, select

from kiosk.domain.appointment import FreeTime, free_times
from kiosk.domain.holder import SALT_BYTES, has_number, holder_digests
from kiosk.domain.reference import new_web_reference
from kiosk.domain.states import APPOINTMENT_MOVES, AppointmentState
from kiosk.portal.booking.doubts import may_give
from kiosk.portal.booking.flags import ACTIVE
from kiosk.portal.booking.holders import KeptHolder, identity_of_number, kept_holder
from kiosk.portal.booking.planning import keep_slots, planned_mission
from kiosk.portal.booking.schema import booking, web_unit
from kiosk.portal.booking.slots import Slot, find_slots, slots_between, write_slot
from kiosk.portal.booking.states import Said, move_booking
from kiosk.portal.booking.web_wishes import Reservation, Wanted, WebSlot
from kiosk.portal.database import reading, writing
from kiosk.portal.missions import next_booking
from kiosk.portal.web.problems import Problem

MOST_SLOTS = 4
"""That one booking may take, one after the other."""


def web_slots(
    engine: Engine, mission_code: str, queue_group: str, from_ms: int, to_ms: int, now_ms: int
) -> tuple[WebSlot, ...]:
    """Return a queue group's open slots that begin from `from_ms` on and before `to_ms`."""
    planned_mission(engine, mission_code, now_ms)
    with reading(engine) as connection:
        if not may_give(connection, mission_code):
            return ()
        found = slots_between(connection, mission_code, queue_group, max(from_ms, now_ms + 1), to_ms)
    return tuple(
        WebSlot(one.id, one.queue_group, one.day, one.start_ms, one.minutes, one.web_room)
        for one in found
        if one.open
    )


def reserve(
    engine: Engine,
    mission_code: str,
    wanted: Wanted,
    now_ms: int,
    draw: Callable[[int], int] = secrets.randbelow,
) -> Reservation:
    """Commit a booking of the web; the same wish again gets the same one, and nothing is taken twice.

    Raises `Problem`: 404 `slot-unknown`; 409 `slot-taken`, also for a time that is closed or over,
    `already-booked` where the person has an active booking for the service; 422 `other-group` for a service
    of another queue group, `key-used` for a key that meant another wish; 503 `restoring`.
    """
    with writing(engine) as connection:
        keep_slots(connection, mission_code, now_ms)
        identity = identity_of_number(connection, mission_code, wanted.document_number)
        known = connection.execute(select(booking).where(booking.c.channel_key == wanted.key)).one_or_none()
        if known is not None:
            return _same(connection, known, wanted, identity)
        taking = _taking(connection, mission_code, wanted, now_ms)
        _refuse_second(connection, mission_code, wanted.service, identity, now_ms)
        salt = draw(256**SALT_BYTES).to_bytes(SALT_BYTES, "big")
        holder = KeptHolder(holder_digests(wanted.document_number, salt), identity)
        return _write(connection, mission_code, wanted, taking, holder, now_ms, draw)


def find_reservation(engine: Engine, mission_code: str, reference: str, document_number: str) -> Reservation:
    """Return a booking to its holder, whoever made it; 404 `reservation-unknown` as `cancel_reservation`."""
    with reading(engine) as connection:
        return _reservation(_known(connection, mission_code, reference, document_number))


def cancel_reservation(
    engine: Engine, mission_code: str, reference: str, document_number: str, now_ms: int
) -> None:
    """Commit that a holder won't come, whoever made the booking; a cancelled one stays cancelled.

    Raises `Problem`: 404 `reservation-unknown`, the same for an unknown reference and another's; 409
    `too-late` for one that is checked in, was missed or has moved.
    """
    with writing(engine) as connection:
        keep_slots(connection, mission_code, now_ms)
        known = _known(connection, mission_code, reference, document_number)
        state = AppointmentState(known.state)
        if state is AppointmentState.CANCELLED:
            return
        if AppointmentState.CANCELLED not in APPOINTMENT_MOVES[state]:
            raise Problem(409, "too-late", "The reservation can't be cancelled any more")
        move_booking(connection, known, Said(AppointmentState.CANCELLED, now_ms), now_ms)


def _known(connection: Connection, mission_code: str, reference: str, document_number: str) -> Row[Any]:
    mine = (booking.c.mission_code == mission_code) & (booking.c.reference == reference)
    known = connection.execute(select(booking).where(mine)).one_or_none()
    if known is None or not has_number(kept_holder(known).digests, document_number):
        raise Problem(404, "reservation-unknown", "There is no such reservation")
    return known


def _same(connection: Connection, known: Row[Any], wanted: Wanted, identity: bytes) -> Reservation:
    """Return what was answered to the same wish."""
    units = select(web_unit.c.slot_id).where(web_unit.c.booking_id == known.id)
    slots = set(connection.execute(units).scalars())
    first = find_slots(connection, [wanted.slot_id]).get(wanted.slot_id)
    asked = (wanted.service, wanted.persons, wanted.language, identity)
    same = asked == (known.service, known.persons, known.language, known.identity)
    if not same or first is None or first.start_ms != known.start_ms or (slots and first.id not in slots):
        raise Problem(422, "key-used", "The key was used for another reservation")
    return _reservation(known)


def _taking(connection: Connection, mission_code: str, wanted: Wanted, now_ms: int) -> FreeTime:
    """Return which units the wish takes: of its slot, and of those that follow if it is too small."""
    if not may_give(connection, mission_code):
        raise Problem(503, "restoring", "The portal waits to hear what the mission's kiosks hold")
    first = find_slots(connection, [wanted.slot_id]).get(wanted.slot_id)
    if first is None or first.mission_code != mission_code:
        raise Problem(404, "slot-unknown", "There is no such slot")
    if first.queue_group != wanted.queue_group:
        raise Problem(422, "other-group", "The service belongs to another queue group")
    until = first.start_ms + MOST_SLOTS * first.minutes * 60_000
    near = slots_between(connection, mission_code, first.queue_group, first.start_ms, until)
    offered = [one for one in near if one.open and one.start_ms > now_ms]
    times = free_times([_free(one) for one in offered], wanted.persons, MOST_SLOTS)
    if not times or times[0].start_ms != first.start_ms:
        raise Problem(409, "slot-taken", "There is no room for so many at that time")
    return times[0]


def _free(one: Slot) -> tuple[str, int, int, int]:
    return one.id, one.start_ms, one.minutes, one.web_room


def _refuse_second(
    connection: Connection, mission_code: str, service: str, identity: bytes, now_ms: int
) -> None:
    same = (
        (booking.c.identity == identity)
        & (booking.c.service == service)
        & (booking.c.mission_code == mission_code)
    )
    active = booking.c.state.in_(ACTIVE) & (booking.c.start_ms > now_ms)
    if connection.execute(select(booking.c.id).where(same, active).limit(1)).first():
        raise Problem(409, "already-booked", "The person has a booking for this service")


def _write(
    connection: Connection,
    mission_code: str,
    wanted: Wanted,
    taking: FreeTime,
    holder: KeptHolder,
    now_ms: int,
    draw: Callable[[int], int],
) -> Reservation:
    slots = find_slots(connection, [slot_id for slot_id, _ in taking.taking])
    row = {
        **_told(wanted),
        **holder.columns(),
        "id": str(uuid.UUID(int=draw(2**128))),
        "mission_code": mission_code,
        "number": next_booking(connection, mission_code),
        "reference": _reference(connection, mission_code, draw),
        "start_ms": taking.start_ms,
        "minutes": sum(one.minutes for one in slots.values()),
        "booked_ms": now_ms,
        "moved_ms": now_ms,
    }
    connection.execute(insert(booking), row)
    units = [
        {"booking_id": row["id"], "slot_id": slot_id, "units": count} for slot_id, count in taking.taking
    ]
    connection.execute(insert(web_unit), units)
    for slot_id, count in taking.taking:
        write_slot(connection, slots[slot_id], slots[slot_id].with_sold(count))
    return _reservation(connection.execute(select(booking).where(booking.c.id == row["id"])).one())


def _told(wanted: Wanted) -> dict[str, object]:
    """Return the columns that a channel's word settles; no node made it and nobody looked at it."""
    return {
        "op_id": None,
        "node_id": None,
        "channel_key": wanted.key,
        "service": wanted.service,
        "queue_group": wanted.queue_group,
        "persons": wanted.persons,
        "state": AppointmentState.BOOKED.value,
        "language": wanted.language,
        "successor": "",
        "flag": "",
        "seen": "",
        "seen_by": "",
    }


def _reference(connection: Connection, mission_code: str, draw: Callable[[int], int]) -> str:
    """Return a reference that nobody has in the mission."""
    while True:
        reference = new_web_reference(draw)
        same = (booking.c.mission_code == mission_code) & (booking.c.reference == reference)
        if not connection.execute(select(booking.c.id).where(same)).first():
            return reference


def _reservation(row: Row[Any]) -> Reservation:
    return Reservation(row.reference, row.service, row.persons, row.start_ms, row.minutes, row.state)
