"""What lets units of a slot be given away twice, and how that ends: with as many units that come back.

An override was there for units that somebody else may still use. So it never outlives them: what comes back
ends it first, and only the rest is free for others.
"""

from __future__ import annotations

import uuid

from sqlalchemy import Connection, func, select

from kiosk.portal.booking.schema import slot_override
from kiosk.portal.booking.slots import Slot, write_override, write_slot

FORGOTTEN = "restored"
"""Why the portal itself overrides: units turned up of a lease that it forgot when it was restored."""
CAME = "came"
"""Why the portal itself overrides: somebody came whose place had been given away meanwhile."""
RETURNED = "returned"
"""Why an officer's override ends: as many units came back by their node's own word."""


def count_given(
    connection: Connection, kept: Slot, reason: str, now_ms: int, *, lent: int = 0, sold: int = 0
) -> int:
    """Count units that are given away, whether or not they fit; the mission is locked.

    Return how many didn't, for which the portal had to override.
    """
    lacking = max(0, lent + sold - kept.room)
    if lacking:
        _note(connection, kept.id, lacking, reason, now_ms)
    write_slot(connection, kept, kept.with_override(lacking).with_lent(lent).with_sold(sold))
    return lacking


def count_back(connection: Connection, kept: Slot, now_ms: int, *, lent: int = 0, sold: int = 0) -> None:
    """Count units that came back from a node (`lent`) or from the web (`sold`); the mission is locked.

    What the portal itself let be given away twice ends with any of them. An officer's override was for units
    that are with nodes, and ends with those.
    """
    after = kept.without(lent=lent, sold=sold)
    if kept.override:
        for reason, units in _ending(connection, kept, lent, sold):
            after = after.with_override(-units)
            _note(connection, kept.id, -units, reason, now_ms)
    write_slot(connection, kept, after)


def _ending(connection: Connection, kept: Slot, lent: int, sold: int) -> list[tuple[str, int]]:
    """Return which overrides end, and by how many units."""
    own = {reason: _own_units(connection, kept.id, reason) for reason in (FORGOTTEN, CAME)}
    left = lent + sold
    ending = []
    for reason, units in own.items():
        ending.append((reason, min(units, left)))
        left -= ending[-1][1]
    by_officers = kept.override - sum(own.values())
    ending.append((RETURNED, min(by_officers, left, lent)))
    return [(reason, units) for reason, units in ending if units > 0]


def _own_units(connection: Connection, slot_id: str, reason: str) -> int:
    """Return how many units of a slot the portal itself overrides for a reason."""
    mine = (slot_override.c.slot_id == slot_id) & (slot_override.c.officer == "")
    query = select(func.sum(slot_override.c.units)).where(mine, slot_override.c.reason == reason)
    return int(connection.execute(query).scalar() or 0)


def _note(connection: Connection, slot_id: str, units: int, reason: str, now_ms: int) -> None:
    write_override(connection, str(uuid.uuid4()), slot_id, units, "", reason, now_ms)
