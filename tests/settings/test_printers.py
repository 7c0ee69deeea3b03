"""Each kind of printer has keys of its own in a station's file."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.devices.printers.serial import Flow
from kiosk.settings import PrinterKind, PrinterSettings, SettingsProblem, read_settings
from tests.settings.written import mistakes, written

SERIAL = '[printer]\nkind = "serial"\ndevice = "/dev/ttyUSB0"\n'


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        (
            'kind = "usb"\ndevice = "04B8:0e15"\nserial_number = "J4YF012345"\ndots = 512',
            PrinterSettings(PrinterKind.USB, 512, device="04B8:0e15", serial_number="J4YF012345"),
        ),
        (
            'kind = "serial"\ndevice = "/dev/ttyUSB0"\nbaud = 115200\nflow = "dtr"\ndots = 640',
            PrinterSettings(PrinterKind.SERIAL, 640, device="/dev/ttyUSB0", baud=115200, flow="dtr"),
        ),
        ('kind = "serial"\ndevice = "COM3"', PrinterSettings(PrinterKind.SERIAL, device="COM3")),
        ('kind = "cups"\nqueue = "slips"', PrinterSettings(PrinterKind.CUPS, queue="slips")),
        (
            'kind = "windows"\nqueue = "EPSON TM-T20II Receipt"',
            PrinterSettings(PrinterKind.WINDOWS, queue="EPSON TM-T20II Receipt"),
        ),
        ('link = "usb"', PrinterSettings(link="usb")),
    ],
)
def test_each_kind_of_printer_is_read_with_keys_of_its_own(
    tmp_path: Path, text: str, settings: PrinterSettings
) -> None:
    assert read_settings(written(tmp_path, "[printer]\n" + text)).printer == settings


@pytest.mark.parametrize("flow", Flow)
def test_every_flow_control_of_a_serial_line_can_be_set(tmp_path: Path, flow: Flow) -> None:
    assert read_settings(written(tmp_path, f'{SERIAL}flow = "{flow}"')).printer.flow == flow


LONG_NAME = ".".join(["a" * 63, "b" * 63, "c" * 63, "d" * 61])
NETWORK = '[printer]\nkind = "network"\nhost = "{host}"'


@pytest.mark.parametrize(
    "host",
    [
        "printer..local",
        ".local",
        "printer.",
        "p" * 64 + ".local",
        LONG_NAME + "d",
        "192.0.2",
        "192.0.2.256",
        "2001:db8::g",
        "-printer",
        "printer-",
        "prin ter",
        "",
    ],
)
def test_a_printers_host_that_no_network_could_look_up_is_refused(tmp_path: Path, host: str) -> None:
    file = written(tmp_path, NETWORK.format(host=host))
    assert mistakes(file) == [("printer.host", 3, SettingsProblem.WRONG_VALUE)]


@pytest.mark.parametrize(
    "host", ["printer", "hall-2.example", "192.0.2.20", "2001:db8::20", "::1", "3d.example", LONG_NAME]
)
def test_a_printers_host_is_a_name_or_an_address(tmp_path: Path, host: str) -> None:
    assert read_settings(written(tmp_path, NETWORK.format(host=host))).printer.host == host
