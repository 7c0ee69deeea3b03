"""How long one will wait, said as a range that holds: the line is played through with today's real visits.

The range leaves out the shortest and the longest plays and is rounded outwards to five minutes, because a
wait that is announced too short is worse than none. All visits of a play are stretched alike, by what isn't
known of the day: otherwise many short uncertainties would cancel each other out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from statistics import NormalDist

from kiosk.domain.line_play import InLine, Play, Scene, in_groups
from kiosk.domain.serving_order import MINUTE_MS

RUNS = 40
LEFT_OUT = 3
"""So many of the shortest and of the longest plays."""
ROUNDED_TO = 5
SLOWER = 0.05
"""Desks are away for a twentieth of the time more than visits show: breaks that are still to come."""
UNSURE, UNSURE_FIRST = 0.1, 0.4
"""How far a day goes its own way (logarithmic), and how much farther while nothing of it is known."""
_OF_RUNS = tuple(NormalDist().inv_cdf((run + 0.5) / RUNS) for run in range(RUNS))


@dataclass(frozen=True, slots=True)
class WaitingRange:
    """Minutes until the person's turn, both rounded outwards to five."""

    shortest: int
    longest: int


class WaitBand(StrEnum):
    """How a wait is said, so that one doesn't have to count in large numbers of minutes."""

    SHORT = "short"
    """Less than five minutes."""
    UP_TO = "up_to"
    """Up to so many minutes; it may also be at once."""
    MINUTES = "minutes"
    HOUR_AND_HALF = "hour_and_half"
    """An hour to an hour and a half."""
    TWO_HOURS = "two_hours"
    """An hour and a half to two hours."""
    THREE_HOURS = "three_hours"
    """Two to three hours."""
    LONGER = "longer"
    """More than three hours."""


_HOURS = (
    (60, 90, WaitBand.HOUR_AND_HALF),
    (90, 120, WaitBand.TWO_HOURS),
    (120, 180, WaitBand.THREE_HOURS),
)


def band_of(wait: WaitingRange) -> WaitBand:
    """Return how `wait` is said: in hours only where that promises no longer wait than its shortest."""
    if wait.shortest >= 180:
        return WaitBand.LONGER
    for low, high, band in _HOURS:
        if low <= wait.shortest and wait.longest <= high:
            return band
    if wait.longest <= ROUNDED_TO:
        return WaitBand.SHORT
    return WaitBand.UP_TO if wait.shortest == 0 else WaitBand.MINUTES


def waiting_range(
    scene: Scene, ahead: Sequence[InLine], person: InLine, random: Random
) -> WaitingRange | None:
    """Return how long it is until `person` is called; `ahead` is who ranks before, in the order of calling.

    None where no desk serves the person's line: nobody knows then.
    """
    if not any(person.line in desk.lines for desk in scene.desks):
        return None
    grouped, now = in_groups(ahead, scene.now_ms), scene.now_ms
    waits = sorted(
        Play(scene, grouped, person, slow, random).turn_ms() - now for slow in _slownesses(scene, person)
    )
    step = ROUNDED_TO * MINUTE_MS
    shortest, longest = waits[LEFT_OUT] // step, -(-waits[-1 - LEFT_OUT] // step)
    return WaitingRange(shortest * ROUNDED_TO, max(longest, 1) * ROUNDED_TO)


def _slownesses(scene: Scene, person: InLine) -> tuple[float, ...]:
    """Return by how much each play stretches its visits, evenly over what may be."""
    known = len(scene.visits[person.line].today)
    unsure = math.hypot(UNSURE, UNSURE_FIRST / math.sqrt(known + 8))
    return tuple(math.exp(SLOWER + unsure * each) for each in _OF_RUNS)


def ends_after(wait: WaitingRange, closing_ms: int, now_ms: int) -> bool:
    """Tell whether the person's turn may come after the doors close."""
    return now_ms + wait.longest * MINUTE_MS > closing_ms
