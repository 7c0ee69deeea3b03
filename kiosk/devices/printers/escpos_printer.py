"""An ESC/POS receipt printer behind any line: one opening of the line for each job and each question.

The printer is asked before (paper, cover, off-line: nothing is sent then, so nothing old comes out after the
refill) and after the cut (the fence: sent is not printed). A line that is opened anew each time needs no
reconnecting: a printer that was gone is back with the next question. Tried against the virtual twins only,
not yet on real machines.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from kiosk.devices.printers.byte_line import ByteLine, fault_of, status_without
from kiosk.devices.printers.escpos_link import EscposLink, Patience
from kiosk.devices.printers.printer import PrintData, PrinterFault, PrinterState, PrinterStatus, PrintOutcome
from kiosk.domain.states import PrintState


class EscposPrinter:
    """The printer `name`, `dots` wide. `open_line` opens its line or raises `OSError`, in seconds."""

    def __init__(
        self, name: str, dots: int, open_line: Callable[[], ByteLine], patience: Patience | None = None
    ) -> None:
        self.name = name
        self.dots = dots
        self._open_line = open_line
        self._patience = patience or Patience()
        self._turn = threading.Lock()
        self._unanswered = 0
        """Jobs whose fence may still be answered."""
        self._torn = False
        """Whether the newest job ended in the middle, perhaps of a picture."""

    def status(self) -> PrinterStatus:
        """Return the state now; GONE when there is no line to be had."""
        with self._turn:
            link = self._connect()
            if isinstance(link, PrinterFault):
                return status_without(link)
            try:
                return self._ask(link)
            finally:
                link.close()

    def model(self) -> str:
        """Return what the printer calls itself, "" if it doesn't tell or can't be asked."""
        with self._turn:
            link = self._connect()
            if isinstance(link, PrinterFault):
                return ""
            try:
                return link.model()
            except OSError:
                return ""
            finally:
                link.close()

    def print(self, job: PrintData) -> PrintOutcome:
        """Print `job`: FAILED before its first byte left, PRINTED after the fence's answer, else UNKNOWN."""
        with self._turn:
            link = self._connect()
            if isinstance(link, PrinterFault):
                return PrintOutcome(PrintState.FAILED, link)
            try:
                status = self._ask(link)
                if status.fault is not None:
                    return PrintOutcome(PrintState.FAILED, status.fault)
                return self._send(link, job, tells_status=status.state is not PrinterState.UNKNOWN)
            finally:
                link.close()

    def close(self) -> None:
        """Do nothing: no line outlives its job."""

    def _connect(self) -> EscposLink | PrinterFault:
        try:
            return EscposLink(self._open_line(), self._patience)
        except OSError as error:
            return fault_of(error)

    def _ask(self, link: EscposLink) -> PrinterStatus:
        try:
            return link.status()
        except TimeoutError:  # it is there and takes not even a question
            return PrinterStatus(PrinterState.OFFLINE, PrinterFault.OFFLINE)
        except OSError as error:
            return status_without(fault_of(error))

    def _send(self, link: EscposLink, job: PrintData, tells_status: bool) -> PrintOutcome:
        work = len(job.raw) / (self.dots / 8) / self._patience.rows
        fault = self._tidy(link, work, tells_status)
        if fault is not None:
            return PrintOutcome(PrintState.FAILED, fault)
        earlier, self._unanswered = self._unanswered, self._unanswered + 1
        try:
            link.send(job.raw)
            instead = link.fence(work, tells_status, earlier)
        except OSError:
            self._torn = True
            return PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)
        if instead is None:
            self._unanswered = 0
            return PrintOutcome(PrintState.PRINTED)
        return PrintOutcome(PrintState.UNKNOWN, instead.fault or PrinterFault.NO_ANSWER)

    def _tidy(self, link: EscposLink, work: float, tells_status: bool) -> PrinterFault | None:
        """Bring what earlier jobs left behind to its end; return why nothing can be printed yet."""
        earlier = self._unanswered if tells_status else 0
        self._unanswered += bool(earlier)  # settling asks once more
        try:
            if self._torn:
                link.clear(self.dots)
            instead = link.settle(earlier, work) if earlier else None
        except TimeoutError:
            return PrinterFault.OFFLINE
        except OSError as error:
            return fault_of(error)
        if instead is not None and instead.fault is not None:
            return instead.fault
        self._torn = False
        if earlier and instead is None:
            self._unanswered = 0
        return None
