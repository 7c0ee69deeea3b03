"""The virtual printer's place on the network: a real TCP port on loopback, served by a thread of its own.

One connection at a time, as the hardware does. Everything that real lines do wrong is done here on command.
"""

from __future__ import annotations

import select
import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress

from kiosk.devices.printers.virtual_escpos import Sheet, TwinFaults, VirtualEscpos

_CHUNK = 4096
_HARD_CLOSE = struct.pack("ii", 1, 0)


class VirtualServer:
    """A printer listening on 127.0.0.1:`port` until `close`. Public values change under its own lock."""

    def __init__(self, dots: int, finished: Callable[[Sheet], None]) -> None:
        self.connections = 0
        """How many have been accepted so far."""
        self.received = bytearray()
        """All bytes of the newest connection."""
        self._brain = VirtualEscpos(dots, finished)
        self._changed = threading.Condition()
        self._closing = False
        self._connection: socket.socket | None = None
        self._door = _bound(0)
        self._door.listen()
        self._open_door = True
        self.port: int = self._door.getsockname()[1]
        self._wake, self._waker = socket.socketpair()
        self._thread = threading.Thread(target=self._serve, name="virtual printer", daemon=True)
        self._thread.start()

    @property
    def faults(self) -> TwinFaults:
        """Return what is wrong now; setting it takes effect at once, also in the middle of a job."""
        with self._changed:
            return self._brain.faults

    @faults.setter
    def faults(self, faults: TwinFaults) -> None:
        with self._changed:
            self._brain.faults = faults
            self._waker.send(b"!")
            self._changed.wait_for(lambda: self._open_door is not self._brain.faults.refuse)

    @property
    def connected(self) -> bool:
        """Whether somebody is connected now."""
        return self._connection is not None

    def wait_for(self, condition: Callable[[], bool], timeout: float) -> bool:
        """Wait until `condition` holds, looked at after each thing that happens; False after `timeout` s."""
        with self._changed:
            return self._changed.wait_for(condition, timeout)

    def close(self) -> None:
        """Stop listening, drop the connection and end the thread."""
        with self._changed:
            self._closing = True
        self._waker.send(b"!")
        self._thread.join()
        for end in (self._door, self._wake, self._waker):
            end.close()

    def _serve(self) -> None:
        while True:
            ready = self._ready()
            with self._changed:
                if self._closing:
                    self._hang_up(hard=False)
                    return
                if self._wake in ready:
                    self._wake.recv(_CHUNK)
                    self._tend_door()
                    self._answer(self._brain.work())
                    self._drop_if_due()
                elif self._connection is None:
                    self._accept()
                elif self._room():
                    self._read(self._connection)
                self._changed.notify_all()

    def _ready(self) -> list[socket.socket]:
        """Wait until something can be done; return the sockets it can be done with."""
        with self._changed:
            sockets = [self._wake]
            faults = self._brain.faults
            if self._connection is None and self._open_door:
                sockets.append(self._door)
            elif self._connection is not None and self._room():
                sockets.append(self._connection)
            pace = faults.pace_s if self._connection is not None else 0
        if pace and select.select([self._wake], [], [], pace)[0]:
            return [self._wake]
        return select.select(sockets, [], [])[0]

    def _tend_door(self) -> None:
        """Listen or refuse; the port stays ours either way."""
        wanted = not self._brain.faults.refuse
        if wanted == self._open_door:
            return
        if wanted:
            self._door.listen()
        else:
            self._door.close()
            self._door = _bound(self.port)
        self._open_door = wanted

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
        self.received += data
        self._answer(self._brain.receive(data))
        self._drop_if_due()

    def _room(self) -> int:
        """Return how many bytes may be taken now."""
        faults = self._brain.faults
        limits = [limit for limit in (faults.drop_after, faults.stall_after) if limit is not None]
        return min([_CHUNK, *(max(limit - len(self.received), 0) for limit in limits)])

    def _drop_if_due(self) -> None:
        faults = self._brain.faults
        if faults.drop_after is not None and len(self.received) >= faults.drop_after:
            self._hang_up(hard=faults.reset)

    def _answer(self, answers: bytes) -> None:
        if answers and self._connection is not None and not self._brain.faults.silent:
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


def _bound(port: int) -> socket.socket:
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    door.bind(("127.0.0.1", port))
    return door
