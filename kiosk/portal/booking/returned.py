"""Units that a node gives back: free for the others from the commit that takes its word in."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update

from kiosk.portal.booking.overriding import count_back
from kiosk.portal.booking.schema import lease, lease_unit_return
from kiosk.portal.booking.sharing import keep_returned
from kiosk.portal.booking.slots import find_slots
from kiosk.portal.nodes.bodies import Told, read_body, text, unreadable, whole
from kiosk.portal.nodes.known import Node

MOST_UNITS = 10_000


def take_returned(connection: Connection, locked: Node, told: Told, now_ms: int) -> None:
    """Take back the units that an operation names, each once.

    Of a lease that the portal has forgotten nothing is counted, so nothing comes back.
    """
    body = read_body(told)
    with unreadable():
        lease_id = text(body["lease"])
        units = {whole(number, 1, MOST_UNITS) for number in body["units"]}
    mine = (lease.c.id == lease_id) & (lease.c.node_id == locked.node_id)
    found = connection.execute(select(lease).where(mine)).one_or_none()
    if found is None:
        return
    before = select(lease_unit_return.c.number).where(lease_unit_return.c.lease_id == lease_id)
    back = set(connection.execute(before).scalars())
    fresh = sorted(number for number in units - back if number <= found.granted)
    if not fresh:
        return
    rows = [{"lease_id": lease_id, "number": number} for number in fresh]
    connection.execute(insert(lease_unit_return), rows)
    connection.execute(update(lease).where(mine).values(returned=lease.c.returned + len(fresh)))
    (kept,) = find_slots(connection, [found.slot_id]).values()
    count_back(connection, kept, now_ms, lent=len(fresh))
    keep_returned(connection, lease_id, fresh, now_ms)
