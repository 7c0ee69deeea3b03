"""Which printers are connected to this machine, and what of each belongs into `station.toml`.

Each place is looked at by itself: one that can't be looked at, as libusb without its library, hides only its
own printers. Nothing is sent to any of them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.devices.printers.byte_line import NotOnThisMachine
from kiosk.devices.printers.cups import Run, queues, run_command
from kiosk.devices.printers.models import dots_of_model
from kiosk.devices.printers.usb import PRINTER_CLASS, places, usb_devices
from kiosk.devices.printers.windows import win32_raw


@dataclass(frozen=True, slots=True)
class FoundPrinter:
    """One printer, or what may be one: a serial port doesn't tell.

    `settings` are the keys of `[printer]` besides `kind` and `dots`; `name` is for people; `ids` as
    "04b8:0e15", or empty; `accessible` is whether this user may open it; `dots` None: to be asked.
    """

    kind: str
    settings: tuple[tuple[str, str], ...]
    name: str
    ids: str = ""
    accessible: bool = True
    dots: int | None = None


def find_printers(
    usb_backend: Any = None,
    devices: Path = Path("/dev"),
    serial_ports: Callable[[], Iterable[Any]] | None = None,
    run: Run = run_command,
) -> tuple[FoundPrinter, ...]:
    """Return what is connected now: USB, device files, serial ports, queues. Takes a few seconds at most."""
    places_to_look: tuple[Callable[[], Iterable[FoundPrinter]], ...] = (
        lambda: _on_usb(usb_backend),
        lambda: _device_files(devices),
        lambda: _on_serial(serial_ports or _serial_ports),
        lambda: (FoundPrinter("cups", (("queue", queue),), queue) for queue in queues(run)),
        _on_windows,
    )
    found: list[FoundPrinter] = []
    for look in places_to_look:
        with suppress(OSError):
            found += look()
    return tuple(found)


def _on_usb(backend: Any) -> Iterator[FoundPrinter]:
    from usb.util import dispose_resources

    for device in usb_devices(backend):
        if not _is_printer(device):
            continue
        ids = f"{device.idVendor:04x}:{device.idProduct:04x}"
        serial_number, name, accessible = "", ids, True
        try:
            device.get_active_configuration()  # opens it
            serial_number, name = _text(device, "serial_number"), _name(device) or ids
        except OSError:
            accessible = False
        finally:
            with suppress(OSError):
                dispose_resources(device)
        settings = (("device", ids), *((("serial_number", serial_number),) if serial_number else ()))
        yield FoundPrinter("usb", settings, name, ids, accessible, dots_of_model(name.partition(" ")[2]))


def _is_printer(device: Any) -> bool:
    """Whether a device has a printer interface that takes bytes; one whose description is broken has none."""
    with suppress(OSError, IndexError):
        classes = {setting.bInterfaceClass for configuration in device for setting in configuration}
        return PRINTER_CLASS in classes and any(places(device))
    return False


def _name(device: Any) -> str:
    return f"{_text(device, 'manufacturer')} {_text(device, 'product')}".strip()


def _text(device: Any, which: str) -> str:
    try:
        return (getattr(device, which) or "").strip("\0 ")
    except (OSError, ValueError):  # ValueError: no texts at all
        return ""


def _device_files(devices: Path) -> Iterator[FoundPrinter]:
    for path in sorted((devices / "usb").glob("lp*")):
        yield FoundPrinter("file", (("path", str(path)),), str(path), accessible=os.access(path, os.W_OK))


def _serial_ports() -> Iterable[Any]:
    from serial.tools.list_ports import comports

    ports: Iterable[Any] = comports()
    return ports


def _on_serial(ports: Callable[[], Iterable[Any]]) -> Iterator[FoundPrinter]:
    for port in ports():
        ids = f"{port.vid:04x}:{port.pid:04x}" if port.vid is not None else ""
        name = port.device if port.description in (None, "n/a") else f"{port.device} ({port.description})"
        accessible = os.name == "nt" or os.access(port.device, os.R_OK | os.W_OK)
        yield FoundPrinter("serial", (("device", port.device),), name, ids, accessible)


def _on_windows() -> Iterator[FoundPrinter]:
    try:
        known = win32_raw("").printers
    except NotOnThisMachine:
        return
    for queue in known:
        yield FoundPrinter("windows", (("queue", queue),), queue)
