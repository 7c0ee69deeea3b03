"""What the start of set-up costs: its first frame, against a bare Widgets window in turns with it."""

from __future__ import annotations

import statistics
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.bench import Figure
from kiosk.bench.bare_widgets import PAINTED as BARE_PAINTED
from kiosk.bench.startup import LOGGED, ms_until
from kiosk.ui.first_frame import PAINTED

ROUNDS = 9


def measure() -> tuple[Figure, ...]:
    """Return times in ms and their ratio; the first round, which fills caches, isn't counted."""
    with TemporaryDirectory() as folder:
        rounds = [_round(Path(folder)) for _ in range(ROUNDS + 1)][1:]
    bare, frame = (statistics.median(times) for times in zip(*rounds, strict=True))
    return (
        Figure("set-up: first frame of a bare window", bare, "ms"),
        Figure("set-up: first frame", frame, "ms"),
        Figure("set-up: first frame, against a bare window", frame / bare, "x", 1.4),
    )


def _round(state: Path) -> tuple[float, float]:
    return (
        ms_until(BARE_PAINTED, "-m", "kiosk.bench.bare_widgets"),
        ms_until(PAINTED, "-c", LOGGED, "setup", "--windowed", "--state", str(state)),
    )
