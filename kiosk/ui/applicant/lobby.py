"""What stands on the screen while nobody is served, in both languages: greeting, clock, or why it is closed.

Looks at the office from time to time, in the background: whether it may open, and whether there is paper.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.clock import Clock
from kiosk.defects import defect_place
from kiosk.domain.errors import StoreError
from kiosk.domain.local_time import local_time
from kiosk.domain.service import Language, Text
from kiosk.domain.text import isolate
from kiosk.domain.waiting import WaitingRange
from kiosk.office.availability import Availability, ClosedReason, closed_by
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session
from kiosk.ui.background import run_in_background
from kiosk.ui.i18n import Texts
from kiosk.ui.plain_frame import CLOSED, GO_TO_COLLEAGUE, STARTING

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 1_000
"""A printer that went shows within two seconds."""

WAIT_EVERY = 30
"""At each so-manieth look the wait is worked out anew, while nobody stands here."""
LONG_MINUTES = 180

_log = logging.getLogger(__name__)

WELCOME = QT_TRANSLATE_NOOP("", "Welcome to the {mission}")
WELCOME_NOWHERE = QT_TRANSLATE_NOOP("", "Welcome")
TOUCH = QT_TRANSLATE_NOOP("", "Choose a language to begin")
SLIP = QT_TRANSLATE_NOOP("", "Have a slip from us? Hold its code to the scanner")
GO_TO = QT_TRANSLATE_NOOP("", "Please go to {place}.")
WAIT = QT_TRANSLATE_NOOP("", "Waiting time now, in minutes: {low} to {high}")
WAIT_UP_TO = QT_TRANSLATE_NOOP("", "Waiting time now, in minutes: up to {high}")
WAIT_LONG = QT_TRANSLATE_NOOP("", "Waiting time now: more than 3 hours")
UPDATING = QT_TRANSLATE_NOOP("", "We are updating and will be back shortly.")
SHUT = QT_TRANSLATE_NOOP("", "The staff have closed it for now.")
MISSING = QT_TRANSLATE_NOOP("", "Part of it has failed. It will be back once that is mended.")

LANGUAGES = (Language.ARABIC, Language.ENGLISH)
"""The order in which a text of both languages is handed to QML."""

_NOTES: Mapping[ClosedReason | None, object] = {
    ClosedReason.UPDATING: UPDATING,
    ClosedReason.SHUT: SHUT,
    ClosedReason.SELF_TEST: MISSING,
    ClosedReason.NO_PRINTER: MISSING,
    ClosedReason.NO_READER: MISSING,
    ClosedReason.NO_SCANNER: MISSING,
    ClosedReason.NO_SOUND: MISSING,
}
"""What is said beyond that it is closed, and where to go."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """Tuples hold the Arabic text, then the English one."""

    welcome: tuple[str, ...] = ("", "")
    touch: tuple[str, ...] = ("", "")
    slip: tuple[str, ...] = ("", "")
    starting: tuple[str, ...] = ("", "")
    closed: tuple[str, ...] = ("", "")
    go_to: tuple[str, ...] = ("", "")
    note: tuple[str, ...] = ("", "")
    wait: tuple[str, ...] = ("", "")
    day: tuple[str, ...] = ("", "")
    time: tuple[str, ...] = ("", "")
    mission: str = ""
    place: str = ""
    contact: str = ""
    retention_days: int = 0
    training: bool = False


@QmlElement
@QmlUncreatable("made by the window")
class Lobby(QObject):  # type: ignore[operator]
    """The mission, its clock, and whether the kiosk is open."""

    changed = Signal()

    def __init__(self, session: Session, clock: Clock, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._clock, self._texts = session, clock, texts
        self._shown = _Shown()
        self._looking = False
        self._wait: WaitingRange | None = None
        self._looks = 0
        self._defect = ""
        self._basis: tuple[object, ...] = ()
        session.changed.connect(self._follow)
        self.refresh()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def watch(self) -> None:
        """Begin to look at the clock and the office."""
        self.refresh()
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Ask the office once, unless the last question is still open."""
        self.refresh()
        if self._looking:
            return
        self._looking = True
        run_in_background(self._session.desk.availability, self._found, self._lost)
        if self._session.state.here.page is Page.ATTRACT:
            if self._looks % WAIT_EVERY == 0:
                run_in_background(self._session.desk.numbers.wait_now, self._waits, self._nobody_knows)
            self._looks += 1
        else:
            self._looks = 0

    def _waits(self, wait: WaitingRange | None) -> None:
        self._wait = wait
        self.refresh()

    def _nobody_knows(self, error: Exception) -> None:
        self._waits(None)
        if not isinstance(error, StoreError):
            _log.error("the wait can't be worked out: %s", defect_place(error))

    def _found(self, availability: Availability) -> None:
        self._looking, self._defect = False, ""
        self._session.be(availability)

    def _lost(self, error: Exception) -> None:
        self._looking = False
        if isinstance(error, StoreError):
            self._session.be(closed_by(error))
        elif (defect := defect_place(error)) != self._defect:
            # Whoever stands here goes on: what was seen last holds until a look succeeds.
            self._defect = defect
            _log.error("the office can't be looked at: %s", defect)

    @Slot()
    def _follow(self) -> None:
        """Texts are made again only when what they are made of has changed: not with each letter typed."""
        state = self._session.state
        basis = (state.availability, state.language, state.here.page, self._session.serving)
        if basis != self._basis:
            self._basis = basis
            self.refresh()

    def refresh(self) -> None:
        """Show what the session and the clock say now."""
        now = self._now()
        if now != self._shown:
            self._shown = now
            self.changed.emit()

    def _now(self) -> _Shown:
        availability = self._session.state.availability
        reason = availability.reason
        shown = _Shown(
            welcome=self._both(WELCOME_NOWHERE),
            touch=self._both(TOUCH),
            slip=self._both(SLIP) if availability.scanner else ("", ""),
            wait=self._wait_words(),
            starting=self._both(STARTING),
            closed=self._both(CLOSED),
            go_to=self._both(GO_TO_COLLEAGUE),
            note=self._both(_NOTES[reason]) if reason in _NOTES else ("", ""),
        )
        return self._of_mission(shown) if self._session.serving else shown

    def _wait_words(self) -> tuple[str, ...]:
        wait = self._wait
        if wait is None:
            return ("", "")
        if wait.shortest >= LONG_MINUTES:
            return self._both(WAIT_LONG)
        low, high = isolate(str(wait.shortest)), isolate(str(wait.longest))
        sentence = WAIT if wait.shortest else WAIT_UP_TO
        return self._both(sentence, low=Text(low, low), high=Text(high, high))

    def _of_mission(self, shown: _Shown) -> _Shown:
        from kiosk.paper.dates import day_in_words, time_in_words

        mission, language = self._session.desk.mission, self._session.state.language
        now = local_time(self._clock.now_ms(), mission.time_zone)
        return replace(
            shown,
            welcome=self._both(WELCOME, mission=mission.name),
            go_to=self._both(GO_TO, place=mission.help_place),
            day=tuple(day_in_words(now.date(), each) for each in LANGUAGES),
            time=tuple(time_in_words(now, each) for each in LANGUAGES),
            mission=mission.name.in_language(language),
            place=mission.help_place.in_language(language),
            contact=mission.contact.in_language(language),
            retention_days=mission.retention_days,
            training=self._session.desk.training,
        )

    def _both(self, source: object, **values: Text) -> tuple[str, ...]:
        texts = []
        for language in LANGUAGES:
            text = self._texts.read(language, str(source))
            for name, value in values.items():
                text = text.replace(f"{{{name}}}", value.in_language(language))
            texts.append(text)
        return tuple(texts)

    welcome = Property(list, lambda self: list(self._shown.welcome), notify=changed)
    touch = Property(list, lambda self: list(self._shown.touch), notify=changed)
    slip = Property(list, lambda self: list(self._shown.slip), notify=changed)
    starting = Property(list, lambda self: list(self._shown.starting), notify=changed)
    closed = Property(list, lambda self: list(self._shown.closed), notify=changed)
    goTo = Property(list, lambda self: list(self._shown.go_to), notify=changed)
    note = Property(list, lambda self: list(self._shown.note), notify=changed)
    wait = Property(list, lambda self: list(self._shown.wait), notify=changed)
    day = Property(list, lambda self: list(self._shown.day), notify=changed)
    time = Property(list, lambda self: list(self._shown.time), notify=changed)
    mission = Property(str, lambda self: self._shown.mission, notify=changed)
    place = Property(str, lambda self: self._shown.place, notify=changed)
    contact = Property(str, lambda self: self._shown.contact, notify=changed)
    retentionDays = Property(int, lambda self: self._shown.retention_days, notify=changed)
    training = Property(bool, lambda self: self._shown.training, notify=changed)
