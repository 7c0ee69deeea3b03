"""What the line costs: all requests that the office took in its first years, sent to a portal at once.

SQLCipher to HTTP to the portal on PostgreSQL, three processes on this machine, everything durable.
"""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import quantiles

from kiosk.bench import Figure
from kiosk.bench.line import Quality
from kiosk.bench.mission import Drain, Mission, opened_mission
from kiosk.demo.beside import sync

REQUESTS = 121_179
"""As many as the whole office processed from 2022 on."""
CONFIRMED = 500
"""Hand-ins that are timed alone, and at least as many while a drain runs."""
BEHIND = 20_000
"""Requests that are drained meanwhile."""


def measure() -> tuple[Figure, ...]:
    """Return the figures of a drain, of handing in beside one, and of a restart behind one."""
    with opened_mission(Quality()) as mission:
        nothing = mission.drain()
        mission.fill(REQUESTS - CONFIRMED)
        calm = mission.confirm(CONFIRMED)
        before_up, before_down = mission.line.up.carried, mission.line.down.carried
        drain = mission.drain()
        up = mission.line.up.carried - before_up
        down = mission.line.down.carried - before_down
        busy = _confirmed_beside_a_drain(mission)
        again = _seconds_to_accepting(mission)
    return (
        *_drained(drain, nothing, mission.kept_by),
        Figure("sync: bytes up per request", up / REQUESTS, "B", 300),
        Figure("sync: bytes down per request", down / REQUESTS, "B"),
        Figure("sync: confirm to durable, p99 alone", _p99(calm), "ms"),
        Figure("sync: confirm to durable, p99 during a drain", _p99(busy), "ms"),
        Figure("sync: confirm to durable, p99 during against alone", _p99(busy) / _p99(calm), "x", 3),
        Figure(f"sync: restart to accepting, {REQUESTS} in the journal", again, "s", 3),
    )


def _drained(drain: Drain, nothing: Drain, kept_by: str) -> tuple[Figure, ...]:
    growth = drain.peak_mb - nothing.peak_mb
    return (
        Figure(f"sync: {REQUESTS} requests into the portal on {kept_by}", drain.sent_s, "s", 60),
        Figure("sync: the same, and all answers back", drain.ended_s, "s"),
        Figure("sync: memory, against a worker with nothing to send", growth, "MB", 32),
    )


def _confirmed_beside_a_drain(mission: Mission) -> list[float]:
    """Hand in one request after the other while a worker drains; return how long each took."""
    mission.fill(BEHIND)
    begun = mission.waiting
    worker = sync(mission.station, "--once")
    while mission.waiting == begun and worker.poll() is None:
        time.sleep(0.01)
    took: list[float] = []
    while len(took) < CONFIRMED or mission.waiting > BEHIND // 10:
        took += mission.confirm(10)
        if worker.poll() is not None:
            break
        time.sleep(0.02)
    worker.terminate()
    worker.wait()
    return took


def _seconds_to_accepting(mission: Mission) -> float:
    """Return how long a station takes from its process's start to the first request taken."""
    command = [sys.executable, "-m", "kiosk.bench.accepting", str(mission.folder)]
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as station:
        assert station.stdout is not None
        station.stdout.readline()
        return time.perf_counter() - start


def _p99(times: list[float]) -> float:
    return quantiles(times, n=100)[98]
