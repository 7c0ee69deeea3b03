"""One service's file to a `Service`, with every check that needs no other file but groups and blocks."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.catalogue.conditions import check_conditions, read_conditions
from kiosk.catalogue.faults import told
from kiosk.catalogue.fees import check_fees, read_fee
from kiosk.catalogue.steps import FormSource, read_steps
from kiosk.catalogue.table import Table, note_twice
from kiosk.domain.service import (
    Fee,
    IdentityWay,
    Paper,
    QueueGroup,
    Relation,
    Sensitivity,
    Service,
    ServiceGroup,
    ServiceKind,
    Speed,
    SpeedOption,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a service refers to: menu groups, queue groups, shared steps and places."""

    groups: tuple[ServiceGroup, ...]
    queue_groups: tuple[QueueGroup, ...]
    form: FormSource


def read_service(table: Table, frame: Frame, name: str) -> Service:
    """Read a service; `name` is what its file (or the mission's change) calls it."""
    service = Service(
        id=table.identifier("id"),
        kind=table.member("kind", ServiceKind),
        name=table.text("name"),
        plain=table.text("plain"),
        about=table.text("about"),
        who=table.text("who"),
        group=known(table, "group", [group.id for group in frame.groups]),
        event=table.identifier("event"),
        queue_group=known(table, "queue_group", [group.id for group in frame.queue_groups]),
        authority=table.text("authority"),
        order=table.whole("order", 0, 10_000),
        enabled=table.flag("enabled", True),
        disabled_reason=table.optional_text("disabled_reason"),
        in_person=table.optional_text("in_person"),
        sensitivity=table.member("sensitivity", Sensitivity),
        speeds=_speeds(table),
        relations=table.members("relations", Relation),
        identity_first=table.member("identity_first", IdentityWay),
        papers=_papers(table),
        fees=_fees(table),
        steps=read_steps(table, frame.form),
        source=table.string("source", ""),
    )
    _check(service, table, name)
    table.close()
    return service


def _check(service: Service, table: Table, name: str) -> None:
    if service.id != name:
        table.fault(
            "id",
            told('"{id}" is not the name it is filed under', id=service.id),
            told('Write "{name}", or rename', name=name),
        )
    if not service.enabled and service.disabled_reason is None:
        table.fault("disabled_reason", "is missing for a disabled service", "Say why, in both languages")
    if service.enabled and service.disabled_reason is not None:
        table.fault("disabled_reason", "stands in an enabled service", "Take it out, or disable the service")
    if service.kind is ServiceKind.FILED and not service.steps:
        table.fault("step", "is missing for a filed service", "Write [[step]] rows")
    if service.kind is not ServiceKind.FILED and service.steps:
        table.fault(
            "step", told("a service of kind {kind} has no form", kind=service.kind), 'Use kind = "filed"'
        )
    if service.kind is ServiceKind.FILED and not service.relations:
        table.fault("relations", "is missing for a filed service", "Say for whom one may ask")
    check_fees(service.fees, [option.speed for option in service.speeds], table)
    check_conditions(service, table)


def known(table: Table, key: str, names: list[str]) -> str:
    """Return the id at `key`, which must be one of `names`."""
    name = table.identifier(key)
    if name and name not in names:
        table.fault(
            key,
            told('there is no "{name}"', name=name),
            told("Choose one of: {listed}", listed=", ".join(names)),
        )
    return name


def _speeds(table: Table) -> tuple[SpeedOption, ...]:
    rows = table.tables("speed")
    if not rows:
        table.fault("speed", "is missing", "Write at least one [[speed]]")
    note_twice(rows)
    speeds = tuple(SpeedOption(row.member("id", Speed), row.optional_text("time")) for row in rows)
    for row in rows:
        row.close()
    return speeds


def _papers(table: Table) -> tuple[Paper, ...]:
    rows = table.tables("paper")
    note_twice(rows)
    papers = tuple(
        Paper(
            id=row.identifier("id"),
            label=row.text("label"),
            note=row.optional_text("note"),
            when=read_conditions(row),
            optional=row.flag("optional", False),
        )
        for row in rows
    )
    for row in rows:
        row.close()
    return papers


def _fees(table: Table) -> tuple[Fee, ...]:
    return tuple(read_fee(row) for row in table.tables("fee"))
