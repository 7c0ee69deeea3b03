"""The virtual printer's place on the network: a real TCP port on loopback.

One connection at a time, as the hardware does.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from kiosk.devices.printers.virtual_escpos import Sheet
from kiosk.devices.printers.virtual_line import VirtualLine

_FULL = 2
"""So many callers whom nobody takes in, and the system lets those who come after them wait."""
_HARD_CLOSE = struct.pack("ii", 1, 0)


class VirtualServer(VirtualLine):
    """A printer listening on 127.0.0.1:`port`."""

    def __init__(self, dots: int, finished: Callable[[Sheet], None]) -> None:
        super().__init__(dots, finished, "virtual network printer")
        self._connection: socket.socket | None = None
        self._door = _bound(0)
        self._door.listen()
        self._crowd: list[socket.socket] = []
        """Callers of our own who fill the door of a printer whose cable is pulled: nobody else is heard."""
        self._shown = self._wanted
        self.port: int = self._door.getsockname()[1]
        self._thread.start()

    @property
    def connected(self) -> bool:
        """Whether somebody is connected now."""
        return self._connection is not None

    def _ears(self) -> list[Any]:
        refuse, cable_out = self._shown
        if self._connection is None:
            return [] if refuse or cable_out else [self._door]
        if cable_out:
            return []
        return [self._connection] if self._room() else []

    def _hear(self) -> None:
        if self._connection is None:
            self._accept()
        elif self._room():
            self._read(self._connection)

    def _tend(self) -> None:
        """Listen, refuse or answer nobody; the port stays ours each way."""
        if self._tended():
            return
        self._shown = refuse, cable_out = self._wanted
        self._close_door()
        self._door = _bound(self.port)
        if cable_out:
            self._door.listen(0)
            self._crowd = [_caller(self.port) for _ in range(_FULL)]
        elif not refuse:
            self._door.listen()

    def _tended(self) -> bool:
        return self._shown == self._wanted

    @property
    def _wanted(self) -> tuple[bool, bool]:
        """Whether callers are to be refused, and whether nobody is to be answered."""
        return self._brain.faults.refuse, self._brain.faults.cable_out

    def _close_door(self) -> None:
        self._door.close()
        for each in self._crowd:
            each.close()
        self._crowd = []

    def _accept(self) -> None:
        with suppress(OSError):
            self._connection = self._door.accept()[0]
            self.connections += 1
            self.received = bytearray()
            self._drop_if_due()

    def _read(self, connection: socket.socket) -> None:
        try:
            data = connection.recv(self._room())
        except OSError:
            data = b""
        if not data:
            self._hang_up(hard=False)
            return
        self._receive(data)

    def _say(self, answers: bytes) -> None:
        if answers and self._connection is not None:
            with suppress(OSError):
                self._connection.sendall(answers)

    def _hang_up(self, hard: bool) -> None:
        if self._connection is None:
            return
        if hard:
            self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _HARD_CLOSE)
        self._connection.close()
        self._connection = None
        self._brain.end()

    def _shut(self) -> None:
        self._hang_up(hard=False)
        self._close_door()


def _bound(port: int) -> socket.socket:
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    door.bind(("127.0.0.1", port))
    return door


def _caller(port: int) -> socket.socket:
    """Return a call to `port` that waits for nothing."""
    caller = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    caller.setblocking(False)
    caller.connect_ex(("127.0.0.1", port))
    return caller
