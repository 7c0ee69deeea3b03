"""Imports of a mission's file as kiosks journal them, and what came of them at the portal."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Engine

from kiosk.catalogue.editions import edition_of
from kiosk.domain.lease import MissionTime
from kiosk.portal.booking.planning import planned_mission
from kiosk.portal.database import reading
from kiosk.portal.missions import Mission, find_mission
from kiosk.portal.officers.accounts import Officer
from kiosk.sync.wire import WireOperation
from tests.portal.appointments import DAY, NOW, Booker, timetable

HUDA = Officer("huda", "RUH")
SHIPPED: dict[str, Any] = {"first_start": True, "over": ""}


def named(operation: WireOperation) -> str:
    """Return the name of the edition that an import brought."""
    found = edition_of(json.loads(operation.facts["body"]))
    assert found is not None
    return found.name


def kept(engine: Engine) -> Mission:
    """Return the mission as it is kept, its slots made."""
    planned_mission(engine, "RUH", NOW)
    with reading(engine) as connection:
        found = find_mission(connection, "RUH")
    assert found is not None
    return found


def installed(engine: Engine, letter: str = "A", **changed: object) -> tuple[Booker, str]:
    """Return a node that came with a file and pushed that, and the name of its edition."""
    made = Booker(engine, letter)
    shipped = named(made.imports(timetable(**changed), **SHIPPED))
    made.push()
    return made, shipped


def told(booker: Booker, after: int = 0) -> MissionTime | None:
    return booker.ask(after=after).mission_time


def closes(made: MissionTime | None) -> bool:
    """Whether the day is a special one in what was told."""
    assert made is not None
    return DAY in made.timetable
