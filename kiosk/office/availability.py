"""Whether the applicant's face may serve, and if not, which sentence it shows.

The store must be open, in order and with room to keep a request; the catalogue and the mission must be
known. No paper is no reason to close: the reference stays on the screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain import errors
from kiosk.domain.states import KioskState


class ClosedReason(StrEnum):
    """Why the kiosk can't serve; each has its sentence at the face."""

    STORE_AWAY = "store_away"
    STORE_FULL = "store_full"
    STORE_REFUSED = "store_refused"
    """Damaged, restored, plain or without its key: a person from IT is needed."""
    UPDATING = "updating"
    CATALOGUE = "catalogue"
    UNFINISHED = "unfinished"
    """Set-up isn't finished: no mission yet."""
    DEFECT = "defect"
    """The program itself failed: a person from IT is needed."""


@dataclass(frozen=True, slots=True)
class Availability:
    """What the face may do now. `paper` is false when nothing can be printed."""

    state: KioskState
    reason: ClosedReason | None = None
    paper: bool = True


_BY_ERROR: tuple[tuple[type[Exception], ClosedReason], ...] = (
    (errors.StoreFull, ClosedReason.STORE_FULL),
    (errors.StoreAway, ClosedReason.STORE_AWAY),
    (errors.StoreNewer, ClosedReason.UPDATING),
    (errors.StoreOlder, ClosedReason.UPDATING),
    (errors.StoreError, ClosedReason.STORE_REFUSED),
    (errors.CatalogueError, ClosedReason.CATALOGUE),
    (errors.SettingsError, ClosedReason.UNFINISHED),
    (errors.KioskError, ClosedReason.STORE_REFUSED),
)


def closed_by(error: Exception) -> Availability:
    """Return what `error` means for the applicant's face."""
    known = (reason for kind, reason in _BY_ERROR if isinstance(error, kind))
    reason = next(known, ClosedReason.DEFECT)
    return Availability(KioskState.UNAVAILABLE, reason, paper=False)
