"""From a station's settings to its store and its desk: what lies below the faces is wired up, without Qt."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.catalogue.faults import CatalogueFault, told
from kiosk.clock import Clock
from kiosk.domain.errors import CatalogueError, StoreOlder
from kiosk.resources import ASSETS
from kiosk.settings import Settings
from kiosk.settings.devices import unseen_devices
from kiosk.station_devices import StationDevices, open_devices
from kiosk.toml_lines import line_of

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.domain.configuration import Configuration
    from kiosk.domain.mission import Mission
    from kiosk.office.desk import Desk
    from kiosk.store import Store
    from kiosk.store.missions.publications import Published

CATALOGUE = ASSETS / "catalogue"


def open_desk(settings: Settings, clock: Clock) -> Desk:
    """Open the store and the printer of a station and return its desk, ready to serve.

    The first start makes the store, with the mission of `settings.mission`. Prints that were under way when
    the station stopped become *unknown*. A station that the mission set to training works on another store
    (`open_at_work`). Where one part can't be opened, none stays open. Raises `StoreError`, `CatalogueError`
    and `SettingsError`.
    """
    from kiosk.catalogue.reader import load_catalogue

    shipped = load_catalogue(CATALOGUE)
    with ExitStack() as parts:
        settings, store, mission = open_at_work(settings, clock, shipped)
        parts.callback(store.close)
        devices = open_devices(store, settings, mission.time_zone)
        parts.callback(devices.close)
        ready = _desk_over(store, mission, shipped, settings, devices).refreshed()
        parts.pop_all()
    return ready


def _desk_over(
    store: Store, mission: Mission, shipped: Catalogue, settings: Settings, devices: StationDevices
) -> Desk:
    from kiosk.domain.acting import applicant
    from kiosk.office.desk import Desk
    from kiosk.office.papers.slips import signer_of
    from kiosk.office.self_test import SelfTest

    return Desk(
        store=store,
        shipped=shipped,
        catalogue=shipped,
        mission=mission,
        printer=devices.printer,
        devices=devices.watch,
        signer=signer_of(store),
        clock=store.clock,
        acting=applicant(settings.name),
        documents=devices.documents,
        self_test=SelfTest(settings.self_test, settings.state),
    )


def open_node(
    settings: Settings, clock: Clock, shipped: Catalogue, *, only_looks: bool = False
) -> tuple[Store, Mission]:
    """Open the station's store; at the very first start make it and import the mission's file.

    `only_looks`: see `open_store`.
    Raises `StoreError`, and `CatalogueError` for a wrong mission file, before anything is made.
    """
    from kiosk.store import create_store, first_start, mission, open_store

    url, folder, station = settings.store_url, settings.state, settings.name
    if first_start(url, folder):
        code = _mission_file(settings, shipped).mission.code
        store = create_store(url, folder, clock, station, mission_code=code, node_letter=settings.node_letter)
    else:
        store = open_store(url, folder, clock, station, only_looks=only_looks)
    with _closed_by_failure(store):
        known = mission(store)
        if known is None:
            known = _imported(store, _mission_file(settings, shipped))
        if settings.training:
            from kiosk.store.people.practice import add_practice_people

            add_practice_people(store)
    return store, known


def open_at_work(
    settings: Settings, clock: Clock, shipped: Catalogue, *, only_looks: bool = False
) -> tuple[Settings, Store, Mission]:
    """Open the node on which this station works now, with its settings: its own, or the one for training.

    A training store takes over what the mission has set and what headquarters published, each time that it is
    opened. Raises as `open_node`.
    """
    from kiosk.store import configuration, first_start
    from kiosk.store.missions.publications import Published, publications

    kept, published = None, tuple[Published, ...]()
    if not (settings.trains and first_start(settings.store_url, settings.state)):
        store, mission = open_node(settings, clock, shipped, only_looks=only_looks)
        with _closed_by_failure(store):
            kept, published = configuration(store), publications(store)
        trains = settings.trains or (kept is not None and settings.name in kept.hall.training)
        if settings.training or not trains:
            return settings, store, mission
        store.close()
    trained = settings.for_training()
    store, mission = _open_training(trained, clock, shipped, kept)
    with _closed_by_failure(store):
        _take_over(store, published)
    return trained, store, mission


def _open_training(
    trained: Settings, clock: Clock, shipped: Catalogue, kept: Configuration | None
) -> tuple[Store, Mission]:
    """Open the node for training, with what the mission has `kept` if it has a store.

    It is nobody else's, so whoever trains first after an upgrade brings it to this release.
    """
    from kiosk.domain.acting import it_officer
    from kiosk.domain.practice import as_training
    from kiosk.store import configuration, upgrade_store

    try:
        store, mission = open_node(trained, clock, shipped)
    except StoreOlder:
        upgrade_store(trained.store_url, trained.state, it_officer(trained.name))
        store, mission = open_node(trained, clock, shipped)
    with _closed_by_failure(store):
        if kept is not None and configuration(store) != as_training(kept):
            mission = _imported(store, as_training(kept), first_start=False)
    return store, mission


def _take_over(store: Store, published: Iterable[Published]) -> None:
    """Let what headquarters published for this mission hold in its training, too."""
    from kiosk.domain.acting import sync_worker
    from kiosk.domain.mission import EVERY_MISSION
    from kiosk.store.missions.publications import take_publications

    scope = store.node.mission_code
    ours = [one if one.scope == EVERY_MISSION else replace(one, scope=scope) for one in published]
    take_publications(store, sync_worker(store.station), ours)


@contextmanager
def _closed_by_failure(store: Store) -> Iterator[None]:
    """Let the store go if the block can't be done."""
    try:
        yield
    except BaseException:
        store.close()
        raise


