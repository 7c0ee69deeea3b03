"""The virtual printer's place on a serial line: a pseudo-terminal that can be unplugged and plugged in.

The kernel's half of it behaves as a serial port does: buffers that fill, a hang-up, a lock. Speed and modem
lines are taken and mean nothing.
"""

from __future__ import annotations

import fcntl
import os
import tty
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.devices.printers.escpos_answers import PRINTER
from kiosk.devices.printers.virtual_escpos import Sheet
from kiosk.devices.printers.virtual_line import VirtualLine


class VirtualSerial(VirtualLine):
    """A printer behind `path`, a link to the port that is there only while it is plugged in."""

    def __init__(self, dots: int, finished: Callable[[Sheet], None], path: Path) -> None:
        super().__init__(dots, finished, "virtual serial printer")
        self.path = path
        self._ends: tuple[int, int] | None = None
        self._held = False
        self._tend()
        self._thread.start()

    def _ears(self) -> list[Any]:
        return [self._ends[0]] if self._ends and self._room() else []

    def _hear(self) -> None:
        if self._ends and (room := self._room()):
            data = os.read(self._ends[0], room)
            if self._brain.idle and data.startswith(PRINTER):  # no line tells when it is opened
                self.connections += 1
                self.received = bytearray()
            self._receive(data)

    def _tend(self) -> None:
        """Be plugged in or not, and held by "another program" or not."""
        faults = self._brain.faults
        if faults.refuse:
            self._hang_up(hard=faults.reset)
        elif self._ends is None:
            self._plug_in()
        if self._ends and self._held is not faults.busy:
            fcntl.flock(self._ends[1], fcntl.LOCK_EX if faults.busy else fcntl.LOCK_UN)
            self._held = faults.busy

    def _tended(self) -> bool:
        faults = self._brain.faults
        plugged = self._ends is not None
        return plugged is not faults.refuse and (not plugged or self._held is faults.busy)

    def _plug_in(self) -> None:
        far, near = os.openpty()
        tty.setraw(near)
        self.path.symlink_to(os.ttyname(near))
        os.set_blocking(far, False)
        self._ends, self._held = (far, near), False
        self.received = bytearray()

    def _say(self, answers: bytes) -> None:
        if answers and self._ends:
            with suppress(OSError):
                os.write(self._ends[0], answers)

    def _hang_up(self, hard: bool) -> None:
        """Be unplugged, until the faults are set anew."""
        if self._ends is None:
            return
        self._brain.faults = replace(self._brain.faults, drop_after=None, refuse=True)
        self.path.unlink()
        for end in self._ends:
            os.close(end)
        self._ends = None
        if hard:
            self._brain.end()

    def _shut(self) -> None:
        self._hang_up(hard=True)
