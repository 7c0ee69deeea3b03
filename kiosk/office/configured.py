"""What the mission has set, as somebody looks at it: everything at one moment, with who set what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.configuration import Configuration
from kiosk.office.configuring import configuring
from kiosk.store import Store, catalogue_in_force, configuration
from kiosk.store.configuring import Changed, configuration_history
from kiosk.store.people import people


@dataclass(frozen=True, slots=True)
class Seen:
    """`catalogue` holds today; `names` are people's by their ids; the newest of `history` comes first."""

    configuration: Configuration
    catalogue: Catalogue
    today: date
    history: tuple[Changed, ...]
    names: Mapping[str, str]


def look_at(store: Store) -> Seen | None:
    """Return what is set, None before the mission is known."""
    kept = configuration(store)
    if kept is None:
        return None
    here = configuring(store)
    catalogue = catalogue_in_force(store, here.shipped, here.today).catalogue
    names = {each.id: each.name for each in people(store)}
    return Seen(kept, catalogue, here.today, configuration_history(store), names)
