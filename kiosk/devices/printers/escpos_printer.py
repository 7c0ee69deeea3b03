"""An ESC/POS receipt printer behind any line: one opening of the line for each job and each question.

The printer is asked before (paper, cover, off-line: nothing is sent then, so nothing old comes out after the
refill) and after the cut (the fence: sent is not printed). A line that is opened anew each time needs no
reconnecting: a printer that was gone is back with the next question. Tried against the virtual twins only,
not yet on real machines.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from kiosk.devices.printers.byte_line import ByteLine, fault_of, status_without
from kiosk.devices.printers.escpos_link import EscposLink, Patience
from kiosk.devices.printers.printer import (
    PreparedJob,
    PrinterFault,
    PrinterState,
    PrinterStatus,
    PrintOutcome,
)
from kiosk.domain.states import PrintState

Told = TypeVar("Told", PrinterStatus, PrinterStatus | None)


class EscposPrinter:
    """The printer `name`, `dots` wide. `open_line` opens its line or raises `OSError`, in seconds."""

    def __init__(
        self,
        name: str,
        dots: int,
        open_line: Callable[[], ByteLine],
        patience: Patience | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = name
        self.dots = dots
        self._open_line = open_line
        self._patience = patience or Patience()
        self._monotonic = monotonic
        self._turn = threading.Lock()
        self._taken = 0.0
        """When the turn was taken."""
        self._seen = PrinterStatus(PrinterState.UNKNOWN)
        self._answers = False
        """Whether it answered every question when it was asked last."""
        self._unanswered = 0
        """Jobs whose fence may still be answered."""
        self._torn = False
        """Whether the newest job ended in the middle, perhaps of a picture."""

    def status(self) -> PrinterStatus:
        """Return the state now, GONE when there is no line to be had; in a job what it was before that."""
        with self._in_turn(0) as ours:
            return self._looked() if ours else self._seen_before()

    def print(self, job: PreparedJob) -> PrintOutcome:
        """Print `job`: FAILED before its first byte left, PRINTED after the fence's answer, else UNKNOWN.

        It is FAILED as BUSY, too, where the job before it doesn't end in time.
        """
        with self._in_turn(self._patience.turn) as ours:
            link = self._connect() if ours else PrinterFault.BUSY
            if isinstance(link, PrinterFault):
                return PrintOutcome(PrintState.FAILED, link)
            try:
                status = self._seen = self._asked(link, EscposLink.status)
                if status.fault is not None:
                    return PrintOutcome(PrintState.FAILED, status.fault)
                return self._send(link, job, tells_status=status.state is not PrinterState.UNKNOWN)
            finally:
                link.close()

    def close(self) -> None:
        """Do nothing: no line outlives its job."""

    @contextmanager
    def _in_turn(self, seconds: float) -> Iterator[bool]:
        """Give whether the printer is ours for the block, after `seconds` of waiting at most."""
        ours = self._turn.acquire(timeout=seconds)
        if ours:
            self._taken = self._monotonic()
        try:
            yield ours
        finally:
            if ours:
                self._turn.release()

    def _looked(self) -> PrinterStatus:
        """Ask over a line of its own. Who has always answered and is silent now is asked over another one:
        without a cable there is none to be had, and that is known sooner than after every silence.
        """
        soon = self._on_a_line(EscposLink.status_soon) if self._answers else None
        self._seen = self._on_a_line(EscposLink.status) if soon is None else soon
        return self._seen

    def _seen_before(self) -> PrinterStatus:
        """Return the state before the job that is under way, unless that hangs."""
        hangs = self._monotonic() - self._taken > self._patience.job
        return status_without(PrinterFault.UNREACHABLE) if hangs else self._seen

    def _connect(self) -> EscposLink | PrinterFault:
        try:
            return EscposLink(self._open_line(), self._patience)
        except OSError as error:
            return fault_of(error)

    def _on_a_line(self, ask: Callable[[EscposLink], Told]) -> Told | PrinterStatus:
        link = self._connect()
        if isinstance(link, PrinterFault):
            return status_without(link)
        try:
            return self._asked(link, ask)
        finally:
            link.close()

    def _asked(self, link: EscposLink, ask: Callable[[EscposLink], Told]) -> Told | PrinterStatus:
        try:
            told = ask(link)
        except TimeoutError:  # it is there and takes not even a question
            return PrinterStatus(PrinterState.OFFLINE, PrinterFault.OFFLINE)
        except OSError as error:
            return status_without(fault_of(error))
        self._answers = link.answers
        return told

    def _send(self, link: EscposLink, job: PreparedJob, tells_status: bool) -> PrintOutcome:
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
