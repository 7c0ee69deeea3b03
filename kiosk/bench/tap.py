"""How fast the glass answers: from a touch to the frame that shows it, off-screen, by the software renderer.

Measured on the real window with an open store: the pressed look of a button when the finger comes down, and
the next page when it lifts. Before the measuring, each kind of tap must have changed pixels.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app import opened_window
from kiosk.bench import Figure
from kiosk.clock import Clock
from kiosk.opening import open_desk
from kiosk.settings import Settings
from kiosk.ui.applicant.window import ApplicantWindow, WindowOptions
from kiosk.ui.application import make_application
from kiosk.ui.items import scene_rect
from kiosk.ui.taps import taps_of
from kiosk.ui.visitor import Visitor

ROUNDS = 100
WARM_UP = 10
PAUSE_MS = 30
"""Until the page before stands still."""
TWO_FRAMES_MS = 33.3
FORTH, BACK = "want-service", "nav-back"


def measure() -> tuple[Figure, ...]:
    """Return median and 99th percentile in ms of both answers, over `ROUNDS` times there and back."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application(["kiosk"])
    with TemporaryDirectory() as folder:
        desk = open_desk(Settings(name="bench", state=Path(folder)), Clock())
        with opened_window(WindowOptions(), desk) as window:
            taps_of(window.engine).interval_ms = 0
            visitor = Visitor(window.window)
            visitor.tap("start-ar")
            visitor.item(FORTH)
            times = list(taps(window, visitor, (FORTH, BACK), WARM_UP + ROUNDS))[2 * WARM_UP :]
        desk.close()
    del application
    pressed, changed = zip(*times, strict=True)
    return (
        *_figures("tap: finger down to pressed button", pressed),
        *_figures("tap: finger up to next page", changed),
    )


def _figures(name: str, times: tuple[float, ...]) -> tuple[Figure, Figure]:
    cuts = quantiles(times, n=100)
    return Figure(f"{name}, p50", cuts[49], "ms"), Figure(f"{name}, p99", cuts[98], "ms", TWO_FRAMES_MS)


def taps(
    window: ApplicantWindow, visitor: Visitor, names: tuple[str, str], rounds: int
) -> Iterator[tuple[float, float]]:
    """Tap there and back by `names`; yield the ms that finger down and finger up took to show, each time."""
    glass, finger = window.window, QTest.createTouchDevice()
    for number in range(rounds):
        for name in names:
            point = scene_rect(visitor.item(name)).center().toPoint()
            QTest.qWait(PAUSE_MS)
            touch = _Touch(glass, finger, point)
            looks = [glass.grabWindow()] if number == 0 else []
            down = _ms_to_frame(glass, touch.press)
            looks += [glass.grabWindow()] if looks else []
            up = _ms_to_frame(glass, touch.release)
            looks += [glass.grabWindow()] if looks else []
            if any(one == next_one for one, next_one in pairwise(looks)):
                raise RuntimeError(f"a tap on {name} changes no pixel")
            yield down, up


@dataclass(frozen=True)
class _Touch:
    """One finger at one point of the window."""

    window: QQuickWindow
    finger: QPointingDevice
    point: QPoint

    def press(self) -> None:
        QTest.touchEvent(self.window, self.finger).press(0, self.point, self.window).commit(False)

    def release(self) -> None:
        QTest.touchEvent(self.window, self.finger).release(0, self.point, self.window).commit(False)


def _ms_to_frame(window: QQuickWindow, act: Callable[[], None]) -> float:
    """Return the ms from `act` to the next frame on the glass; nothing else moves there."""
    shown: list[int] = []
    waiting = QEventLoop()

    def note() -> None:
        shown.append(time.perf_counter_ns())
        waiting.quit()

    window.frameSwapped.connect(note)
    start = time.perf_counter_ns()
    act()
    if not shown:
        waiting.exec()
    window.frameSwapped.disconnect(note)
    return (shown[0] - start) / 1e6
