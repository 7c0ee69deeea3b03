"""What QML sees of coming with an appointment and of following a request: texts, and a slot for each move."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.appointment import Arrival
from kiosk.domain.ticket import Ticket, twin_number
from kiosk.ui.applicant.arriving.found_appointment import FoundAppointment
from kiosk.ui.applicant.arriving.lookup import Lookup, Purpose
from kiosk.ui.applicant.arriving.moves import Arrivals
from kiosk.ui.applicant.arriving.number_words import (
    arabic_letter,
    before_words,
    own_sentence,
    own_title,
    ticket_words,
    waiting_sentence,
)
from kiosk.ui.applicant.arriving.rows import ANEW, BOOK, CANCEL, CHANGE, NUMBER, SERVICE, SHOW, SUCCESSOR
from kiosk.ui.applicant.arriving.words import arrival_sentence, arrival_title, claim_fault, kept_words
from kiosk.ui.applicant.booking.moves import Bookings
from kiosk.ui.applicant.route import Page, Place
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.taking.words import wait_words
from kiosk.ui.i18n import tr

if TYPE_CHECKING:
    from kiosk.office.hall.check_in import Arrived
    from kiosk.office.hall.own_number import OwnNumber

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Shown:
    """The published values; what belongs to another page is empty."""

    following: bool = False
    collecting: bool = False
    ready: bool = False
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
        kept = self._found.appointment if state.here.page is Page.CANCEL else None
        shown = _Shown(
            following=state.lookup.about_request,
            collecting=state.lookup.purpose is Purpose.COLLECT,
            ready=state.lookup.followed is not None and state.lookup.followed.ready is not None,
            fault=claim_fault(session),
            cancelling="" if kept is None else kept_words(session, kept),
        )
        return self._told(shown)

    def _told(self, shown: _Shown) -> _Shown:
        """Return what is said of the number that one took, or showed, or of the appointment."""
        session, lookup, given = self._session, self._session.state.lookup, self._session.state.turn.given
        if given is not None:
            titled = replace(shown, title=tr("You have a number for today"), sentence=waiting_sentence())
            waits = replace(
                titled, before=before_words(given.outlook.before), wait=wait_words(given.outlook.wait)
            )
            return self._numbered(waits, given.ticket)
        if lookup.number is not None:
            return self._own(shown, lookup.number)
        if lookup.arrived is not None:
            arrival = lookup.arrived.arrival
            sentence = arrival_sentence(session, lookup.arrived)
            return self._arrived(
                replace(shown, title=arrival_title(arrival), sentence=sentence), lookup.arrived
            )
        held = lookup.followed.held if lookup.followed is not None else None
        return shown if held is None else self._own(shown, held)

    def _own(self, shown: _Shown, own: OwnNumber) -> _Shown:
        told = replace(shown, title=own_title(own), sentence=own_sentence(self._session, own))
        if own.waits:
            told = replace(told, before=before_words(own.before), wait=wait_words(own.wait))
        return self._numbered(told, own.ticket)

    def _arrived(self, shown: _Shown, arrived: Arrived) -> _Shown:
        if arrived.ticket is None:
            return shown
        wait = "" if arrived.wait is None else wait_words(arrived.wait)
        before = "" if arrived.arrival is Arrival.CARRIED_OVER else before_words(arrived.before)
        return self._numbered(replace(shown, before=before, wait=wait), arrived.ticket)

    def _numbered(self, shown: _Shown, ticket: Ticket) -> _Shown:
        twin = twin_number(arabic_letter(self._session, ticket), ticket.number)
        return replace(shown, number=ticket_words(self._session, ticket), twin=twin)

    # -- what a person can do ------------------------------------------------------------------

    @Slot(str)
    def open(self, purpose: str) -> None:
        """Home: an "appointment" that one has, where a "request" is, a document to "collect"."""
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
        elif way == SERVICE:
            self._session.go(Place(Page.GROUPS), lookup=Lookup())
        else:
            self._found.print_slip()

    @Slot()
    def showHeld(self) -> None:
        """The number with which one waits already to collect."""
        self._arrivals.show_held()

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
    collecting = Property(bool, lambda self: self._shown.collecting, notify=changed)
    ready = Property(bool, lambda self: self._shown.ready, notify=changed)
    fault = Property(str, lambda self: self._shown.fault, notify=changed)
    title = Property(str, lambda self: self._shown.title, notify=changed)
    sentence = Property(str, lambda self: self._shown.sentence, notify=changed)
    number = Property(str, lambda self: self._shown.number, notify=changed)
    twin = Property(str, lambda self: self._shown.twin, notify=changed)
    before = Property(str, lambda self: self._shown.before, notify=changed)
    wait = Property(str, lambda self: self._shown.wait, notify=changed)
    cancelling = Property(str, lambda self: self._shown.cancelling, notify=changed)
