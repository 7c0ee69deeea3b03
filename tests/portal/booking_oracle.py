"""Whether a portal overbooked: counted anew from what it keeps, not from what it says it counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, Table, select

from kiosk.portal.booking.flags import LEASE_FORGOTTEN, UNIT_SHARED
from kiosk.portal.booking.schema import (
    booking,
    lease,
    lease_unit_return,
    lease_unit_use,
    slot,
    slot_override,
    web_unit,
)

LIVE = ("booked", "checked_in", "served", "missed", "needs_rebooking")


def overbooked(engine: Engine) -> list[str]:
    """Return every breach of P1 and P2, and every sum that isn't what its parts are; nothing if all holds."""
    with engine.connect() as connection, _at_one_moment(connection).begin():
        return [*_slots(connection), *_leases(connection), *_units(connection), *_web(connection)]


def _at_one_moment(connection: Connection) -> Connection:
    """Return the connection, where all that is read is of one moment while others write."""
    if connection.dialect.name == "postgresql":
        return connection.execution_options(isolation_level="REPEATABLE READ")
    return connection.execution_options(reading=True)


def _slots(connection: Connection) -> Iterator[str]:
    """P1: web booked + leases (granted - returned) <= capacity + override, on each slot."""
    lent: Counter[str] = Counter()
    for row in _all(connection, lease):
        lent[row.slot_id] += row.granted - row.returned
    sold: Counter[str] = Counter()
    for row in _all(connection, web_unit):
        sold[row.slot_id] += row.units
    overrides: Counter[str] = Counter()
    for row in _all(connection, slot_override):
        overrides[row.slot_id] += row.units
    for row in _all(connection, slot):
        if row.taken != lent[row.id] + sold[row.id]:
            yield f"{row.id}: {row.taken} counted as taken, {lent[row.id]} lent and {sold[row.id]} sold"
        if row.taken > row.capacity + row.override:
            yield f"{row.id}: {row.taken} taken of {row.capacity} and {row.override} (P1)"
        if row.override != overrides[row.id]:
            yield f"{row.id}: overridden by {row.override}, of which {overrides[row.id]} by somebody"
        if row.web_booked != sold[row.id]:
            yield f"{row.id}: {row.web_booked} counted as sold, {sold[row.id]} are"
        if row.capacity != max(row.wanted, row.taken - row.override):
            yield f"{row.id}: {row.wanted} wanted, {row.taken} taken, but a capacity of {row.capacity}"


def _leases(connection: Connection) -> Iterator[str]:
    """P2: no unit beyond what was granted, and none both used for the first time and returned fresh."""
    used: defaultdict[str, set[int]] = defaultdict(set)
    for row in _all(connection, lease_unit_use):
        used[row.lease_id].add(row.number)
    back: defaultdict[str, set[int]] = defaultdict(set)
    for row in _all(connection, lease_unit_return):
        back[row.lease_id].add(row.number)
    for row in _all(connection, lease):
        numbers = used[row.id] | back[row.id]
        if numbers and (min(numbers) < 1 or max(numbers) > row.granted):
            yield f"lease {row.id}: unit {max(numbers)} of {row.granted}"
        if (row.used, row.returned) != (len(used[row.id]), len(back[row.id])):
            yield f"lease {row.id}: {row.used} used and {row.returned} returned, by its units otherwise"
        if row.used + len(back[row.id] - used[row.id]) > row.granted:
            yield f"lease {row.id}: more used and returned than granted (P2)"


def _units(connection: Connection) -> Iterator[str]:
    """One live booking of a unit, but for those that a forgotten history explains or that staff are shown."""
    query = (
        select(lease_unit_use.c.lease_id, lease_unit_use.c.number, booking.c.id, booking.c.flag)
        .join(booking, booking.c.id == lease_unit_use.c.booking_id)
        .where(booking.c.state.in_(LIVE))
    )
    live: defaultdict[tuple[str, int], dict[str, str]] = defaultdict(dict)
    for row in connection.execute(query):
        if LEASE_FORGOTTEN not in row.flag:
            live[row.lease_id, row.number][row.id] = row.flag
    for (lease_id, number), flags in live.items():
        if len(flags) > 1 and not all(UNIT_SHARED in flag for flag in flags.values()):
            yield f"unit {number} of lease {lease_id}: booked by {sorted(flags)}"


def _web(connection: Connection) -> Iterator[str]:
    """Each live booking of the web has a unit for each person, one of a node for each unit that it returned.

    No other booking has any.
    """
    units: Counter[str] = Counter()
    for row in _all(connection, web_unit):
        units[row.booking_id] += row.units
    returned = {(row.lease_id, row.number) for row in _all(connection, lease_unit_return)}
    given_back: Counter[str] = Counter()
    for row in _all(connection, lease_unit_use):
        given_back[row.booking_id] += (row.lease_id, row.number) in returned
    for row in _all(connection, booking):
        due = row.persons if row.node_id is None else given_back[row.id]
        due = due if row.state in LIVE else 0
        if units[row.id] != due:
            yield f"booking {row.id}: {units[row.id]} units of the web where {due} are due"


def _all(connection: Connection, table: Table) -> Iterator[Any]:
    return iter(connection.execute(select(table)).all())
