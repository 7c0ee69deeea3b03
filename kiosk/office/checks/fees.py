"""Fees that the shipped services leave to the mission: until it has set them, applicants are sent to ask."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.changes import ChangeKey
from kiosk.domain.errors import CatalogueError
from kiosk.office.checks.finding import Check, Finding, passed, warned
from kiosk.store import Store, catalogue_in_force, configuration


def check_fees(store: Store, shipped: Catalogue, now_ms: int) -> Finding | None:
    """Return how many services that are offered today have a fee that nobody set.

    That one asks for it at the counter may be set, too, and is no gap then. None for a store that has no
    mission yet, and where the mission's changes aren't right. Raises `StoreError` subclasses.
    """
    said = configuration(store)
    if said is None:
        return None
    today = datetime.fromtimestamp(now_ms / 1000, UTC).astimezone(ZoneInfo(said.mission.time_zone)).date()
    try:
        offered = catalogue_in_force(store, shipped, today).catalogue.services.values()
    except CatalogueError:
        return None
    decided = {
        (change.service_id, change.value.get("id")) for change in said.changes if change.key == ChangeKey.FEE
    }
    unset = [
        service.id
        for service in offered
        if service.enabled
        and any(fee.amount is None and (service.id, fee.id) not in decided for fee in service.fees)
    ]
    return warned(Check.FEES, "unset", count=str(len(unset))) if unset else passed(Check.FEES)
