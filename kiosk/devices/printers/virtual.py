"""The printer of a station without hardware: the demo's, the tests' and the training's.

It is a printer of the product, pointed at its own twin, so every byte takes the way that it takes to real
paper: over TCP on loopback, over a pseudo-terminal, or over a USB that exists in this process alone. What
comes out of the twin is kept as files.
"""

from __future__ import annotations

import errno
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.devices.printers.byte_line import NotOnThisMachine
from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.escpos_printer import EscposPrinter
from kiosk.devices.printers.network import NetworkPrinter
from kiosk.devices.printers.printer import PreparedJob, PrinterStatus, PrintOutcome
from kiosk.devices.printers.serial import Flow, SerialPrinter
from kiosk.devices.printers.usb import UsbPrinter
from kiosk.devices.printers.virtual_faults import TwinFaults
from kiosk.devices.printers.virtual_paper import PaperFolder
from kiosk.devices.printers.virtual_server import VirtualServer

if TYPE_CHECKING:
    from kiosk.devices.printers.virtual_serial import VirtualSerial
    from kiosk.devices.printers.virtual_usb import VirtualUsb

_BAUD = 115200


class Twin(Protocol):
    """What every twin can be told."""

    faults: TwinFaults

    def close(self) -> None:
        """End it."""
        ...


class TwinPrinter:
    """A printer of the product together with its twin, and the folder where the twin's paper is kept.

    `never` has the names of faults that can't befall it on its line.
    """

    never: frozenset[str] = frozenset()

    def __init__(self, twin: Twin, printer: EscposPrinter, paper: PaperFolder) -> None:
        self.name = "virtual"
        self.dots = printer.dots
        self._twin = twin
        self._printer = printer
        self._paper = paper

    @property
    def faults(self) -> TwinFaults:
        """Return what is wrong with the twin; set it to make it fail, or mend it, at once."""
        return self._twin.faults

    @faults.setter
    def faults(self, faults: TwinFaults) -> None:
        self._twin.faults = faults

    def status(self) -> PrinterStatus:
        """Return the state that the twin tells."""
        return self._printer.status()

    def print(self, job: PreparedJob) -> PrintOutcome:
        """Print on the twin; a PRINTED job's files are complete on return."""
        self._paper.expect(job)
        return self._printer.print(job)

    def close(self) -> None:
        """Switch the twin off."""
        self._twin.close()


class VirtualPrinter(TwinPrinter):
    """A virtual network printer `dots` wide that keeps its paper in `folder`."""

    never = frozenset({"busy", "changed", "not_allowed"})

    def __init__(self, folder: Path, dots: int, patience: Patience | None = None) -> None:
        paper = PaperFolder(folder)
        self.twin = VirtualServer(dots, paper.keep)
        super().__init__(self.twin, NetworkPrinter("127.0.0.1", self.twin.port, dots, patience), paper)


class VirtualSerialPrinter(TwinPrinter):
    """A virtual printer on a serial line; raises `NotOnThisMachine` where there are no pseudo-terminals."""

    never = frozenset({"cable_out", "changed", "not_allowed"})

    def __init__(self, folder: Path, dots: int, patience: Patience | None = None) -> None:
        try:
            from kiosk.devices.printers.virtual_serial import VirtualSerial
        except ImportError as error:
            raise NotOnThisMachine(errno.ENOSYS, "no pseudo-terminals on this system") from error
        paper = PaperFolder(folder)
        self._place = tempfile.TemporaryDirectory(prefix="kiosk-printer-")
        port = Path(self._place.name) / "port"
        self.twin: VirtualSerial = VirtualSerial(dots, paper.keep, port)
        super().__init__(self.twin, SerialPrinter(str(port), _BAUD, Flow.RTS, dots, patience), paper)

    def close(self) -> None:
        """Switch the twin off."""
        super().close()
        self._place.cleanup()


class VirtualUsbPrinter(TwinPrinter):
    """A virtual printer on a USB of its own."""

    never = frozenset({"cable_out"})

    def __init__(self, folder: Path, dots: int, patience: Patience | None = None) -> None:
        from kiosk.devices.printers.virtual_usb import VirtualUsb  # late: it needs pyusb

        paper = PaperFolder(folder)
        self.twin: VirtualUsb = VirtualUsb(dots, paper.keep)
        who = self.twin.identity
        device = f"{who.vendor:04x}:{who.product:04x}"
        super().__init__(self.twin, UsbPrinter(device, who.serial_number, dots, patience, self.twin), paper)
