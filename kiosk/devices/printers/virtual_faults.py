"""What can be wrong with a virtual printer, and what it says of itself then."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TwinFaults:
    """What is wrong with the twin; all well by default. Can be changed while it works."""

    refuse: bool = False
    """Nothing listens on its port; on USB and serial: it is unplugged."""
    cable_out: bool = False
    """On the network: its cable is pulled, so nobody answers, not even to refuse."""
    changed: bool = False
    """On USB: another printer hangs in its place."""
    not_allowed: bool = False
    """On USB: this program's user may not open it."""
    busy: bool = False
    """On USB: another program holds it."""
    silent: bool = False
    """It prints and answers nothing, as models without status do."""
    garbled: bool = False
    """Its answers arrive as noise, as over a line of another speed."""
    pushes: bool = False
    """It tells each change of its state by itself from the start (automatic status; else after GS a)."""
    pushes_only: bool = False
    """It answers no question for its state: automatic status is all that it tells, after GS a."""
    stall_after: int | None = None
    """It takes so many bytes of a connection and then, without ending it, no more."""
    drop_after: int | None = None
    """The connection ends after so many bytes; on USB and serial: it is unplugged then."""
    reset: bool = False
    """When it goes: hard, not in an orderly way; on USB and serial its power goes too, and what it held."""
    paper_out: bool = False
    paper_rows: int | None = None
    """The roll holds so many dot rows more, then `paper_out`."""
    near_end: bool = False
    cover_open: bool = False
    offline: bool = False
    cutter_stuck: bool = False
    hot: bool = False
    broken: bool = False
    """An unrecoverable error."""
    pace_s: float = 0.0
    """Seconds between two readings of at most 4 kilobytes: a slow line or head."""

    @property
    def halted(self) -> bool:
        """Whether the mechanism stands still."""
        return self.paper_out or self.cover_open or self.offline or bool(self.error_bits)

    @property
    def error_bits(self) -> int:
        """Causes of an error as DLE EOT 3 and automatic status tell them."""
        causes = (self.cutter_stuck, 0x08), (self.broken, 0x20), (self.hot, 0x40)
        return sum(bit for wrong, bit in causes if wrong)


def status_answer(faults: TwinFaults, number: int) -> int:
    """Return the answer to DLE EOT `number` (1 to 4) as measured on Epson-like printers."""
    match number:
        case 1:
            return 0x12 | (0x08 if faults.halted else 0)
        case 2:
            causes = (faults.cover_open, 0x04), (faults.paper_out, 0x20), (faults.error_bits, 0x40)
            return 0x12 | sum(bit for wrong, bit in causes if wrong)
        case 3:
            return 0x12 | faults.error_bits
        case _:
            low = faults.paper_out or faults.near_end
            return 0x12 | (0x60 if faults.paper_out else 0) | (0x0C if low else 0)


def automatic_answer(faults: TwinFaults) -> bytes:
    """Return the automatic status (GS a) of a printer; its second bit of drawer is always set."""
    first = 0x14 | (0x08 if faults.halted else 0) | (0x20 if faults.cover_open else 0)
    low = faults.paper_out or faults.near_end
    paper = (0x0C if faults.paper_out else 0) | (0x03 if low else 0)
    return bytes((first, faults.error_bits, paper, 0))
