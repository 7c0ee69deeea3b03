"""From what a station's settings say of its printer to the printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from kiosk.devices.printers.awaited import AwaitedPrinter
from kiosk.devices.printers.cups import CupsPrinter
from kiosk.devices.printers.file import FilePrinter
from kiosk.devices.printers.network import NetworkPrinter
from kiosk.devices.printers.printer import Printer
from kiosk.devices.printers.serial import Flow, SerialPrinter
from kiosk.devices.printers.usb import UsbPrinter
from kiosk.devices.printers.virtual import VirtualPrinter, VirtualSerialPrinter, VirtualUsbPrinter
from kiosk.devices.printers.windows import WindowsPrinter

VIRTUAL: dict[str, type[VirtualPrinter | VirtualSerialPrinter | VirtualUsbPrinter]] = {
    "network": VirtualPrinter,
    "serial": VirtualSerialPrinter,
    "usb": VirtualUsbPrinter,
}
"""The virtual printer on each line."""


class PrinterChoice(Protocol):
    """A station's printer.

    `kind` is "virtual" (link), "network" (host, port), "usb" (device, serial_number), "serial" (device, baud,
    flow), "file" (path), "cups" or "windows" (queue).
    """

    @property
    def kind(self) -> str: ...

    @property
    def dots(self) -> int: ...

    @property
    def host(self) -> str: ...

    @property
    def port(self) -> int: ...

    @property
    def path(self) -> Path | None: ...

    @property
    def device(self) -> str: ...

    @property
    def serial_number(self) -> str: ...

    @property
    def baud(self) -> int: ...

    @property
    def flow(self) -> str: ...

    @property
    def queue(self) -> str: ...

    @property
    def link(self) -> str: ...


def open_printer(choice: PrinterChoice, folder: Path) -> Printer:
    """Return the printer of `choice`; a virtual one keeps its paper in `folder`.

    Opening waits for no device: one that can't be opened yet is gone until it can. Raises `ValueError` for a
    kind that doesn't exist or lacks what it needs.
    """
    match choice.kind:
        case "virtual" if choice.link in VIRTUAL:
            return _virtual(VIRTUAL[choice.link], folder, choice.dots)
        case "network" if choice.host:
            return NetworkPrinter(choice.host, choice.port, choice.dots)
        case "usb" if choice.device:
            return UsbPrinter(choice.device, choice.serial_number, choice.dots)
        case "serial" if choice.device:
            return SerialPrinter(choice.device, choice.baud, Flow(choice.flow), choice.dots)
        case "file" if choice.path is not None:
            return FilePrinter(choice.path, choice.dots)
        case "cups" if choice.queue:
            return CupsPrinter(choice.queue, choice.dots)
        case "windows" if choice.queue:
            return WindowsPrinter(choice.queue, choice.dots)
    raise ValueError(f"no such printer: {choice.kind}")


def _virtual(kind: Callable[[Path, int], Printer], folder: Path, dots: int) -> Printer:
    try:
        return kind(folder, dots)
    except OSError:
        return AwaitedPrinter("virtual", dots, lambda: kind(folder, dots))