def _imported(store: Store, file: Configuration, *, first_start: bool = True) -> Mission:
    """Commit what a start takes from the mission's file; return the mission."""
    from kiosk.domain.acting import it_officer
    from kiosk.store import import_mission

    import_mission(
        store,
        it_officer(store.station),
        str(uuid.uuid4()),
        file.mission,
        file.changes,
        file.timetable,
        file.hall,
        first_start=first_start,
    )
    return file.mission


def _mission_file(settings: Settings, shipped: Catalogue) -> Configuration:
    from kiosk.catalogue.mission_file import read_mission_file
    from kiosk.domain.practice import as_training

    faults = check_mission_here(settings, settings.mission, shipped)
    if faults:
        raise CatalogueError(faults)
    read = read_mission_file(settings.mission)
    return as_training(read) if settings.training else read


def check_mission_here(settings: Settings, file: Path, shipped: Catalogue) -> tuple[CatalogueFault, ...]:
    """Return everything wrong in a mission's file, also what this station could never live up to.

    A device that the mission requires and nobody can watch would keep the kiosk out of service for ever.
    """
    from kiosk.catalogue.mission_file import check_mission_file, read_mission_file

    faults = check_mission_file(file, shipped)
    if faults:
        return located(faults, file)
    requires = read_mission_file(file).mission.requires
    found = tuple(
        CatalogueFault(
            file.name,
            "kiosk.requires",
            problem,
            told('Take "{device}" out of it, or {mend}', device=device, mend=mend),
        )
        for device, (problem, mend) in unseen_devices(settings.reader.kind, settings.scanner.kind).items()
        if device in requires
    )
    return located(found, file)


def located(faults: Iterable[CatalogueFault], file: Path) -> tuple[CatalogueFault, ...]:
    """Return the faults of a file with the lines where they stand, as far as that can be told."""
    try:
        source = file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return tuple(faults)
    lines = ((fault, line_of(source, fault.key)) for fault in faults)
    return tuple(replace(fault, file=f"{fault.file}:{line}") if line else fault for fault, line in lines)
