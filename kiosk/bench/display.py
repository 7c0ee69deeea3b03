"""What a call display holds in memory over a day: the face in a process of its own, its clock running ahead.

Somebody comes and is called each twenty simulated seconds, by clerks in this process; the display looks once
in each second, as it does, and is told of each change. A day takes some minutes, so it runs when named.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from kiosk.bench import Figure
from kiosk.bench.display_face import PLAYED
from kiosk.bench.hall_play import HallPlay

HOURS = 24
SECONDS_OF_A_CALL = 20
STARTED_S, HOUR_S = 60, 3600
SETTLED_HOURS = 2
"""From then on nothing may grow."""
_WINDOW_S = 600
"""Seconds whose median counts, so that a collection of garbage more or less doesn't."""
NOON_MS = 1_795_424_400_000
"""23 November 2026, 12:00 in Riyadh: the mission's midnight comes within the day."""


def measure() -> tuple[Figure, ...]:
    """Return what a display holds as it starts, once it has settled and after a day, and how much it grew."""
    held = held_over(HOURS * HOUR_S)
    started, settled, after = (_held_at(held, at) for at in (STARTED_S, SETTLED_HOURS * HOUR_S, len(held)))
    return (
        Figure("display: resident after a minute", started, "MB"),
        Figure(f"display: resident after {SETTLED_HOURS} simulated hours", settled, "MB"),
        Figure(f"display: resident after {HOURS} simulated hours", after, "MB", 150),
        Figure(f"display: growth from hour {SETTLED_HOURS} on", after - settled, "MB", 2),
    )


def _held_at(held: Sequence[float], second: int) -> float:
    return median(held[max(0, second - _WINDOW_S) : second])


def held_over(seconds: int) -> list[float]:
    """Return the resident MB of a display after each of so many simulated seconds."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as name:
        folder = Path(name)
        with closing(HallPlay(folder, NOON_MS)) as play, _display(folder / "state") as display:
            return list(_played(play, display, seconds))


def _played(play: HallPlay, display: subprocess.Popen[str], seconds: int) -> Iterator[float]:
    assert display.stdin is not None
    assert display.stdout is not None
    for second in range(seconds):
        play.now_ms += 1000
        if second % SECONDS_OF_A_CALL == 0:
            play.call_somebody()
        display.stdin.write(f"{play.now_ms}\n")
        display.stdin.flush()
        yield float(display.stdout.readline())


@contextmanager
def _display(state: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a display that looks whenever it is told the time, and says what it holds then."""
    command = [sys.executable, "-c", PLAYED, str(state), str(NOON_MS)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True) as display:
        yield display
