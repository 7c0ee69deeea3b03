"""The mission's time in force here: as the portal tells it, or as imported here since.

What is imported here holds at once, and until the portal has judged it. Then the portal's word holds, the
same for every kiosk of the mission.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, delete, insert, select

from kiosk.catalogue.editions import NONE, edition_of
from kiosk.catalogue.timetable import timetable_of
from kiosk.domain.lease import MissionTime
from kiosk.domain.timetable import CLOSED, Timetable
from kiosk.store.appointments.schema import mission_time
from kiosk.store.journal import one_at_a_time
from kiosk.store.missions.schema import mission_edition, mission_setting
from kiosk.store.schema import node, op

MISSION = "mission"
"""What only one transaction at a time changes."""
_TOLD = select(mission_time.c.timetable, mission_time.c.time_zone, mission_time.c.edition)
_PLACE = select(op.c.seq).where(op.c.op_id == mission_setting.c.op_id).scalar_subquery()
"""Asked for each of the few imports: a join would read the whole journal backwards to find them."""
NEWEST_IMPORT = select(mission_setting.c.op_id).order_by(_PLACE.desc()).limit(1)
_SILENT = select(mission_edition.c.op_id).where(mission_edition.c.tells_time == 0)
_TELLING = NEWEST_IMPORT.where(mission_setting.c.op_id.not_in(_SILENT))
"""Of the changes, those of fees or desks leave the time as it is."""
_NEWEST = select(op.c.seq, op.c.body).where(op.c.op_id == _TELLING.scalar_subquery())
_ACKNOWLEDGED = select(node.c.acked_seq)


def time_in_force(connection: Connection) -> MissionTime | None:
    """Return the mission's time as it holds here, None before anything was imported."""
    told = connection.execute(_TOLD).one_or_none()
    if told is not None:
        return MissionTime(*told)
    newest = connection.execute(_NEWEST).one_or_none()
    return None if newest is None else _imported(newest.body)


def timetable_in(connection: Connection) -> Timetable:
    """Return the timetable in force, `CLOSED` before anything was imported."""
    time = time_in_force(connection)
    return CLOSED if time is None else _timetable_of(time.timetable)


def made_over(connection: Connection) -> str:
    """Return the edition over which an import is made now, "" for the first one."""
    time = time_in_force(connection)
    return NONE if time is None else time.edition


def import_holds(connection: Connection) -> None:
    """Let what is imported in this transaction hold from now on."""
    connection.execute(delete(mission_time))


def take_time(connection: Connection, told: MissionTime) -> bool:
    """Put the portal's word into force; return False if an import of this node is on its way to the portal.

    What this release can't read changes nothing: it holds what it had.
    """
    one_at_a_time(connection, MISSION)
    newest = connection.execute(_NEWEST).one_or_none()
    if newest is not None and newest.seq > connection.execute(_ACKNOWLEDGED).scalar_one():
        return False
    kept = connection.execute(_TOLD).one_or_none()
    if _readable(told) and (kept is None or MissionTime(*kept) != told):
        connection.execute(delete(mission_time))
        connection.execute(insert(mission_time), {"id": 1, **asdict(told)})
    return True


def _readable(told: MissionTime) -> bool:
    try:
        _timetable_of(told.timetable)
        ZoneInfo(told.time_zone)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, OSError):
        return False
    return True


@lru_cache(maxsize=4)
def _imported(body: str) -> MissionTime:
    """Return what an import's body says; read once, since each booking asks for it."""
    told: Mapping[str, Any] = json.loads(body)
    edition = edition_of(told)
    if edition is None:
        return MissionTime("{}", told["mission"]["time_zone"], NONE)
    return MissionTime(edition.timetable, edition.time_zone, edition.name)


@lru_cache(maxsize=4)
def _timetable_of(spelled: str) -> Timetable:
    told = json.loads(spelled)
    if not isinstance(told, dict):
        raise TypeError("not a timetable")
    return timetable_of(told)
