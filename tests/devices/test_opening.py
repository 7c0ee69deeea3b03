"""The printer that a station is set to is the printer that it gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.devices.file import FilePrinter
from kiosk.devices.network import NetworkPrinter
from kiosk.devices.opening import open_printer
from kiosk.devices.virtual import VirtualPrinter
from kiosk.settings import PrinterKind, PrinterSettings


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
