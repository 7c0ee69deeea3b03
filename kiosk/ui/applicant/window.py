"""Builds the applicant's window: engine, view models and texts around one session. No Qt object lives before.

The window opens before there is a desk, so that something is painted at once; `serve` hands it in.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QUrl
from PySide6.QtQuick import QQuickWindow

from kiosk.clock import Clock
from kiosk.office.availability import Availability
from kiosk.ui.applicant.arriving.door import ArrivingDoor
from kiosk.ui.applicant.arriving.found_appointment import FoundAppointment
from kiosk.ui.applicant.arriving.moves import Arrivals
from kiosk.ui.applicant.booking.door import BookingDoor
from kiosk.ui.applicant.booking.moves import Bookings
from kiosk.ui.applicant.details import Details
from kiosk.ui.applicant.face import Face, Models
from kiosk.ui.applicant.help_door import HelpDoor
from kiosk.ui.applicant.idle import IdleTimes
from kiosk.ui.applicant.idle_watch import IdleWatch
from kiosk.ui.applicant.journey import Journey
from kiosk.ui.applicant.listening import Listening
from kiosk.ui.applicant.lobby import Lobby
from kiosk.ui.applicant.preview import PreviewProvider
from kiosk.ui.applicant.request.chip_door import ChipDoor
from kiosk.ui.applicant.request.form_model import FormModel
from kiosk.ui.applicant.request.papers_model import PapersModel
from kiosk.ui.applicant.request.review_model import ReviewModel
from kiosk.ui.applicant.route import BOOKING_SCAN_PAGES, CLAIM_SCAN_PAGES, SCAN_PAGES
from kiosk.ui.applicant.scans import Scans
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.staff.door import StaffDoor
from kiosk.ui.applicant.staff.log_in import StaffLogIn
from kiosk.ui.applicant.staff.moves import StaffMoves
from kiosk.ui.applicant.taking.door import TakingDoor
from kiosk.ui.applicant.taking.moves import Takings
from kiosk.ui.applicant.tally import VisitTally
from kiosk.ui.applicant.tile_models import tile_models
from kiosk.ui.applicant.typed import TypedModel
from kiosk.ui.applicant.visits import Visits
from kiosk.ui.applicant.wedge import WedgeFilter
from kiosk.ui.bare_engine import QML
from kiosk.ui.engine import make_engine
from kiosk.ui.gate import Gate, empty_clipboards
from kiosk.ui.i18n import Texts
from kiosk.ui.keyboard import typing_of
from kiosk.ui.keypad import Keypad
from kiosk.ui.screen import cover_screen
from kiosk.ui.taps import taps_of
from kiosk.ui.theme import Comfort, theme_of
from kiosk.ui.tokens import Panel

if TYPE_CHECKING:
    from kiosk.devices.sound.voice import Voice
    from kiosk.office.desk import Desk


def random_id() -> str:
    """Return a new operation or visit id (UUIDv4)."""
    return str(uuid.uuid4())


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """What the station's settings say about the glass and the time people have."""

    panel: Panel = field(default_factory=Panel)
    full_screen: bool = False
    idle: IdleTimes = field(default_factory=IdleTimes)


