"""Units of leases as nodes account for them: used by bookings, returned, or forgotten and told again."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, exists, insert, select, update

from kiosk.domain.appointment import Unit
from kiosk.portal.booking.overriding import FORGOTTEN, count_given
from kiosk.portal.booking.schema import lease, lease_unit_return, lease_unit_use
from kiosk.portal.booking.slots import find_slots
from kiosk.portal.missions import next_offer
from kiosk.portal.nodes.known import Node

NOT_RETURNED = ~exists().where(
    lease_unit_return.c.lease_id == lease_unit_use.c.lease_id,
    lease_unit_return.c.number == lease_unit_use.c.number,
)
"""Of a unit that was used: its node still has it."""


def use(connection: Connection, unit: Unit, booking_id: str) -> None:
    """Write that a booking has a unit; the first time it counts as used, for ever."""
    same = (lease_unit_use.c.lease_id == unit.lease_id) & (lease_unit_use.c.number == unit.number)
    before = connection.execute(select(lease_unit_use.c.number).where(same)).first()
    row = {"lease_id": unit.lease_id, "number": unit.number, "generation": unit.generation}
    connection.execute(insert(lease_unit_use), {**row, "booking_id": booking_id})
    if before is None:
        mine = lease.c.id == unit.lease_id
        connection.execute(update(lease).where(mine).values(used=lease.c.used + 1))


def learn(connection: Connection, locked: Node, epoch: int, told: tuple[str, str, int], now_ms: int) -> bool:
    """Know again that (lease, slot, granted) is lent: what is taken counts it; the mission is locked.

    Return whether it no longer fits, so that the portal had to override. A lease known otherwise, or for
    another slot or node, is left as it is.
    """
    lease_id, slot_id, granted = told
    found = connection.execute(select(lease).where(lease.c.id == lease_id)).one_or_none()
    if found is not None and not _is_larger(found, locked, slot_id, granted):
        return False
    values = {"granted": granted, "number": next_offer(connection, locked.mission_code)}
    if found is not None:
        connection.execute(update(lease).where(lease.c.id == lease_id).values(values))
    else:
        row = {**new_lease(lease_id, locked, epoch, slot_id), **values, "learnt": 1}
        connection.execute(insert(lease), row)
    (kept,) = find_slots(connection, [slot_id]).values()
    more = granted - (found.granted if found is not None else 0)
    return count_given(connection, kept, FORGOTTEN, now_ms, lent=more) > 0


def new_lease(lease_id: str, locked: Node, epoch: int, slot_id: str) -> dict[str, object]:
    """Return the row of a lease of which nothing is used, but for `granted` and `number`."""
    return {
        "id": lease_id,
        "node_id": locked.node_id,
        "epoch": epoch,
        "slot_id": slot_id,
        "used": 0,
        "returned": 0,
        "recalled": 0,
        "learnt": 0,
    }


def _is_larger(found: Row[Any], locked: Node, slot_id: str, granted: int) -> bool:
    same = (found.node_id, found.slot_id) == (locked.node_id, slot_id)
    return bool(same and found.learnt and granted > found.granted)
