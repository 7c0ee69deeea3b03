"""What a mission sets, journaled as imported: names, time, hall and dated changes of the catalogue.

An import states all of a mission's changes; the newest import counts, earlier ones stay on record. So does a
change of one thing (`configuring`). The portal may know a newer time: see `mission_time`.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from kiosk.catalogue.configuration import plain_configuration
from kiosk.catalogue.differing import differences, plain_edit
from kiosk.catalogue.hall import hall_of, plain_hall
from kiosk.catalogue.spelling import dated, plain, plain_change, read_change
from kiosk.catalogue.timetable import plain_timetable
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.canonical import canonical
from kiosk.domain.configuration import Configuration, Edit
from kiosk.domain.device import DeviceKind
from kiosk.domain.errors import StoreDamaged
from kiosk.domain.hall import NO_HALL, Hall
from kiosk.domain.mission import MISSION_TEXTS, CatalogueChange, Mission
from kiosk.domain.service import Text
from kiosk.domain.timetable import CLOSED, Timetable
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.missions.mission_time import (
    MISSION,
    NEWEST_IMPORT,
    import_holds,
    made_over,
    time_in_force,
    timetable_in,
)
from kiosk.store.missions.schema import catalogue_change, mission_edition, mission_setting
from kiosk.store.store import Store

MISSION_IMPORTED = "mission.imported"

_INSERT_MISSION = insert(mission_setting)
_INSERT_EDITION = insert(mission_edition)
_INSERT_CHANGES = insert(catalogue_change)
_NEWEST = select(mission_setting.c.op_id, mission_setting.c.mission).where(
    mission_setting.c.op_id == NEWEST_IMPORT.scalar_subquery()
)
_HALL = select(mission_edition.c.hall).where(mission_edition.c.op_id == NEWEST_IMPORT.scalar_subquery())
_CHANGES = (
    select(catalogue_change)
    .where(catalogue_change.c.op_id == bindparam("newest"))
    .order_by(catalogue_change.c.position)
)


def import_mission(
    store: Store,
    acting: Acting,
    op_id: str,
    mission: Mission,
    changes: Iterable[CatalogueChange],
    timetable: Timetable = CLOSED,
    hall: Hall | None = None,
    *,
    first_start: bool = False,
) -> None:
    """Commit what the mission's file says. The same `op_id` (a UUID) writes nothing again.

    Its time holds here at once, and everywhere once the portal has it, if it follows on what holds there. At
    the `first_start` of a station it is what the station was installed with: it takes no other's place there.
    A file that says nothing of the `hall` leaves it as it is.
    Raises `NotAllowed`, `TypeError` for a value that no catalogue file can hold, `StoreError` subclasses.
    """
    acting.require(Permission.IMPORT_CATALOGUE)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, MISSION)
        if writing.done_before(op_id) is not None:
            return
        kept = hall_in(writing.connection) if hall is None else hall
        configuration = Configuration(mission, tuple(changes), timetable, kept)
        body = _import_body(writing.connection, configuration, first_start=first_start)
        insert_mission(writing.connection, op_id, store.clock.now_ms(), body)
        writing.append(acting, Entry(op_id, MISSION_IMPORTED, mission.code, body))


def _import_body(
    connection: Connection, configuration: Configuration, *, first_start: bool
) -> dict[str, Any]:
    return {
        **configuration_body(configuration),
        **time_body(connection, configuration.timetable, first_start=first_start),
        "edits": [plain_edit(edit) for edit in _edits(connection, configuration)],
    }


def configuration_body(configuration: Configuration) -> dict[str, Any]:
    """Return what the journal says of a configuration beside its time."""
    return {
        "mission": plain(asdict(configuration.mission)),
        "changes": [plain_change(change) for change in configuration.changes],
        "hall": plain_hall(configuration.hall),
    }


def time_body(connection: Connection, timetable: Timetable, *, first_start: bool) -> dict[str, Any]:
    """Return what the journal says of a time, and over which one it was made."""
    spelled = plain_timetable(timetable)
    return {"timetable": spelled, "first_start": first_start, "over": made_over(connection)}


def insert_mission(connection: Connection, op_id: str, imported_ms: int, body: Mapping[str, Any]) -> None:
    """Write the rows of an import, or of a change, from what the journal says of it."""
    tells_time = "timetable" in body or "hall" not in body
    if tells_time:
        import_holds(connection)
    row = {"op_id": op_id, "imported_ms": imported_ms, "mission": canonical(body["mission"]).decode()}
    connection.execute(_INSERT_MISSION, row)
    hall = canonical(body.get("hall", {})).decode()
    connection.execute(_INSERT_EDITION, {"op_id": op_id, "tells_time": int(tells_time), "hall": hall})
    rows = [_change_row(op_id, place, change) for place, change in enumerate(body["changes"])]
    if rows:
        connection.execute(_INSERT_CHANGES, rows)


def configuration(store: Store) -> Configuration | None:
    """Return everything that the mission has set, None before the first import."""
    with store.reading() as connection:
        return configuration_in(connection)


def configuration_in(connection: Connection) -> Configuration | None:
    """Return everything that the mission has set, as `connection` sees it."""
    known = mission_in(connection)
    if known is None:
        return None
    return Configuration(known, changes_in(connection), timetable_in(connection), hall_in(connection))


def hall(store: Store) -> Hall:
    """Return what the mission set of its hall, whatever the days."""
    with store.reading() as connection:
        return hall_in(connection)


def hall_in(connection: Connection) -> Hall:
    """Return what the mission set of its hall, as `connection` sees it."""
    spelled = connection.execute(_HALL).scalar_one_or_none()
    return NO_HALL if spelled is None else hall_of(json.loads(spelled))


def _edits(connection: Connection, after: Configuration) -> tuple[Edit, ...]:
    """Return what an import changes; the first one is no change."""
    before = configuration_in(connection)
    return () if before is None else differences(plain_configuration(before), plain_configuration(after))


def mission(store: Store) -> Mission | None:
    """Return the mission as imported last, None before the first import."""
    with store.reading() as connection:
        return mission_in(connection)


def must_know_mission(store: Store) -> Mission:
    """Return the mission; raises `StoreDamaged` before the first import."""
    known = mission(store)
    if known is None:
        raise StoreDamaged("no mission")
    return known


def mission_in(connection: Connection) -> Mission | None:
    """Return the mission as `connection` sees it, in the time zone in force."""
    row = connection.execute(_NEWEST).one_or_none()
    if row is None:
        return None
    facts, time = json.loads(row.mission), time_in_force(connection)
    if time is not None:
        facts["time_zone"] = time.time_zone
    requires = tuple(DeviceKind(name) for name in facts.get("requires", ()) if name in set(DeviceKind))
    return Mission(**{**facts, **{name: Text(**facts[name]) for name in MISSION_TEXTS}, "requires": requires})


def timetable(store: Store) -> Timetable:
    """Return the mission's time as it holds here, `CLOSED` before the first import."""
    with store.reading() as connection:
        return timetable_in(connection)


def catalogue_changes(store: Store) -> tuple[CatalogueChange, ...]:
    """Return the mission's changes, whatever their days, in the file's order."""
    with store.reading() as connection:
        return changes_in(connection)


def changes_in(connection: Connection) -> tuple[CatalogueChange, ...]:
    """Return the mission's changes as `connection` sees them."""
    newest = connection.execute(_NEWEST).one_or_none()
    if newest is None:
        return ()
    rows = connection.execute(_CHANGES, {"newest": newest.op_id}).all()
    return tuple(
        CatalogueChange(
            service_id=row.service,
            key=row.key,
            value=dated(json.loads(row.value)),
            valid_from=date.fromisoformat(row.valid_from),
            valid_to=date.fromisoformat(row.valid_to) if row.valid_to else None,
        )
        for row in rows
    )


def _change_row(op_id: str, place: int, spelled: Mapping[str, Any]) -> dict[str, object]:
    change = read_change(spelled)
    return {
        "op_id": op_id,
        "position": place,
        "service": change.service_id,
        "key": change.key,
        "value": canonical(spelled["value"]).decode(),
        "valid_from": change.valid_from.isoformat(),
        "valid_to": change.valid_to.isoformat() if change.valid_to else None,
    }
