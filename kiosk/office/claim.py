"""How somebody shows that an appointment or a request is theirs, and how often one may try.

No match is one answer, whatever is behind it: an unknown number, a wrong document, somebody else's.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.errors import SealError
from kiosk.paper.seal import SlipClaims, open_seal
from kiosk.store import Store, station_keys

MOST_MISSES = 5
WINDOW_MS = 60_000


@dataclass(frozen=True, slots=True)
class BySlip:
    """The text of the code on a slip that was held to the scanner."""

    code: str


@dataclass(frozen=True, slots=True)
class ByReference:
    """A reference and a document's number, or its last characters, as they were typed."""

    reference: str
    document: str


@dataclass(frozen=True, slots=True)
class ByPassport:
    """The number in the machine-readable zone of a passport that lies on the reader."""

    document_number: str


Claim = BySlip | ByReference | ByPassport


class Refused(StrEnum):
    """Why nothing is said."""

    NO_MATCH = "no_match"
    TOO_MANY = "too_many"
    """Too many misses at this station within a minute."""


class Misses:
    """The misses at one station in the last minute; moments are monotonic milliseconds."""

    def __init__(self) -> None:
        self._moments: deque[int] = deque(maxlen=MOST_MISSES)

    def too_many(self, now_ms: int) -> bool:
        """Tell whether the next try has to wait."""
        return len(self._moments) == MOST_MISSES and now_ms - self._moments[0] < WINDOW_MS

    def note(self, now_ms: int) -> None:
        """Count a miss."""
        self._moments.append(now_ms)


def opened(store: Store, claim: BySlip) -> SlipClaims | None:
    """Return what a slip says if a station of this node signed it, None for anything else."""
    try:
        return open_seal(claim.code, station_keys(store))
    except SealError:
        return None
