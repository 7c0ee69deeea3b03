"""A receipt printer on the network: raw port 9100.

Plain TCP without python-escpos: its `Network` would bring no more than `sendall` and `recv`, knows IPv4 only,
and leaves the socket of a failed connection open.
"""

from __future__ import annotations

import errno
import socket
import time
from collections.abc import Callable

from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.escpos_printer import EscposPrinter

_CHUNK = 4096


class TcpLine:
    """A connected socket as a printer's line; taking a few kilobytes may last `stall` seconds."""

    two_way = True

    def __init__(
        self, connection: socket.socket, stall: float, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._connection = connection
        self._stall = stall
        self._monotonic = monotonic

    def send(self, data: bytes) -> None:
        """Send `data` in pieces, each within `stall`."""
        self._connection.settimeout(self._stall)
        for start in range(0, len(data), _CHUNK):
            self._connection.sendall(data[start : start + _CHUNK])

    def receive(self, deadline: float) -> bytes:
        """Return what comes until `deadline`; `ConnectionResetError` once the printer has hung up."""
        self._connection.settimeout(max(deadline - self._monotonic(), 0.001))
        try:
            data = self._connection.recv(_CHUNK)
        except TimeoutError:
            return b""
        if not data:
            raise ConnectionResetError(errno.ECONNRESET, "the printer closed the connection")
        return data

    def close(self) -> None:
        """End the connection; what was sent still arrives."""
        self._connection.close()


def open_tcp(host: str, port: int, patience: Patience) -> TcpLine:
    """Connect to a printer's raw port (9100 as a rule).

    Raises a `ConnectionError` when the machine says no, another `OSError` when none answers.
    """
    try:
        connection = socket.create_connection((host, port), timeout=patience.connect)
    except ValueError as error:  # a name that can't even be looked up
        raise OSError(errno.EADDRNOTAVAIL, "no host name") from error
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return TcpLine(connection, patience.stall)


class NetworkPrinter(EscposPrinter):
    """An ESC/POS printer at `host`:`port`, `dots` wide."""

    def __init__(self, host: str, port: int, dots: int, patience: Patience | None = None) -> None:
        patience = patience or Patience()
        super().__init__(f"{host}:{port}", dots, lambda: open_tcp(host, port, patience), patience)
