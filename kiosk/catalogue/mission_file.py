"""The mission's own file: who it is, when it is open, and its dated changes to the shipped catalogue."""

from __future__ import annotations

import zoneinfo
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.changes import ChangeKey, turning_days
from kiosk.catalogue.faults import CatalogueFault
from kiosk.catalogue.reader import read_toml
from kiosk.catalogue.table import Table
from kiosk.catalogue.timetable import read_timetable
from kiosk.domain.device import DeviceKind
from kiosk.domain.errors import CatalogueError
from kiosk.domain.mission import CatalogueChange, Mission
from kiosk.domain.timetable import Timetable

MOST_CHANGES = 200
"""Of one text: each is tried beside all others, on every day that alters something."""


@dataclass(frozen=True, slots=True)
class MissionFile:
    """What a mission's file says."""

    mission: Mission
    changes: tuple[CatalogueChange, ...]
    timetable: Timetable


def read_mission_file(path: Path) -> MissionFile:
    """Read the file at `path`; raise `CatalogueError` with every fault that needs no catalogue to see."""
    found, faults = _read(path)
    if found is None or faults:
        raise CatalogueError(faults)
    return found


def check_mission_file(path: Path, catalogue: Catalogue) -> tuple[CatalogueFault, ...]:
    """Return everything wrong in the file at `path`, its changes tried on each day that alters them."""
    found, faults = _read(path)
    if found is None or faults:
        return faults
    seen: dict[CatalogueFault, None] = {}
    if found.mission.country_code not in {country.value for country in catalogue.places.countries}:
        problem = f'there is no country "{found.mission.country_code}"'
        seen[CatalogueFault(path.name, "mission.country_code", problem, "Write its ISO 3166-1 code")] = None
    seen |= dict.fromkeys(_without_a_line(found.timetable, path.name, catalogue))
    seen |= dict.fromkeys(_unfit(found.changes, path.name, catalogue))
    return tuple(seen)


def _without_a_line(timetable: Timetable, file: str, catalogue: Catalogue) -> tuple[CatalogueFault, ...]:
    """Return the plans of queue groups that the catalogue doesn't have."""
    known = sorted(group.id for group in catalogue.queue_groups)
    mend = f"Write one of: {', '.join(known)}"
    return tuple(
        CatalogueFault(file, f"slot_plan[{each}].queue_group", f'there is no queue group "{each}"', mend)
        for each in (plan.queue_group for plan in timetable.plans)
        if each not in known
    )


def read_changes(source: bytes, file: str, catalogue: Catalogue) -> tuple[CatalogueChange, ...]:
    """Return the `[[change]]` rows in `source`, which holds nothing else, tried on each day that alters them.

    Raises `CatalogueError` with every fault, under the name `file`.
    """
    faults: list[CatalogueFault] = []
    table = read_toml(source, file, faults)
    changes = _changes(table)
    table.close()
    if len(changes) > MOST_CHANGES:
        problem = f"there are {len(changes)}, more than {MOST_CHANGES}"
        faults.append(CatalogueFault(file, "change", problem, "Take out those that are over"))
    faults += () if faults else _unfit(changes, file, catalogue)
    if faults:
        raise CatalogueError(tuple(faults))
    return changes


def _unfit(
    changes: tuple[CatalogueChange, ...], file: str, catalogue: Catalogue
) -> tuple[CatalogueFault, ...]:
    """Return what keeps the changes from being applied, each fault once."""
    seen: dict[CatalogueFault, None] = {}
    for day in turning_days(changes):
        try:
            catalogue.with_changes(changes, day, file)
        except CatalogueError as error:
            seen |= {fault: None for fault in error.faults if isinstance(fault, CatalogueFault)}
    return tuple(seen)


def _read(path: Path) -> tuple[MissionFile | None, tuple[CatalogueFault, ...]]:
    faults: list[CatalogueFault] = []
    try:
        source = path.read_bytes()
    except OSError:
        return None, (CatalogueFault(path.name, "", "can't be read", f"Look whether {path} is there"),)
    table = read_toml(source, path.name, faults)
    if faults:
        return None, tuple(faults)
    inner = table.table("mission")
    mission = None if inner is None else replace(_mission(inner), requires=_required(table))
    changes, timetable = _changes(table), read_timetable(table)
    table.close()
    found = None if mission is None else MissionFile(mission, changes, timetable)
    return found, tuple(faults)


def _mission(table: Table) -> Mission:
    mission = Mission(
        code=table.matching("code", "[A-Z]{3}", "three capital letters, such as RUH"),
        name=table.text("name"),
        city=table.text("city"),
        address=table.text("address"),
        contact=table.text("contact", any_script=True),
        help_place=table.text("help_place"),
        time_zone=table.string("time_zone"),
        country_code=table.matching("country_code", "[A-Z]{2}", "two capital letters, such as SA"),
        currency=table.matching("currency", "[A-Z]{3}", "three capital letters, such as SAR"),
        retention_days=table.whole("retention_days", 1, 3650),
    )
    if mission.time_zone and not _is_time_zone(mission.time_zone):
        table.fault("time_zone", f'"{mission.time_zone}" is not known', "Write a name such as Asia/Riyadh")
    table.close()
    return mission


def _required(table: Table) -> tuple[DeviceKind, ...]:
    kiosk = table.optional_table("kiosk")
    if kiosk is None:
        return ()
    requires = kiosk.members("requires", DeviceKind)
    kiosk.close()
    return requires


def _changes(table: Table) -> tuple[CatalogueChange, ...]:
    changes = tuple(_change(row) for row in table.tables("change"))
    _note_contradictions(changes, table)
    return changes


def _change(row: Table) -> CatalogueChange:
    value = row.table("value")
    change = CatalogueChange(
        service_id=row.identifier("service"),
        key=row.member("key", ChangeKey),
        value={} if value is None else value.values,
        valid_from=row.day("valid_from"),
        valid_to=row.optional_day("valid_to"),
    )
    if change.valid_to is not None and change.valid_to < change.valid_from:
        row.fault("valid_to", "lies before valid_from", "Exchange the two dates, or mend one")
    row.close()
    return change


def _note_contradictions(changes: tuple[CatalogueChange, ...], table: Table) -> None:
    seen: set[tuple[object, ...]] = set()
    for change in changes:
        row = change.value if change.key == ChangeKey.FEE else {}
        subject = (
            change.service_id,
            change.key,
            change.valid_from,
            str(row.get("id")),
            str(row.get("speed")),
        )
        if subject in seen:
            place = f"change[{change.service_id}, {change.key}, {change.valid_from}]"
            table.fault(place, "is there twice", "Keep one of them")
        seen.add(subject)


def _is_time_zone(name: str) -> bool:
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
