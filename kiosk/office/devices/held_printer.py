"""A station's printer for whoever may use it: the one program that holds the station's devices.

Whoever finds them held opens no line to the printer, not even to ask how it is.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.devices.printers.printer import (
    PreparedJob,
    Printer,
    PrinterFault,
    PrinterState,
    PrinterStatus,
    PrintOutcome,
)
from kiosk.domain.states import PrintState


class HeldPrinter:
    """`printer` as long as `held` says that it is this program's; else it is busy and prints nothing."""

    def __init__(self, printer: Printer, held: Callable[[], bool]) -> None:
        self.name, self.dots = printer.name, printer.dots
        self._printer, self._held = printer, held

    def status(self) -> PrinterStatus:
        """Return the printer's state, BUSY while another program has it."""
        return self._printer.status() if self._held() else PrinterStatus(PrinterState.BUSY, PrinterFault.BUSY)

    def print(self, job: PreparedJob) -> PrintOutcome:
        """Print `job`; FAILED while another program has the printer, so that it may be printed again."""
        if not self._held():
            return PrintOutcome(PrintState.FAILED, PrinterFault.BUSY)
        return self._printer.print(job)

    def close(self) -> None:
        """Let the printer go."""
        self._printer.close()
