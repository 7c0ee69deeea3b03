"""What closes a kiosk is told with its own reason, and before anybody has typed."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from kiosk.devices.printers.virtual_escpos import TwinFaults
from kiosk.domain import errors
from kiosk.domain.states import KioskState
from kiosk.office.availability import Availability, ClosedReason, closed_by
from kiosk.store import Room, Store
from tests.office.filed_at_desk import station as station
from tests.office.station import Station

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("faults", "paper"),
    [
        (TwinFaults(), True),
        (TwinFaults(near_end=True), True),
        (TwinFaults(paper_out=True), False),
        (TwinFaults(cover_open=True), False),
        (TwinFaults(offline=True), False),
        (TwinFaults(cutter_stuck=True), False),
        (TwinFaults(refuse=True), False),
    ],
)
def test_a_printer_that_cannot_print_is_said_before_the_visit_and_closes_nothing(
    station: Station, faults: TwinFaults, paper: bool
) -> None:
    station.printer.faults = faults
    assert station.desk.availability() == Availability(KioskState.AVAILABLE, None, paper)


def test_a_restored_store_closes_the_kiosk(station: Station) -> None:
    with station.desk.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE node SET state = 'restored'")
    assert station.desk.availability() == closed(ClosedReason.STORE_REFUSED)


def test_a_store_that_turned_to_noise_closes_the_kiosk_until_it_is_whole_again(station: Station) -> None:
    file = station.folder / "state" / "kiosk.db"
    station.desk.store.close()
    whole = file.read_bytes()
    file.write_bytes(bytes(byte ^ 0xFF for byte in whole))
    assert station.desk.availability() == closed(ClosedReason.STORE_REFUSED)
    station.desk.store.close()
    file.write_bytes(whole)
    assert station.desk.availability() == Availability(KioskState.AVAILABLE)


class CrowdedStore(Store):
    """A store on a disk without room."""

    def room(self) -> Room:
        return Room(0)


def test_a_full_disk_closes_the_kiosk_before_anybody_has_typed(station: Station) -> None:
    parts = {part.name: getattr(station.desk.store, part.name) for part in fields(Store) if part.init}
    crowded = replace(station.desk, store=CrowdedStore(**parts))
    assert crowded.availability() == closed(ClosedReason.STORE_FULL)


def closed(reason: ClosedReason) -> Availability:
    return Availability(KioskState.UNAVAILABLE, reason, paper=False)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (errors.StoreAway(), ClosedReason.STORE_AWAY),
        (errors.StoreFull(), ClosedReason.STORE_FULL),
        (errors.StoreDamaged(), ClosedReason.STORE_REFUSED),
        (errors.StoreNotEncrypted(), ClosedReason.STORE_REFUSED),
        (errors.StoreKeyMissing(), ClosedReason.STORE_REFUSED),
        (errors.StoreRestored(), ClosedReason.STORE_REFUSED),
        (errors.StoreNewer(), ClosedReason.UPDATING),
        (errors.StoreOlder(), ClosedReason.UPDATING),
        (errors.CatalogueError(()), ClosedReason.CATALOGUE),
        (errors.SettingsError(), ClosedReason.UNFINISHED),
        (ZeroDivisionError(), ClosedReason.DEFECT),
    ],
)
def test_each_refusal_closes_the_kiosk_with_its_own_reason(error: Exception, reason: ClosedReason) -> None:
    assert closed_by(error) == closed(reason)
