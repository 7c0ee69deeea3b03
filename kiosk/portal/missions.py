"""Missions as the portal knows them: the timetable in force, and two counters.

A mission's row is locked by whoever gives away or takes back units of its slots, or writes its bookings:
nothing of it can happen at the same time, and the numbers drawn are seen in the order of the commits.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import Column, Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from kiosk.catalogue.editions import NONE
from kiosk.catalogue.timetable import timetable_of
from kiosk.domain.local_time import local_day
from kiosk.domain.timetable import Timetable
from kiosk.portal.booking.schema import mission
from kiosk.portal.officers.accounts import Officer

NO_ZONE = "UTC"
_CLOSED = "{}"
"""The timetable of a mission of which none was heard."""


@dataclass(frozen=True, slots=True)
class Mission:
    """A mission's row, without its counters."""

    code: str
    timetable: str
    time_zone: str
    slots_day: str
    edition: str
    first_start: int
    import_op: str
    time_number: int

    def read_timetable(self) -> Timetable:
        """Return its timetable; it was read once before it was kept."""
        return timetable_of(json.loads(self.timetable))

    def day_of(self, moment_ms: int) -> date:
        """Return the mission's day at a time in UTC milliseconds."""
        return local_day(moment_ms, self.time_zone)


_COLUMNS = select(*(mission.c[field.name] for field in fields(Mission)))


def find_mission(connection: Connection, code: str) -> Mission | None:
    """Return a mission, None if nothing of it was ever heard."""
    row = connection.execute(_COLUMNS.where(mission.c.code == code)).one_or_none()
    return None if row is None else Mission(*row)


def first_mission(connection: Connection, viewer: Officer, code: str = "") -> Mission | None:
    """Return the mission `code`, or the first one that an officer may see; None if there is none."""
    query = _COLUMNS.where(viewer.sees(mission.c.code)).order_by(mission.c.code).limit(1)
    if code:
        query = query.where(mission.c.code == code)
    row = connection.execute(query).first()
    return None if row is None else Mission(*row)


def lock_mission(connection: Connection, code: str) -> Mission:
    """Return a mission, and let nobody else write for it until this transaction ends."""
    query = _COLUMNS.where(mission.c.code == code).with_for_update()
    row = connection.execute(query).one_or_none()
    if row is None:
        try:
            with connection.begin_nested():
                connection.execute(insert(mission), _new_row(code))
        except IntegrityError:
            pass  # somebody else made it meanwhile
        row = connection.execute(query).one()
    return Mission(*row)


def next_booking(connection: Connection, code: str) -> int:
    """Draw the next number of the mission's bookings; the mission is locked."""
    return _draw(connection, code, mission.c.next_booking)


def next_offer(connection: Connection, code: str) -> int:
    """Draw the next number of what nodes are told of slots and leases; the mission is locked."""
    return _draw(connection, code, mission.c.next_offer)


def last_offer(connection: Connection, code: str) -> int:
    """Return the newest number drawn by `next_offer`."""
    query = select(mission.c.next_offer - 1).where(mission.c.code == code)
    return int(connection.execute(query).scalar_one())


def _draw(connection: Connection, code: str, counter: Column[int]) -> int:
    drawn = update(mission).where(mission.c.code == code).values({counter: counter + 1})
    return int(connection.execute(drawn.returning(counter)).scalar_one()) - 1


def _new_row(code: str) -> dict[str, object]:
    return {
        "code": code,
        "timetable": _CLOSED,
        "time_zone": NO_ZONE,
        "slots_day": "",
        "next_booking": 1,
        "next_offer": 1,
        "edition": NONE,
        "first_start": 0,
        "import_op": "",
        "time_number": 0,
    }
