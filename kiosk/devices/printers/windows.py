"""A receipt printer behind a queue of Windows, which takes raw bytes and tells nothing of the paper.

python-escpos' `Win32Raw` speaks to the spooler here: it knows the order of its calls, and there is nothing
to add. It needs pywin32. Tried against a fake of it only, never on Windows.
"""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable
from typing import Any

from kiosk.devices.printers.byte_line import NotOnThisMachine
from kiosk.devices.printers.printer import (
    PreparedJob,
    PrinterFault,
    PrinterState,
    PrinterStatus,
    PrintOutcome,
)
from kiosk.devices.printers.transports import transports
from kiosk.domain.states import PrintState


def win32_raw(queue: str) -> Any:
    """Return python-escpos' transport to `queue`, not yet open. Raises `NotOnThisMachine`."""
    transport = transports().Win32Raw
    if not transport.is_usable():
        raise NotOnThisMachine(errno.ENOSYS, "no Windows spooler here")
    return transport(queue)


class WindowsPrinter:
    """The printer behind `queue`, `dots` wide."""

    def __init__(self, queue: str, dots: int, transport: Callable[[str], Any] = win32_raw) -> None:
        self.name = f"windows:{queue}"
        self.dots = dots
        self._queue = queue
        self._transport = transport
        self._turn = threading.Lock()

    def status(self) -> PrinterStatus:
        """Return UNKNOWN for a queue that exists. Nothing is opened: that alone would make an empty job."""
        try:
            known = self._queue in self._transport(self._queue).printers
        except NotOnThisMachine:
            return PrinterStatus(PrinterState.GONE, PrinterFault.NOT_WINDOWS)
        except Exception:  # pywin32's own error has no base of its own
            return PrinterStatus(PrinterState.GONE, PrinterFault.SPOOLER_AWAY)
        if not known:
            return PrinterStatus(PrinterState.GONE, PrinterFault.QUEUE_MISSING)
        return PrinterStatus(PrinterState.UNKNOWN)

    def print(self, job: PreparedJob) -> PrintOutcome:
        """Hand `job` to the spooler: FAILED if it opens no document, else UNKNOWN."""
        with self._turn:
            status = self.status()
            if status.fault is not None:
                return PrintOutcome(PrintState.FAILED, status.fault)
            transport = self._transport(self._queue)
            try:
                transport.open(job_name=job.name)
            except Exception:
                return PrintOutcome(PrintState.FAILED, PrinterFault.QUEUE_REJECTS)
            try:
                transport._raw(job.raw)
                transport.close()
            except Exception:
                return PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)
            return PrintOutcome(PrintState.UNKNOWN, PrinterFault.NO_ANSWER)

    def close(self) -> None:
        """Do nothing: nothing is open between jobs."""
