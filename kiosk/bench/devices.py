"""How soon people see that a printer went, or is back, and whether a slow one holds up the screen.

The real window and desk, on a kiosk that requires a printer; the virtual printer on each of its lines. It
goes, and comes back, at different moments between two looks of the face; the longest time counts.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtTest import QTest

from kiosk.app import opened_window
from kiosk.bench import Figure
from kiosk.bench.slow_printer import standstills
from kiosk.clock import Clock
from kiosk.demo.walk import Walk
from kiosk.devices.printers.virtual import TwinPrinter
from kiosk.devices.printers.virtual_faults import TwinFaults
from kiosk.domain.device import DeviceKind
from kiosk.office.desk import Desk
from kiosk.opening import open_desk
from kiosk.settings import PrinterSettings, Settings
from kiosk.ui.applicant.lobby import LOOK_EVERY_MS
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.window import WindowOptions
from kiosk.ui.application import make_application
from kiosk.ui.visitor import Visitor

MOMENTS = 5
GONE = (
    ("usb printer", "usb", TwinFaults(refuse=True), 2.0),
    ("serial printer", "serial", TwinFaults(refuse=True), 2.0),
    ("network printer", "network", TwinFaults(refuse=True), 6.0),
    ("network cable", "network", TwinFaults(cable_out=True), 6.0),
)
"""What goes, on which line, how, and within how many seconds it has to be on the screen."""
BACK_S = 2.0
_PATIENCE_MS = 30_000


def measure() -> tuple[Figure, ...]:
    """Return the longest times until the screen says that a printer went and is back, then standstills."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application(["kiosk"])
    figures: list[Figure] = []
    for name, link, faults, goal in GONE:
        with TemporaryDirectory() as folder:
            times = list(_times(Path(folder), link, faults))
        figures.append(Figure(f"{name} gone: on the screen", max(gone for gone, _ in times), "s", goal))
        figures.append(Figure(f"{name} back: on the screen", max(back for _, back in times), "s", BACK_S))
    figures += standstills()
    del application
    return tuple(figures)


def _times(folder: Path, link: str, faults: TwinFaults) -> Iterator[tuple[float, float]]:
    """Yield how long going and coming back took, for each moment between two looks."""
    printer = PrinterSettings(path=folder / "paper", link=link)
    opened = open_desk(Settings(name="bench", state=folder / "state", printer=printer), Clock())
    desk = replace(opened, mission=replace(opened.mission, requires=(DeviceKind.PRINTER,)))
    with opened_window(WindowOptions(), desk) as window:
        walk = Walk(window, Visitor(window.window, _PATIENCE_MS))
        walk.reach(Page.ATTRACT)
        for moment in range(MOMENTS):
            QTest.qWait(LOOK_EVERY_MS + moment * LOOK_EVERY_MS // MOMENTS)
            gone = _shown(walk, desk, faults, Page.CLOSED)
            QTest.qWait(LOOK_EVERY_MS + moment * LOOK_EVERY_MS // MOMENTS)
            yield gone, _shown(walk, desk, TwinFaults(), Page.ATTRACT)
    desk.close()


def _shown(walk: Walk, desk: Desk, faults: TwinFaults, page: Page) -> float:
    """Return how many seconds after the printer got these `faults` the page is there."""
    assert isinstance(desk.printer, TwinPrinter)
    desk.printer.faults = faults
    begun = time.perf_counter()
    walk.reach(page)
    return time.perf_counter() - begun
