"""On USB it is told apart what is plugged in, who may open it, and who holds it."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from usb.core import NoBackendError, USBError

from kiosk.devices.printers.printer import PrinterFault, PrinterState, PrinterStatus, PrintOutcome
from kiosk.devices.printers.usb import UsbPrinter
from kiosk.devices.printers.virtual import VirtualUsbPrinter
from kiosk.devices.printers.virtual_descriptors import UsbIdentity
from kiosk.devices.printers.virtual_escpos import Sheet
from kiosk.devices.printers.virtual_faults import TwinFaults
from kiosk.devices.printers.virtual_usb import VirtualUsb
from kiosk.domain.states import PrintState
from tests.devices.printers.conftest import DOTS, LONG, SHORT, SURE, files, job

READY = PrinterStatus(PrinterState.READY)
PRINTED = PrintOutcome(PrintState.PRINTED)
UNPLUGGED = PrinterStatus(PrinterState.GONE, PrinterFault.UNPLUGGED)
CHANGED = PrinterStatus(PrinterState.CHANGED, PrinterFault.CHANGED)


@pytest.fixture
def printer(paper: Path) -> VirtualUsbPrinter:
    return VirtualUsbPrinter(paper, DOTS, SURE)


def bus_with(identity: UsbIdentity, keep: Callable[[Sheet], None] = lambda _sheet: None) -> VirtualUsb:
    return VirtualUsb(DOTS, keep, identity)


@pytest.mark.parametrize(
    ("faults", "state", "fault"),
    [
        (TwinFaults(not_allowed=True), PrinterState.NOT_ALLOWED, PrinterFault.NOT_ALLOWED),
        (TwinFaults(busy=True), PrinterState.BUSY, PrinterFault.BUSY),
        (TwinFaults(changed=True), PrinterState.CHANGED, PrinterFault.CHANGED),
    ],
)
def test_a_printer_that_cannot_be_opened_says_why_and_is_back_within_one_poll(
    printer: VirtualUsbPrinter, paper: Path, faults: TwinFaults, state: PrinterState, fault: PrinterFault
) -> None:
    printer.faults = faults
    assert printer.status() == PrinterStatus(state, fault)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, fault)
    printer.faults = TwinFaults()
    assert printer.status() == READY
    assert files(paper) == []


def test_the_kernels_driver_is_sent_away_and_the_interface_given_back(printer: VirtualUsbPrinter) -> None:
    for _ in range(3):
        assert printer.status() == READY
        assert not printer.twin.connected
    assert printer.twin.connections == 3


def test_with_a_serial_number_only_that_machine_is_the_stations_own() -> None:
    bus = bus_with(UsbIdentity(serial_number="J4YF000001"))
    assert UsbPrinter("04b8:0e15", "J4YF000001", DOTS, SURE, bus).status() == READY
    assert UsbPrinter("04b8:0e15", "J4YF000002", DOTS, SURE, bus).status() == CHANGED
    assert UsbPrinter("04B8:0E15", "", DOTS, SURE, bus).status() == READY


def test_a_machine_of_the_same_kind_in_its_place_serves_where_no_serial_number_is_set() -> None:
    bus = bus_with(UsbIdentity())
    printer = UsbPrinter("04b8:0e15", "", DOTS, SURE, bus)
    assert printer.status() == READY
    bus.faults = TwinFaults(changed=True)
    assert printer.status() == READY


def test_another_kind_of_machine_in_its_socket_is_a_change_and_elsewhere_is_none() -> None:
    bus = bus_with(UsbIdentity())
    bus.other = UsbIdentity(vendor=0x0519, product=0x0001)
    known, fresh = (UsbPrinter("04b8:0e15", "", DOTS, SURE, bus) for _ in range(2))
    assert known.status() == READY
    bus.faults = TwinFaults(changed=True)
    assert known.status() == CHANGED
    assert fresh.status() == UNPLUGGED, "it never saw its own printer there: this one may be anybody's"


def test_a_printer_that_cannot_answer_takes_slips_without_certainty(paper: Path) -> None:
    sheets: list[Sheet] = []
    bus = bus_with(UsbIdentity(answers=False), sheets.append)
    printer = UsbPrinter("04b8:0e15", "", DOTS, SURE, bus)
    assert printer.status() == PrinterStatus(PrinterState.UNKNOWN)
    assert printer.print(job()) == PrintOutcome(PrintState.UNKNOWN, PrinterFault.NO_ANSWER)
    assert [sheet.raw for sheet in sheets] == [job().raw]


def test_a_makers_own_interface_is_good_enough_and_a_camera_is_no_printer() -> None:
    own = bus_with(UsbIdentity(interface_class=0xFF))
    assert UsbPrinter("04b8:0e15", "", DOTS, SURE, own).status() == READY
    camera = bus_with(UsbIdentity(interface_class=0x0E))
    assert UsbPrinter("04b8:0e15", "", DOTS, SURE, camera).status() == CHANGED


def test_a_machine_without_libusb_says_so() -> None:
    class NoLibrary(VirtualUsb):
        """What pyusb raises when it finds no library to load."""

        def enumerate_devices(self) -> Any:
            raise NoBackendError("No backend available")

    bus = NoLibrary(DOTS, lambda _sheet: None)
    printer = UsbPrinter("04b8:0e15", "", DOTS, SURE, bus)
    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNSUPPORTED)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.UNSUPPORTED)


def test_an_endpoint_that_the_printer_halts_is_freed_for_the_next_slip() -> None:
    class Halting(VirtualUsb):
        """Its OUT endpoint halts at the first byte, until somebody clears it."""

        halted = True

        def bulk_write(self, handle: Any, endpoint: int, interface: int, data: Any, timeout: int) -> int:
            if self.halted:
                raise USBError("Pipe error", -9, errno.EPIPE)
            return super().bulk_write(handle, endpoint, interface, data, timeout)

        def clear_halt(self, handle: Any, endpoint: int) -> None:
            super().clear_halt(handle, endpoint)
            self.halted = False

    printer = UsbPrinter("04b8:0e15", "", DOTS, SURE, Halting(DOTS, lambda _sheet: None))
    assert printer.status().state is PrinterState.GONE
    assert printer.status() == READY


def test_a_printer_that_takes_no_byte_is_off_line_and_gets_no_slip(paper: Path) -> None:
    printer = VirtualUsbPrinter(paper, DOTS, SHORT)
    printer.faults = TwinFaults(stall_after=0)
    assert printer.status() == PrinterStatus(PrinterState.OFFLINE, PrinterFault.OFFLINE)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.OFFLINE)


def test_who_waits_for_an_answer_hears_at_once_that_the_cable_is_out(printer: VirtualUsbPrinter) -> None:
    printer.faults = TwinFaults(silent=True, drop_after=3)
    assert printer.status() == UNPLUGGED
    assert printer.twin.wait_for(lambda: not printer.twin.connected, LONG)
