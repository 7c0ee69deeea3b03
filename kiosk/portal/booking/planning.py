"""Slots for the days ahead, made of the mission's timetable: once a day, and when another timetable comes.

The same slots come out however often it is done. What the timetable has no more is closed, not removed:
somebody may have booked it. On a day that an officer closed, all slots are closed whenever they are made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import Connection, Engine, update

from kiosk.domain.timetable import SlotPlan, Timetable, slots_on
from kiosk.portal.booking.closed_days import ClosedDay, closed_from
from kiosk.portal.booking.forgetting import forget_holders
from kiosk.portal.booking.rebooking import must_rebook
from kiosk.portal.booking.schema import mission
from kiosk.portal.booking.slots import Slot, add_slots, find_slots, slots_from, write_slot
from kiosk.portal.database import reading, writing
from kiosk.portal.missions import Mission, find_mission, lock_mission


def keep_slots(connection: Connection, mission_code: str, now_ms: int) -> Mission:
    """Lock a mission, see that its slots are there and that today's due is forgotten, and return it."""
    locked = lock_mission(connection, mission_code)
    today = locked.day_of(now_ms)
    if locked.slots_day != today.isoformat():
        _plan(connection, locked, today, now_ms)
        forget_holders(connection, locked, now_ms)
        mine = mission.c.code == mission_code
        connection.execute(update(mission).where(mine).values(slots_day=today.isoformat()))
    return locked


def planned_mission(engine: Engine, mission_code: str, now_ms: int) -> Mission:
    """Return a mission whose slots are there from today on; nothing is locked where they already were."""
    with reading(engine) as connection:
        found = find_mission(connection, mission_code)
    if found is not None and found.slots_day == found.day_of(now_ms).isoformat():
        return found
    with writing(engine) as connection:
        return keep_slots(connection, mission_code, now_ms)


def find_or_make(
    connection: Connection, locked: Mission, ids: Iterable[str], day: date
) -> Mapping[str, Slot]:
    """Return slots of a locked mission by their ids; those that its timetable has on `day` are made."""
    wanted = set(ids)
    found = find_slots(connection, wanted)
    if wanted <= found.keys():
        return found
    closed = closed_from(connection, locked.code, day.isoformat())
    planned = {one.id: _closed(one, closed) for one in planned_on(locked, day)}
    there = find_slots(connection, planned)
    add_slots(connection, locked.code, [one for one in planned.values() if one.id not in there])
    return find_slots(connection, wanted)


def planned_on(locked: Mission, day: date) -> Iterator[Slot]:
    """Yield the slots that a mission's timetable has on a day, as they begin."""
    timetable = locked.read_timetable()
    for plan in timetable.plans:
        yield from _slots_on(timetable, plan, locked, day)


def _plan(connection: Connection, locked: Mission, today: date, now_ms: int) -> None:
    timetable = locked.read_timetable()
    kept = {one.id: one for one in slots_from(connection, locked.code, today.isoformat())}
    last = {one.queue_group: one.day for one in sorted(kept.values(), key=lambda one: one.day)}
    closed = closed_from(connection, locked.code, today.isoformat())
    planned: dict[str, Slot] = {}
    for plan in timetable.plans:
        ahead = today + timedelta(days=plan.days_ahead)
        until = max(ahead, date.fromisoformat(last.get(plan.queue_group, ahead.isoformat())))
        for day in _days(today, until):
            slots = (_closed(one, closed) for one in _slots_on(timetable, plan, locked, day))
            planned |= {one.id: one for one in slots if day <= ahead or one.id in kept}
    add_slots(connection, locked.code, [one for one in planned.values() if one.id not in kept])
    for one in kept.values():
        if one.start_ms > now_ms:
            _plan_again(connection, one, planned.get(one.id), now_ms)


def _plan_again(connection: Connection, kept: Slot, planned: Slot | None, now_ms: int) -> None:
    """Bring a kept slot to what the timetable says now; what an officer decided stays."""
    if planned is None:
        if kept.open:
            write_slot(connection, kept, replace(kept, open=0, closed_by=""))
            must_rebook(connection, kept.mission_code, [kept.id], now_ms)
        return
    as_planned = kept.wanted == kept.planned
    changed = replace(
        kept,
        planned=planned.planned,
        minutes=planned.minutes,
        kiosk_share=planned.kiosk_share,
        web_share=planned.web_share,
    )
    changed = changed.with_wanted(planned.planned if as_planned else kept.wanted)
    if not (kept.open or kept.closed_by):
        changed = replace(changed, open=planned.open, closed_by=planned.closed_by)
    write_slot(connection, kept, changed)


def _closed(planned: Slot, closed: Mapping[str, ClosedDay]) -> Slot:
    """Return a slot as it is made: closed on a day that an officer closed."""
    found = closed.get(planned.day)
    return planned if found is None else replace(planned, open=0, closed_by=found.closed_by)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))


def _slots_on(timetable: Timetable, plan: SlotPlan, locked: Mission, day: date) -> Iterator[Slot]:
    """Yield the slots of a plan on a day, as they begin: all theirs, nothing taken."""
    for one in slots_on(timetable, plan, locked.code, locked.time_zone, day):
        yield Slot(
            id=one.id,
            mission_code=locked.code,
            queue_group=one.queue_group,
            day=one.day.isoformat(),
            start_ms=one.start_ms,
            minutes=one.minutes,
            planned=one.capacity,
            wanted=one.capacity,
            capacity=one.capacity,
            kiosk_share=plan.kiosk_share,
            web_share=plan.web_share,
            override=0,
            taken=0,
            web_booked=0,
            open=1,
            closed_by="",
        )
