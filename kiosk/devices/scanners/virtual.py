"""A scanner on a pseudo terminal: the demo's, the training's and the tests'.

The product listens to it as to a real one, on a real serial line. What it sends, in which frame, how fast and
how broken, is said by whoever holds it, and on command what is wrong with all that it sends.
"""

from __future__ import annotations

import os
import tempfile
import threading
import tty
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from operator import xor
from pathlib import Path
from typing import ClassVar

_NOISE = 0xA5


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


@dataclass(frozen=True, slots=True)
class ScannerFaults:
    """What is wrong with the scanner; all well by default. Can be changed while it works."""

    unplugged: bool = False
    silent: bool = False
    """It beeps and sends nothing."""
    garbled: bool = False
    """What it sends arrives as noise, as over a line of another speed."""
    torn: bool = False
    """It breaks off in the middle of a code."""
    pace_s: float = 0.0
    """Seconds between two bytes."""


class VirtualScanner:
    """A scanner behind `path`, a link that comes and goes as its plug does; plugged in at first.

    Without a `path` the link stands in a folder of its own, which `close` removes.
    """

    acts: ClassVar[Mapping[str, str]] = {"swipe": "", "scan": "TEXT"}
    """What a hand can do with it: swipe the made-up passport that lies on the virtual reader, scan a code."""

    def __init__(self, path: Path | None = None) -> None:
        self._place = None if path else tempfile.TemporaryDirectory(prefix="kiosk-scanner-")
        self.path = path or Path(self._place.name if self._place else "") / "port"
        self._faults = ScannerFaults()
        self._master: int | None = None
        self._slave: int | None = None
        self.plug()

    @property
    def faults(self) -> ScannerFaults:
        """Return what is wrong now; set it to make the scanner fail, or mend it, at once."""
        return self._faults

    @faults.setter
    def faults(self, faults: ScannerFaults) -> None:
        self._faults = faults
        (self.unplug if faults.unplugged else self.plug)()

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

    def act(self, name: str, value: str) -> str:
        """Do one of `acts`, as broken as `faults` say; return what came of it."""
        if self._faults.unplugged:
            return "unplugged"
        if name == "swipe":
            from kiosk.devices.passport.virtual_booklet import Holder

            zone = Holder().zone
            code, framing = f"{zone[:44]}\n{zone[44:]}", Framing.STX
        else:
            code, framing = value, Framing.CR
        self.send(self._spoiled(framed(code, framing)), self._faults.pace_s)
        return "scanned"

    def close(self) -> None:
        """Pull its cable for good."""
        self.unplug()
        if self._place is not None:
            self._place.cleanup()

    def _spoiled(self, data: bytes) -> bytes:
        """Return what arrives of `data`."""
        if self._faults.silent:
            return b""
        whole = bytes(byte ^ _NOISE for byte in data) if self._faults.garbled else data
        return whole[: len(whole) // 2] if self._faults.torn else whole

    def send(self, data: bytes, pace_s: float = 0.0) -> None:
        """Send any bytes: a torn frame, garbage. Unplugged, it sends nothing."""
        waiting = threading.Event()
        for start in range(len(data)) if pace_s else (0,):
            if self._master is None:
                return
            os.write(self._master, data[start : start + 1] if pace_s else data)
            waiting.wait(pace_s)
