"""How soon people see that a printer went, or is back: from its plug to the page, on a kiosk that requires
one.

The real window and desk, the virtual printer on each of its lines. The printer goes at different moments
between two looks of the face; the longest time counts.
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
GONE_S = {"usb": 2.0, "serial": 2.0, "network": 6.0}
BACK_S = 2.0


def measure() -> tuple[Figure, ...]:
    """Return the longest times in seconds until the screen says that a printer went, and that it is back."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application(["kiosk"])
    figures: list[Figure] = []
    for link, goal in GONE_S.items():
        with TemporaryDirectory() as folder:
            times = list(_times(Path(folder), link))
        figures.append(
            Figure(f"{link} printer gone: on the screen", max(gone for gone, _ in times), "s", goal)
        )
        figures.append(
            Figure(f"{link} printer back: on the screen", max(back for _, back in times), "s", BACK_S)
        )
    del application
    return tuple(figures)


def _times(folder: Path, link: str) -> Iterator[tuple[float, float]]:
    """Yield how long going and coming back took, for each moment between two looks."""
    printer = PrinterSettings(path=folder / "paper", link=link)
    opened = open_desk(Settings(name="bench", state=folder / "state", printer=printer), Clock())
    desk = replace(opened, mission=replace(opened.mission, requires=(DeviceKind.PRINTER,)))
    with opened_window(WindowOptions(), desk) as window:
        walk = Walk(window, Visitor(window.window))
        walk.reach(Page.ATTRACT)
        for moment in range(MOMENTS):
            QTest.qWait(LOOK_EVERY_MS + moment * LOOK_EVERY_MS // MOMENTS)
            yield (
                _shown(walk, desk, TwinFaults(refuse=True), Page.CLOSED),
                _shown(walk, desk, TwinFaults(), Page.ATTRACT),
            )
    desk.close()


def _shown(walk: Walk, desk: Desk, faults: TwinFaults, page: Page) -> float:
    """Return how many seconds after the printer got these `faults` the page is there."""
    assert isinstance(desk.printer, TwinPrinter)
    desk.printer.faults = faults
    begun = time.perf_counter()
    walk.reach(page)
    return time.perf_counter() - begun
