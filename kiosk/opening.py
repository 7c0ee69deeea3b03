"""From a station's settings to its store and its desk: what lies below the faces is wired up, without Qt."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.domain.errors import CatalogueError
from kiosk.resources import ASSETS
from kiosk.settings import PrinterKind, Settings

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.mission_file import MissionFile
    from kiosk.domain.mission import Mission
    from kiosk.office.desk import Desk
    from kiosk.store import Store

CATALOGUE = ASSETS / "catalogue"


def open_desk(settings: Settings, clock: Clock) -> Desk:
    """Open the store and the printer of a station and return its desk, ready to serve.

    The first start makes the store, with the mission of `settings.mission`. Prints that were under way when
    the station stopped become *unknown*. Raises `StoreError`, `CatalogueError` and `SettingsError`.
    """
    from kiosk.catalogue.reader import load_catalogue
    from kiosk.devices.printers.opening import open_printer
    from kiosk.domain.acting import applicant
    from kiosk.office.desk import Desk
    from kiosk.office.device_kinds import (
        LOOK_EVERY_MS,
        QUEUE_EVERY_MS,
        printer_device,
        reader_device,
    )
    from kiosk.office.device_ownership import Ownership, lock_file
    from kiosk.office.device_watch import DeviceWatch
    from kiosk.office.printer_doings import printer_doings
    from kiosk.office.reader_opening import open_reader
    from kiosk.office.reading_doings import reader_doings
    from kiosk.office.slips import Signer
    from kiosk.office.staff_code import StaffCode
    from kiosk.store import interrupted_prints, key_id_of

    shipped = load_catalogue(CATALOGUE)
    store, mission = open_node(settings, clock, shipped)
    try:
        interrupted_prints(store, settings.name)
        key = store.station_key
        printer = open_printer(settings.printer, settings.paper)
        documents = open_reader(settings.reader, clock)
        desk = Desk(
            store=store,
            shipped=shipped,
            catalogue=shipped,
            mission=mission,
            printer=printer,
            devices=DeviceWatch(store, Ownership(lock_file(settings.state))),
            signer=Signer(key, key_id_of(key.public_key().public_bytes_raw())),
            clock=clock,
            acting=applicant(settings.name),
            staff_code=StaffCode(settings.staff_code, clock),
            documents=documents,
        )
        queue = settings.printer.kind in (PrinterKind.CUPS, PrinterKind.WINDOWS)
        every_ms = QUEUE_EVERY_MS if queue else LOOK_EVERY_MS
        desk.devices.own(printer_device(printer, printer_doings(desk), every_ms))
        if documents is not None:
            doings = reader_doings(documents, clock)
            desk.devices.own(reader_device(lambda: documents.here, doings, documents.pcsc))
        return desk.refreshed()
    except BaseException:
        store.close()
        raise


def open_node(settings: Settings, clock: Clock, shipped: Catalogue) -> tuple[Store, Mission]:
    """Open the station's store; at the very first start make it and import the mission's file.

    Raises `StoreError`, and `CatalogueError` for a wrong mission file, before anything is made.
    """
    from kiosk.domain.acting import it_officer
    from kiosk.store import create_store, first_start, import_mission, mission, open_store

    url, folder, station = settings.store_url, settings.state, settings.name
    if first_start(url, folder):
        code = _mission_file(settings, shipped).mission.code
        store = create_store(url, folder, clock, station, mission_code=code, node_letter=settings.node_letter)
    else:
        store = open_store(url, folder, clock, station)
    try:
        known = mission(store)
        if known is not None:
            return store, known
        file = _mission_file(settings, shipped)
        import_mission(
            store,
            it_officer(station),
            str(uuid.uuid4()),
            file.mission,
            file.changes,
            file.timetable,
            first_start=True,
        )
    except BaseException:
        store.close()
        raise
    return store, file.mission


def _mission_file(settings: Settings, shipped: Catalogue) -> MissionFile:
    from kiosk.catalogue.mission_file import check_mission_file, read_mission_file

    faults = check_mission_file(settings.mission, shipped)
    if faults:
        raise CatalogueError(faults)
    return read_mission_file(settings.mission)
