"""Whose word counts in the catalogue: shipped, then published by headquarters, then set by the mission."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.mission import CatalogueChange

Layer = tuple[CatalogueChange, ...]


def layered(shipped: Catalogue, layers: Iterable[Layer], on: date) -> Catalogue:
    """Return the catalogue of the day `on`: each layer changes what the ones before made of it.

    Raises `CatalogueError` for a layer that can't be put on.
    """
    catalogue = shipped
    for layer in layers:
        catalogue = catalogue.with_changes(layer, on)
    return catalogue
