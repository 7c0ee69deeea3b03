"""How long visits keep desks busy: whole visits as they were measured, from which a play of the line draws.

A visit is a few stays at desks: somebody may be set aside, be sent to another desk, or come back from the
cashier. Who is still about counts as somebody who takes longer than they did so far: it is mostly those who
take long.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from kiosk.domain.serving_order import MINUTE_MS

GROWS = 0.5
"""Each further person of a family adds so much of the first one's time."""
FEW = 12
"""With fewer than twice as many visits today, those before count like so many of them."""
SPREAD = (0.6, 0.8, 1.0, 1.0, 1.3, 1.8)
"""How visits lie about a planned one; their mean is 1.08 of it."""
_LAST_STAY = 0.4
"""The part of a visit that the last stay of somebody is, where none was measured yet."""


class Stay(NamedTuple):
    """A stay at a desk, `away_ms` after the one before it ended (milliseconds); `here`: at the same desk."""

    away_ms: int
    busy_ms: int
    here: bool


Visit = tuple[Stay, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """The visit of so many persons; `ended` False: they are still about, and this is what it took so far."""

    persons: int
    stays: Visit
    ended: bool


def grown(persons: int) -> float:
    """Return how many times as long as one person so many take together."""
    return 1 + GROWS * (persons - 1)


@dataclass(frozen=True, slots=True)
class Visits:
    """Visits of one person each: of today, how long those who are still about took so far, and of before.

    `by_length` are all that have ended with how long they took, the shortest first.
    """

    today: tuple[Visit, ...]
    so_far_ms: tuple[int, ...]
    before: tuple[Visit, ...]
    by_length: tuple[tuple[int, ...], tuple[Visit, ...]]

    def draw(self, random: Random) -> Visit:
        """Return one of them: of before only while today has shown few."""
        ended, about = len(self.today), len(self.so_far_ms)
        few = FEW if ended + about < 2 * FEW else 0
        place = int(random.random() * (ended + about + few))
        if place < ended:
            return self.today[place]
        if place < ended + about:
            return self._longer_than(self.so_far_ms[place - ended], random)
        return self.before[int(random.random() * len(self.before))]

    def rest(self, stays: int, random: Random) -> Visit:
        """Return the stays that follow on so many, as far as such a visit is found soon."""
        for _ in range(5):
            drawn = self.draw(random)
            if len(drawn) > stays:
                return drawn[stays:]
        return (Stay(0, int(drawn[0].busy_ms * _LAST_STAY), here=True),)

    def _longer_than(self, took_ms: int, random: Random) -> Visit:
        lengths, visits = self.by_length
        first = bisect(lengths, took_ms)
        if first == len(visits):
            return visits[-1]
        return visits[first + int(random.random() * (len(visits) - first))]


def visits_of(today: Iterable[Measured], before: Sequence[Visit]) -> Visits:
    """Return what a play draws from; `before` stands in while today has shown little, and isn't empty."""
    ended, so_far = list[Visit](), list[int]()
    for each in today:
        alone = of_one(each)
        if each.ended:
            ended.append(alone)
        else:
            so_far.append(_length(alone))
    known = sorted((*ended, *before), key=_length)
    by_length = tuple(_length(each) for each in known), tuple(known)
    return Visits(tuple(ended), tuple(so_far), tuple(before), by_length)


def of_one(measured: Measured) -> Visit:
    """Return a visit as if one person had come."""
    share = grown(measured.persons)
    return tuple(each._replace(busy_ms=int(each.busy_ms / share)) for each in measured.stays)


def planned(minutes: int) -> tuple[Visit, ...]:
    """Return visits as the mission plans them."""
    return tuple((Stay(0, int(minutes * MINUTE_MS * part), here=False),) for part in SPREAD)


def _length(visit: Visit) -> int:
    return sum(each.busy_ms for each in visit)
