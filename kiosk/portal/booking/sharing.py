"""Places of bookings that count after all, though they had been given up: one place may then be two people's.

Somebody cancels or changes at one kiosk, or on the web, and comes to another that hasn't heard of it. The
ticket can't be undone, so the place is counted again, and who may have it meanwhile is shown to staff.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from kiosk.domain.appointment import Unit
from kiosk.portal.booking.flags import GONE, UNIT_SHARED, add_flag, drop_flag
from kiosk.portal.booking.overriding import CAME, count_back, count_given
from kiosk.portal.booking.schema import booking, lease, lease_unit_return, lease_unit_use, web_unit
from kiosk.portal.booking.slots import Slot, find_slots, slots_between

_LIVE = booking.c.state.not_in([state.value for state in sorted(GONE)])


def keep_place(connection: Connection, known: Row[Any], now_ms: int) -> None:
    """Count the place of a booking that counts, as far as it isn't counted; the mission is locked."""
    for slot_id, units in _lacking(connection, known).items():
        (kept,) = find_slots(connection, [slot_id]).values()
        over = count_given(connection, kept, CAME, now_ms, sold=units)
        _write_units(connection, known.id, slot_id, units)
        if over:
            add_flag(connection, known.mission_code, known.id, UNIT_SHARED)
            _flag_newest(connection, known, slot_id, over)


def free_place(connection: Connection, booking_id: str, now_ms: int) -> None:
    """Count the units of the web back that nobody will use; the mission is locked."""
    units = _units_of(connection, booking_id)
    for found in find_slots(connection, units).values():
        count_back(connection, found, now_ms, sold=units[found.id])
    connection.execute(delete(web_unit).where(web_unit.c.booking_id == booking_id))


def keep_returned(connection: Connection, lease_id: str, numbers: Iterable[int], now_ms: int) -> None:
    """Count the places of bookings that count though their node returned the units; the mission is locked."""
    use = lease_unit_use.c
    mine = select(use.booking_id).where(use.lease_id == lease_id, use.number.in_(sorted(numbers)))
    for known in connection.execute(select(booking).where(_LIVE, booking.c.id.in_(mine))).all():
        keep_place(connection, known, now_ms)
        settle_shared(connection, known.mission_code, units_of_booking(connection, known.id))


def units_of_booking(connection: Connection, booking_id: str) -> tuple[Unit, ...]:
    """Return the units of leases that a booking has, or had."""
    use = lease_unit_use.c
    query = select(use.lease_id, use.number, use.generation).where(use.booking_id == booking_id)
    return tuple(Unit(*row) for row in connection.execute(query.order_by(use.lease_id, use.number)))


def settle_shared(connection: Connection, mission_code: str, units: Iterable[Unit]) -> None:
    """Flag who shares one of `units` with somebody, and nobody else any more; the mission is locked."""
    touched: set[str] = set()
    for unit in units:
        touched |= _with_unit(connection, unit.lease_id, unit.number)
    for booking_id in sorted(touched):
        change = add_flag if _shares(connection, booking_id) else drop_flag
        change(connection, mission_code, booking_id, UNIT_SHARED)


def _shares(connection: Connection, booking_id: str) -> bool:
    """Tell whether a kiosk's booking counts, and its unit may be somebody else's too."""
    row = connection.execute(select(booking.c.state).where(booking.c.id == booking_id)).one()
    if row.state in GONE:
        return False
    if _units_of(connection, booking_id):
        return True  # its node returned the unit: it may be anybody's
    mine, other = lease_unit_use.alias().c, lease_unit_use.alias()
    same = (other.c.lease_id == mine.lease_id) & (other.c.number == mine.number)
    others = select(other.c.booking_id).where(
        mine.booking_id == booking_id, same, other.c.booking_id != booking_id
    )
    live = select(booking.c.id).where(_LIVE, booking.c.id.in_(others))
    return connection.execute(live.limit(1)).first() is not None


def _with_unit(connection: Connection, lease_id: str, number: int) -> set[str]:
    use = lease_unit_use.c
    query = select(use.booking_id).where(use.lease_id == lease_id, use.number == number)
    return set(connection.execute(query).scalars())


def _lacking(connection: Connection, known: Row[Any]) -> Mapping[str, int]:
    """Return how many units of which slots a booking has that nothing counts."""
    counted = _units_of(connection, known.id)
    if known.node_id is None:
        lacking = known.persons - sum(counted.values())
        return _spread(_slots_of(connection, known), lacking) if lacking > 0 else {}
    due = _returned(connection, known.id)
    return {one: units - counted.get(one, 0) for one, units in due.items() if units > counted.get(one, 0)}


def _slots_of(connection: Connection, known: Row[Any]) -> tuple[Slot, ...]:
    until = known.start_ms + known.minutes * 60_000
    return slots_between(connection, known.mission_code, known.queue_group, known.start_ms, until)


def _spread(slots: tuple[Slot, ...], persons: int) -> Mapping[str, int]:
    """Return how so many people fit best: where there is room, and the others in the first slot."""
    taking: dict[str, int] = {}
    for one in slots:
        taking[one.id] = min(persons, max(0, one.room))
        persons -= taking[one.id]
    if slots:
        taking[slots[0].id] += persons
    return {slot_id: units for slot_id, units in taking.items() if units}


def _returned(connection: Connection, booking_id: str) -> Mapping[str, int]:
    """Return how many units of a kiosk's booking its node returned, by slot."""
    use, back = lease_unit_use.c, lease_unit_return.c
    query = (
        select(lease.c.slot_id, func.count())
        .join(lease_unit_use, use.lease_id == lease.c.id)
        .join(lease_unit_return, (back.lease_id == use.lease_id) & (back.number == use.number))
        .where(use.booking_id == booking_id)
        .group_by(lease.c.slot_id)
    )
    return {row[0]: int(row[1]) for row in connection.execute(query)}


def _units_of(connection: Connection, booking_id: str) -> dict[str, int]:
    query = select(web_unit.c.slot_id, web_unit.c.units).where(web_unit.c.booking_id == booking_id)
    return {row.slot_id: row.units for row in connection.execute(query)}


def _write_units(connection: Connection, booking_id: str, slot_id: str, units: int) -> None:
    same = (web_unit.c.booking_id == booking_id) & (web_unit.c.slot_id == slot_id)
    added = update(web_unit).where(same).values(units=web_unit.c.units + units)
    if connection.execute(added).rowcount == 0:
        row = {"booking_id": booking_id, "slot_id": slot_id, "units": units}
        connection.execute(insert(web_unit), row)


def _flag_newest(connection: Connection, known: Row[Any], slot_id: str, units: int) -> None:
    """Flag whom the web sold the slot's last units: theirs are those that were free again.

    Where a kiosk was lent them instead, nobody can tell whose they are.
    """
    query = (
        select(booking.c.id, web_unit.c.units)
        .join(web_unit, web_unit.c.booking_id == booking.c.id)
        .where(web_unit.c.slot_id == slot_id, booking.c.id != known.id, booking.c.node_id.is_(None), _LIVE)
        .order_by(booking.c.booked_ms.desc(), booking.c.id)
    )
    for row in connection.execute(query).all():
        if units <= 0:
            return
        add_flag(connection, known.mission_code, row.id, UNIT_SHARED)
        units -= row.units
