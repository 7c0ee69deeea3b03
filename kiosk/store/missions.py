"""What a mission sets: its names and its dated changes of the catalogue, journaled as imported.

An import states all of a mission's changes; the newest import counts, earlier ones stay on record.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from sqlalchemy import bindparam, insert, or_, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.canonical import canonical
from kiosk.domain.mission import CatalogueChange, Mission
from kiosk.domain.service import Text
from kiosk.store.journal import Entry, found, one_at_a_time
from kiosk.store.schema import catalogue_change, mission_setting, op
from kiosk.store.store import Store

_DATE = "$date"
"""JSON has no dates; a TOML date is kept as {"$date": "2026-01-31"}."""
_CHANGE = tuple(field.name for field in fields(CatalogueChange))
_TEXTS = ("name", "city", "address", "contact", "help_place")

_INSERT_MISSION = insert(mission_setting)
_INSERT_CHANGES = insert(catalogue_change)
_NEWEST = (
    select(mission_setting.c.op_id, mission_setting.c.mission)
    .join(op, op.c.op_id == mission_setting.c.op_id)
    .order_by(op.c.epoch.desc(), op.c.seq.desc())
    .limit(1)
)
_CHANGES = (
    select(catalogue_change)
    .where(
        catalogue_change.c.op_id == bindparam("newest"),
        catalogue_change.c.valid_from <= bindparam("day"),
        or_(catalogue_change.c.valid_to.is_(None), catalogue_change.c.valid_to >= bindparam("day")),
    )
    .order_by(catalogue_change.c.position)
)


def import_mission(
    store: Store, acting: Acting, op_id: str, mission: Mission, changes: Iterable[CatalogueChange]
) -> None:
    """Commit what the mission's file says. The same `op_id` (a UUID) writes nothing again.

    Raises `NotAllowed`, `TypeError` for a value that no catalogue file can hold, `StoreError` subclasses.
    """
    acting.require(Permission.IMPORT_CATALOGUE)
    op_id = str(uuid.UUID(op_id))
    facts = _plain(asdict(mission))
    listed = [_plain({name: getattr(change, name) for name in _CHANGE}) for change in changes]
    row = {"op_id": op_id, "imported_ms": store.clock.now_ms(), "mission": canonical(facts).decode()}
    with store.writing() as writing:
        one_at_a_time(writing.connection, "mission")
        before = found(writing.connection, op_id)
        if before is not None:
            writing.witness(before[0])
            return
        writing.connection.execute(_INSERT_MISSION, row)
        if listed:
            rows = [_change_row(op_id, position, change) for position, change in enumerate(listed)]
            writing.connection.execute(_INSERT_CHANGES, rows)
        body = {"mission": facts, "changes": listed}
        writing.append(acting, Entry(op_id, "mission.imported", mission.code, body))


def mission(store: Store) -> Mission | None:
    """Return the mission as imported last, None before the first import."""
    with store.reading() as connection:
        row = connection.execute(_NEWEST).one_or_none()
    if row is None:
        return None
    facts = json.loads(row.mission)
    return Mission(**{**facts, **{name: Text(**facts[name]) for name in _TEXTS}})


def catalogue_changes(store: Store, on: date) -> tuple[CatalogueChange, ...]:
    """Return the mission's changes in force on the day `on`, in the file's order."""
    with store.reading() as connection:
        newest = connection.execute(_NEWEST).one_or_none()
        if newest is None:
            return ()
        rows = connection.execute(_CHANGES, {"newest": newest.op_id, "day": on.isoformat()}).all()
    return tuple(
        CatalogueChange(
            service_id=row.service,
            key=row.key,
            value=json.loads(row.value, object_hook=_dated),
            valid_from=date.fromisoformat(row.valid_from),
            valid_to=date.fromisoformat(row.valid_to) if row.valid_to else None,
        )
        for row in rows
    )


def _change_row(op_id: str, position: int, change: Mapping[str, Any]) -> dict[str, object]:
    return {
        "op_id": op_id,
        "position": position,
        "service": change["service_id"],
        "key": change["key"],
        "value": canonical(change["value"]).decode(),
        "valid_from": change["valid_from"][_DATE],
        "valid_to": change["valid_to"][_DATE] if change["valid_to"] else None,
    }


def _plain(value: Any) -> Any:
    """Return `value` with its dates as JSON holds them; a fraction is no value of a catalogue file."""
    if isinstance(value, float):
        raise TypeError("an amount is written as text")
    if isinstance(value, date):
        return {_DATE: value.isoformat()}
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value


def _dated(table: dict[str, Any]) -> object:
    return date.fromisoformat(table[_DATE]) if table.keys() == {_DATE} else table
