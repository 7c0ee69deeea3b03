"""What the virtual printers on TCP and on a serial line have in common: a thread that listens and answers.

Everything that real lines do wrong is done here on command.
"""

from __future__ import annotations

import select
import socket
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from kiosk.devices.printers.virtual_escpos import Sheet, VirtualEscpos
from kiosk.devices.printers.virtual_faults import TwinFaults

CHUNK = 4096


class VirtualLine(ABC):
    """A printer that listens until `close`. Public values change under its own lock.

    What a subclass adds is called under that lock, by the thread; it starts the thread when it is ready.
    """

    def __init__(self, dots: int, finished: Callable[[Sheet], None], name: str) -> None:
        self.connections = 0
        """How many conversations there have been."""
        self.received = bytearray()
        """All bytes of the newest connection."""
        self._brain = VirtualEscpos(dots, finished)
        self._changed = threading.Condition()
        self._closing = False
        self._wake, self._waker = socket.socketpair()
        self._thread = threading.Thread(target=self._serve, name=name, daemon=True)

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
            self._changed.wait_for(self._tended)

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
        for end in (self._wake, self._waker):
            end.close()

    @abstractmethod
    def _ears(self) -> list[Any]:
        """Return what to listen to now, besides the wish to stop."""

    @abstractmethod
    def _hear(self) -> None:
        """One of the ears has something."""

    @abstractmethod
    def _tend(self) -> None:
        """Do what changed faults want of the line: plug in, unplug, listen, refuse."""

    @abstractmethod
    def _tended(self) -> bool:
        """Whether the line is as the faults want it."""

    @abstractmethod
    def _say(self, answers: bytes) -> None:
        """Send answers, if somebody is there."""

    @abstractmethod
    def _hang_up(self, hard: bool) -> None:
        """End the connection, if there is one."""

    @abstractmethod
    def _shut(self) -> None:
        """Let everything go: the end."""

    def _serve(self) -> None:
        while True:
            ready = self._ready()
            with self._changed:
                if self._closing:
                    self._shut()
                    return
                if self._wake in ready:
                    self._wake.recv(CHUNK)
                    self._tend()
                    self._say(self._brain.work())
                    self._drop_if_due()
                elif ready:
                    self._hear()
                self._changed.notify_all()

    def _ready(self) -> list[Any]:
        """Wait until something can be done; return what it can be done with."""
        with self._changed:
            ears, pace = self._ears(), self._brain.faults.pace_s
        if pace and select.select([self._wake], [], [], pace)[0]:
            return [self._wake]
        return select.select([self._wake, *ears], [], [])[0]

    def _receive(self, data: bytes) -> None:
        self.received += data
        self._say(self._brain.receive(data))
        self._drop_if_due()

    def _room(self) -> int:
        """Return how many bytes may be taken now."""
        faults = self._brain.faults
        limits = [limit for limit in (faults.drop_after, faults.stall_after) if limit is not None]
        return min([CHUNK, *(max(limit - len(self.received), 0) for limit in limits)])

    def _drop_if_due(self) -> None:
        faults = self._brain.faults
        if faults.drop_after is not None and len(self.received) >= faults.drop_after:
            self._hang_up(hard=faults.reset)
