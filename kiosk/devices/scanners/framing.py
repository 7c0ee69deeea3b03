"""Codes in the bytes of a serial scanner or swipe reader, whatever its make wraps around them.

Barcode scanners send a line with CR, LF or both, or nothing at its end. Swipe readers send a zone's lines
with CR, most of them between STX and ETX (DESKO, Access-IS), 3M's RTE readers as SOH, length, "OU", STX,
flag, three lines of which the unused come first and empty, ETX and a check byte. That byte isn't checked, for
makes differ in what it covers: a zone has check digits of its own, a slip a signature. Read in manuals and
threads; not tried on hardware.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from kiosk.devices.scanners.codes import LINE_GAP_MS, LONGEST, SHORTEST, lines_of

SOH, STX, ETX = 0x01, 0x02, 0x03
_LINE_ENDS = b"\r\n"
_SPACE = 0x20


class _Place(Enum):
    """Where the next byte stands."""

    LINES = auto()
    """In plain lines, without a frame."""
    HEADER = auto()
    """Between SOH and STX."""
    FLAG = auto()
    """Right after the STX of a frame with a header."""
    FRAME = auto()
    CHECK_BYTE = auto()
    """Right after the ETX of a frame with a header."""


@dataclass(slots=True)
class ScannerFrames:
    """Finds scans in a stream of bytes. Times are milliseconds of any steady clock.

    A pause of more than `line_gap_ms` ends what began before it; inside a frame one of more than
    `frame_gap_ms` does. What was torn is told as it is, so that the person learns that it must be read again.
    """

    line_gap_ms: int = LINE_GAP_MS
    frame_gap_ms: int = 2_000
    _place: _Place = _Place.LINES
    _headed: bool = False
    _line: bytearray = field(default_factory=bytearray)
    _lines: list[str] = field(default_factory=list)
    _spoiled: bool = False
    _last_ms: int = 0

    def feed(self, data: bytes, at_ms: int) -> list[str]:
        """Take bytes; return the codes that are whole now (lines joined by a newline)."""
        codes = self.idle(at_ms)
        self._last_ms = at_ms
        return codes + [code for byte in data if (code := self._take(byte))]

    def idle(self, at_ms: int) -> list[str]:
        """Return the code that stopped without an end, once the pause is too long; ask now and then."""
        framed = self._place in (_Place.HEADER, _Place.FLAG, _Place.FRAME)
        if at_ms - self._last_ms <= (self.frame_gap_ms if framed else self.line_gap_ms):
            return []
        code = self._finish()
        return [code] if code else []

    def _take(self, byte: int) -> str:
        """Take one byte; return the code that it ends, or nothing."""
        if self._place in (_Place.FLAG, _Place.CHECK_BYTE):
            self._place = _Place.FRAME if self._place is _Place.FLAG else _Place.LINES
        elif byte in (SOH, STX):
            headed = byte == STX and self._place is _Place.HEADER
            self._finish()
            self._headed = headed
            self._place = _Place.HEADER if byte == SOH else _Place.FLAG if headed else _Place.FRAME
        elif self._place is not _Place.HEADER:
            return self._take_text(byte)
        return ""

    def _take_text(self, byte: int) -> str:
        if byte == ETX:
            headed = self._headed
            code = self._finish()
            self._place = _Place.CHECK_BYTE if headed else _Place.LINES
            return code
        if byte in _LINE_ENDS:
            self._end_line()
            whole = bool(self._lines) and len(self._lines) >= lines_of(self._lines[0])
            return self._finish() if whole and self._place is _Place.LINES else ""
        self._spoiled |= byte < _SPACE or len(self._line) >= LONGEST
        if not self._spoiled:
            self._line.append(byte)
        return ""

    def _end_line(self) -> None:
        if self._line:
            self._lines.append(_text(bytes(self._line)))
            self._line.clear()

    def _finish(self) -> str:
        """Start afresh; return the lines so far, unless they are too short or hold what no code holds."""
        self._end_line()
        code = "\n".join(self._lines)
        usable = not self._spoiled and len(code) >= SHORTEST
        self._lines.clear()
        self._headed = self._spoiled = False
        self._place = _Place.LINES
        return code if usable else ""


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")
