"""Giving units back: those that are free of leases that the portal recalled, and of slots that it closed.

A unit returns for good, by an operation of the journal. What is booked stays booked; cancelled later, it
returns then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, or_, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.store.appointments.schema import FREE, RETURNED, lease, lease_unit, slot
from kiosk.store.appointments.units import BOOKING, EPOCH
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.store import Store

LEASE_RETURNED = "lease.returned"
_DUE = (
    select(lease_unit.c.lease_id, lease_unit.c.number)
    .join(lease, lease.c.id == lease_unit.c.lease_id)
    .join(slot, slot.c.id == lease.c.slot_id)
    .where(
        lease_unit.c.state == FREE,
        lease.c.epoch == EPOCH,
        or_(lease.c.recalled == 1, slot.c.open == 0),
    )
    .order_by(lease_unit.c.lease_id, lease_unit.c.number)
)
_RETURN = (
    update(lease_unit)
    .where(lease_unit.c.lease_id == bindparam("lease"), lease_unit.c.number == bindparam("unit"))
    .values(state=RETURNED)
)

Units = tuple[tuple[str, tuple[int, ...]], ...]
"""Numbers of units by lease."""


def due_returns(store: Store) -> Units:
    """Return which units are due."""
    with store.reading() as connection:
        return _due(connection)


def return_units(store: Store, acting: Acting) -> int:
    """Commit that all that is due goes back, an operation for each lease; return how many units did."""
    acting.require(Permission.SYNC)
    with store.writing() as writing:
        one_at_a_time(writing.connection, BOOKING)
        due = _due(writing.connection)
        for lease_id, numbers in due:
            write_returned(writing.connection, lease_id, numbers)
        entries = [_entry(store, lease_id, numbers) for lease_id, numbers in due]
        if entries:
            writing.append(acting, *entries)
    return sum(len(numbers) for _, numbers in due)


def write_returned(connection: Connection, lease_id: str, numbers: Iterable[int]) -> None:
    """Write that units went back."""
    connection.execute(_RETURN, [{"lease": lease_id, "unit": number} for number in numbers])


def _due(connection: Connection) -> Units:
    numbers = defaultdict(list)
    for row in connection.execute(_DUE):
        numbers[row.lease_id].append(row.number)
    return tuple((lease_id, tuple(each)) for lease_id, each in numbers.items())


def _entry(store: Store, lease_id: str, numbers: tuple[int, ...]) -> Entry:
    body: dict[str, object] = {"lease": lease_id, "units": list(numbers)}
    return Entry(store.chance.new_id(), LEASE_RETURNED, lease_id, body)
