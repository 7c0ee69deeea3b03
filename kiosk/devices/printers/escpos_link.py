"""One TCP connection to an ESC/POS printer, from its opening to its end.

python-escpos carries the bytes. Its own status calls are not used: they take a printer's silence for "all is
well", and its checks are assertions. Whatever goes wrong here is an `OSError`.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.devices.printers.escpos_answers import FENCE, STATUS_QUERIES, Answers, printer_status
from kiosk.devices.printers.printer import PrinterState, PrinterStatus
from kiosk.devices.printers.transports import transports

_CHUNK = 4096


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a printer may keep us waiting, in seconds.

    `answer` for a connection and for each status answer, `stall` for taking the next few kilobytes, `fence`
    beyond the time that the slowest heads (`rows` dot rows a second, 50 mm at 203 dpi) need for the job.
    """

    answer: float = 3.0
    stall: float = 5.0
    fence: float = 5.0
    rows: float = 400.0


class EscposLink:
    """An open connection. Every method may raise `OSError`: lost, or stalled beyond patience."""

    def __init__(self, transport: Any, patience: Patience, monotonic: Callable[[], float]) -> None:
        self._transport = transport
        self._patience = patience
        self._monotonic = monotonic
        self._answers = Answers()

    def status(self) -> PrinterStatus:
        """Ask for the state; UNKNOWN if the printer leaves one of the queries unanswered."""
        self._drain()
        self._answers.statuses.clear()
        for count, query in enumerate(STATUS_QUERIES, start=1):
            self._send(query)
            deadline = self._monotonic() + self._patience.answer
            while len(self._answers.statuses) < count:
                if self._monotonic() >= deadline or not self._receive(deadline):
                    return PrinterStatus(PrinterState.UNKNOWN)
        return printer_status(*self._answers.statuses[:3])

    def send(self, data: bytes) -> None:
        """Send all of `data`, however slowly the printer takes it, as long as it keeps taking it."""
        for start in range(0, len(data), _CHUNK):
            self._send(data[start : start + _CHUNK])

    def fence(self, work: float, tells_status: bool) -> PrinterStatus | None:
        """Return None once everything sent is printed and cut, else what the printer says instead.

        `work` is how long the printing itself may take, in seconds. A printer that `tells_status` is asked in
        every pause, so paper that ends in the middle is told at once.
        """
        self._drain()
        self._answers.fences = 0
        self._send(FENCE)
        deadline = self._monotonic() + self._patience.fence + work
        status = PrinterStatus(PrinterState.UNKNOWN)
        while self._monotonic() < deadline and status.fault is None:
            self._receive(min(deadline, self._monotonic() + self._patience.answer / 3))
            if tells_status and not self._answers.fences:
                status = self.status()
            if self._answers.fences:
                return None
        return status

    def close(self) -> None:
        """End the connection; what was sent still arrives."""
        self._transport.close()

    def _send(self, data: bytes) -> None:
        self._socket.settimeout(self._patience.stall)
        self._transport._raw(data)

    def _receive(self, deadline: float) -> bool:
        """Take what comes until `deadline`; False if nothing came."""
        self._socket.settimeout(max(deadline - self._monotonic(), 0.001))
        try:
            data = self._transport._read()
        except TimeoutError:
            return False
        if not data:
            raise ConnectionResetError("the printer closed the connection")
        self._answers.feed(data)
        return True

    def _drain(self) -> None:
        """Take what lies ready; a machine that never stops talking is no reason to listen for ever."""
        deadline = self._monotonic() + self._patience.answer
        while self._monotonic() < deadline and self._receive(self._monotonic()):
            pass

    @property
    def _socket(self) -> socket.socket:
        device: socket.socket = self._transport.device
        return device


def open_link(
    host: str, port: int, patience: Patience, monotonic: Callable[[], float] = time.monotonic
) -> EscposLink:
    """Connect to a printer's raw port (9100 as a rule).

    Raises a `ConnectionError` when the machine says no, another `OSError` when none answers.
    """
    transport = transports().Network(host, port)
    # Its own open() knows IPv4 only and leaves the socket of a failed connection open.
    transport.device = socket.create_connection((host, port), timeout=patience.answer)
    transport.device.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return EscposLink(transport, patience, monotonic)
