"""The station's printer for a face that has it only while no other face does.

A device is opened by one face. A counter on a kiosk's own machine finds it held, and says so.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from kiosk.devices.printers.printer import (
    PrintData,
    Printer,
    PrinterFault,
    PrinterState,
    PrinterStatus,
    PrintOutcome,
)
from kiosk.domain.states import PrintState
from kiosk.office.device_ownership import Ownership


class SharedPrinter:
    """A `Printer` that is opened when it is first wanted, and kept until `close`."""

    def __init__(self, ownership: Ownership, name: str, dots: int, opened: Callable[[], Printer]) -> None:
        self._ownership, self._opened = ownership, opened
        self._name, self.dots = name, dots
        self._printer: Printer | None = None
        self._taking = Lock()

    @property
    def name(self) -> str:
        """Which device jobs go to."""
        return self._printer.name if self._printer else self._name

    def status(self) -> PrinterStatus:
        """Return how it is; BUSY while another face has it."""
        printer = self._taken()
        return PrinterStatus(PrinterState.BUSY, PrinterFault.BUSY) if printer is None else printer.status()

    def print(self, job: PrintData) -> PrintOutcome:
        """Print `job`; FAILED while another face has the printer."""
        printer = self._taken()
        return PrintOutcome(PrintState.FAILED, PrinterFault.BUSY) if printer is None else printer.print(job)

    def close(self) -> None:
        """Let the device go, for others to have it."""
        with self._taking:
            if self._printer is not None:
                self._printer.close()
            self._printer = None
            self._ownership.release()

    def _taken(self) -> Printer | None:
        with self._taking:
            if self._printer is None and self._owns():
                self._printer = self._opened()
            return self._printer

    def _owns(self) -> bool:
        try:
            return self._ownership.take()
        except OSError:  # a folder without locks: nobody can say whose the printer is
            return False
