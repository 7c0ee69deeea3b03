"""A mission's configuration as its file and the journal write it, and everything that can be wrong in it.

File, journal, export and every single change go through this one reader and this one check.
"""

from __future__ import annotations

import zoneinfo
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.changes import ChangeKey, turning_days
from kiosk.catalogue.faults import CatalogueFault, told
from kiosk.catalogue.hall import hall_faults, plain_hall, plain_text, read_hall
from kiosk.catalogue.spelling import dated, plain
from kiosk.catalogue.table import Table
from kiosk.catalogue.timetable import plain_timetable, read_timetable
from kiosk.domain.configuration import Configuration
from kiosk.domain.device import DeviceKind
from kiosk.domain.errors import CatalogueError
from kiosk.domain.hall import Hall
from kiosk.domain.mission import CatalogueChange, Mission
from kiosk.domain.service import Text

MOST_CHANGES = 200
"""Of one text: each is tried beside all others, on every day that alters something."""


def read_configuration(table: Table) -> Configuration | None:
    """Read the whole `table`, noting its faults there; None if it names no mission."""
    inner = table.table("mission")
    mission = None if inner is None else replace(_mission(inner), requires=_required(table))
    changes, timetable, hall = read_change_rows(table), read_timetable(table), read_hall(table)
    table.close()
    return None if mission is None else Configuration(mission, changes, timetable, hall)


def configuration_of(spelled: Mapping[str, Any], source: str) -> Configuration:
    """Return what `plain_configuration` spelled; `CatalogueError`, naming `source`, for anything else."""
    faults: list[CatalogueFault] = []
    found = read_configuration(Table(dated(dict(spelled)), source, faults))
    if found is None or faults:
        raise CatalogueError(tuple(faults))
    return found


def plain_configuration(configuration: Configuration) -> dict[str, Any]:
    """Return a configuration as JSON values, under the keys of the mission's file."""
    return {
        **plain_mission(configuration.mission),
        "change": [plain_change_row(change) for change in configuration.changes],
        **plain_timetable(configuration.timetable),
        **plain_hall(configuration.hall),
    }


def plain_change_row(change: CatalogueChange) -> dict[str, Any]:
    """Return a change as its row in the mission's file."""
    return {
        "service": change.service_id,
        "key": str(change.key),
        "value": plain(change.value),
        "valid_from": change.valid_from.isoformat(),
        **({"valid_to": change.valid_to.isoformat()} if change.valid_to else {}),
    }


def plain_mission(mission: Mission) -> dict[str, Any]:
    """Return who the mission is and what its kiosks must have, as JSON values."""
    facts = asdict(mission)
    requires = [kind.value for kind in facts.pop("requires")]
    told = {
        name: plain_text(Text(**value)) if isinstance(value, dict) else value for name, value in facts.items()
    }
    return {"mission": told, **({"kiosk": {"requires": requires}} if requires else {})}


def configuration_faults(
    configuration: Configuration, catalogue: Catalogue, source: str
) -> tuple[CatalogueFault, ...]:
    """Return what is wrong between a configuration's parts and the catalogue that it changes.

    Its changes are tried on each day that alters them.
    """
    mission, hall = configuration.mission, configuration.hall
    seen: dict[CatalogueFault, None] = {}
    if mission.country_code not in {country.value for country in catalogue.places.countries}:
        problem = told('there is no country "{country_code}"', country_code=mission.country_code)
        seen[CatalogueFault(source, "mission.country_code", problem, "Write its ISO 3166-1 code")] = None
    seen |= dict.fromkeys(hall_faults(hall, catalogue.queue_groups, source))
    seen |= dict.fromkeys(_without_a_line(configuration, source, catalogue))
    if len(configuration.changes) > MOST_CHANGES:
        problem = told(
            "there are {count}, more than {most_changes}",
            count=len(configuration.changes),
            most_changes=MOST_CHANGES,
        )
        seen[CatalogueFault(source, "change", problem, "Take out those that are over")] = None
    else:
        seen |= dict.fromkeys(unfit_changes(configuration.changes, hall, source, catalogue))
    return tuple(seen)


def unfit_changes(
    changes: tuple[CatalogueChange, ...], hall: Hall, source: str, catalogue: Catalogue
) -> tuple[CatalogueFault, ...]:
    """Return what keeps the changes from being applied, each fault once."""
    seen: dict[CatalogueFault, None] = {}
    for day in sorted({*turning_days(changes), *(row.valid_from for row in hall.queue_groups)}):
        groups = hall.queue_groups_on(day, catalogue.queue_groups)
        try:
            catalogue.with_queue_groups(groups).with_changes(changes, day, source)
        except CatalogueError as error:
            seen |= {fault: None for fault in error.faults if isinstance(fault, CatalogueFault)}
    return tuple(seen)


def read_change_rows(table: Table) -> tuple[CatalogueChange, ...]:
    """Read the `[[change]]` rows; two that say something different of one thing are a fault."""
    changes = tuple(_change(row) for row in table.tables("change"))
    seen: set[tuple[str, ...]] = set()
    for change in changes:
        subject = change_subject(change)
        if subject in seen:
            place = f"change[{change.service_id}, {change.key}, {change.valid_from}]"
            table.fault(place, "is there twice", "Keep one of them")
        seen.add(subject)
    return changes


def change_subject(change: CatalogueChange) -> tuple[str, ...]:
    """Return what a change is about: service, key, first day, and for a fee its id and speed."""
    row = change.value if change.key == ChangeKey.FEE else {}
    of_fee = (str(row["id"]), str(row.get("speed", ""))) if "id" in row else ()
    return (change.service_id, change.key, change.valid_from.isoformat(), *of_fee)


def _without_a_line(
    configuration: Configuration, source: str, catalogue: Catalogue
) -> tuple[CatalogueFault, ...]:
    """Return the plans of queue groups that neither the catalogue nor the mission has."""
    own = {row.group.id for row in configuration.hall.queue_groups}
    known = sorted(own | {group.id for group in catalogue.queue_groups})
    mend = told("Write one of: {listed}", listed=", ".join(known))
    return tuple(
        CatalogueFault(
            source,
            f"slot_plan[{each}].queue_group",
            told('there is no queue group "{each}"', each=each),
            mend,
        )
        for each in (plan.queue_group for plan in configuration.timetable.plans)
        if each not in known
    )


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
        table.fault(
            "time_zone",
            told('"{time_zone}" is not known', time_zone=mission.time_zone),
            "Write a name such as Asia/Riyadh",
        )
    table.close()
    return mission


def _required(table: Table) -> tuple[DeviceKind, ...]:
    kiosk = table.optional_table("kiosk")
    if kiosk is None:
        return ()
    requires = kiosk.members("requires", DeviceKind)
    kiosk.close()
    return requires


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


def _is_time_zone(name: str) -> bool:
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