class ApplicantWindow:
    """The face of one station. Keep it as long as the window is to live; `close` takes it down in order."""

    def __init__(self, options: WindowOptions, clock: Clock, new_id: Callable[[], str] = random_id) -> None:
        self._options = options
        self._keep = QObject()
        self.session = Session(new_id, self._keep)
        self._texts = Texts()
        self._texts.show(self.session.state.language)
        self.engine = make_engine()
        self.engine.addImageProvider("slip", PreviewProvider(self.session))
        self.theme = theme_of(self.engine)
        self.theme.set_panel(options.panel)
        self._make_moves(clock)
        self.face = Face(self._make_models(clock), self._keep)
        self.journey = self.face.models.journey
        self.session.changed.connect(self._follow_language)
        self.session.wiped.connect(self._wipe)
        self.engine.setInitialProperties({"face": self.face})
        self.engine.load(QUrl.fromLocalFile(str(QML / "Kiosk" / "Main.qml")))
        self.window = self._root()

    def _make_moves(self, clock: Clock) -> None:
        """What people do here, each part of it with the session that it moves."""
        session, keep = self.session, self._keep
        self._form, self._typed = FormModel(session, keep), TypedModel(session, keep)
        typed = self._typed.finish_all
        self.visits = Visits(session, self._form.finish_all, self._attend)
        self.idle = IdleWatch(session, clock, self._options.idle, self._accessible, self.visits.abandon, keep)
        self.listening = Listening(session, self.idle, keep)
        self.bookings = Bookings(session, typed, self._attend)
        self.takings = Takings(session, self.bookings, keep)
        self.found = FoundAppointment(session, self.bookings, self.takings)
        self.arrivals = Arrivals(session, self.found, self.takings, self.visits.start, typed, self._attend)
        self.scans = Scans(self._scanned_by_line, keep)
        self._wedge = WedgeFilter(clock, self._takes_scans, self.scanned, keep)
        self.lobby = Lobby(session, clock, self._texts, keep)
        self.tally = VisitTally(session, keep)

    def _make_models(self, clock: Clock) -> Models:
        session, keep, staff = self.session, self._keep, StaffMoves(self.session)
        return Models(
            details=Details(session, self.visits, keep),
            lobby=self.lobby,
            idle=self.idle,
            listening=self.listening,
            form=self._form,
            papers=PapersModel(session, keep),
            review=ReviewModel(session, keep),
            booking=BookingDoor(session, self.bookings, keep),
            arriving=ArrivingDoor(session, self.arrivals, self.found, self.bookings, keep),
            taking=TakingDoor(session, self.takings, keep),
            typed=self._typed,
            chip=ChipDoor(session, self.visits.identifying.chips, keep),
            staff=StaffDoor(session, StaffLogIn(session, clock, staff.look), staff, keep),
            help=HelpDoor(session, keep),
            tiles=tile_models(session, keep),
            # The last to hear of a change: a new page finds all that it shows up to date.
            journey=Journey(session, self.visits, keep),
        )

    def _root(self) -> QQuickWindow:
        roots = self.engine.rootObjects()
        if not roots:
            raise RuntimeError("the applicant's pages could not be loaded")
        window = roots[0]
        assert isinstance(window, QQuickWindow)
        Keypad(window, typing_of(self.engine), self.theme)
        window.installEventFilter(self._wedge)
        window.installEventFilter(self.idle)
        self.listening.attend(window, self.theme, taps_of(self.engine))
        Gate(window, closable=not self._options.full_screen)
        window.widthChanged.connect(self._follow_size)
        window.heightChanged.connect(self._follow_size)
        return window

    # -- for app.py ----------------------------------------------------------------------------

    def show(self) -> None:
        """Show the window."""
        if self._options.full_screen:
            cover_screen(self.window)
        else:
            self.window.resize(self._options.panel.width_px, self._options.panel.height_px)
            self.window.show()

    def serve(self, desk: Desk, availability: Availability) -> None:
        """Open the face with `desk` behind it, as `availability` allows."""
        self.session.serve(desk, availability)
        self.lobby.watch()

    def hear(self, voice: Voice) -> None:
        """Read pages aloud with `voice`, as long as it can be heard; it is closed with the window."""
        self.listening.hear(voice)

    def close_face(self, availability: Availability) -> None:
        """Say that the kiosk can't serve; it opens again with `serve`, or when the desk says so."""
        self.session.be(availability)

    def _scanned_by_line(self, code: str) -> None:
        """Somebody stands here who holds something to the scanner: that counts as a touch."""
        self.idle.needMoreTime()
        self.scanned(code)

    def scanned(self, code: str) -> None:
        """Hand a code to the path that one is on; elsewhere it is let go."""
        page = self.session.state.here.page
        if page in SCAN_PAGES:
            self.visits.identifying.scanned(code)
        elif page in BOOKING_SCAN_PAGES:
            self.bookings.holding.scanned(code)
        elif page in CLAIM_SCAN_PAGES:
            self.arrivals.scanned(code)

    def stop_waiting(self) -> None:
        """Let nothing in the background wait for a person any more."""
        self.visits.identifying.chips.close()

    def close(self) -> None:
        """Take the window down: pages first, then what they show, then the texts."""
        window = self.window
        self.stop_waiting()
        self.session.close()
        self.listening.close()
        window.hide()
        for thing in (window, self.engine, self._keep):
            thing.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._texts.take_away()

    # -- between the session and Qt ------------------------------------------------------------

    def _attend(self, key: str) -> None:
        self.journey.attend.emit(key)

    def _accessible(self) -> bool:
        return self.listening.used or self.theme.comfort != Comfort()

    def _takes_scans(self) -> bool:
        return self.session.state.here.page in SCAN_PAGES | BOOKING_SCAN_PAGES | CLAIM_SCAN_PAGES

    def _follow_language(self) -> None:
        language = self.session.state.language
        if self._texts.shown is language:
            return
        self._texts.show(language)
        self.theme.set_language(language)
        self.engine.retranslate()
        self.session.changed.emit()

    def _follow_size(self) -> None:
        width, height = self.window.width(), self.window.height()
        if width > 0 and height > 0:
            self.theme.set_panel(Panel(self._options.panel.width_mm, width, height))

    def _wipe(self) -> None:
        typing_of(self.engine).close()
        self.theme.reset()
        if self._options.full_screen:  # a window stands on a developer's desktop
            empty_clipboards()
        self.engine.collectGarbage()


def open_window(options: WindowOptions, clock: Clock) -> ApplicantWindow:
    """Build and show the applicant's window; hand it a desk by `serve` when there is one."""
    window = ApplicantWindow(options, clock)
    window.show()
    return window
