"""What the kiosk holds in memory: a day of visits in a process of its own, each filed and printed.

Takes minutes, so it runs when named.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from kiosk.bench import Figure
from kiosk.domain.service import Language

VISITS = 200
SETTLED = 100
"""From this visit on nothing may grow."""
PATIENCE_MS = 60_000
_WINDOW = 20
"""Visits whose median counts, so that one collection of garbage more or less doesn't."""
_SERVICES = ("passport_renewal", "civil_family_record", "criminal_record_certificate")


def measure() -> tuple[Figure, ...]:
    """Return resident MB after all visits, and what was added after the first half of them."""
    with TemporaryDirectory() as folder:
        _play(folder, 1)  # the first start of all makes the store: no usual day
        resident = _play(folder, VISITS)
    before = median(resident[SETTLED : SETTLED + _WINDOW])
    after = median(resident[-_WINDOW:])
    return (
        Figure(f"memory: resident after {VISITS} visits", after, "MB", 160),
        Figure(f"memory: growth from visit {SETTLED} on", after - before, "MB", 1),
    )


def _play(folder: str, count: int) -> list[float]:
    command = [sys.executable, "-m", "kiosk.bench.memory", folder, str(count)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return [float(resident) for resident in json.loads(done.stdout)]


def visits(folder: Path, count: int) -> list[float]:
    """Play `count` visits on one window; return the resident MB after each."""
    from kiosk.app import open_desk, opened_window
    from kiosk.clock import Clock
    from kiosk.demo.walk import Walk
    from kiosk.settings import Settings
    from kiosk.ui.applicant.window import WindowOptions
    from kiosk.ui.application import make_application
    from kiosk.ui.taps import taps_of
    from kiosk.ui.visitor import Visitor

    application = make_application(["kiosk"])
    desk = open_desk(Settings(name="bench", state=folder), Clock())
    resident = []
    with opened_window(WindowOptions(), desk) as window:
        taps_of(window.engine).interval_ms = 0
        visitor = Visitor(window.window, PATIENCE_MS)
        visitor = Visitor(window.window, PATIENCE_MS)
        people = cycle((service, language) for service in _SERVICES for language in Language)
        for service, language in islice(people, count):
            walk = Walk(window, visitor)
            walk.file(desk.catalogue.services[service], language)
            walk.take_slip()
            resident.append(_resident_mb())
    desk.close()
    del application
    return resident


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


if __name__ == "__main__":
    json.dump(visits(Path(sys.argv[1]), int(sys.argv[2])), sys.stdout)
