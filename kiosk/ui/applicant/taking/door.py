"""What QML sees of taking a number, and of the number one has: texts, and a slot for each move."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.service import ServiceKind
from kiosk.domain.states import PrintState
from kiosk.ui.applicant.arriving.number_words import before_words, holding_words
from kiosk.ui.applicant.booking.rows import people_words
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.taking.moves import Takings
from kiosk.ui.applicant.taking.words import line_words, stop_words, wait_words

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Shown:
    """The published values; what belongs to another page is empty."""

    offered: bool = False
    service: str = ""
    people: str = ""
    line: str = ""
    before: str = ""
    wait: str = ""
    late: bool = False
    stopped: str = ""
    unseen: bool = False
    failed: bool = False
    bookable: bool = False
    fill_offered: bool = False
    holding: str = ""


@QmlElement
@QmlUncreatable("made by the window")
class TakingDoor(QObject):  # type: ignore[operator]
    """The way to a number without an appointment."""

    changed = Signal()

    def __init__(self, session: Session, takings: Takings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._takings = session, takings
        self._shown = _Shown()
        session.changed.connect(self._publish)

    @Slot()
    def _publish(self) -> None:
        now = self._now()
        if now != self._shown:
            self._shown = now
            self.changed.emit()

    def _now(self) -> _Shown:
        session, state = self._session, self._session.state
        turn, language = state.turn, state.language
        if not session.serving:
            return _Shown()
        holding = "" if turn.held is None or turn.given is not None else holding_words(session, turn.held)
        if turn.service is None or turn.line is None:
            return _Shown(holding=holding)
        shown = _Shown(
            offered=turn.offered,
            service=turn.service.plain.in_language(language),
            people=people_words(turn.persons),
            unseen=turn.unseen,
            failed=state.saving_failed and state.here.page is Page.NUMBER,
            bookable=self._bookable(),
            fill_offered=turn.given is not None and self._fillable(),
            holding=holding,
        )
        if turn.outlook is None:
            return shown
        stopped, place = turn.outlook.stopped, session.desk.mission.help_place.in_language(language)
        return replace(
            shown,
            line=line_words(turn.outlook),
            before=before_words(turn.outlook.before),
            wait=wait_words(turn.outlook.wait),
            late=turn.outlook.after_closing,
            stopped="" if stopped is None else stop_words(stopped, place),
        )

    def _bookable(self) -> bool:
        """Whether a day can be booked instead; nobody books one to collect."""
        turn = self._session.state.turn
        asked = self._session.state.here.page is Page.NUMBER and not turn.collects
        return asked and turn.service in self._session.desk.bookable()

    def _fillable(self) -> bool:
        """Whether there is a request to fill in and time for it, and its paper isn't on its way just now."""
        state = self._session.state
        if state.availability.rush:
            return False
        printing = state.printing.state is PrintState.PRINTING
        return state.option is not None and state.option.service.kind is ServiceKind.FILED and not printing

    # -- what a person can do ------------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """ "Take a number now"."""
        self._takings.open()

    @Slot()
    def collect(self) -> None:
        """ "Take a number to collect it"."""
        self._takings.collect()

    @Slot(str)
    def choosePersons(self, persons: str) -> None:
        """For how many."""
        self._takings.choose_persons(int(persons))

    @Slot(bool)
    def choosePriority(self, needed: bool) -> None:
        """Whether somebody is to wait less."""
        self._takings.choose_priority(needed)

    @Slot()
    def look(self) -> None:
        """Look once more how the line stands."""
        self._takings.look()

    @Slot()
    def bookDay(self) -> None:
        """Book a day instead."""
        self._takings.book_day()

    @Slot()
    def take(self) -> None:
        """Take the number."""
        self._takings.take()

    offered = Property(bool, lambda self: self._shown.offered, notify=changed)
    service = Property(str, lambda self: self._shown.service, notify=changed)
    people = Property(str, lambda self: self._shown.people, notify=changed)
    line = Property(str, lambda self: self._shown.line, notify=changed)
    before = Property(str, lambda self: self._shown.before, notify=changed)
    wait = Property(str, lambda self: self._shown.wait, notify=changed)
    late = Property(bool, lambda self: self._shown.late, notify=changed)
    stopped = Property(str, lambda self: self._shown.stopped, notify=changed)
    unseen = Property(bool, lambda self: self._shown.unseen, notify=changed)
    failed = Property(bool, lambda self: self._shown.failed, notify=changed)
    bookable = Property(bool, lambda self: self._shown.bookable, notify=changed)
    holding = Property(str, lambda self: self._shown.holding, notify=changed)
    fillOffered = Property(bool, lambda self: self._shown.fill_offered, notify=changed)
