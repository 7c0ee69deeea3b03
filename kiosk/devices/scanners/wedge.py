"""Codes from scanners that type like a keyboard, told from people's typing.

A scanner types far faster than fingers and ends with Enter. A passport's machine-readable zone comes as two
lines of 44 characters, each with its Enter (also as 2 x 36 or 3 x 30 on cards). How fast is fast is general
practice (under 50 ms between keys), not yet tried with a real scanner.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.devices.scanners.codes import LINE_GAP_MS, LONGEST, SHORTEST, lines_of
from kiosk.devices.scanners.layouts import meant

_FRAMING = "\x02\x03"


@dataclass(slots=True)
class WedgeReader:
    """Finds scans in a stream of typed characters. Times are milliseconds of any steady clock.

    `gap_ms` is the longest pause between two keys of a scan, `line_gap_ms` between two lines of one, a code
    has `shortest` to `longest` characters.
    """

    gap_ms: int = 50
    line_gap_ms: int = LINE_GAP_MS
    shortest: int = SHORTEST
    longest: int = LONGEST
    _line: list[str] = field(default_factory=list)
    _lines: list[str] = field(default_factory=list)
    _spoiled: bool = False
    _last_ms: int | None = None

    @property
    def scanning(self) -> bool:
        """Whether the newest characters came too fast for fingers: they belong in no field."""
        return bool(self._lines) or len(self._line) >= self.shortest

    def feed(self, char: str, at_ms: int) -> str | None:
        """Take what one key typed; return a whole code when it ends one (lines joined by a newline).

        That is one character, or two under an Arabic layout, which is turned back (`layouts`).
        """
        self._forget_if_slow(at_ms)
        self._last_ms = at_ms
        if char in _FRAMING:
            return None
        if char in "\r\n":
            return self._end_line()
        self._spoiled |= not char.isprintable() or len(self._line) >= self.longest
        if not self._spoiled:
            self._line.append(char)
        return None

    def idle(self, at_ms: int) -> str | None:
        """Return the lines of a scan that stopped before its last one, once the pause is too long."""
        if not self._lines or self._last_ms is None or at_ms - self._last_ms <= self.line_gap_ms:
            return None
        return self._take()

    def _forget_if_slow(self, at_ms: int) -> None:
        between_lines = bool(self._lines) and not self._line
        patience = self.line_gap_ms if between_lines else self.gap_ms
        if self._last_ms is not None and at_ms - self._last_ms > patience:
            self._take()

    def _end_line(self) -> str | None:
        if not self._line and not self._spoiled:
            return None
        self._lines.append(meant("".join(self._line)))
        self._line.clear()
        if self._spoiled or len(self._lines[0]) < self.shortest:
            self._take()
            return None
        return self._take() if len(self._lines) >= lines_of(self._lines[0]) else None

    def _take(self) -> str:
        """Return the lines so far and start afresh."""
        code = "\n".join(self._lines)
        self._lines.clear()
        self._line.clear()
        self._spoiled = False
        return code
