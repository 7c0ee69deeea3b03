"""Coming with an appointment, or asking for a request, as moves of the session.

One shows a slip or a passport, or types a number; what it stands for is looked up in the background. Whoever
comes on the day is checked in at once, and the ticket is printed: the way from the scan to the paper has no
page between.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.domain.appointment import CHECKS_IN, Appointment, Arrival
from kiosk.domain.document_part import DocumentPart
from kiosk.domain.mrz import MrzFault, read_mrz
from kiosk.domain.scanned_code import CodeKind, scanned_code
from kiosk.domain.service import Language
from kiosk.ui.applicant.arriving.found_appointment import FoundAppointment
from kiosk.ui.applicant.arriving.lookup import Lookup, Purpose
from kiosk.ui.applicant.asking import Answer, ask
from kiosk.ui.applicant.booking.plan import Plan
from kiosk.ui.applicant.route import CLAIM_SCAN_PAGES, Page, Place
from kiosk.ui.applicant.session import Session
from kiosk.ui.applicant.taking.moves import Takings
from kiosk.ui.applicant.typed import CLAIM_DOCUMENT, CLAIM_REFERENCE, value_of

if TYPE_CHECKING:
    from kiosk.office.claim import BySlip, Claim, Refused
    from kiosk.office.hall.check_in import Arrived
    from kiosk.office.hall.own_number import OwnNumber
    from kiosk.office.requests.following import Followed


class Arrivals:
    """The moves of one face; `start` begins a visit for a slip held to the scanner of an idle kiosk."""

    def __init__(
        self,
        session: Session,
        found: FoundAppointment,
        takings: Takings,
        start: Callable[[Language], None],
        finish_fields: Callable[[], str],
        attend: Callable[[str], None],
    ) -> None:
        self._session, self._found, self._takings = session, found, takings
        self._start = start
        self._finish_fields, self._attend = finish_fields, attend

    # -- what it is about ----------------------------------------------------------------------

    def open(self, purpose: Purpose) -> None:
        """Home: "I have an appointment", "where is my request?", "collect a document"."""
        self._session.go(Place(Page.CLAIM), lookup=Lookup(purpose), plan=Plan(), entries={}, scan_fault=None)

    def type(self) -> None:
        """Type the number instead."""
        self._session.go(Place(Page.CLAIM_TYPED), scan_fault=None)

    def scanned(self, code: str) -> None:
        """A slip or a document was held to the scanner; on an idle kiosk only a slip begins a visit."""
        from kiosk.office.claim import ByPassport, BySlip

        session, here = self._session, self._session.state.here.page
        if here not in CLAIM_SCAN_PAGES or session.state.busy:
            return
        scan = scanned_code(code)
        match scan.kind:
            case CodeKind.ZONE if here is Page.CLAIM:
                self._scanned_zone(scan.text)
            case CodeKind.PERMIT if here is Page.CLAIM:
                self._look_up(ByPassport(scan.text))
            case CodeKind.SLIP | CodeKind.UNKNOWN:
                self._scanned_slip(BySlip(scan.text))

    def _scanned_zone(self, zone: str) -> None:
        from kiosk.office.claim import ByPassport

        session = self._session
        reading = read_mrz(zone, session.today)
        if isinstance(reading, MrzFault):
            session.update(scan_fault=None)  # the same fault again is said anew
            session.update(scan_fault=reading)
            return
        session.update(visit=replace(session.state.visit, document_read=True))
        self._look_up(ByPassport(reading.part(DocumentPart.DOCUMENT_NUMBER)))

    def _scanned_slip(self, claim: BySlip) -> None:
        session, idle = self._session, self._session.state.here.page is Page.ATTRACT
        if idle:
            self._start(Language.ARABIC)
        if session.state.here.page is Page.HOME:
            self.open(Purpose.APPOINTMENT)
        desk = session.desk
        self._ask(lambda: desk.follow(claim), lambda found: self._told(claim, found, idle))

    def _told(self, claim: BySlip, found: Followed | Refused, idle: bool) -> None:
        """A slip opens its own page, whatever was asked for; an idle kiosk takes its language."""
        from kiosk.office.claim import Refused

        if not isinstance(found, Refused) and found.number is not None:
            self._own(found.number, idle)
            return
        if isinstance(found, Refused) or found.appointment is None:
            self._followed(found)
            return
        if idle:
            self._session.update(language=found.appointment.language)
        self._arrive(claim)

    def _own(self, number: OwnNumber, idle: bool) -> None:
        """A number of one's own: how long yet, where to go; with one from the gate, what one comes for."""
        from kiosk.office.hall.own_number import Holds

        if number.holds is Holds.UNNAMED:
            self._takings.hold(number.ticket)
            return
        if idle:
            self._session.update(language=number.ticket.language)
        self._show_own(Lookup(Purpose.APPOINTMENT, number=number), number)

    def show_held(self) -> None:
        """Show the number with which one waits already to collect what is ready."""
        lookup = self._session.state.lookup
        held = lookup.followed.held if lookup.followed is not None else None
        if held is not None:
            self._show_own(replace(lookup, number=held), held)

    def _show_own(self, lookup: Lookup, number: OwnNumber) -> None:
        from kiosk.office.hall.own_number import Holds

        stays = number.holds in (Holds.WAITS, Holds.LATER)
        self._go_on(Page.TICKET if stays else Page.ARRIVED, lookup)

    def typed(self) -> None:
        """The number and the document's last characters were typed: look, if nothing in them is wrong."""
        from kiosk.office.claim import ByReference

        key = self._finish_fields()
        if key:
            self._attend(key)
            return
        entries, today = self._session.state.entries, self._session.today
        reference, document = (value_of(each, entries, today) for each in (CLAIM_REFERENCE, CLAIM_DOCUMENT))
        self._look_up(ByReference(reference, document))

    # -- what it stands for --------------------------------------------------------------------

    def _look_up(self, claim: Claim) -> None:
        session, desk = self._session, self._session.desk
        if session.state.busy:
            return
        if session.state.lookup.about_request:
            self._ask(lambda: desk.follow(claim), self._followed)
        else:
            self._arrive(claim)

    def _arrive(self, claim: Claim) -> None:
        desk = self._session.desk
        self._ask(lambda: desk.arrive(claim), self._arrived)

    def _ask(self, work: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        """Look it up. What was refused before is no answer to this; refused again, it is said anew."""
        self._session.update(scan_fault=None)
        ask(self._session, work, done, self._unseen)

    def _unseen(self) -> None:
        self._session.update(scan_fault=UNSEEN)

    def _refused(self, refused: Refused) -> None:
        self._session.update(scan_fault=refused)

    def _arrived(self, found: Arrived | Refused) -> None:
        from kiosk.office.claim import Refused

        if isinstance(found, Refused):
            self._refused(found)
        elif found.arrival in CHECKS_IN and found.ticket is None:
            self._check_in(found.appointment)
        else:
            self._show(found)

    def _followed(self, found: Followed | Refused) -> None:
        from kiosk.office.claim import Refused

        if isinstance(found, Refused):
            self._refused(found)
        else:
            collects = self._session.state.lookup.purpose is Purpose.COLLECT
            purpose = Purpose.COLLECT if collects else Purpose.REQUEST
            self._go_on(Page.FOLLOWED, Lookup(purpose, followed=found))
            self._takings.think_of_collecting(found)

    def _check_in(self, appointment: Appointment) -> None:
        session, desk, language = self._session, self._session.desk, self._session.state.language
        op_id = session.new_id()
        self._ask(lambda: desk.check_in(op_id, appointment.id, language), self._checked_in)

    def _checked_in(self, found: Arrived) -> None:
        self._show(found)
        if found.ticket is not None:
            self._session.update(route=self._session.state.route.only(Place(Page.TICKET)))
            self._found.print_ticket()

    def _show(self, found: Arrived) -> None:
        numbered = found.ticket is not None and found.arrival is not Arrival.CALLED
        page = Page.TICKET if numbered else Page.ARRIVED
        self._go_on(page, Lookup(Purpose.APPOINTMENT, arrived=found))

    def _go_on(self, page: Page, lookup: Lookup) -> None:
        self._session.go(Place(page), lookup=lookup, entries={}, scan_fault=None)


UNSEEN = "unseen"
"""In place of a fault of the scan: the store didn't answer."""
