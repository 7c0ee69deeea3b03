"""The mission's dated changes: each goes through the reader that reads the shipped files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from kiosk.catalogue.faults import CatalogueFault, told
from kiosk.catalogue.fees import check_fees, read_fee, with_fee
from kiosk.catalogue.services import Frame, known, read_service
from kiosk.catalogue.table import Table
from kiosk.domain.mission import CatalogueChange
from kiosk.domain.service import Service


class ChangeKey(StrEnum):
    """What a mission may change."""

    ENABLED = "enabled"
    """`value` is `{ enabled = true }`, or `{ enabled = false, disabled_reason = { ar, en } }`."""
    DISABLED_REASON = "disabled_reason"
    """`value` is the new reason, `{ ar, en }`, of a disabled service."""
    FEE = "fee"
    """`value` is a fee row; its dates are the change's own."""
    QUEUE_GROUP = "queue_group"
    """`value` is `{ queue_group }`: the line in which the service is asked for."""
    SERVICE = "service"
    """`value` is a whole service that isn't shipped."""


def in_force(changes: Iterable[CatalogueChange], on: date) -> tuple[CatalogueChange, ...]:
    """Return the changes that hold on `on`: added services first, then by date, later ones last."""
    held = (
        change
        for change in changes
        if change.valid_from <= on and (change.valid_to is None or on <= change.valid_to)
    )
    return tuple(sorted(held, key=lambda change: (change.key != ChangeKey.SERVICE, change.valid_from)))


def turning_days(changes: Iterable[CatalogueChange]) -> list[date]:
    """Return the days on which a change begins or no longer holds: others may lean on it."""
    known = tuple(changes)
    begin = {change.valid_from for change in known}
    over = {change.valid_to + timedelta(days=1) for change in known if change.valid_to is not None}
    return sorted(begin | over)


def apply_change(
    services: dict[str, Service],
    change: CatalogueChange,
    frame: Frame,
    source: str,
    faults: list[CatalogueFault],
) -> None:
    """Put `change` into `services`; add to `faults`, under the file name `source`, what is wrong."""
    place = f"change[{change.service_id}, {change.key}, {change.valid_from}]"
    table = Table(_value_of(change), source, faults, f"{place}.value")
    service = services.get(change.service_id)
    if change.key == ChangeKey.SERVICE:
        added = read_service(table, frame, change.service_id)
        if service is not None:
            mend = "Choose another id, or change it by enabled and fee"
            faults.append(CatalogueFault(source, place, "there is a service of this id", mend))
        services.setdefault(change.service_id, added)
    elif service is None:
        mend = told("Write one of: {listed}", listed=", ".join(sorted(services)))
        faults.append(
            CatalogueFault(
                source, place, told('there is no service "{service_id}"', service_id=change.service_id), mend
            )
        )
    else:
        services[change.service_id] = _changed(service, change.key, table, frame)


def _value_of(change: CatalogueChange) -> dict[str, object]:
    """The table to read; a fee row takes the dates of its change, a bare reason its key."""
    value = dict(change.value)
    if change.key == ChangeKey.DISABLED_REASON:
        return {"disabled_reason": value}
    if change.key == ChangeKey.FEE:
        dates = {"valid_from": change.valid_from} | ({"valid_to": change.valid_to} if change.valid_to else {})
        return dates | value
    return value


def _changed(service: Service, key: str, table: Table, frame: Frame) -> Service:
    if key == ChangeKey.FEE:
        return _repriced(service, table)
    if key == ChangeKey.ENABLED:
        return _switched(service, table)
    if key == ChangeKey.DISABLED_REASON:
        return _explained(service, table)
    if key == ChangeKey.QUEUE_GROUP:
        return _moved(service, table, frame)
    table.fault(
        "",
        told('"{key}" can\'t be changed', key=key),
        told("Use one of: {listed}", listed=", ".join(ChangeKey)),
    )
    return service


def _repriced(service: Service, table: Table) -> Service:
    fees = with_fee(service.fees, read_fee(table))
    check_fees(fees, [option.speed for option in service.speeds], table)
    return replace(service, fees=fees)


def _switched(service: Service, table: Table) -> Service:
    enabled = table.flag("enabled", service.enabled)
    if not table.has("enabled"):
        table.fault("enabled", "is missing", "Write true or false")
    reason = table.optional_text("disabled_reason")
    table.close()
    if enabled and reason is not None:
        table.fault("disabled_reason", "stands beside enabled = true", "Take it out")
    if not enabled and reason is None:
        table.fault("disabled_reason", "is missing for a disabled service", "Say why, in both languages")
    return replace(service, enabled=enabled, disabled_reason=None if enabled else reason)


def _explained(service: Service, table: Table) -> Service:
    if service.enabled:
        table.fault("", "the service is enabled", "Disable it first, or take this change out")
        return service
    return replace(service, disabled_reason=table.text("disabled_reason"))


def _moved(service: Service, table: Table, frame: Frame) -> Service:
    line = known(table, "queue_group", [group.id for group in frame.queue_groups])
    table.close()
    return replace(service, queue_group=line)
