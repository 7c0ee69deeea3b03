"""What QML sees of booking an appointment: its texts, and a slot for each thing a person can do."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.service import IdentityWay
from kiosk.ui.applicant.booking.moves import Bookings
from kiosk.ui.applicant.booking.texts import BookingTexts, booking_texts
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Session

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class BookingDoor(QObject):  # type: ignore[operator]
    """The way to an appointment."""

    changed = Signal()

    def __init__(self, session: Session, bookings: Bookings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._bookings = session, bookings
        self._shown = BookingTexts()
        session.changed.connect(self._publish)

    @Slot()
    def _publish(self) -> None:
        now = booking_texts(self._session)
        if now != self._shown:
            self._shown = now
            self.changed.emit()

    # -- what a person can do ------------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """Home: "book an appointment"."""
        self._bookings.open()

    @Slot(str)
    def chooseGroup(self, group_id: str) -> None:
        """What it is about."""
        self._bookings.choose_group(group_id)

    @Slot(str)
    def chooseService(self, service_id: str) -> None:
        """What is booked."""
        self._bookings.choose_service(service_id)

    @Slot()
    def bookService(self) -> None:
        """The service whose page is shown."""
        option = self._session.state.option
        if option is not None:
            self._bookings.choose_service(option.service.id)

    @Slot(str)
    def choosePersons(self, persons: str) -> None:
        """For how many."""
        self._bookings.choose_persons(int(persons))

    @Slot()
    def look(self) -> None:
        """Look for free times once more."""
        self._bookings.look()

    @Slot()
    def showDays(self) -> None:
        """The other days."""
        self._bookings.show_days()

    @Slot(int)
    def turnMonth(self, by: int) -> None:
        """The next month (1), or the one before (-1)."""
        self._bookings.turn_month(by)

    @Slot(str)
    def chooseDay(self, day: str) -> None:
        """A day, as ISO 8601."""
        self._bookings.choose_day(date.fromisoformat(day))

    @Slot(str)
    def chooseTime(self, start_ms: str) -> None:
        """A time, by its UTC milliseconds."""
        self._bookings.choose_time(int(start_ms))

    @Slot(str)
    def chooseWay(self, way: str) -> None:
        """How one shows who one is."""
        self._bookings.holding.choose_way(IdentityWay(way))

    @Slot()
    def typed(self) -> None:
        """The details are typed."""
        self._bookings.holding.typed()

    @Slot(str)
    def correct(self, page: str) -> None:
        """A line of the review was tapped."""
        self._bookings.correct(Page(page))

    @Slot()
    def book(self) -> None:
        """Book it."""
        self._bookings.book()

    @Slot()
    def printAgain(self) -> None:
        """No paper came."""
        self._bookings.print_slip()

    offered = Property(bool, lambda self: self._shown.offered, notify=changed)
    serviceOffered = Property(bool, lambda self: self._shown.service_offered, notify=changed)
    service = Property(str, lambda self: self._shown.service, notify=changed)
    people = Property(str, lambda self: self._shown.people, notify=changed)
    several = Property(bool, lambda self: self._shown.several, notify=changed)
    changing = Property(bool, lambda self: self._shown.changing, notify=changed)
    reprinted = Property(bool, lambda self: self._shown.reprinted, notify=changed)
    taken = Property(bool, lambda self: self._shown.taken, notify=changed)
    unseen = Property(bool, lambda self: self._shown.unseen, notify=changed)
    noneFree = Property(str, lambda self: self._shown.none_free, notify=changed)
    hasDays = Property(bool, lambda self: self._shown.has_days, notify=changed)
    month = Property(str, lambda self: self._shown.month, notify=changed)
    monthBefore = Property(str, lambda self: self._shown.month_before, notify=changed)
    monthAfter = Property(str, lambda self: self._shown.month_after, notify=changed)
    closed = Property(list, lambda self: list(self._shown.closed), notify=changed)
    until = Property(str, lambda self: self._shown.until, notify=changed)
    weekdays = Property(list, lambda self: list(self._shown.weekdays), notify=changed)
    day = Property(str, lambda self: self._shown.day, notify=changed)
    dayLine = Property(str, lambda self: self._shown.day_line, notify=changed)
    dayTwice = Property(str, lambda self: self._shown.day_twice, notify=changed)
    time = Property(str, lambda self: self._shown.time, notify=changed)
    number = Property(str, lambda self: self._shown.number, notify=changed)
    had = Property(str, lambda self: self._shown.had, notify=changed)
    scanFault = Property(str, lambda self: self._shown.scan_fault, notify=changed)
    failed = Property(bool, lambda self: self._shown.failed, notify=changed)
    unfinished = Property(bool, lambda self: self._shown.unfinished, notify=changed)
