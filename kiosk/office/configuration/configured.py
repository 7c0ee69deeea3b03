"""What the mission has set, as somebody looks at it: everything at one moment, with who set what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.configuration import Configuration
from kiosk.office.configuration.configuring import configuring
from kiosk.office.configuration.standing_for import two_for_fees
from kiosk.store import Store, catalogue_in_force, configuration
from kiosk.store.missions.configuring import Changed, configuration_history
from kiosk.store.people.staff import people


@dataclass(frozen=True, slots=True)
class Seen:
    """`catalogue` holds today; `names` are people's by their ids; the newest of `history` comes first.

    `two_for_fees`: as many work here as it takes to change one.
    """

    configuration: Configuration
    catalogue: Catalogue
    today: date
    history: tuple[Changed, ...]
    names: Mapping[str, str]
    two_for_fees: bool


def look_at(store: Store) -> Seen | None:
    """Return what is set, None before the mission is known."""
    kept = configuration(store)
    if kept is None:
        return None
    here = configuring(store)
    catalogue = catalogue_in_force(store, here.shipped, here.today).catalogue
    everybody = people(store)
    names = {each.id: each.name for each in everybody}
    history, two = configuration_history(store), two_for_fees(everybody)
    return Seen(kept, catalogue, here.today, history, names, two)
