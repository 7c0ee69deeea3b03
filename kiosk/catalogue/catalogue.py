"""The catalogue as it holds on a day: the shipped services, and what the mission changed in them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from types import MappingProxyType

from kiosk.catalogue.changes import apply_change, in_force
from kiosk.catalogue.faults import CatalogueFault, told
from kiosk.catalogue.places import Places
from kiosk.catalogue.services import Frame
from kiosk.domain.errors import CatalogueError
from kiosk.domain.mission import CatalogueChange
from kiosk.domain.service import QueueGroup, Service, ServiceGroup, ServiceKind, Speed

VERSION_LENGTH = 12
"""Hexadecimal digits of the SHA-256 kept: enough to tell the versions of one mission apart."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All services by id. `version` names the contents in force; requests keep it."""

    frame: Frame
    services: Mapping[str, Service]
    version: str

    @property
    def groups(self) -> tuple[ServiceGroup, ...]:
        """The menu's groups in their order, also those that offer nothing now."""
        return self.frame.groups

    @property
    def queue_groups(self) -> tuple[QueueGroup, ...]:
        """The lines of the hall."""
        return self.frame.queue_groups

    @property
    def places(self) -> Places:
        """Countries and governorates in both languages."""
        return self.frame.form.places

    def offered(self, group: str) -> tuple[Service, ...]:
        """Return the enabled services of the menu group `group`, in order.

        The booking itself isn't one of them: it isn't asked for under "I need a service".
        """
        services = (service for service in self.services.values() if service.group == group)
        shown = (
            service for service in services if service.enabled and service.kind is not ServiceKind.BOOKING
        )
        return tuple(sorted(shown, key=lambda service: (service.order, service.id)))

    def offered_groups(self) -> tuple[ServiceGroup, ...]:
        """Return the menu's groups that offer a service now."""
        return tuple(group for group in self.groups if self.offered(group.id))

    def with_queue_groups(self, groups: tuple[QueueGroup, ...]) -> Catalogue:
        """Return the catalogue with other lines in the hall."""
        if groups == self.queue_groups:
            return self
        spelled = json.dumps([asdict(group) for group in groups], sort_keys=True)
        version = contents_version([self.version.encode(), spelled.encode()])
        return replace(self, frame=replace(self.frame, queue_groups=groups), version=version)

    def with_changes(
        self, changes: Iterable[CatalogueChange], on: date, source: str = "the mission's changes"
    ) -> Catalogue:
        """Return the catalogue with the `changes` in force on day `on`.

        Raises `CatalogueError` with all faults, under the file name `source`.
        """
        applied = in_force(changes, on)
        if not applied:
            return self
        faults: list[CatalogueFault] = []
        services = dict(self.services)
        for change in applied:
            apply_change(services, change, self.frame, source, faults)
        faults += service_faults(services, {change.service_id: source for change in applied})
        if faults:
            raise CatalogueError(tuple(faults))
        version = _changed_version(self.version, applied)
        return replace(self, services=MappingProxyType(services), version=version)


def service_faults(services: Mapping[str, Service], files: Mapping[str, str]) -> list[CatalogueFault]:
    """Name what is wrong between services; only those in `files`, which says where each comes from."""
    faults: list[CatalogueFault] = []
    tiles: dict[tuple[str, str, Speed], str] = {}
    for service in services.values():
        for option in service.speeds if service.enabled else ():
            tile = (service.group, service.event, option.speed)
            other = tiles.setdefault(tile, service.id)
            named = service.id if service.id in files else other
            if other != service.id and named in files:
                problem = told(
                    "{other} and {id} are one event at the same speed {speed}",
                    other=other,
                    id=service.id,
                    speed=option.speed,
                )
                mend = "Give them different events, or disable one"
                faults.append(CatalogueFault(files[named], "event", problem, mend))
    return faults


def contents_version(contents: Iterable[bytes]) -> str:
    """Return the short SHA-256 of `contents`, in the order given."""
    whole = hashlib.sha256()
    for part in contents:
        whole.update(len(part).to_bytes(8) + part)
    return whole.hexdigest()[:VERSION_LENGTH]


def _changed_version(version: str, changes: Iterable[CatalogueChange]) -> str:
    rows = [
        [change.service_id, change.key, change.value, str(change.valid_from), str(change.valid_to)]
        for change in changes
    ]
    return contents_version([version.encode(), json.dumps(rows, sort_keys=True, default=str).encode()])
