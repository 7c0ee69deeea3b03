"""What one may do about an appointment that was found: its papers, another time, a number, the end."""

from __future__ import annotations

from kiosk.domain.appointment import Appointment, Overtaken
from kiosk.ui.applicant.arriving.lookup import Lookup
from kiosk.ui.applicant.asking import ask
from kiosk.ui.applicant.booking.moves import Bookings
from kiosk.ui.applicant.booking.plan import Plan
from kiosk.ui.applicant.paperwork import begin_print
from kiosk.ui.applicant.route import Page, Place
from kiosk.ui.applicant.session import Paperwork, Session
from kiosk.ui.applicant.taking.moves import Takings
from kiosk.ui.applicant.typed import CLAIM_REFERENCE


class FoundAppointment:
    """The moves of one face about the appointment that is spoken of."""

    def __init__(self, session: Session, bookings: Bookings, takings: Takings) -> None:
        self._session, self._bookings, self._takings = session, bookings, takings

    @property
    def appointment(self) -> Appointment | None:
        """The appointment that is spoken of: one that a booking met, or that was looked for."""
        state = self._session.state
        if state.plan.had is not None:
            return state.plan.had
        return None if state.lookup.arrived is None else state.lookup.arrived.appointment

    def print_ticket(self) -> None:
        """Print the number's slip."""
        if self._session.state.turn.given is not None:
            self._takings.print_ticket()
            return
        session, lookup = self._session, self._session.state.lookup
        shown = lookup.number or lookup.arrived
        if shown is not None and shown.ticket is not None:
            numbers, ticket_id, language = session.desk.numbers, shown.ticket.id, session.state.language
            begin_print(
                session, Paperwork.TICKET, lambda op_id: numbers.print_ticket(op_id, ticket_id, language)
            )

    def print_slip(self) -> None:
        """Print the slip of the appointment that was found once more."""
        session, found = self._session, self.appointment
        if found is not None:
            session.update(plan=Plan(made=found), route=session.state.route.only(Place(Page.BOOKED)))
            self._bookings.print_slip()

    def change(self) -> None:
        """Choose another time for it."""
        if self.appointment is not None:
            self._bookings.change(self.appointment)

    def take_number(self) -> None:
        """Take a number for today in place of the appointment that is over."""
        found = self.appointment
        service = None if found is None else self._session.desk.catalogue.services.get(found.service_id)
        if found is not None and service is not None:
            self._takings.open_for(service, found.persons)

    def show_successor(self) -> None:
        """Look for the one that took its place; only the document's number is left to type."""
        if self.appointment is not None:
            entries = {CLAIM_REFERENCE: self.appointment.successor}
            self._session.go(Place(Page.CLAIM_TYPED), entries=entries, scan_fault=None)

    def ask_cancel(self) -> None:
        """Cancel it? Asks first."""
        if self.appointment is not None:
            self._session.go(Place(Page.CANCEL), saving_failed=False)

    def finish(self) -> None:
        """There is nothing more to do; a passport that was read is to be taken along."""
        session = self._session
        if session.state.visit.document_read:
            session.update(route=session.state.route.only(Place(Page.TAKE)))
        else:
            session.wipe()

    def cancel(self) -> None:
        """Cancel it."""
        session = self._session
        found = self.appointment
        if session.state.here.page is not Page.CANCEL or found is None or session.state.busy:
            return
        desk, op_id, found_id = session.desk, session.new_id(), found.id
        session.update(saving_failed=False)
        ask(
            session,
            lambda: desk.cancel(op_id, found_id),
            self._cancelled,
            lambda: session.update(saving_failed=True),
        )

    def _cancelled(self, answer: Appointment | Overtaken) -> None:
        """It is cancelled, now or a moment ago; or it has gone on in life, and that is shown."""
        session = self._session
        if isinstance(answer, Overtaken):
            self._bookings.show(answer.appointment)
        else:
            route = session.state.route.only(Place(Page.CANCELLED))
            session.update(plan=Plan(), lookup=Lookup(), route=route)
