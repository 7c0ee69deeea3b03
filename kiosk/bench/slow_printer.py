"""Whether a printer that takes its time holds up the screen: how long the event loop ever stood still.

From the finger on *print the list* to the end of the paper, on the real window and desk. The virtual printer
is slow on purpose; a quick one is measured beside it, for what painting pages and papers costs anyway.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer

from kiosk.app import opened_window
from kiosk.bench import Figure
from kiosk.clock import Clock
from kiosk.demo.walk import Walk
from kiosk.devices.printers.virtual import TwinPrinter
from kiosk.devices.printers.virtual_faults import TwinFaults
from kiosk.domain.service import Language, Speed
from kiosk.opening import open_desk
from kiosk.settings import PrinterSettings, Settings
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.window import WindowOptions
from kiosk.ui.taps import taps_of
from kiosk.ui.visitor import Visitor

SLOW = TwinFaults(pace_s=0.5)
"""Half a second for each four kilobytes."""
AT_ONCE_MS = 100.0
"""What a person takes for at once."""
SERVICE = "passport_renewal"
_TICK_MS = 2
_PATIENCE_MS = 20_000


def standstills() -> tuple[Figure, ...]:
    """Return the longest standstill in ms with a quick and a slow printer, and how long the paper took."""
    quick, _ = _printed(TwinFaults())
    slow, paper_s = _printed(SLOW)
    return (
        Figure("quick printer: longest standstill of the screen while it prints", quick, "ms"),
        Figure("slow printer: longest standstill of the screen while it prints", slow, "ms", AT_ONCE_MS),
        Figure("slow printer: from the tap to the end of the paper", paper_s, "s"),
    )


def _printed(faults: TwinFaults) -> tuple[float, float]:
    """Print what to bring by a tap; return the longest standstill in ms, and the seconds that it took."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        printer = PrinterSettings(path=folder / "paper", link="network")
        desk = open_desk(Settings(name="bench", state=folder / "state", printer=printer), Clock())
        desk.print_papers(str(uuid.uuid4()), SERVICE, Speed.ORDINARY, Language.ENGLISH)  # loads what draws
        with opened_window(WindowOptions(), desk) as window:
            taps_of(window.engine).interval_ms = 0
            walk = Walk(window, Visitor(window.window, _PATIENCE_MS))
            walk.start(Language.ENGLISH)
            walk.find(desk.catalogue.services[SERVICE])
            assert isinstance(desk.printer, TwinPrinter)
            desk.printer.faults = faults
            begun = time.perf_counter()
            with _watched() as standstills_ms:
                _print(walk)
            took = time.perf_counter() - begun
        desk.close()
    return max(standstills_ms), took


def _print(walk: Walk) -> None:
    walk.visitor.tap("secondary")
    walk.reach(Page.PRINT)
    details = walk.window.face.models.details
    walk.visitor.wait_until(lambda: details.property("printState") != "printing", "paper")


@contextmanager
def _watched() -> Iterator[list[float]]:
    """Give the times in ms between two turns of the event loop, for as long as the block runs."""
    times_ms: list[float] = []
    last = time.perf_counter()

    def note() -> None:
        nonlocal last
        now = time.perf_counter()
        times_ms.append((now - last) * 1000)
        last = now

    ticking = QTimer()
    ticking.setInterval(_TICK_MS)
    ticking.timeout.connect(note)
    ticking.start()
    try:
        yield times_ms
    finally:
        ticking.stop()
