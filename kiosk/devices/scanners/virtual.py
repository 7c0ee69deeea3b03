"""A scanner on a pseudo terminal: the demo's, the training's and the tests'.

The product listens to it as to a real one, on a real serial line. What it sends, in which frame, how fast and
how broken, is said by whoever holds it.
"""

from __future__ import annotations

import os
import threading
import tty
from contextlib import suppress
from enum import StrEnum
from functools import reduce
from operator import xor
from pathlib import Path


class Framing(StrEnum):
    """What makes wrap around a code."""

    CR = "cr"
    LF = "lf"
    CRLF = "crlf"
    NONE = "none"
    STX = "stx"
    """STX, lines with CR, ETX."""
    RTE = "rte"
    """3M's swipe readers: three lines, the last ones used, with header, flag and check byte."""


def framed(code: str, framing: Framing) -> bytes:
    """Return the bytes that a scanner sends for `code`, whose lines are joined by newlines."""
    lines = [line.encode() for line in code.split("\n")]
    if framing is Framing.NONE:
        return b"\r".join(lines)
    if framing is Framing.STX:
        return b"\x02" + b"".join(line + b"\r" for line in lines) + b"\x03"
    if framing is Framing.RTE:
        lines = [b""] * (3 - len(lines)) + lines
        body = b"OU\x020" + b"".join(line + b"\r" for line in lines) + b"\x03"
        return b"\x01" + bytes((len(body),)) + body + bytes((reduce(xor, body),))
    end = {Framing.CR: b"\r", Framing.LF: b"\n", Framing.CRLF: b"\r\n"}[framing]
    return b"".join(line + end for line in lines)


class VirtualScanner:
    """A scanner behind `path`, a link that comes and goes as its plug does; plugged in at first."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._master: int | None = None
        self._slave: int | None = None
        self.plug()

    def plug(self) -> None:
        """Plug it in again, as another device behind the same name."""
        if self._master is None:
            self._master, self._slave = os.openpty()
            tty.setraw(self._slave)
            with suppress(FileNotFoundError):
                self.path.unlink()
            self.path.symlink_to(os.ttyname(self._slave))

    def unplug(self) -> None:
        """Pull its cable; whoever reads from it learns so at once."""
        with suppress(FileNotFoundError):
            self.path.unlink()
        for end in (self._master, self._slave):
            if end is not None:
                os.close(end)
        self._master = self._slave = None

    def scan(self, code: str, framing: Framing = Framing.CR, pace_s: float = 0.0) -> None:
        """Send `code` as `framing` says, `pace_s` seconds apart for each byte."""
        self.send(framed(code, framing), pace_s)

    def send(self, data: bytes, pace_s: float = 0.0) -> None:
        """Send any bytes: a torn frame, garbage. Unplugged, it sends nothing."""
        waiting = threading.Event()
        for start in range(len(data)) if pace_s else (0,):
            if self._master is None:
                return
            os.write(self._master, data[start : start + 1] if pace_s else data)
            waiting.wait(pace_s)
