"""What an ESC/POS printer sends back, told apart.

Status answers, the fence's answer, automatic status and flow control share one byte stream without any
frame; only their fixed bits tell them apart (Epson ESC/POS reference: DLE EOT, GS r, GS a). The raster data
of a job may also hold the bytes of a status query by chance, so answers may come that nobody asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.devices.printers.printer import PrinterFault, PrinterState, PrinterStatus

PRINTER, OFFLINE_CAUSE, ERROR_CAUSE, PAPER = (bytes((0x10, 0x04, number)) for number in (1, 2, 3, 4))
"""DLE EOT 1, 2, 3, 4. Answered at once, even without paper."""
STATUS_QUERIES = (PRINTER, OFFLINE_CAUSE, PAPER)
"""What is always asked; the cause of an error only where there is one."""
AUTOMATIC = b"\x1da\x0f"
"""GS a 15: from then on it tells each change of drawer, line, errors and paper, and at once how it is now."""
FENCE = b"\x1dr\x01"
"""GS r 1: answered in its turn, so after everything before it was printed and cut."""

_ASB_FURTHER_BYTES = 3


@dataclass(slots=True)
class Answers:
    """What came back on one connection so far. `automatic` is the newest whole automatic status."""

    statuses: list[int] = field(default_factory=list)
    fences: int = 0
    automatic: bytes = b""
    _asb: bytes = b""

    def feed(self, data: bytes) -> None:
        """Take received bytes; whatever is no answer (XON, XOFF) is dropped."""
        for byte in data:
            if byte & 0x93 == 0x12:
                self.statuses.append(byte)
            elif byte & 0x93 == 0x10:
                self._asb = bytes((byte,))
            elif byte & 0x90 == 0x00 and self._asb:
                self._take_automatic(byte)
            elif byte & 0x90 == 0x00:
                self.fences += 1

    def _take_automatic(self, byte: int) -> None:
        self._asb += bytes((byte,))
        if len(self._asb) > _ASB_FURTHER_BYTES:
            self.automatic, self._asb = self._asb, b""


def needs_cause(printer: int, offline: int, paper: int) -> bool:
    """Whether the answers to DLE EOT 1, 2 and 4 leave open why the printer stands still."""
    explained = offline & 0x24 or paper & 0x60
    return not explained and bool(offline & 0x40 or printer & 0x08)


def printer_status(printer: int, offline: int, paper: int, error: int = 0) -> PrinterStatus:
    """Return what the answers to DLE EOT 1, 2, 4 and 3 mean; the cause that a hand can mend comes first.

    `error` 0: the printer left DLE EOT 3 unanswered, or was not asked.
    """
    return _status(
        cover_open=bool(offline & 0x04),
        paper_out=bool(offline & 0x20 or paper & 0x60),
        error=error,
        failing=bool(offline & 0x40),
        offline=bool(printer & 0x08),
        near_end=bool(paper & 0x0C),
    )


def automatic_status(frame: bytes) -> PrinterStatus:
    """Return what the four bytes of an automatic status (GS a) mean."""
    return _status(
        cover_open=bool(frame[0] & 0x20),
        paper_out=bool(frame[2] & 0x0C),
        error=frame[1],
        failing=bool(frame[1] & 0x6C),
        offline=bool(frame[0] & 0x08),
        near_end=bool(frame[2] & 0x03),
    )


def _status(
    *, cover_open: bool, paper_out: bool, error: int, failing: bool, offline: bool, near_end: bool
) -> PrinterStatus:
    """Return the state; the bits of `error` are the same in DLE EOT 3 and in automatic status."""
    causes = (
        (cover_open, PrinterState.COVER_OPEN, PrinterFault.COVER_OPEN),
        (paper_out, PrinterState.PAPER_OUT, PrinterFault.PAPER_OUT),
        (error & 0x08, PrinterState.CUTTER_STUCK, PrinterFault.CUTTER_STUCK),
        (error & 0x20, PrinterState.BROKEN, PrinterFault.BROKEN),
        (error & 0x40, PrinterState.HOT, PrinterFault.HOT),
        (failing or error & 0x04, PrinterState.ERROR, PrinterFault.ERROR),
        (offline, PrinterState.OFFLINE, PrinterFault.OFFLINE),
        (near_end, PrinterState.PAPER_NEAR_END, None),
    )
    found = (PrinterStatus(state, fault) for wrong, state, fault in causes if wrong)
    return next(found, PrinterStatus(PrinterState.READY))
