"""A printer that couldn't be opened at the start: every question and every job tries to open it again."""

from __future__ import annotations

import threading
from collections.abc import Callable

from kiosk.devices.printers.byte_line import fault_of, status_without
from kiosk.devices.printers.printer import PreparedJob, Printer, PrinterFault, PrinterStatus, PrintOutcome
from kiosk.domain.states import PrintState


class AwaitedPrinter:
    """Stands for the printer that `open_it` returns, once it does so without an `OSError`."""

    def __init__(self, name: str, dots: int, open_it: Callable[[], Printer]) -> None:
        self.name = name
        self.dots = dots
        self._open_it = open_it
        self._printer: Printer | None = None
        self._turn = threading.Lock()

    def status(self) -> PrinterStatus:
        """Return the printer's state; GONE as long as it can't be opened."""
        printer = self._opened()
        return status_without(printer) if isinstance(printer, PrinterFault) else printer.status()

    def print(self, job: PreparedJob) -> PrintOutcome:
        """Print `job`; FAILED as long as the printer can't be opened."""
        printer = self._opened()
        if isinstance(printer, PrinterFault):
            return PrintOutcome(PrintState.FAILED, printer)
        return printer.print(job)

    def close(self) -> None:
        """Let the printer go, if it ever came."""
        if self._printer is not None:
            self._printer.close()

    def _opened(self) -> Printer | PrinterFault:
        with self._turn:
            if self._printer is None:
                try:
                    self._printer = self._open_it()
                except OSError as error:
                    return fault_of(error)
            return self._printer
