"""A mission and what it changes in the shipped catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.domain.device import DeviceKind
from kiosk.domain.service import Text

EVERY_MISSION = "all"
"""In place of a mission's code: what is published for all of them."""


MISSION_TEXTS = ("name", "city", "address", "contact", "help_place")
"""What of a mission is said in both languages."""


@dataclass(frozen=True, slots=True)
class Mission:
    """An embassy or consulate, as people and paper name it. `code` is three Latin letters (RUH)."""

    code: str
    name: Text
    city: Text
    address: Text
    contact: Text
    help_place: Text
    """Where people go when the kiosk can't serve ("the reception, window 1")."""
    time_zone: str
    country_code: str
    """ISO 3166 alpha-2 of the host country: local phone habits."""
    currency: str
    retention_days: int
    requires: tuple[DeviceKind, ...] = ()
    """Devices without which a kiosk is out of service here."""


@dataclass(frozen=True, slots=True)
class CatalogueChange:
    """One dated change of the mission: it replaces `key` of a service, or adds a service.

    `key` is "enabled", "disabled_reason", "fee" or "service"; `value` is the same table that the
    catalogue's own files would hold, so one reader checks both.
    """

    service_id: str
    key: str
    value: Mapping[str, object]
    valid_from: date
    valid_to: date | None = None
