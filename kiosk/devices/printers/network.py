"""A receipt printer on the network: raw port 9100, one connection for each job.

The printer is asked before (paper, cover, off-line: nothing is sent then, so nothing old comes out after the
refill) and after the cut (the fence: sent is not printed). Tried against the virtual twin only, not yet on a
real machine.
"""

from __future__ import annotations

import threading

from kiosk.devices.printers.escpos_link import EscposLink, Patience, open_link
from kiosk.devices.printers.printer import PrintData, PrinterFault, PrinterState, PrinterStatus, PrintOutcome
from kiosk.domain.states import PrintState


class NetworkPrinter:
    """An ESC/POS printer at `host`:`port`, `dots` wide."""

    def __init__(self, host: str, port: int, dots: int, patience: Patience | None = None) -> None:
        self.name = f"{host}:{port}"
        self.dots = dots
        self._host, self._port = host, port
        self._patience = patience or Patience()
        self._turn = threading.Lock()

    def status(self) -> PrinterStatus:
        """Return the state now; GONE when there is no connection to be had."""
        with self._turn:
            link = self._connect()
            if isinstance(link, PrinterFault):
                return PrinterStatus(PrinterState.GONE, link)
            return self._ask(link, then_close=True)

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
        """Do nothing: no connection outlives its job."""

    def _connect(self) -> EscposLink | PrinterFault:
        try:
            return open_link(self._host, self._port, self._patience)
        except ConnectionError:
            return PrinterFault.REFUSED
        except (OSError, ValueError):  # ValueError: a name that can't even be looked up
            return PrinterFault.UNREACHABLE

    def _ask(self, link: EscposLink, then_close: bool = False) -> PrinterStatus:
        try:
            return link.status()
        except OSError:
            return PrinterStatus(PrinterState.GONE, PrinterFault.REFUSED)
        finally:
            if then_close:
                link.close()

    def _send(self, link: EscposLink, job: PrintData, tells_status: bool) -> PrintOutcome:
        rows = len(job.raw) / (self.dots / 8)
        try:
            link.send(job.raw)
            instead = link.fence(rows / self._patience.rows, tells_status)
        except OSError:
            return PrintOutcome(PrintState.UNKNOWN, PrinterFault.CUT_OFF)
        if instead is None:
            return PrintOutcome(PrintState.PRINTED)
        return PrintOutcome(PrintState.UNKNOWN, instead.fault or PrinterFault.NO_ANSWER)
