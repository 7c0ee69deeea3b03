"""How long one will wait, said as a range that holds: the line is played through with today's real times.

Each run gives everybody before the person one of the service times that were measured today, and the desks
that are open; the range leaves out the shortest and the longest tenth of the runs and is rounded outwards to
five minutes, because a wait that is announced too short is worse than none.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from kiosk.domain.serving_order import MINUTE_MS

RUNS = 80
FEWEST_MEASURED = 8
"""With fewer measured times the mission's planned ones are mixed in."""
SPREAD = (0.6, 0.8, 1.0, 1.0, 1.3, 1.8)
"""How service times lie about a planned one; their mean is 1.08 of it."""
ROUNDED_TO = 5


@dataclass(frozen=True, slots=True)
class InLine:
    """Somebody who waits in `line` and is called no earlier than `since_ms` (UTC milliseconds)."""

    line: str
    since_ms: int
    persons: int = 1


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


def service_times(measured_ms: Sequence[int], planned_minutes: int) -> tuple[int, ...]:
    """Return one person's times, in milliseconds, that runs draw from: today's, and the plan's if few."""
    if len(measured_ms) >= FEWEST_MEASURED:
        return tuple(measured_ms)
    planned = (int(planned_minutes * MINUTE_MS * part) for part in SPREAD)
    return (*measured_ms, *planned)


def waiting_range(
    ahead: Sequence[InLine],
    person: InLine,
    desks: Sequence[frozenset[str]],
    times_ms: Sequence[int],
    now_ms: int,
    random: Random,
) -> WaitingRange | None:
    """Return how long it is until `person` is called.

    `ahead` is who ranks before, in the order of calling; `desks` are the lines of each desk that is open now.
    None where no desk serves the person's line: nobody knows then.
    """
    if not any(person.line in lines for lines in desks):
        return None
    waiting = (*ahead, person)
    waits = sorted(_turn(waiting, desks, times_ms, now_ms, random) - now_ms for _ in range(RUNS))
    tenth = RUNS // 10
    step = ROUNDED_TO * MINUTE_MS
    shortest, longest = waits[tenth] // step, -(-waits[-1 - tenth] // step)
    return WaitingRange(shortest * ROUNDED_TO, max(longest, 1) * ROUNDED_TO)


def ends_after(wait: WaitingRange, closing_ms: int, now_ms: int) -> bool:
    """Tell whether the person's turn may come after the doors close."""
    return now_ms + wait.longest * MINUTE_MS > closing_ms


def _turn(
    waiting: Sequence[InLine],
    desks: Sequence[frozenset[str]],
    times_ms: Sequence[int],
    now_ms: int,
    random: Random,
) -> int:
    """Return when the last of `waiting` is called. Each desk is in the middle of somebody now."""
    left = list(waiting)
    free = [(now_ms + int(random.choice(times_ms) * random.random()), at) for at in range(len(desks))]
    heapq.heapify(free)
    while True:
        now, at = heapq.heappop(free)
        called = next((one for one in left if one.line in desks[at] and one.since_ms <= now), None)
        if called is waiting[-1]:
            return now
        if called is not None:
            left.remove(called)
            busy = sum(random.choice(times_ms) for _ in range(called.persons))
            heapq.heappush(free, (now + busy, at))
            continue
        later = [one.since_ms for one in left if one.line in desks[at]]
        if later:
            heapq.heappush(free, (min(later), at))
