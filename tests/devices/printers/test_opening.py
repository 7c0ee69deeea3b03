"""The printer that a station is set to is the printer that it gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.devices.printers.file import FilePrinter
from kiosk.devices.printers.network import NetworkPrinter
from kiosk.devices.printers.opening import open_printer
from kiosk.devices.printers.printer import PrinterFault, PrinterState, PrinterStatus, PrintOutcome
from kiosk.devices.printers.virtual import VirtualPrinter
from kiosk.domain.states import PrintState
from kiosk.settings import PrinterKind, PrinterSettings
from tests.devices.printers.conftest import files, job


@pytest.mark.parametrize(
    ("settings", "kind", "name"),
    [
        (PrinterSettings(), VirtualPrinter, "virtual"),
        (PrinterSettings(PrinterKind.NETWORK, 384, "192.0.2.20"), NetworkPrinter, "192.0.2.20:9100"),
        (PrinterSettings(PrinterKind.FILE, path=Path("/dev/usb/lp0")), FilePrinter, "/dev/usb/lp0"),
    ],
)
def test_each_kind_opens_without_waiting_for_a_device(
    settings: PrinterSettings, kind: type, name: str, tmp_path: Path
) -> None:
    printer = open_printer(settings, tmp_path)
    assert isinstance(printer, kind)
    assert (printer.name, printer.dots) == (name, settings.dots)
    printer.close()


def test_a_file_printer_without_its_path_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no such printer"):
        open_printer(PrinterSettings(PrinterKind.FILE), tmp_path)


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


@pytest.mark.parametrize("host", ["printer..local", "p" * 64 + ".local", ".local"])
def test_a_printer_whose_name_cannot_be_looked_up_is_unreachable(host: str, tmp_path: Path) -> None:
    printer = open_printer(PrinterSettings(PrinterKind.NETWORK, host=host), tmp_path)

    assert printer.status() == PrinterStatus(PrinterState.GONE, PrinterFault.UNREACHABLE)
    assert printer.print(job()) == PrintOutcome(PrintState.FAILED, PrinterFault.UNREACHABLE)
