"""Units of slots: which are free, which were given away, and by which booking.

A unit is a lease's number; each time it is given away is a generation of its own, so that no two slips name
the same one. Only leases of the node's own epoch are ever given away: an older one may live on in a copy.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from sqlalchemy import Connection, and_, bindparam, func, insert, select, tuple_, update

from kiosk.domain.appointment import FreeTime
from kiosk.domain.errors import StoreDamaged
from kiosk.domain.local_time import local_time
from kiosk.store.appointments.schema import FREE, TAKEN, appointment_unit, lease, lease_unit, slot
from kiosk.store.facts import GivenUnit
from kiosk.store.missions.in_force import mission_in
from kiosk.store.missions.mission_time import timetable_in
from kiosk.store.schema import node
from kiosk.store.store import Store

BOOKING = "booking"
"""What everything that gives units away or takes them back passes one at a time."""
EPOCH = select(node.c.epoch).scalar_subquery()


class Given(NamedTuple):
    """The units of one booking, from `start_ms` on for so many `minutes`."""

    start_ms: int
    minutes: int
    units: tuple[GivenUnit, ...]


_USABLE = and_(lease.c.epoch == EPOCH, lease.c.recalled == 0, slot.c.open == 1, lease_unit.c.state == FREE)
_OF_LEASE = lease_unit.c.lease_id == lease.c.id
_FREE_SLOTS = (
    select(slot.c.id, slot.c.start_ms, slot.c.minutes, func.count())
    .select_from(slot)
    .join(lease, lease.c.slot_id == slot.c.id)
    .join(lease_unit, _OF_LEASE)
    .where(
        _USABLE,
        slot.c.queue_group == bindparam("queue_group"),
        slot.c.start_ms >= bindparam("from_ms"),
        slot.c.start_ms < bindparam("to_ms"),
    )
    .group_by(slot.c.id, slot.c.start_ms, slot.c.minutes)
    .order_by(slot.c.start_ms, slot.c.id)
)
_BOOKABLE = (
    select(func.count(), func.max(slot.c.day))
    .select_from(slot)
    .join(lease, lease.c.slot_id == slot.c.id)
    .join(lease_unit, _OF_LEASE)
    .where(_USABLE, slot.c.start_ms > bindparam("now"))
)
_FREE_UNITS = (
    select(
        slot.c.start_ms, slot.c.minutes, lease_unit.c.lease_id, lease_unit.c.number, lease_unit.c.generation
    )
    .select_from(slot)
    .join(lease, lease.c.slot_id == slot.c.id)
    .join(lease_unit, _OF_LEASE)
    .where(
        _USABLE,
        slot.c.id == bindparam("slot"),
        slot.c.queue_group == bindparam("queue_group"),
        slot.c.start_ms > bindparam("now"),
    )
    .order_by(lease_unit.c.lease_id, lease_unit.c.number)
    .limit(bindparam("most"))
)
_TAKE = (
    update(lease_unit)
    .where(
        lease_unit.c.lease_id == bindparam("lease"),
        lease_unit.c.number == bindparam("unit"),
        lease_unit.c.generation == bindparam("new_generation") - 1,
        lease_unit.c.state == FREE,
    )
    .values(state=TAKEN, generation=bindparam("new_generation"))
    .execution_options(preserve_rowcount=True)
)
_LIVE = (appointment_unit.c.lease_id, appointment_unit.c.number, appointment_unit.c.generation)
_RELEASE = (
    update(lease_unit)
    .where(
        lease_unit.c.state == TAKEN,
        tuple_(lease_unit.c.lease_id, lease_unit.c.number, lease_unit.c.generation).in_(
            select(*_LIVE).where(appointment_unit.c.appointment_id == bindparam("booking"))
        ),
    )
    .values(state=FREE)
)
_LEARN = (
    update(lease_unit)
    .where(
        lease_unit.c.lease_id == bindparam("lease"),
        lease_unit.c.number == bindparam("unit"),
        lease_unit.c.generation < bindparam("new_generation"),
    )
    .values(state=TAKEN, generation=bindparam("new_generation"))
)


_HELD_BEFORE = (
    select(appointment_unit.c.appointment_id)
    .distinct()
    .where(
        appointment_unit.c.lease_id == bindparam("lease"),
        appointment_unit.c.number == bindparam("unit"),
        appointment_unit.c.generation < bindparam("generation"),
    )
    .order_by(appointment_unit.c.appointment_id)
)


class Bookable(NamedTuple):
    """How many persons can be booked here from now on, and the last day for it (ISO 8601); None: nobody."""

    units: int
    last_day: str | None


def bookable_units(store: Store) -> Bookable:
    """Return what is left of what was lent."""
    with store.reading() as connection:
        return Bookable(*connection.execute(_BOOKABLE, {"now": store.clock.now_ms()}).one())


def free_slots(
    store: Store, queue_group: str, from_ms: int, to_ms: int
) -> tuple[tuple[str, int, int, int], ...]:
    """Return (slot id, start, minutes, free units) of what can be booked here, in order of time.

    From `from_ms` on and before `to_ms`, UTC milliseconds.
    """
    bound = {"queue_group": queue_group, "from_ms": from_ms, "to_ms": to_ms}
    with store.reading() as connection:
        return tuple((row[0], row[1], row[2], row[3]) for row in connection.execute(_FREE_SLOTS, bound))


def pick_units(connection: Connection, queue_group: str, time: FreeTime, now_ms: int) -> Given | None:
    """Return units that are free at `time`; None if they don't suffice, the time has passed or is closed.

    What the mission closed itself counts before the portal has heard of it.
    """
    picked = []
    for slot_id, count in time.taking:
        bound = {"slot": slot_id, "queue_group": queue_group, "now": now_ms, "most": count}
        rows = connection.execute(_FREE_UNITS, bound).all()
        if len(rows) < count:
            return None
        picked += [(row.start_ms, row.minutes, slot_id, row) for row in rows]
    times = [key for key, _ in groupby((start_ms, minutes) for start_ms, minutes, _, _ in picked)]
    follow = all(before[0] + before[1] * 60_000 == after[0] for before, after in pairwise(times))
    if not times or times[0][0] != time.start_ms or not follow or not _serves(connection, times):
        return None
    units = (
        GivenUnit(slot_id, row.lease_id, row.number, row.generation + 1) for _, _, slot_id, row in picked
    )
    return Given(time.start_ms, sum(minutes for _, minutes in times), tuple(units))


def _serves(connection: Connection, times: Iterable[tuple[int, int]]) -> bool:
    """Tell whether the mission is open at all these (start, minutes)."""
    known = mission_in(connection)
    if known is None:
        return True
    zone, hours = known.time_zone, timetable_in(connection)
    return all(hours.serves(local_time(start_ms, zone), minutes) for start_ms, minutes in times)


def take_units(connection: Connection, units: Iterable[GivenUnit]) -> None:
    """Give free units away. Raises `StoreDamaged` if one isn't free: whoever picked it held the lock."""
    for unit in units:
        bound = {"lease": unit.lease_id, "unit": unit.number, "new_generation": unit.generation}
        if connection.execute(_TAKE, bound).rowcount != 1:
            raise StoreDamaged(f"unit {unit.lease_id}/{unit.number}")


def release_units(connection: Connection, appointment_id: str) -> None:
    """Make the units of a booking free again, as far as they were lent to this store."""
    connection.execute(_RELEASE, {"booking": appointment_id})


def learn_units(connection: Connection, units: Iterable[GivenUnit]) -> None:
    """Note units as given away by a booking that the journal tells of, where their lease is known."""
    for unit in units:
        bound = {"lease": unit.lease_id, "unit": unit.number, "new_generation": unit.generation}
        connection.execute(_LEARN, bound)


def insert_units(connection: Connection, appointment_id: str, units: Sequence[GivenUnit]) -> None:
    """Write which units a booking holds."""
    rows = [{"appointment_id": appointment_id, **unit._asdict()} for unit in units]
    connection.execute(insert(appointment_unit), rows)


def held_before(connection: Connection, units: Iterable[GivenUnit]) -> tuple[str, ...]:
    """Return which bookings held units before they were given away as they are now: those that gave way."""
    found: dict[str, None] = {}
    for unit in units:
        bound = {"lease": unit.lease_id, "unit": unit.number, "generation": unit.generation}
        found |= dict.fromkeys(connection.execute(_HELD_BEFORE, bound).scalars())
    return tuple(found)
