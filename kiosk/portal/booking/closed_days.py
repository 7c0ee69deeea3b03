"""Days that officers closed, whatever the timetable says of them.

They are rows of their own, so that no other plan opens them again.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from kiosk.portal.booking.schema import closed_day
from kiosk.portal.officers.accounts import Officer


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A day on which nobody may book; `closed_ms` is UTC milliseconds."""

    day: str
    closed_by: str
    closed_ms: int


def closed_from(connection: Connection, mission_code: str, day: str) -> dict[str, ClosedDay]:
    """Return a mission's closed days from `day` on, by their day."""
    columns = (closed_day.c.day, closed_day.c.closed_by, closed_day.c.closed_ms)
    mine = (closed_day.c.mission_code == mission_code) & (closed_day.c.day >= day)
    rows = connection.execute(select(*columns).where(mine).order_by(closed_day.c.day))
    return {row.day: ClosedDay(*row) for row in rows}


def note_closed(connection: Connection, mission_code: str, day: str, decider: Officer, now_ms: int) -> None:
    """Keep that an officer closed a day; who closed it first stays."""
    if not is_closed(connection, mission_code, day):
        row = {"mission_code": mission_code, "day": day, "closed_by": decider.name, "closed_ms": now_ms}
        connection.execute(insert(closed_day), row)


def note_open(connection: Connection, mission_code: str, day: str) -> bool:
    """Keep that a day is open again; return whether it was closed."""
    was = is_closed(connection, mission_code, day)
    mine = (closed_day.c.mission_code == mission_code) & (closed_day.c.day == day)
    connection.execute(delete(closed_day).where(mine))
    return was


def is_closed(connection: Connection, mission_code: str, day: str) -> bool:
    """Tell whether an officer closed a day."""
    mine = (closed_day.c.mission_code == mission_code) & (closed_day.c.day == day)
    return connection.execute(select(closed_day.c.day).where(mine)).first() is not None
