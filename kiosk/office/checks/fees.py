"""Fees that the shipped services leave to the mission: until it has set them, applicants are sent to ask."""

from __future__ import annotations

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.changes import ChangeKey
from kiosk.domain.errors import CatalogueError
from kiosk.domain.local_time import local_day
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
    today = local_day(now_ms, said.mission.time_zone)
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
