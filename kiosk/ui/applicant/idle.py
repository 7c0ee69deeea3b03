"""When a visit counts as left behind: a function of the last touch, the place and the clock.

WCAG 2.2, success criterion 2.2.1, asks for at least 20 s to say "I need more time", at least ten times; here
it can be said as often as one likes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.ui.applicant.route import IdleKind


@dataclass(frozen=True, slots=True)
class IdleTimes:
    """Milliseconds of quiet before the countdown, and the countdown itself."""

    choosing_ms: int = 60_000
    reading_ms: int = 120_000
    accessible_ms: int = 180_000
    leaving_ms: int = 20_000
    countdown_ms: int = 20_000

    def quiet(self, kind: IdleKind, accessible: bool) -> int:
        """Return how long `kind` of place may be quiet. Where nothing can be lost it isn't stretched."""
        if kind is IdleKind.LEAVING:
            return self.leaving_ms
        if accessible:
            return self.accessible_ms
        return self.choosing_ms if kind is IdleKind.CHOOSING else self.reading_ms


class IdleState(StrEnum):
    """What the face does about the quiet."""

    QUIET = "quiet"
    COUNTING = "counting"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Idle:
    """`seconds_left` is of the countdown, rounded up; 0 unless counting."""

    state: IdleState
    seconds_left: int = 0


def idle_now(times: IdleTimes, kind: IdleKind, accessible: bool, since_ms: int, now_ms: int) -> Idle:
    """Return what `now_ms - since_ms` of quiet means at a place of `kind`."""
    if kind is IdleKind.NEVER:
        return Idle(IdleState.QUIET)
    beyond = now_ms - since_ms - times.quiet(kind, accessible)
    if beyond < 0:
        return Idle(IdleState.QUIET)
    if kind is IdleKind.LEAVING or beyond >= times.countdown_ms:
        return Idle(IdleState.OVER)
    return Idle(IdleState.COUNTING, -(-(times.countdown_ms - beyond) // 1000))
