"""A booking that a kiosk made from its leases: taken in as it is told, for its holder has the slip.

Only what two slips can't share is held. Units of a lease that this portal has forgotten since it was restored
are counted from then on, with an override of the portal's own where they no longer fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from kiosk.domain.appointment import MOST_PERSONS, Unit
from kiosk.domain.service import Language
from kiosk.domain.states import AppointmentState
from kiosk.portal.booking.flags import LEASE_FORGOTTEN, UNIT_TAKEN, add_flag, settle_second
from kiosk.portal.booking.holders import KeptHolder, hand_on, holder_of
from kiosk.portal.booking.lent import learn, use
from kiosk.portal.booking.planning import find_or_make
from kiosk.portal.booking.schema import booking, lease, lease_unit_return, lease_unit_use
from kiosk.portal.booking.sharing import settle_shared
from kiosk.portal.booking.slots import Slot
from kiosk.portal.booking.states import Said, apply_waiting, counts, find_booking, move_booking
from kiosk.portal.missions import lock_mission, next_booking
from kiosk.portal.nodes.bodies import (
    REFERENCE_TAKEN,
    Told,
    Unfit,
    maybe_text,
    read_body,
    text,
    unreadable,
    whole,
)
from kiosk.portal.nodes.known import Node

BOOKING_KNOWN = "booking-known"
SLOT_UNKNOWN = "slot-unknown"
UNIT_UNKNOWN = "unit-unknown"


@dataclass(frozen=True, slots=True)
class Booked:
    """What an operation says of a booking; `units` are (slot, unit of a lease of it)."""

    facts: Mapping[str, Any]
    units: tuple[tuple[str, Unit], ...]
    replaces: str


def take_booked(connection: Connection, locked: Node, told: Told, now_ms: int) -> None:
    """Write the booking that an operation tells of."""
    booked = _read(told)
    _refuse_known(connection, locked, booked)
    slots = _slots(connection, locked, booked)
    unknown = _refuse_units(connection, locked, booked)
    before = find_booking(connection, locked.mission_code, booked.replaces) if booked.replaces else None
    holder = holder_of(connection, locked.mission_code, told.payload, before)
    _write(connection, locked, told.op_id, booked, holder)
    booking_id = booked.facts["id"]
    overridden = False
    for slot_id, unit in booked.units:
        if unit.lease_id in unknown:
            lease_told = (unit.lease_id, slot_id, unit.number)
            overridden |= learn(connection, locked, told.epoch, lease_told, now_ms)
        use(connection, unit, booking_id)
    if overridden:
        add_flag(connection, locked.mission_code, booking_id, LEASE_FORGOTTEN)
    if before is not None:
        _replace(connection, before, booked, now_ms)
    hand_on(connection, locked.mission_code, booking_id, holder)
    _settle(connection, locked, booking_id, slots.values(), now_ms)
    again = [unit for _, unit in booked.units if unit.generation > 1]
    settle_shared(connection, locked.mission_code, again)
    settle_second(connection, locked.mission_code, holder.identity, booked.facts["service"], now_ms)


def _read(told: Told) -> Booked:
    body = read_body(told)
    with unreadable():
        facts: dict[str, Any] = {
            name: text(body[name]) for name in ("id", "reference", "service", "queue_group")
        }
        facts["language"] = Language(body["language"]).value
        facts |= {name: whole(body[name]) for name in ("start_ms", "booked_ms")}
        facts["minutes"] = whole(body["minutes"], 1, 24 * 60)
        facts["persons"] = whole(body["persons"], 1, MOST_PERSONS)
        units = tuple(_unit(*row) for row in body["units"])
        if len(set(units)) != len(units) or len(units) > MOST_PERSONS:
            raise ValueError("a unit twice")
        return Booked(facts, units, maybe_text(body["replaces"]))


def _unit(slot_id: object, lease_id: object, number: object, generation: object) -> tuple[str, Unit]:
    return text(slot_id), Unit(text(lease_id), whole(number, 1, 10_000), whole(generation, 1))


def _refuse_known(connection: Connection, locked: Node, booked: Booked) -> None:
    same_id = select(booking.c.id).where(booking.c.id == booked.facts["id"])
    if connection.execute(same_id).first():
        raise Unfit(BOOKING_KNOWN)
    same = (booking.c.mission_code == locked.mission_code) & (
        booking.c.reference == booked.facts["reference"]
    )
    if connection.execute(select(booking.c.id).where(same)).first():
        raise Unfit(REFERENCE_TAKEN)


def _slots(connection: Connection, locked: Node, booked: Booked) -> Mapping[str, Slot]:
    """Return the slots of a booking, none if an officer honours it without one; `Unfit` for unknown ones."""
    wanted = {slot_id for slot_id, _ in booked.units}
    mission = lock_mission(connection, locked.mission_code)
    with unreadable():
        day = mission.day_of(booked.facts["start_ms"])
    found = find_or_make(connection, mission, wanted, day)
    if wanted - found.keys() or any(one.mission_code != mission.code for one in found.values()):
        raise Unfit(SLOT_UNKNOWN)
    return found


def _refuse_units(connection: Connection, locked: Node, booked: Booked) -> frozenset[str]:
    """Return the leases among the booking's that are not known here; `Unfit` for units it can't have."""
    ids = {unit.lease_id for _, unit in booked.units}
    known = {row.id: row for row in connection.execute(select(lease).where(lease.c.id.in_(ids)))}
    learning = set(ids - known.keys())
    for slot_id, unit in booked.units:
        found = known.get(unit.lease_id)
        if found is None:
            continue
        if (found.slot_id, found.node_id) != (slot_id, locked.node_id):
            raise Unfit(UNIT_UNKNOWN)
        if unit.number > found.granted:
            if not found.learnt:
                raise Unfit(UNIT_UNKNOWN)
            learning.add(unit.lease_id)
        _refuse_taken(connection, locked, unit)
    return frozenset(learning)


def _refuse_taken(connection: Connection, locked: Node, unit: Unit) -> None:
    """A unit is given away once in each generation, and never again once it was returned."""
    use_of = lease_unit_use.c
    same = (use_of.lease_id == unit.lease_id) & (use_of.number == unit.number)
    rows = connection.execute(
        select(use_of.booking_id).where(same, use_of.generation == unit.generation)
    ).scalars()
    taken_by = list(rows)
    for booking_id in taken_by:
        add_flag(connection, locked.mission_code, booking_id, UNIT_TAKEN)
    back = lease_unit_return.c
    returned = select(back.number).where(back.lease_id == unit.lease_id, back.number == unit.number)
    if taken_by or connection.execute(returned).first():
        raise Unfit(UNIT_TAKEN)


def _write(connection: Connection, locked: Node, op_id: str, booked: Booked, holder: KeptHolder) -> None:
    row = {
        **booked.facts,
        **holder.columns(),
        "mission_code": locked.mission_code,
        "number": next_booking(connection, locked.mission_code),
        "op_id": op_id,
        "node_id": locked.node_id,
        "channel_key": None,
        "state": AppointmentState.BOOKED.value,
        "moved_ms": booked.facts["booked_ms"],
        "successor": "",
        "flag": "",
        "seen": "",
        "seen_by": "",
    }
    connection.execute(insert(booking), row)


def _replace(connection: Connection, before: Row[Any], booked: Booked, now_ms: int) -> None:
    """The new booking takes the place of an earlier one, unless that has gone further in life meanwhile."""
    facts = booked.facts
    said = Said(AppointmentState.RESCHEDULED, facts["booked_ms"], facts["reference"])
    if counts(before, said):
        move_booking(connection, before, said, now_ms)


def _settle(
    connection: Connection, locked: Node, booking_id: str, slots: Iterable[Slot], now_ms: int
) -> None:
    """What came to pass before the booking was heard of counts: its slot closed, a move by another node."""
    found = find_booking(connection, locked.mission_code, booking_id)
    if found is not None and not all(one.open for one in slots):
        move_booking(connection, found, Said(AppointmentState.NEEDS_REBOOKING, now_ms), now_ms)
    apply_waiting(connection, locked.mission_code, booking_id, now_ms)
