"""The printer that a station is set to is the printer that it gets."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from kiosk.devices.printers.awaited import AwaitedPrinter
from kiosk.devices.printers.byte_line import NotOnThisMachine
from kiosk.devices.printers.cups import CupsPrinter
from kiosk.devices.printers.file import FilePrinter
from kiosk.devices.printers.network import NetworkPrinter
from kiosk.devices.printers.opening import open_printer
from kiosk.devices.printers.printer import (
    Printer,
    PrinterFault,
    PrinterState,
    PrinterStatus,
    PrintOutcome,
)
from kiosk.devices.printers.serial import SerialPrinter
from kiosk.devices.printers.usb import UsbPrinter
from kiosk.devices.printers.virtual import VirtualPrinter, VirtualSerialPrinter, VirtualUsbPrinter
from kiosk.devices.printers.windows import WindowsPrinter
from kiosk.domain.states import PrintState
from kiosk.settings import PrinterKind, PrinterSettings
from tests.devices.printers.conftest import files, job


@pytest.mark.parametrize(
    ("settings", "kind", "name"),
    [
        (PrinterSettings(), VirtualPrinter, "virtual"),
        (PrinterSettings(PrinterKind.NETWORK, 384, "192.0.2.20"), NetworkPrinter, "192.0.2.20:9100"),
        (PrinterSettings(PrinterKind.FILE, path=Path("/dev/usb/lp0")), FilePrinter, "/dev/usb/lp0"),
        (PrinterSettings(PrinterKind.USB, 512, device="04B8:0e15"), UsbPrinter, "usb:04b8:0e15"),
        (PrinterSettings(PrinterKind.SERIAL, 640, device="/dev/ttyUSB7"), SerialPrinter, "/dev/ttyUSB7"),
        (PrinterSettings(PrinterKind.CUPS, queue="slips"), CupsPrinter, "cups:slips"),
        (PrinterSettings(PrinterKind.WINDOWS, queue="TM-T20II"), WindowsPrinter, "windows:TM-T20II"),
        (PrinterSettings(link="usb"), VirtualUsbPrinter, "virtual"),
        (PrinterSettings(link="serial"), VirtualSerialPrinter, "virtual"),
    ],
)
def test_each_kind_opens_without_waiting_for_a_device(
    settings: PrinterSettings, kind: type, name: str, tmp_path: Path
) -> None:
    printer = open_printer(settings, tmp_path)
    assert isinstance(printer, kind)
    assert (printer.name, printer.dots) == (name, settings.dots)
    printer.close()


@pytest.mark.parametrize("kind", [kind for kind in PrinterKind if kind is not PrinterKind.VIRTUAL])
def test_a_printer_that_lacks_what_its_kind_needs_is_refused(kind: PrinterKind, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no such printer"):
        open_printer(PrinterSettings(kind), tmp_path)


def test_a_printer_that_cannot_be_opened_is_gone_until_it_can(tmp_path: Path) -> None:
    folder = tmp_path / "paper"
    folder.write_bytes(b"")
    printer = open_printer(PrinterSettings(), folder)
    slip = job()

    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNREACHABLE)
    assert printer.print(slip) == PrintOutcome(PrintState.FAILED, PrinterFault.UNREACHABLE)
    folder.unlink()
    assert printer.print(slip) == PrintOutcome(PrintState.PRINTED)
    assert printer.status().state is PrinterState.READY
    assert (printer.name, printer.dots) == ("virtual", 576)
    assert "slip-1.png" in files(folder)
    printer.close()


def test_a_printer_that_never_came_is_let_go(tmp_path: Path) -> None:
    (tmp_path / "paper").write_bytes(b"")
    printer = open_printer(PrinterSettings(), tmp_path / "paper")

    printer.close()

    assert (tmp_path / "paper").read_bytes() == b""
    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNREACHABLE)


def test_a_printer_that_this_machine_cannot_have_says_so() -> None:
    def impossible() -> Printer:
        raise NotOnThisMachine(errno.ENOSYS, "no pseudo-terminals on this system")

    printer = AwaitedPrinter("virtual", 576, impossible)

    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNSUPPORTED)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.UNSUPPORTED)


@pytest.mark.parametrize("host", ["printer..local", "p" * 64 + ".local", ".local"])
def test_a_printer_whose_name_cannot_be_looked_up_is_unreachable(host: str, tmp_path: Path) -> None:
    printer = open_printer(PrinterSettings(PrinterKind.NETWORK, host=host), tmp_path)

    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNREACHABLE)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.UNREACHABLE)
