"""The same requests over a line as bad as they come, with either side killed three times: nothing is lost.

256 kbit/s, 600 ms to the portal and back, 2 % loss. Takes half an hour, so it runs when named.
"""

from __future__ import annotations

import subprocess
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import func, select

from kiosk.bench import Figure
from kiosk.bench.line import Quality
from kiosk.bench.mission import Mission, opened_mission
from kiosk.demo.beside import stop, sync
from kiosk.portal.database import portal_engine
from kiosk.portal.officers.schema import request as portal_request
from kiosk.portal.schema import operation
from kiosk.store.requests.schema import request
from kiosk.store.schema import op

REQUESTS = 121_179
BAD = Quality(rate=256_000 / 8, round_trip_s=0.6, loss=0.02)
KILLS = 3
"""Of each side, spread over the run."""
LOOK_S = 0.2
_THERE = select(operation.c.seq, operation.c.hash)


def measure() -> tuple[Figure, ...]:
    """Return how long it took, what was lost or doubled, and what had to be sent again."""
    with opened_mission(BAD) as mission:
        mission.fill(REQUESTS)
        start = time.perf_counter()
        drain_through_kills(mission)
        seconds = time.perf_counter() - start
        compared = compare(mission)
        up, wasted = mission.line.up.carried, mission.line.wasted
    return (
        Figure(f"sync-slow: {REQUESTS} requests, {KILLS} kills of each side", seconds, "s", 1500),
        Figure("sync-slow: lost", compared.lost, "", 0),
        Figure("sync-slow: doubled", compared.doubled, "", 0),
        Figure("sync-slow: bytes up per request", up / REQUESTS, "B"),
        Figure("sync-slow: bytes sent again", 100 * wasted / up, "%", 3),
    )


def drain_through_kills(mission: Mission) -> None:
    """Run a worker until all is acknowledged; kill it and the portal in turn on the way."""
    worker, all_of_it = sync(mission.station), mission.waiting
    due = deque(all_of_it * (2 * KILLS - place) // (2 * KILLS + 1) for place in range(2 * KILLS))
    sides: deque[Callable[[], object]] = deque([mission.kill_portal, lambda: _killed(worker)])
    try:
        while waiting := mission.waiting:
            if due and waiting <= due[0]:
                due.popleft()
                sides[0]()
                sides.rotate()
            if worker.poll() is not None:
                worker = sync(mission.station)
            time.sleep(LOOK_S)
    finally:
        stop(worker)


def _killed(worker: subprocess.Popen[bytes]) -> None:
    worker.kill()
    worker.wait()


@dataclass(frozen=True, slots=True)
class Compared:
    """How the portal differs from the kiosk: operations and requests that are missing there, or too many."""

    lost: int
    doubled: int


def compare(mission: Mission) -> Compared:
    """Hold the portal against the kiosk, operation by operation and hash by hash."""
    engine = portal_engine(mission.database)
    with mission.store.reading() as here, engine.connect() as there:
        ours = {(seq, bytes(hashed)) for seq, hashed in here.execute(select(op.c.seq, op.c.hash))}
        theirs = [(seq, bytes(hashed)) for seq, hashed in there.execute(_THERE)]
        filed = here.execute(select(func.count()).select_from(request)).scalar_one()
        known = there.execute(select(func.count()).select_from(portal_request)).scalar_one()
    engine.dispose()
    found = set(theirs)
    lost = len(ours - found) + max(0, filed - known)
    return Compared(lost, len(theirs) - len(found) + len(found - ours) + max(0, known - filed))
