"""Plays a line forward once: who is called when, if desks and people go on as they do today.

Each desk calls the earliest rank of its lines, as it does in the hall. Who is called stays as long as a visit
that was drawn, and comes back for its further stays. Nobody who ranks behind the person is played.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from kiosk.domain.gate_play import SAYS_WITHIN_MS, AtGate
from kiosk.domain.measured_visits import Visit, Visits, grown
from kiosk.domain.serving_order import MINUTE_MS

_TRIES = 6


@dataclass(frozen=True, slots=True)
class InLine:
    """Somebody who waits in `line` and is called no earlier than `since_ms` (UTC milliseconds).

    They have had `stays` at desks today. `desk` is the only one that may call them, "" for any of the line;
    `away`: they are at another desk now, and come back to it.
    """

    line: str
    since_ms: int
    rank_ms: int
    persons: int = 1
    stays: int = 0
    desk: str = ""
    away: bool = False


@dataclass(frozen=True, slots=True)
class DeskNow:
    """A desk that serves `lines`. It `has` somebody since `since_ms`, or nobody.

    Its clerk is there from some moment between `from_ms` and `by_ms` on.
    """

    id: str
    lines: tuple[str, ...]
    from_ms: int = 0
    by_ms: int = 0
    has: InLine | None = None
    since_ms: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """How the hall stands at `now_ms`. `visits` are those of each line.

    `helped` are the people a minute who come into each line and wait less: who comes now ranks
    `helped_after_ms` later. At the `gate` are those who go before the person once they have said what for.
    """

    now_ms: int
    desks: Sequence[DeskNow]
    visits: Mapping[str, Visits]
    helped: Mapping[str, float]
    helped_after_ms: int
    gate: AtGate | None = None


class _Turn(NamedTuple):
    """Somebody's place before a desk; `rest` is what is left of their visit, None: all of one.

    Sorted by rank, equals in the order in which they were told.
    """

    rank_ms: int
    nth: int
    line: str
    takes: float
    """How many times as long as one person."""
    rest: Visit | None


_Coming = tuple[int, int, str, _Turn]
"""When somebody joins which queue; the number is no other's."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """Who goes before a person: those who may be called now, by line and in their order; and the `others`."""

    ready: Mapping[str, list[_Turn]]
    others: Sequence[InLine]


def in_groups(ahead: Sequence[InLine], now_ms: int) -> Ahead:
    """Return who goes before a person, told in the order of calling, as plays need them."""
    ready: dict[str, list[_Turn]] = {}
    others: list[InLine] = []
    for count, who in enumerate(ahead):
        if who.stays or who.desk or who.since_ms > now_ms:
            others.append(who)
        else:
            turn = _Turn(who.rank_ms, count, who.line, grown(who.persons), None)
            ready.setdefault(who.line, []).append(turn)
    return Ahead(ready, others)


