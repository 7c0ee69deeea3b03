"""Taking a number without an appointment, as moves of the session: for how many, priority, how long, take it.

How the line stands is asked as soon as a service's page shows, so that nobody answers questions for a line
that takes nobody. Each move checks that it's possible where one stands; if not, nothing happens.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from kiosk.defects import defect_place
from kiosk.domain.appointment import MOST_PERSONS
from kiosk.domain.errors import StoreError
from kiosk.domain.service import Service
from kiosk.domain.serving_order import Priority
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Ticket
from kiosk.ui.applicant.arriving.lookup import Lookup
from kiosk.ui.applicant.asking import ask
from kiosk.ui.applicant.booking.moves import Bookings
from kiosk.ui.applicant.paperwork import begin_print, print_for_nobody
from kiosk.ui.applicant.route import Page, Place
from kiosk.ui.applicant.session import Paperwork, Session
from kiosk.ui.applicant.taking.turn import Turn
from kiosk.ui.background import run_in_background

if TYPE_CHECKING:
    from kiosk.office.hall.numbers import Numbered
    from kiosk.office.hall.walk_in import Asking, Outlook
    from kiosk.office.requests.following import Followed

_log = logging.getLogger(__name__)


class Takings(QObject):
    """The moves of one face."""

    def __init__(self, session: Session, bookings: Bookings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._bookings = session, bookings
        session.changed.connect(self._follow)

    @property
    def _turn(self) -> Turn:
        return self._session.state.turn

    def _be(self, **changes: object) -> None:
        self._session.update(turn=replace(self._turn, **changes))  # type: ignore[arg-type]

    # -- how the line stands -------------------------------------------------------------------

    @Slot()
    def _follow(self) -> None:
        """A service's page shows: see how its line stands."""
        state = self._session.state
        if state.here.page is not Page.SERVICE or state.option is None or self._turn.given is not None:
            return
        service = state.option.service
        if self._turn.service != service:
            self._begin(service, 1)

    def _begin(self, service: Service, persons: int) -> None:
        """Think of a number for `service`, and look in the background how its line stands."""
        line = self._session.desk.numbers.line_of(service)
        self._think_of(Turn(service=service, line=line, persons=persons, held=self._turn.held))

    def _think_of(self, turn: Turn) -> None:
        session, numbers = self._session, self._session.desk.numbers
        line, persons, held = turn.line, turn.persons, turn.held
        session.update(turn=turn)
        if line is None:
            return

        def show(outlook: Outlook) -> None:
            if self._turn == turn:
                self._be(outlook=outlook)

        def unseen(error: Exception) -> None:
            """It is asked once more before a number is taken."""
            if not isinstance(error, StoreError):
                raise error

        run_in_background(lambda: numbers.outlook(line, persons, Priority.NONE, held), show, unseen)

    # -- for how many, and who waits less ------------------------------------------------------

    def open(self) -> None:
        """ "Take a number now" on the service's page."""
        if self._turn.line is not None and self._turn.given is None:
            self._session.go(Place(Page.NUMBER_PEOPLE))

    def open_for(self, service: Service, persons: int) -> None:
        """A number in place of an appointment that was missed: who comes is known already."""
        self._begin(service, persons)
        if self._turn.line is not None:
            self._session.go(Place(Page.NUMBER_PRIORITY))

    def hold(self, ticket: Ticket) -> None:
        """A number from the gate was shown: its holder chooses what they come for."""
        self._session.go(Place(Page.GROUPS), turn=Turn(held=ticket), lookup=Lookup())

    def think_of_collecting(self, found: Followed) -> None:
        """What is ready is shown: see how the line stands in which one waits to collect it."""
        services, ready = self._session.desk.catalogue.services, found.ready
        service = services.get(ready.service_id) if ready is not None else None
        if ready is not None and service is not None:
            self._think_of(Turn(service=service, line=found.line, collects=ready.visit_id))
        else:
            self._session.update(turn=Turn())

    def collect(self) -> None:
        """ "Take a number to collect it": one person, and all of a visit's documents."""
        if self._session.state.here.page is Page.FOLLOWED and self._turn.line is not None:
            self._session.go(Place(Page.NUMBER_PRIORITY))

    def choose_persons(self, persons: int) -> None:
        """For how many people: a family is one number."""
        if self._turn.line is not None and 1 <= persons <= MOST_PERSONS:
            self._session.go(Place(Page.NUMBER_PRIORITY), turn=replace(self._turn, persons=persons))

    def choose_priority(self, needed: bool) -> None:
        """Whether somebody among them is to wait less; why is nobody's business."""
        self._be(priority=Priority.ASSISTED if needed else Priority.NONE)
        self.look()

    def look(self) -> None:
        """Look how the line stands now, and show it before a number is taken."""
        session, turn = self._session, self._turn
        line, numbers = turn.line, session.desk.numbers
        if line is None or session.state.busy or turn.undecided:
            return

        def show(outlook: Outlook | None) -> None:
            known = replace(turn, outlook=outlook, unseen=outlook is None, op_id=session.new_id())
            session.go(Place(Page.NUMBER), turn=known, saving_failed=False)

        def outlook() -> Outlook:
            return numbers.outlook(line, turn.persons, turn.priority, turn.held)

        ask(session, outlook, show, lambda: show(None))

    def book_day(self) -> None:
        """Book a day instead."""
        if self._turn.service is not None and not self._turn.undecided:
            self._bookings.choose_service(self._turn.service.id)
            self._bookings.choose_persons(self._turn.persons)

    # -- taking --------------------------------------------------------------------------------

    def take(self) -> None:
        """Take the number, under the operation id that the page was opened with."""
        session, state, turn = self._session, self._session.state, self._turn
        if state.here.page is not Page.NUMBER or state.busy or not turn.op_id or turn.unseen:
            return
        session.update(busy=True, saving_failed=False, turn=replace(turn, undecided=True))
        numbers, op_id, asking, language = session.desk.numbers, turn.op_id, self._asking(), state.language
        held = turn.held

        def give() -> Numbered | StopReason:
            return numbers.take(op_id, asking) if held is None else numbers.name(op_id, held, asking)

        def done(given: Numbered | StopReason) -> None:
            if self._turn.op_id == op_id:
                session.update(busy=False)
                self._take(given)
            else:
                print_for_nobody(session, lambda each: numbers.print_owed(each, op_id, language))

        def failed(error: Exception) -> None:
            """Whatever it was, the page stays, and the same can be tried again."""
            if not isinstance(error, StoreError):
                _log.critical("taking a number failed: %s", defect_place(error))
            if self._turn.op_id == op_id:
                session.update(busy=False, saving_failed=True)
            else:
                print_for_nobody(session, lambda each: numbers.print_owed(each, op_id, language))

        run_in_background(give, done, failed)

    def _asking(self) -> Asking:
        from kiosk.office.hall.walk_in import Asking

        turn, state = self._turn, self._session.state
        assert turn.service is not None
        assert turn.line is not None
        visit_id = turn.collects or state.visit.visit_id
        return Asking(turn.service, turn.line, turn.persons, turn.priority, state.language, visit_id)

    def _take(self, given: Numbered | StopReason) -> None:
        from kiosk.office.hall.numbers import Numbered

        session = self._session
        if not isinstance(given, Numbered):
            assert self._turn.outlook is not None
            self._be(undecided=False, outlook=replace(self._turn.outlook, stopped=given))
            return
        turn = replace(self._turn, given=given, undecided=False)
        route = session.state.route.only(Place(Page.TICKET))
        session.update(turn=turn, lookup=Lookup(), route=route)
        if turn.held is None:
            self.print_ticket()

    def print_ticket(self) -> None:
        """Print the number's slip."""
        session, given = self._session, self._turn.given
        if given is not None:
            numbers, language = session.desk.numbers, session.state.language
            begin_print(
                session,
                Paperwork.TICKET,
                lambda op_id: numbers.print_ticket(op_id, given.ticket.id, language),
            )
