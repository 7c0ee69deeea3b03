"""What the start of the counter costs: its first frame, and until a clerk may type, in a store that is used.

Both are held against a bare Widgets window measured in turns with them, off-screen.
"""

from __future__ import annotations

import random
import statistics
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.bench import Figure
from kiosk.bench.bare_widgets import PAINTED as BARE_PAINTED
from kiosk.bench.counter_usable import USABLE, WATCHED
from kiosk.bench.filling import fill
from kiosk.bench.people import filings
from kiosk.bench.startup import LOGGED, ms_until
from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.opening import CATALOGUE, open_node
from kiosk.settings import Settings
from kiosk.ui.first_frame import PAINTED

ROUNDS = 5
REQUESTS = 20_000
USABLE_MS = 1500


def measure() -> tuple[Figure, ...]:
    """Return times in ms and a ratio; the first round, which fills caches, isn't counted."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        _fill(folder)
        rounds = [_round(folder) for _ in range(ROUNDS + 1)][1:]
    bare, frame, usable = (statistics.median(times) for times in zip(*rounds, strict=True))
    return (
        Figure("counter: first frame of a bare window", bare, "ms"),
        Figure("counter: first frame", frame, "ms"),
        Figure("counter: first frame, against a bare window", frame / bare, "x", 1.4),
        Figure(f"counter: usable, {REQUESTS} requests in the store", usable, "ms", USABLE_MS),
        Figure("counter: usable, against a bare window", usable / bare, "x"),
    )


def _fill(folder: Path) -> None:
    catalogue = load_catalogue(CATALOGUE)
    store, _ = open_node(Settings(name="bench", state=folder), Clock(), catalogue)
    with closing(store):
        fill(store, filings(catalogue, random.Random(1)), REQUESTS)


def _round(state: Path) -> tuple[float, float, float]:
    return (
        ms_until(BARE_PAINTED, "-m", "kiosk.bench.bare_widgets"),
        ms_until(PAINTED, "-c", LOGGED, "counter", "--windowed", "--state", str(state)),
        usable_ms(state),
    )


def usable_ms(state: Path) -> float:
    """Start the counter of the station whose folder is `state`; return the ms until a clerk may type."""
    return ms_until(USABLE, "-c", WATCHED, "counter", "--windowed", "--state", str(state))
