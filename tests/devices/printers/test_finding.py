"""Set-up is shown what is connected, in words that can be copied into the station's file."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.devices.printers.cups import Ran
from kiosk.devices.printers.finding import FoundPrinter, find_printers
from kiosk.devices.printers.models import dots_of_model
from kiosk.devices.printers.virtual_descriptors import UsbIdentity
from kiosk.devices.printers.virtual_faults import TwinFaults
from kiosk.devices.printers.virtual_usb import VirtualUsb
from kiosk.settings import read_settings
from tests.devices.printers.conftest import DOTS
from tests.devices.printers.fake_cups import FakeCups

TWIN = (("device", "04b8:0e15"), ("serial_number", "TWIN0001"))


def bus(identity: UsbIdentity | None = None) -> VirtualUsb:
    return VirtualUsb(DOTS, lambda _sheet: None, identity)


def no_ports() -> Iterable[Any]:
    return ()


def no_cups(command: tuple[str, ...], data: bytes, seconds: float) -> Ran:
    raise FileNotFoundError(command[0])


def on_usb(devices: VirtualUsb, folder: Path) -> tuple[FoundPrinter, ...]:
    return find_printers(devices, folder, no_ports, no_cups)


def test_a_usb_printer_is_found_with_its_name_its_ids_and_its_head(tmp_path: Path) -> None:
    devices = bus()
    expected = FoundPrinter("usb", TWIN, "EPSON TM-T20II", "04b8:0e15", True, 576)
    assert on_usb(devices, tmp_path) == (expected,)
    assert not devices.connected


def test_a_usb_printer_that_may_not_be_opened_is_found_all_the_same(tmp_path: Path) -> None:
    devices = bus()
    devices.faults = TwinFaults(not_allowed=True)
    (found,) = on_usb(devices, tmp_path)
    assert found == FoundPrinter("usb", (("device", "04b8:0e15"),), "04b8:0e15", "04b8:0e15", False)


def test_a_usb_device_that_is_no_printer_and_one_that_is_out_are_not_found(tmp_path: Path) -> None:
    assert on_usb(bus(UsbIdentity(interface_class=0x0E)), tmp_path) == ()
    devices = bus()
    devices.faults = TwinFaults(refuse=True)
    assert on_usb(devices, tmp_path) == ()


def test_device_files_serial_ports_and_queues_are_found(tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    (tmp_path / "usb" / "lp0").touch()
    port = SimpleNamespace(device=str(tmp_path / "ttyUSB0"), description="FT232R", vid=0x0403, pid=0x6001)
    plain = SimpleNamespace(device=os.devnull, description="n/a", vid=None, pid=None)
    gone = bus()
    gone.faults = TwinFaults(refuse=True)

    found = find_printers(gone, tmp_path, lambda: (port, plain), FakeCups())

    assert found == (
        FoundPrinter("file", (("path", f"{tmp_path}/usb/lp0"),), f"{tmp_path}/usb/lp0"),
        FoundPrinter(
            "serial", (("device", port.device),), f"{port.device} (FT232R)", "0403:6001", accessible=False
        ),
        FoundPrinter("serial", (("device", os.devnull),), os.devnull),
        FoundPrinter("cups", (("queue", "slips"),), "slips"),
        FoundPrinter("cups", (("queue", "labels"),), "labels"),
    )


def test_what_is_found_can_be_written_into_the_stations_file(tmp_path: Path) -> None:
    for number, found in enumerate(find_printers(bus(), tmp_path, no_ports, FakeCups())):
        lines = [f'kind = "{found.kind}"', *(f'{key} = "{value}"' for key, value in found.settings)]
        file = tmp_path / f"station-{number}.toml"
        file.write_text("[printer]\n" + "\n".join(lines))
        assert tomllib.loads(file.read_text())["printer"]["kind"] == found.kind
        assert read_settings(file).printer.kind == found.kind


def test_a_machine_with_nothing_has_nothing_and_no_trouble(tmp_path: Path) -> None:
    class Broken(VirtualUsb):
        def enumerate_devices(self) -> Any:
            raise OSError(5, "Input/Output Error")

    def broken() -> Iterable[Any]:
        raise OSError(5, "Input/Output Error")

    devices = Broken(DOTS, lambda _sheet: None)
    assert find_printers(devices, tmp_path / "none", broken, no_cups) == ()


def test_this_machine_can_be_looked_at() -> None:
    assert all(isinstance(found, FoundPrinter) for found in find_printers())


@pytest.mark.parametrize(
    ("model", "dots"),
    [
        ("TM-T20II", 576),
        ("tm t88v", 512),
        ("NT-5890K", 384),
        ("CT-S651", 640),
        ("TM-T20III", None),
        ("default", None),
        ("", None),
    ],
)
def test_a_head_is_as_wide_as_its_models_profile_says_or_asked_for(model: str, dots: int | None) -> None:
    assert dots_of_model(model) == dots
