"""From what a station's settings say of its printer to the printer."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from kiosk.devices.printers.awaited import AwaitedPrinter
from kiosk.devices.printers.file import FilePrinter
from kiosk.devices.printers.network import NetworkPrinter
from kiosk.devices.printers.printer import Printer
from kiosk.devices.printers.virtual import VirtualPrinter


class PrinterChoice(Protocol):
    """A station's printer: `kind` is "virtual", "network" (host, port) or "file" (path)."""

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


def open_printer(choice: PrinterChoice, folder: Path) -> Printer:
    """Return the printer of `choice`; a virtual one keeps its paper in `folder`.

    Opening waits for no device: one that can't be opened yet is gone until it can. Raises `ValueError` for a
    kind that doesn't exist or lacks its path.
    """
    match choice.kind:
        case "virtual":
            return _virtual(folder, choice.dots)
        case "network":
            return NetworkPrinter(choice.host, choice.port, choice.dots)
        case "file" if choice.path is not None:
            return FilePrinter(choice.path, choice.dots)
    raise ValueError(f"no such printer: {choice.kind}")


def _virtual(folder: Path, dots: int) -> Printer:
    try:
        return VirtualPrinter(folder, dots)
    except OSError:
        return AwaitedPrinter("virtual", dots, lambda: VirtualPrinter(folder, dots))
