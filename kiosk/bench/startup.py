"""What a start costs: the first painted frame, and the first tap taken with the store open.

Both are held against the bare Qt Quick window of `bare_window`, measured in turns with them, off-screen.
Frames are told from outside, by what Qt's log and ours say of them.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.bench import Figure
from kiosk.bench.first_tap import TAKEN
from kiosk.ui.first_frame import PAINTED

ROUNDS = 7
PATIENCE_S = 60
LOGGED = "import logging; logging.basicConfig(level=logging.DEBUG); from kiosk.cli import main; main()"
"""The `kiosk` command with its log open."""
_BARE_PAINTED = "Frame rendered"
_ENVIRONMENT = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "QT_LOGGING_RULES": "qt.scenegraph.time.renderloop=true",
    "QT_FORCE_STDERR_LOGGING": "1",
}


def measure() -> tuple[Figure, ...]:
    """Return times in ms and the two ratios; the first round, which fills caches, isn't counted."""
    with TemporaryDirectory() as folder:
        rounds = [_round(Path(folder)) for _ in range(ROUNDS + 1)][1:]
    bare, frame, tap = (statistics.median(times) for times in zip(*rounds, strict=True))
    return (
        Figure("start: first frame of a bare window", bare, "ms"),
        Figure("start: first frame", frame, "ms"),
        Figure("start: first frame, against a bare window", frame / bare, "x", 1.4),
        Figure("start: first tap taken, store open", tap, "ms"),
        Figure("start: first tap taken, against a bare window", tap / bare, "x", 3),
    )


def _round(state: Path) -> tuple[float, float, float]:
    return (
        ms_until(_BARE_PAINTED, "-m", "kiosk.bench.bare_window"),
        ms_until(PAINTED, "-c", LOGGED, "run", "--windowed", "--state", str(state)),
        ms_until(TAKEN, "-m", "kiosk.bench.first_tap", str(state)),
    )


def ms_until(sign: str, *arguments: str) -> float:
    """Start Python with `arguments` and return the ms until it writes a line with `sign`."""
    command = [sys.executable, *arguments]
    start = time.perf_counter_ns()
    with subprocess.Popen(
        command, env=os.environ | _ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        patience = threading.Timer(PATIENCE_S, process.kill)
        patience.start()
        lines: list[str] = []
        for line in process.stdout:
            if sign in line:
                taken = (time.perf_counter_ns() - start) / 1e6
                patience.cancel()
                process.terminate()
                return taken
            lines.append(line)
        patience.cancel()
    raise RuntimeError(f"{arguments[1]} ended without {sign!r}: {''.join(lines[-5:])}")
