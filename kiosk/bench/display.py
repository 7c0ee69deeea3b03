"""What a call display holds in memory over a day: the real face on a real store, its clock running ahead.

Somebody comes and is called each twenty simulated seconds, and the display looks once in each of them, as it
does. It runs in a process of its own and takes minutes, so it runs when named.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from kiosk.bench import Figure

HOURS = 24
SECONDS_OF_A_CALL = 20
SETTLED_HOURS = 4
"""From then on nothing may grow."""
_WINDOW = 4
NOON_MS = 1_795_424_400_000
"""23 November 2026, 12:00 in Riyadh: the mission's midnight comes within the day."""


def measure() -> tuple[Figure, ...]:
    """Return what a display holds after a day, and by how much it grew once it had settled."""
    held = after_hours(HOURS)
    before, after = median(held[SETTLED_HOURS : SETTLED_HOURS + _WINDOW]), median(held[-_WINDOW:])
    return (
        Figure(f"display: resident after {HOURS} simulated hours", after, "MB", 150),
        Figure(f"display: growth from hour {SETTLED_HOURS} on", after - before, "MB", 2),
    )


def after_hours(hours: int) -> list[float]:
    """Return the resident MB of a display after each of so many simulated hours."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        _child(folder, 0)  # the first start makes the store: no usual day
        return _child(folder, hours)


def _child(folder: str, hours: int) -> list[float]:
    command = [sys.executable, "-m", "kiosk.bench.display", folder, str(hours)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return [float(megabytes) for megabytes in json.loads(done.stdout)]


def run(folder: Path, hours: int) -> Iterator[float]:
    """Run a display on a station in `folder`; yield the resident MB after each hour."""
    from kiosk.bench.hall_play import HallPlay
    from kiosk.devices.sound.virtual import VirtualVoice
    from kiosk.ui.application import make_application
    from kiosk.ui.background import finish_background
    from kiosk.ui.display.face import DisplayFace
    from kiosk.ui.tokens import Panel

    application = make_application(["kiosk"])
    play, voice = HallPlay(folder, NOON_MS), VirtualVoice()
    face = DisplayFace(play, Panel(600, 1920, 1080), voice)
    face.window.resize(1920, 1080)
    face.window.show()
    for _hour in range(hours):
        for second in range(3600):
            play.now_ms += 1000
            if second % SECONDS_OF_A_CALL == 0:
                play.call_somebody()
            face.look()
            while face.looking:
                application.processEvents()
            voice.finish()
        application.processEvents()
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        yield pages * resource.getpagesize() / 1e6
    face.close()
    finish_background()


if __name__ == "__main__":
    json.dump(list(run(Path(sys.argv[1]), int(sys.argv[2]))), sys.stdout)
