"""The mission's own file: who it is, its time, its hall, and its dated changes to the shipped catalogue."""

from __future__ import annotations

from pathlib import Path

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.configuration import (
    MOST_CHANGES,
    configuration_faults,
    read_change_rows,
    read_configuration,
    unfit_changes,
)
from kiosk.catalogue.faults import CatalogueFault, told
from kiosk.catalogue.reader import read_toml
from kiosk.domain.configuration import Configuration
from kiosk.domain.errors import CatalogueError
from kiosk.domain.hall import NO_HALL
from kiosk.domain.mission import CatalogueChange


def read_mission_file(path: Path) -> Configuration:
    """Read the file at `path`; raise `CatalogueError` with every fault that needs no catalogue to see."""
    found, faults = _read(path)
    if found is None or faults:
        raise CatalogueError(faults)
    return found


def check_mission_file(path: Path, catalogue: Catalogue) -> tuple[CatalogueFault, ...]:
    """Return everything wrong in the file at `path`, its changes tried on each day that alters them."""
    found, faults = _read(path)
    if found is None or faults:
        return faults
    return configuration_faults(found, catalogue, path.name)


def read_changes(source: bytes, file: str, catalogue: Catalogue) -> tuple[CatalogueChange, ...]:
    """Return the `[[change]]` rows in `source`, which holds nothing else, tried on each day that alters them.

    Raises `CatalogueError` with every fault, under the name `file`.
    """
    faults: list[CatalogueFault] = []
    table = read_toml(source, file, faults)
    changes = read_change_rows(table)
    table.close()
    if len(changes) > MOST_CHANGES:
        problem = told(
            "there are {count}, more than {most_changes}", count=len(changes), most_changes=MOST_CHANGES
        )
        faults.append(CatalogueFault(file, "change", problem, "Take out those that are over"))
    faults += () if faults else unfit_changes(changes, NO_HALL, file, catalogue)
    if faults:
        raise CatalogueError(tuple(faults))
    return changes


def _read(path: Path) -> tuple[Configuration | None, tuple[CatalogueFault, ...]]:
    faults: list[CatalogueFault] = []
    try:
        source = path.read_bytes()
    except OSError:
        return None, (
            CatalogueFault(path.name, "", "can't be read", told("Look whether {path} is there", path=path)),
        )
    table = read_toml(source, path.name, faults)
    if faults:
        return None, tuple(faults)
    return read_configuration(table), tuple(faults)
