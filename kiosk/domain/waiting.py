"""How long one will wait, said as a range that holds: the line is played through with today's real times.

Each run gives everybody before the person one of the service times that were measured today, and the desks
that are open; the range leaves out the shortest and the longest tenth of the runs and is rounded outwards to
five minutes, because a wait that is announced too short is worse than none.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from kiosk.domain.serving_order import MINUTE_MS

RUNS = 120
FEWEST_MEASURED = 8
"""With fewer measured times the mission's planned ones are mixed in."""
SPREAD = (0.6, 0.8, 1.0, 1.0, 1.3, 1.8)
"""How service times lie about a planned one; their mean is 1.08 of it."""
ROUNDED_TO = 5


@dataclass(frozen=True, slots=True)
class Ahead:
    """Somebody who is served before the person: not before `since_ms` (UTC milliseconds)."""

    since_ms: int
    persons: int = 1


@dataclass(frozen=True, slots=True)
class WaitingRange:
    """Minutes until the person's turn, both rounded outwards to five."""

    shortest: int
    longest: int


def service_times(measured_ms: Sequence[int], planned_minutes: int) -> tuple[int, ...]:
    """Return one person's times, in milliseconds, that runs draw from: today's, and the plan's if few."""
    if len(measured_ms) >= FEWEST_MEASURED:
        return tuple(measured_ms)
    planned = (int(planned_minutes * MINUTE_MS * part) for part in SPREAD)
    return (*measured_ms, *planned)


def waiting_range(
    ahead: Sequence[Ahead], desks: int, times_ms: Sequence[int], since_ms: int, now_ms: int, random: Random
) -> WaitingRange | None:
    """Return how long it is until somebody is called who may be called from `since_ms` on.

    `ahead` is in the order of calling; `desks` counts those that serve the line now. None where no desk is
    open: nobody knows then.
    """
    if desks < 1:
        return None
    waits = sorted(max(_turn(ahead, desks, times_ms, now_ms, random), since_ms) - now_ms for _ in range(RUNS))
    tenth = RUNS // 10
    step = ROUNDED_TO * MINUTE_MS
    shortest, longest = waits[tenth] // step, -(-waits[-1 - tenth] // step)
    return WaitingRange(shortest * ROUNDED_TO, max(longest, 1) * ROUNDED_TO)


def ends_after(wait: WaitingRange, closing_ms: int, now_ms: int) -> bool:
    """Tell whether the person's turn may come after the doors close."""
    return now_ms + wait.longest * MINUTE_MS > closing_ms


def _turn(ahead: Sequence[Ahead], desks: int, times_ms: Sequence[int], now_ms: int, random: Random) -> int:
    """Return when a desk is free for who comes after `ahead`. Each desk is in the middle of somebody now."""
    free = [now_ms + int(random.choice(times_ms) * random.random()) for _ in range(desks)]
    heapq.heapify(free)
    for one in ahead:
        start = max(heapq.heappop(free), one.since_ms)
        heapq.heappush(free, start + sum(random.choice(times_ms) for _ in range(one.persons)))
    return free[0]
