"""What QML sees of coming with an appointment and of following a request: texts, and a slot for each move."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.ticket import Ticket, twin_number
from kiosk.ui.applicant.arrival_rows import ANEW, BOOK, CANCEL, CHANGE, NUMBER, SHOW, SUCCESSOR
from kiosk.ui.applicant.arrival_words import (
    arabic_letter,
    arrival_sentence,
    arrival_title,
    before_words,
    claim_fault,
    kept_words,
    ticket_words,
    waiting_sentence,
)
from kiosk.ui.applicant.arriving import Arrivals
from kiosk.ui.applicant.booking import Bookings
from kiosk.ui.applicant.found_appointment import FoundAppointment
from kiosk.ui.applicant.lookup import Purpose
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.taking_words import wait_words
from kiosk.ui.i18n import tr

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Shown:
    """The published values; what belongs to another page is empty."""

    following: bool = False
    fault: str = ""
    title: str = ""
    sentence: str = ""
    number: str = ""
    twin: str = ""
    before: str = ""
    wait: str = ""
    cancelling: str = ""


@QmlElement
@QmlUncreatable("made by the window")
class ArrivingDoor(QObject):  # type: ignore[operator]
    """The way from a slip, a number or a passport to what it stands for."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        arrivals: Arrivals,
        found: FoundAppointment,
        bookings: Bookings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._arrivals = session, arrivals
        self._found, self._bookings = found, bookings
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
        if not session.serving or not state.visit.visit_id:
            return _Shown()
        arrived = state.lookup.arrived
        kept = self._found.appointment if state.here.page is Page.CANCEL else None
        shown = _Shown(
            following=state.lookup.purpose is Purpose.REQUEST,
            fault=claim_fault(session),
            cancelling="" if kept is None else kept_words(session, kept),
        )
        given = state.turn.given
        if given is not None:
            taken = replace(shown, title=tr("You have a number for today"), sentence=waiting_sentence())
            wait = wait_words(given.outlook.wait)
            return self._numbered(replace(taken, wait=wait), given.ticket, given.outlook.before)
        if arrived is None:
            return shown
        shown = replace(
            shown, title=arrival_title(arrived.arrival), sentence=arrival_sentence(session, arrived)
        )
        if arrived.ticket is None:
            return shown
        if arrived.wait is not None:
            shown = replace(shown, wait=wait_words(arrived.wait))
        return self._numbered(shown, arrived.ticket, arrived.before)

    def _numbered(self, shown: _Shown, ticket: Ticket, before: int) -> _Shown:
        number = ticket_words(self._session, ticket)
        twin = twin_number(arabic_letter(self._session, ticket), ticket.number)
        return replace(shown, number=number, twin=twin, before=before_words(before))

    # -- what a person can do ------------------------------------------------------------------

    @Slot(str)
    def open(self, purpose: str) -> None:
        """Home: "I have an appointment" ("appointment"), "where is my request?" ("request")."""
        self._arrivals.open(Purpose(purpose))

    @Slot()
    def type(self) -> None:
        """Type the number."""
        self._arrivals.type()

    @Slot()
    def typed(self) -> None:
        """The number is typed."""
        self._arrivals.typed()

    @Slot(str)
    def choose(self, way: str) -> None:
        """A tile of an answer. Who only typed a document's number shows first that it is theirs."""
        plan = self._session.state.plan
        if way == BOOK:
            self._bookings.open()
        elif way == SHOW or (plan.had is not None and not plan.by_document):
            self._arrivals.open(Purpose.APPOINTMENT)
        elif way == NUMBER:
            self._found.take_number()
        elif way == SUCCESSOR:
            self._found.show_successor()
        elif way in (CHANGE, ANEW):
            self._found.change()
        elif way == CANCEL:
            self._found.ask_cancel()
        else:
            self._found.print_slip()

    @Slot()
    def finish(self) -> None:
        """ "I have finished"."""
        self._found.finish()

    @Slot()
    def cancel(self) -> None:
        """Cancel the appointment."""
        self._found.cancel()

    @Slot()
    def printAgain(self) -> None:
        """No paper came, or the ticket is lost."""
        self._found.print_ticket()

    following = Property(bool, lambda self: self._shown.following, notify=changed)
    fault = Property(str, lambda self: self._shown.fault, notify=changed)
    title = Property(str, lambda self: self._shown.title, notify=changed)
    sentence = Property(str, lambda self: self._shown.sentence, notify=changed)
    number = Property(str, lambda self: self._shown.number, notify=changed)
    twin = Property(str, lambda self: self._shown.twin, notify=changed)
    before = Property(str, lambda self: self._shown.before, notify=changed)
    wait = Property(str, lambda self: self._shown.wait, notify=changed)
    cancelling = Property(str, lambda self: self._shown.cancelling, notify=changed)
