"""What officers decide of slots: how many may be booked, closing and opening, and what may be given twice."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, Engine, select, update

from kiosk.portal.booking.closed_days import note_closed, note_open
from kiosk.portal.booking.planning import planned_on
from kiosk.portal.booking.rebooking import must_rebook
from kiosk.portal.booking.schema import lease, slot
from kiosk.portal.booking.slots import Slot, find_slots, slots_of_day, write_override, write_slot
from kiosk.portal.database import writing
from kiosk.portal.missions import Mission, find_mission, lock_mission, next_offer
from kiosk.portal.nodes.known import lock_node
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.schema import node
from kiosk.portal.web.problems import Problem

MOST_UNITS = 500
"""Of one slot."""
LONGEST_REASON = 500


def change_capacity(engine: Engine, decider: Officer, slot_id: str, capacity: int, now_ms: int) -> None:
    """Commit how many units of a slot may be given away; what was given away already stays.

    Raises `Problem` 404 `slot-unknown`, as all functions here.
    """
    with writing(engine) as connection:
        kept = _locked(connection, decider, slot_id)
        write_slot(connection, kept, kept.with_wanted(capacity))


def override(engine: Engine, decider: Officer, slot_id: str, units: int, reason: str, now_ms: int) -> None:
    """Commit that so many units of a slot may be given away again: that many people may come twice."""
    with writing(engine) as connection:
        kept = _locked(connection, decider, slot_id)
        write_override(connection, str(uuid.uuid4()), slot_id, units, decider.name, reason, now_ms)
        write_slot(connection, kept, kept.with_override(units))


def close_slot(engine: Engine, decider: Officer, slot_id: str, now_ms: int) -> None:
    """Commit that nobody may book a slot; who has, needs another time."""
    with writing(engine) as connection:
        _close(connection, decider, [_locked(connection, decider, slot_id)], now_ms)


def open_slot(engine: Engine, decider: Officer, slot_id: str, now_ms: int) -> None:
    """Commit that a slot may be booked again; 409 `not-planned` if the timetable has it no more."""
    with writing(engine) as connection:
        kept = _locked(connection, decider, slot_id)
        if kept.open:
            return
        day = date.fromisoformat(kept.day)
        if all(one.id != slot_id for one in planned_on(lock_mission(connection, kept.mission_code), day)):
            raise Problem(409, "not-planned", "The mission's timetable has this slot no more")
        write_slot(connection, kept, replace(kept, open=1, closed_by=""))


def close_day(engine: Engine, decider: Officer, mission_code: str, day: str, now_ms: int) -> None:
    """Commit that nobody may book on a day, however far ahead, and whatever timetable comes.

    404 `day-unknown` for a mission that nobody heard of, and for a day that is over and had no slots.
    """
    with writing(engine) as connection:
        locked, slots = _day(connection, decider, mission_code, day)
        if not slots and day < locked.day_of(now_ms).isoformat():
            raise _day_unknown()
        note_closed(connection, mission_code, day, decider, now_ms)
        _close(connection, decider, slots, now_ms)


def open_day(engine: Engine, decider: Officer, mission_code: str, day: str) -> None:
    """Commit that what officers closed on a day may be booked again, as far as the timetable has it.

    404 `day-unknown` where there is nothing to open.
    """
    with writing(engine) as connection:
        locked, slots = _day(connection, decider, mission_code, day)
        if not (note_open(connection, mission_code, day) or slots):
            raise _day_unknown()
        planned = {one.id for one in planned_on(locked, date.fromisoformat(day))}
        for kept in slots:
            if kept.closed_by:
                write_slot(connection, kept, replace(kept, open=int(kept.id in planned), closed_by=""))


def recall(engine: Engine, decider: Officer, node_id: str, now_ms: int) -> None:
    """Commit that a node is to return what it has free, and gets nothing more. 404 `node-unknown`."""
    with writing(engine) as connection:
        mission_code = _lock_node(connection, decider, node_id)
        values = {"recalled_ms": now_ms, "recalled_by": decider.name}
        connection.execute(update(node).where(node.c.node_id == node_id).values(values))
        number = next_offer(connection, mission_code)
        fresh = (lease.c.node_id == node_id) & (lease.c.recalled == 0)
        ahead = select(slot.c.id).where(slot.c.mission_code == mission_code, slot.c.start_ms > now_ms)
        recalled = update(lease).where(fresh, lease.c.slot_id.in_(ahead))
        connection.execute(recalled.values(recalled=1, number=number))


def lend_again(engine: Engine, decider: Officer, node_id: str) -> None:
    """Commit that a node may have leases again. 404 `node-unknown`."""
    with writing(engine) as connection:
        _lock_node(connection, decider, node_id)
        values = {"recalled_ms": None, "recalled_by": decider.name}
        connection.execute(update(node).where(node.c.node_id == node_id).values(values))


def _lock_node(connection: Connection, decider: Officer, node_id: str) -> str:
    mine = (node.c.node_id == node_id) & decider.sees(node.c.mission_code)
    mission_code = connection.execute(select(node.c.mission_code).where(mine)).scalar_one_or_none()
    if mission_code is None:
        raise Problem(404, "node-unknown", "There is no such node")
    lock_node(connection, node_id)
    lock_mission(connection, mission_code)
    return str(mission_code)


def _locked(connection: Connection, decider: Officer, slot_id: str) -> Slot:
    """Return a slot whose mission is locked from here on."""
    mine = (slot.c.id == slot_id) & decider.sees(slot.c.mission_code)
    mission_code = connection.execute(select(slot.c.mission_code).where(mine)).scalar_one_or_none()
    if mission_code is None:
        raise Problem(404, "slot-unknown", "There is no such slot")
    lock_mission(connection, mission_code)
    return find_slots(connection, [slot_id])[slot_id]


def _day(
    connection: Connection, decider: Officer, mission_code: str, day: str
) -> tuple[Mission, tuple[Slot, ...]]:
    """Return a mission that is locked from here on, and the slots of its day."""
    if decider.mission not in (None, mission_code):
        raise Problem(403, "other-mission", "Your account is for another mission")
    if find_mission(connection, mission_code) is None:
        raise _day_unknown()
    return lock_mission(connection, mission_code), slots_of_day(connection, mission_code, day)


def _day_unknown() -> Problem:
    return Problem(404, "day-unknown", "There is nothing to book on that day")


def _close(connection: Connection, decider: Officer, slots: Iterable[Slot], now_ms: int) -> None:
    for kept in slots:
        if kept.open:
            write_slot(connection, kept, replace(kept, open=0, closed_by=decider.name))
            must_rebook(connection, kept.mission_code, [kept.id], now_ms)