class Play:
    """One play. `slow` stretches every stay: all of a day's visits may take longer than it looked so far."""

    def __init__(self, scene: Scene, ahead: Ahead, person: InLine, slow: float, random: Random) -> None:
        self._scene, self._person, self._slow, self._random = scene, person, slow, random
        self._count = 1_000_000
        self._coming: list[_Coming] = []
        self._ready = {line: each.copy() for line, each in ahead.ready.items()}
        self._queues = [(_own(desk.id), *desk.lines) for desk in scene.desks]
        self._idle: list[int] = []
        for each in ahead.others:
            self._join(each)
        self._helped()
        self._from_gate()
        self._free = [(self._free_at(desk), place) for place, desk in enumerate(scene.desks)]
        heapq.heapify(self._free)

    def turn_ms(self) -> int:
        """Return when the person is called (UTC milliseconds)."""
        person, coming = self._person, self._coming
        while self._free:
            now, place = heapq.heappop(self._free)
            if coming and coming[0][0] <= now:
                self._arrive(now)
            called = self._next(place)
            if called is not None:
                self._serve(called, place, now)
            elif person.line in self._queues[place] and person.since_ms <= now:
                return now
            else:
                self._wait(place, now)
        return person.rank_ms

    def _join(self, who: InLine) -> None:
        now, at_ms, rest = self._scene.now_ms, who.since_ms, None
        if who.stays:
            rest = self._scene.visits[who.line].rest(who.stays, self._random)
            at_ms = now + int(rest[0].away_ms * self._random.random()) if who.away else at_ms
        queue = _own(who.desk) if who.desk else who.line
        self._comes(queue, at_ms, who.rank_ms, who.line, grown(who.persons), rest)

    def _helped(self) -> None:
        """Let those come who wait less and go before the person, though they aren't here yet."""
        scene = self._scene
        until = self._person.rank_ms - scene.helped_after_ms
        for line, rate in scene.helped.items():
            at = scene.now_ms + int(self._random.expovariate(rate) * MINUTE_MS)
            while at < until:
                self._comes(line, at, at + scene.helped_after_ms, line, 1.0, None)
                at += int(self._random.expovariate(rate) * MINUTE_MS)

    def _from_gate(self) -> None:
        """Let those come who have a number, and haven't said yet what they come for."""
        for rank_ms, line in self._scene.gate.draw(self._random) if self._scene.gate else ():
            at = self._scene.now_ms + int(self._random.random() * SAYS_WITHIN_MS)
            self._comes(line, at, rank_ms, line, 1.0, None)

    def _free_at(self, desk: DeskNow) -> int:
        """Return when a desk calls next: once it has finished with whom it has."""
        now = self._scene.now_ms
        at = max(now, desk.from_ms + int(self._random.random() * (desk.by_ms - desk.from_ms)))
        if desk.has is None:
            return at
        who, worked = desk.has, now - desk.since_ms
        for _ in range(_TRIES):
            rest = self._scene.visits[who.line].rest(who.stays, self._random)
            left = int(rest[0].busy_ms * self._slow * grown(who.persons)) - worked
            if left > 0:
                self._leaves(
                    _Turn(who.rank_ms, 0, who.line, grown(who.persons), rest), rest, desk.id, now + left
                )
                return max(at, now + left)
        return at + int(self._random.random() * MINUTE_MS)

    def _serve(self, called: _Turn, place: int, now: int) -> None:
        visit = called.rest or self._scene.visits[called.line].draw(self._random)
        ends = now + int(visit[0].busy_ms * self._slow * called.takes)
        heapq.heappush(self._free, (ends, place))
        if len(visit) > 1:
            self._leaves(called, visit, self._scene.desks[place].id, ends)

    def _leaves(self, called: _Turn, visit: Visit, desk: str, at: int) -> None:
        """Let whoever has further stays come back for them."""
        if len(visit) == 1:
            return
        back = at + visit[1].away_ms
        queue = _own(desk) if visit[1].here else called.line
        self._comes(queue, back, called.rank_ms, called.line, called.takes, visit[1:])
        for place in self._idle:
            heapq.heappush(self._free, (back, place))
        self._idle.clear()

    def _wait(self, place: int, now: int) -> None:
        """Let a desk with nobody to call look again when somebody comes."""
        at = [self._coming[0][0]] if self._coming else []
        if self._person.line in self._queues[place]:
            at.append(self._person.since_ms)
        if at:
            heapq.heappush(self._free, (max(now, min(at)), place))
        else:
            self._idle.append(place)

    def _comes(
        self, queue: str, at_ms: int, rank_ms: int, line: str, takes: float, rest: Visit | None
    ) -> None:
        self._count += 1
        turn = _Turn(rank_ms, self._count, line, takes, rest)
        heapq.heappush(self._coming, (at_ms, self._count, queue, turn))

    def _arrive(self, now: int) -> None:
        while self._coming and self._coming[0][0] <= now:
            _, _, queue, turn = heapq.heappop(self._coming)
            heapq.heappush(self._ready.setdefault(queue, []), turn)

    def _next(self, place: int) -> _Turn | None:
        """Return whom a desk calls, None if nobody goes before the person."""
        found: list[_Turn] | None = None
        for queue in self._queues[place]:
            turns = self._ready.get(queue)
            if turns and (found is None or turns[0] < found[0]):
                found = turns
        return heapq.heappop(found) if found is not None else None


def _own(desk: str) -> str:
    """Return the name of a desk's own queue: of those whom no other desk may call."""
    return f"desk {desk}"
