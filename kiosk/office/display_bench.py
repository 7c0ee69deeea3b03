"""What the call display is handed: a look at the hall, and a voice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.mission import Mission
from kiosk.office.hall.board import Board
from kiosk.store.changes import Changes


@dataclass(frozen=True, slots=True)
class HallLook:
    """The hall at one moment (UTC milliseconds); `training`: nobody real is called."""

    mission: Mission
    board: Board
    now_ms: int
    training: bool = False


class DisplayBench(Protocol):
    """A station with a display."""

    def look(self) -> HallLook:
        """Look at the hall. Blocks; raises `KioskError` while the store is away."""

    def changes(self) -> Changes:
        """Return what tells of changes in the store. Blocks; raises `KioskError` while the store is away."""

    def close(self) -> None:
        """Let the store go."""
