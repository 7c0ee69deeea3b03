"""Somebody at a kiosk asks for a person: what they are told while they wait, and when desks are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

PATIENCE_MS = 60_000
"""So long nobody answers, then who asked is told where to go."""
ASKED_MS = 3 * 60_000
"""So long a call stands that nobody answered: who asked has gone to the desk by then."""
HELPED_MS = 5 * 60_000
"""So long somebody is on their way or helping, if they don't say that they are done."""
RECEPTION_FIRST_MS = 15_000
"""So long the reception alone is asked, where somebody sits there."""


class HelpState(StrEnum):
    """Where a call for help is."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    OVER = "over"
    """Helped, or not wanted any more."""


HELP_MOVES: Mapping[HelpState, frozenset[HelpState]] = {
    HelpState.ASKED: frozenset({HelpState.ACCEPTED, HelpState.OVER}),
    HelpState.ACCEPTED: frozenset({HelpState.OVER}),
    HelpState.OVER: frozenset(),
}


class HelpStage(StrEnum):
    """What the person at the kiosk is told."""

    NONE = ""
    ASKED = "asked"
    COMING = "coming"
    GO = "go"
    """Nobody answered: they are told where to go."""

    @property
    def holds(self) -> bool:
        """Whether a visit isn't ended meanwhile, because somebody is expected here."""
        return self in (HelpStage.ASKED, HelpStage.COMING)


@dataclass(frozen=True, slots=True)
class HelpCall:
    """A call from `station`, whoever stands there. `desk` has taken it, "" for none; UTC milliseconds."""

    id: str
    station: str
    state: HelpState
    desk: str
    asked_ms: int
    moved_ms: int

    def stage(self, now_ms: int) -> HelpStage:
        """Return what the person at the kiosk is told at `now_ms`; NONE when it is over."""
        if self.state is HelpState.ACCEPTED and now_ms - self.moved_ms < HELPED_MS:
            return HelpStage.COMING
        if self.state is not HelpState.ASKED or now_ms - self.asked_ms >= ASKED_MS:
            return HelpStage.NONE
        return HelpStage.ASKED if now_ms - self.asked_ms < PATIENCE_MS else HelpStage.GO

    def told_at(self, desk: str, now_ms: int, *, is_reception: bool, reception_open: bool) -> bool:
        """Tell whether `desk` is shown this call: who took it, or whoever may still do so."""
        if self.stage(now_ms) is HelpStage.NONE:
            return False
        if self.state is HelpState.ACCEPTED:
            return self.desk == desk
        return is_reception or not reception_open or now_ms - self.asked_ms >= RECEPTION_FIRST_MS
