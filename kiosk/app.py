"""The applicant's face as a process: a window at once, then the desk behind it, opened in the background.

Something is painted before the pages are loaded and the store is opened: what the first frame doesn't need is
imported afterwards.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QScreen

from kiosk.clock import Clock
from kiosk.defects import defect_place
from kiosk.office.availability import Availability, closed_by
from kiosk.opening import open_desk
from kiosk.settings import Settings
from kiosk.station_devices import attach_scanner, attach_voice, look_first
from kiosk.supervision import supervisor_of
from kiosk.ui.application import make_application
from kiosk.ui.background import finish_background, run_in_background
from kiosk.ui.ending import Ending
from kiosk.ui.heartbeat import Heartbeat
from kiosk.ui.plain_frame import PlainFrame
from kiosk.ui.screen import first_screen
from kiosk.ui.tokens import Panel

if TYPE_CHECKING:
    from kiosk.devices.scanners.opening import OpenedScanner
    from kiosk.devices.sound.voice import Voice
    from kiosk.office.desk import Desk
    from kiosk.ui.applicant.window import ApplicantWindow, WindowOptions

ExceptHook = Callable[[type[BaseException], BaseException, TracebackType | None], None]

DEFAULT_WIDTH_MM = {"portrait": 268.0, "landscape": 477.0}
"""Of a 21.5 inch panel: what a screen is taken for that doesn't tell its size."""

_log = logging.getLogger(__name__)


def run_kiosk(settings: Settings, windowed: bool) -> int:
    """Serve applicants until a signal ends it, a window also by being closed; return the exit status."""
    gc.disable()  # what is made while starting stays: looking for garbage in it takes a tenth of the time
    application = make_application(["kiosk"])
    application.setQuitOnLastWindowClosed(windowed)
    ending = Ending()
    clock = Clock()
    panel = panel_of(first_screen(), settings.panel_width_mm, windowed)
    frame = PlainFrame(panel)
    frame.paint(full_screen=not windowed)
    window = _open_face(panel, windowed, clock)
    window.window.frameSwapped.connect(frame.close, Qt.ConnectionType.SingleShotConnection)
    sys.excepthook = _clean_screen(window)
    heartbeat = Heartbeat(supervisor_of(os.environ))
    opening = Opening(settings, clock, window)
    ending.asked.connect(lambda: _leave(window))
    opening.begin()
    status = application.exec()
    opening.close()
    heartbeat.stop()
    window.close()
    ending.close()
    return status


def _leave(window: ApplicantWindow) -> None:
    """Whoever stands there gets the slip of what was handed in, and nothing of them stays on the screen."""
    if window.session.serving:
        window.visits.abandon()


def _open_face(panel: Panel, windowed: bool, clock: Clock) -> ApplicantWindow:
    from kiosk.ui.applicant.window import WindowOptions, open_window

    return open_window(WindowOptions(panel=panel, full_screen=not windowed), clock)


