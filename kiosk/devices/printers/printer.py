"""What every printer of a station can be asked, whatever cable it hangs on.

A printer gets finished bytes and says honestly what became of them: PRINTED when it confirmed that the paper
was cut, FAILED when none of the job's bytes left the station, UNKNOWN in every case between the two.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.domain.states import PrintState

HEAD_DOTS = (576, 512, 640, 384)
"""Print heads that our papers are laid out for, dots across: 80 mm paper (the first three) and 58 mm."""

_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")


class PrinterState(StrEnum):
    """What a printer says of itself, or what its silence says."""

    READY = "ready"
    PAPER_NEAR_END = "paper_near_end"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    CUTTER_STUCK = "cutter_stuck"
    """Paper is caught at the blade; freed by hand, then switched off and on."""
    HOT = "hot"
    """The head or motor cools down and goes on by itself within minutes."""
    BROKEN = "broken"
    """It calls its own error unrecoverable (power, head, memory): switched off and on, else repaired."""
    ERROR = "error"
    """An error whose cause it doesn't tell: somebody has to look at the machine."""
    OFFLINE = "offline"
    UNKNOWN = "unknown"
    """It takes bytes and tells nothing: a model without status, or a stalled one."""
    GONE = "gone"
    """Nothing is there: switched off, unplugged, wrong address, no such queue."""
    CHANGED = "changed"
    """Another printer is plugged in where the station's own one was."""
    NOT_ALLOWED = "not_allowed"
    """It is there, and this program's user may not open it."""
    BUSY = "busy"
    """Another program holds it."""


class PrinterFault(StrEnum):
    """Why a paper isn't (surely) there; a face has one sentence for each."""

    REFUSED = "refused"
    """The machine is there, its printing service isn't (or serves another station)."""
    UNREACHABLE = "unreachable"
    """Nobody answers at its address, or its path can't be used."""
    UNPLUGGED = "unplugged"
    """Its cable, or its power, is out."""
    CHANGED = "changed"
    NOT_ALLOWED = "not_allowed"
    """USB, serial, device file: udev rule and groups; network: the address that the station's unit allows."""
    BUSY = "busy"
    UNSUPPORTED = "unsupported"
    """This machine can't speak to such a printer: no libusb, no CUPS commands."""
    NOT_WINDOWS = "not_windows"
    """A queue of Windows is named where there are none."""
    QUEUE_MISSING = "queue_missing"
    QUEUE_STOPPED = "queue_stopped"
    QUEUE_REJECTS = "queue_rejects"
    """The queue was told to accept no jobs."""
    SPOOLER_AWAY = "spooler_away"
    """The print service of the operating system doesn't run, or doesn't answer."""
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    CUTTER_STUCK = "cutter_stuck"
    HOT = "hot"
    BROKEN = "broken"
    ERROR = "error"
    OFFLINE = "offline"
    NO_ANSWER = "no_answer"
    """Everything was sent, nothing confirmed."""
    CUT_OFF = "cut_off"
    """The connection went, or stalled, while the job was being sent."""


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """A printer's state now; `fault` tells why a job would fail at once, None if it may be tried."""

    state: PrinterState
    fault: PrinterFault | None = None


@dataclass(frozen=True, slots=True)
class PreparedJob:
    """One job, ready to be sent.

    `name` names the job's files (letters, digits, - and _ only); `raw` is the whole ESC/POS stream up to and
    with the cut; `pdf` draws the same paper for people, asked for only by printers that keep files.
    """

    name: str
    raw: bytes
    pdf: Callable[[], bytes] | None = None

    def __post_init__(self) -> None:
        if not _PLAIN_NAME.fullmatch(self.name):
            raise ValueError(f"not a plain job name: {self.name!r}")


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """What became of a job: `state` is PRINTED, UNKNOWN or FAILED; only PRINTED has no fault."""

    state: PrintState
    fault: PrinterFault | None = None


class Printer(Protocol):
    """One printer. `dots` is its printable width; `name` says which device a job went to."""

    @property
    def name(self) -> str: ...

    @property
    def dots(self) -> int: ...

    def status(self) -> PrinterStatus:
        """Return the state now. Blocks a few seconds at most; never raises for a device's fault."""
        ...

    def print(self, job: PreparedJob) -> PrintOutcome:
        """Print `job` once and return what became of it. Blocks; never raises for a device's fault."""
        ...

    def close(self) -> None:
        """Let the device go."""
        ...
