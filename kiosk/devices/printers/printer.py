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

_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")


class PrinterState(StrEnum):
    """What a printer says of itself, or what its silence says."""

    READY = "ready"
    PAPER_NEAR_END = "paper_near_end"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    ERROR = "error"
    """Cutter, head or power: somebody has to look at the machine."""
    OFFLINE = "offline"
    UNKNOWN = "unknown"
    """It takes bytes and tells nothing: a model without status, or a stalled one."""
    GONE = "gone"
    """Nothing is there: switched off, unplugged, wrong address."""


class PrinterFault(StrEnum):
    """Why a paper isn't (surely) there; a face has one sentence for each."""

    REFUSED = "refused"
    """The machine is there, its printing service isn't (or serves another station)."""
    UNREACHABLE = "unreachable"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    ERROR = "error"
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
class PrintData:
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

    def print(self, job: PrintData) -> PrintOutcome:
        """Print `job` once and return what became of it. Blocks; never raises for a device's fault."""
        ...

    def close(self) -> None:
        """Let the device go."""
        ...
