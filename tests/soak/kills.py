"""Kills a worker and a portal, real processes, at random and at named points of an exchange.

A proxy between the two sees how far an exchange is, and the lock that a writer of a SQLite file holds tells
that a transaction is under way: the product needs to know nothing of it.
"""

from __future__ import annotations

import argparse
import json
import random
import secrets
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.portal.database import portal_engine
from kiosk.store.line import line_status
from tests.soak.kill_points import AN_EXCHANGE_S, KILLS, LONG, NAMED, PUSH, Kill, Pair, Point
from tests.sync.node import differences
from tests.sync.processes import Place, join, new_place, served
from tests.sync.proxy import Exchange, passing, proxied

SOON_S, TRIES = 3.0, 20
"""A worker looks for news within this time. One that rests after failures longer is killed as well."""
FEW, CROWD = 3, 80
"""So many people come before a kill; a crowd makes a transaction long enough to be seen."""


@dataclass
class Trap:
    """Carries everything but a push; what befalls that is `kill`'s, once, and without one it is only seen."""

    pair: Pair
    kill: Kill | None
    sprung: threading.Event = field(default_factory=threading.Event)
    came: threading.Event = field(default_factory=threading.Event)
    """A push came, whether the trap sprung or the moment was missed."""

    def __call__(self, exchange: Exchange) -> bool:
        """Be the proxy's habit."""
        if self.sprung.is_set() or not exchange.request.startswith(PUSH):
            return passing(exchange)
        if self.kill is None:
            self.sprung.set()
            self.came.set()
            return passing(exchange)
        with self.pair.turn:
            killed = self.kill(self.pair, exchange)
            if killed:
                self.sprung.set()
        self.came.set()
        return not killed


def kill_once(pair: Pair, point: Point, chance: random.Random) -> None:
    """See that the portal has what it acknowledged; then let both work until one is killed at `point`."""
    pair.start()
    _assert_kept(pair.place)
    trap = Trap(pair, KILLS.get(point))
    pair.proxy.habit = trap
    for _ in range(TRIES):
        trap.came.clear()
        pair.file(CROWD if point in LONG else FEW)
        came = trap.came.wait(SOON_S)
        if trap.sprung.is_set():
            break
        if not came:
            with pair.turn:
                if not trap.came.is_set():
                    pair.kill("worker")
                    pair.start()
    assert trap.sprung.is_set(), point
    if point is Point.RANDOM:
        moment = threading.Timer(
            chance.uniform(0, AN_EXCHANGE_S), pair.kill, [chance.choice(("worker", "portal"))]
        )
        moment.start()
        moment.join()
    pair.proxy.habit = passing


def _assert_kept(place: Place) -> None:
    with place.opened() as store:
        acknowledged = line_status(store).acked_seq
    numbers, _ = place.received()
    assert numbers == list(range(1, len(numbers) + 1)), "a gap at the portal"
    assert acknowledged <= len(numbers), "acknowledged, and the portal doesn't have it"


def wrong(pair: Pair) -> list[str]:
    """Let everything be sent, and return what isn't at the portal as it is here."""
    pair.kill_all()
    with served(pair.place):
        done = pair.place.kiosk("sync", "--once")
    found = [] if done.returncode == 0 else [done.stdout]
    engine = portal_engine(pair.place.database)
    with pair.place.opened() as store:
        found += differences(store, engine)
    engine.dispose()
    requests = pair.place.received()[1]
    if requests != pair.people:
        found.append(f"{pair.people} people handed in a request, {requests} are there")
    return found


@contextmanager
def working(folder: Path) -> Iterator[Pair]:
    """Give a station that has joined a portal; what still runs at the end is killed."""
    place = new_place(folder)
    with proxied(place.port) as proxy:
        pair = Pair(place, proxy, people=1)
        with served(place):
            join(place, 1, proxy.url)
        try:
            yield pair
        finally:
            pair.kill_all()


def points(rounds: int) -> list[Point]:
    """Return where to kill: every other time at random, else at the named points in turn."""
    return [NAMED[place // 2 % len(NAMED)] if place % 2 else Point.RANDOM for place in range(rounds)]


def main(arguments: list[str]) -> int:
    """Kill so often, and print what is left as a JSON line; 1 if something isn't as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak kills")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    given = parser.parse_args(arguments)
    sys.stdout.write(f"seed {given.seed}\n")
    chance, start = random.Random(given.seed), time.monotonic()
    with tempfile.TemporaryDirectory() as folder, working(Path(folder)) as pair:
        for point in points(given.rounds):
            kill_once(pair, point, chance)
        found = wrong(pair)
        line = {
            "what": "kills",
            "seed": given.seed,
            "kills": Counter(points(given.rounds)),
            "requests": pair.people,
            "wrong": found,
            "seconds": round(time.monotonic() - start, 1),
        }
    sys.stdout.write(json.dumps(line) + "\n")
    return 1 if found else 0
