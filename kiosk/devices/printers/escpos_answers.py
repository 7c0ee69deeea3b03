"""What an ESC/POS printer sends back, told apart.

Status answers, the fence's answer, automatic status and flow control share one byte stream without any
frame; only their fixed bits tell them apart (Epson ESC/POS reference: DLE EOT, GS r, GS a). The raster data
of a job may also hold the bytes of a status query by chance, so answers may come that nobody asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.devices.printers.printer import PrinterFault, PrinterState, PrinterStatus

STATUS_QUERIES = (b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x04")
"""DLE EOT 1, 2, 4: printer, off-line cause, paper roll. Answered at once, even without paper."""
FENCE = b"\x1dr\x01"
"""GS r 1: answered in its turn, so after everything before it was printed and cut."""

_ASB_FURTHER_BYTES = 3


@dataclass(slots=True)
class Answers:
    """What came back on one connection so far."""

    statuses: list[int] = field(default_factory=list)
    fences: int = 0
    _asb_left: int = 0

    def feed(self, data: bytes) -> None:
        """Take received bytes; whatever is no answer (XON, XOFF, automatic status) is dropped."""
        for byte in data:
            if self._asb_left:
                self._asb_left -= 1
            elif byte & 0x93 == 0x12:
                self.statuses.append(byte)
            elif byte & 0x93 == 0x10:
                self._asb_left = _ASB_FURTHER_BYTES
            elif byte & 0x90 == 0x00:
                self.fences += 1


def printer_status(printer: int, offline: int, paper: int) -> PrinterStatus:
    """Return what the answers to DLE EOT 1, 2 and 4 mean; the cause that a hand can mend comes first."""
    if offline & 0x04:
        return PrinterStatus(PrinterState.COVER_OPEN, PrinterFault.COVER_OPEN)
    if offline & 0x20 or paper & 0x60:
        return PrinterStatus(PrinterState.PAPER_OUT, PrinterFault.PAPER_OUT)
    if offline & 0x40:
        return PrinterStatus(PrinterState.ERROR, PrinterFault.ERROR)
    if printer & 0x08:
        return PrinterStatus(PrinterState.OFFLINE, PrinterFault.OFFLINE)
    if paper & 0x0C:
        return PrinterStatus(PrinterState.PAPER_NEAR_END)
    return PrinterStatus(PrinterState.READY)