def panel_of(screen: QScreen, width_mm: int | None, windowed: bool) -> Panel:
    """Return the glass that the kiosk is laid out for.

    A window is a portrait panel drawn smaller: its millimetres shrink with it. A whole screen has the
    width of the settings, else what the screen says of itself.
    """
    size = screen.availableSize() if windowed else screen.size()
    if windowed:
        height = min(1920, int(size.height() * 0.92))
        return Panel(width_mm or DEFAULT_WIDTH_MM["portrait"], height * 1080 // 1920, height)
    shape = "landscape" if size.width() > size.height() else "portrait"
    known = width_mm or screen.physicalSize().width()
    return Panel(known or DEFAULT_WIDTH_MM[shape], size.width(), size.height())


@contextmanager
def opened_window(options: WindowOptions, desk: Desk) -> Iterator[ApplicantWindow]:
    """Show the applicant's window with an open desk and a virtual voice, for as long as the block runs."""
    from kiosk.devices.sound.virtual import VirtualVoice
    from kiosk.ui.applicant.window import open_window

    window = open_window(options, desk.clock)
    try:
        window.serve(desk, desk.availability())
        window.hear(VirtualVoice())
        yield window
    finally:
        window.close()


@dataclass(frozen=True, slots=True)
class Pace:
    """How often the desk is tried again while it can't be opened, and what it offers is read anew."""

    try_again_ms: int = 5_000
    refresh_ms: int = 10_000
    """A visit that begins so long after a fee was set, or after midnight, quotes what holds."""


class Opening(QObject):
    """Opens the desk in the background, tries again while it can't, keeps what it offers fresh."""

    def __init__(
        self, settings: Settings, clock: Clock, window: ApplicantWindow, pace: Pace = Pace()
    ) -> None:
        super().__init__()
        self._settings, self._clock, self._window = settings, clock, window
        self._desk: Desk | None = None
        self._scanner: OpenedScanner | None = None
        self._told = ""
        self._again = QTimer(self, interval=pace.try_again_ms, singleShot=True)
        self._again.timeout.connect(self.begin)
        self._refresh = QTimer(self, interval=pace.refresh_ms, singleShot=True)
        self._refresh.timeout.connect(self._read_anew)

    @Slot()
    def begin(self) -> None:
        """Try to open the desk."""
        run_in_background(self._open, self._opened, self._failed)

    @Slot()
    def _read_anew(self) -> None:
        """A new day, or an import by IT, may have changed services, fees and texts."""
        if self._desk is not None:
            run_in_background(self._desk.refreshed, self._refreshed, self._stale)

    def _refreshed(self, desk: Desk) -> None:
        before, self._desk = self._desk, desk
        if before is None or _offered(before) != _offered(desk):
            self._window.session.change_desk(desk)
        self._refresh.start()

    def _stale(self, error: Exception) -> None:
        """What was read last holds, whatever failed; whether the store is there is asked elsewhere."""
        _log.error("what the desk offers can't be read anew: %s", defect_place(error))
        self._refresh.start()

    def _open(self) -> tuple[Desk, Availability, Voice | None]:
        """Open the desk; with it, where the mission requires a device, all that hangs on the station."""
        with ExitStack() as parts:
            desk = open_desk(self._settings, self._clock)
            parts.callback(desk.close)
            voice = None
            if desk.mission.requires:
                voice = self._attach(desk)
                parts.callback(voice.close)
                parts.callback(self._let_scanner_go)
                look_first(desk)
            # The open screen waits for no printer that isn't required; the face asks it a moment later.
            availability = desk.availability(ask_printer=False)
            parts.pop_all()
        self._desk = desk  # whoever closes before `_opened` finds it here
        return desk, availability, voice

    def _opened(self, opened: tuple[Desk, Availability, Voice | None]) -> None:
        desk, availability, voice = opened
        self._window.serve(desk, availability)
        if voice is not None:
            self._window.hear(voice)
        else:
            run_in_background(lambda: self._attach(desk), self._window.hear, self._voiceless)
        _started()
        self._refresh.start()

    def _attach(self, desk: Desk) -> Voice:
        """Open what the screen opens without: scanner and voice; their states are told like the others'."""
        self._scanner = attach_scanner(desk, self._settings, self._window.scans.came.emit)
        return attach_voice(desk.devices, self._settings)

    def _let_scanner_go(self) -> None:
        if self._scanner is not None:
            self._scanner.close()

    def _voiceless(self, error: Exception) -> None:
        _log.error("there is no voice: %s", defect_place(error))

    def _failed(self, error: Exception) -> None:
        """Whatever it is, the screen says so and the desk is tried again: nobody waits for ever."""
        _started()
        if (place := defect_place(error)) != self._told:
            self._told = place
            _log.error("the desk can't open: %s. `kiosk doctor` says what to do", place)
        self._window.close_face(closed_by(error))
        self._again.start()

    def close(self) -> None:
        """Let what is under way end, then let the desk go."""
        self._again.stop()
        self._refresh.stop()
        self._window.stop_waiting()
        finish_background()
        self._let_scanner_go()
        if self._desk is not None:
            self._desk.close()


def _offered(desk: Desk) -> tuple[object, ...]:
    """Return what applicants see of a desk: another one of these is another offer."""
    return desk.mission, desk.catalogue.version, desk.timetable


def _started() -> None:
    """Collect garbage from now on, except among what the start has made."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _clean_screen(window: ApplicantWindow) -> ExceptHook:
    """Return the hook for defects: what was handed in gets its slip, then nobody's data is on the screen.

    Only where it happened is logged: an error's own words may hold what a person typed.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.critical("defect: %s", defect_place(error))
        _leave(window)

    return hook
