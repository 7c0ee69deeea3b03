"""Booking an appointment, and changing one, as moves of the session: service, persons, time, holder, book.

Each move checks that it's possible where one stands; if not, nothing happens.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.defects import defect_place
from kiosk.domain.appointment import (
    MOST_PERSONS,
    AlreadyBooked,
    Appointment,
    Overtaken,
    SlotTaken,
)
from kiosk.domain.errors import StoreError
from kiosk.domain.service import Service
from kiosk.ui.applicant.arriving.lookup import Lookup, Purpose
from kiosk.ui.applicant.asking import ask
from kiosk.ui.applicant.booking.holding import Holding
from kiosk.ui.applicant.booking.plan import Plan
from kiosk.ui.applicant.paperwork import begin_print, print_for_nobody
from kiosk.ui.applicant.route import Page, Place
from kiosk.ui.applicant.session import Paperwork, Session
from kiosk.ui.background import run_in_background

if TYPE_CHECKING:
    from kiosk.office.booking import FreeTimes
    from kiosk.office.hall.check_in import Arrived

Booked = Appointment | SlotTaken | AlreadyBooked | Overtaken

_log = logging.getLogger(__name__)


class Bookings:
    """The moves of one face; who it is for is told to `holding`."""

    def __init__(
        self, session: Session, finish_fields: Callable[[], str], attend: Callable[[str], None]
    ) -> None:
        self._session = session
        self.holding = Holding(session, finish_fields, attend, self._open_review)

    @property
    def _plan(self) -> Plan:
        return self._session.state.plan

    def _be(self, **changes: object) -> None:
        self._session.update(plan=replace(self._plan, **changes))  # type: ignore[arg-type]

    # -- what for, and for how many ------------------------------------------------------------

    def open(self) -> None:
        """Home: "book an appointment"."""
        self._session.go(Place(Page.BOOK_GROUPS), plan=Plan())

    def choose_group(self, group_id: str) -> None:
        """What it is about."""
        self._session.go(Place(Page.BOOK_SERVICES), group_id=group_id)

    def choose_service(self, service_id: str) -> None:
        """A service of the list, or the one whose page is shown."""
        service = self._bookable(service_id)
        if service is not None:
            self._session.go(Place(Page.BOOK_PEOPLE), plan=Plan(service=service))

    def _bookable(self, service_id: str) -> Service | None:
        offered = self._session.desk.bookable()
        return next((service for service in offered if service.id == service_id), None)

    def choose_persons(self, persons: int) -> None:
        """For how many people. A changed appointment keeps its own: who chooses anew books anew."""
        if self._plan.service is not None and 1 <= persons <= MOST_PERSONS:
            self._be(persons=persons, replaces=None, had=None)
            self.look()

    def change(self, appointment: Appointment) -> None:
        """Choose another time for `appointment`."""
        service = self._session.desk.catalogue.services.get(appointment.service_id)
        if service is not None:
            plan = Plan(service=service, persons=appointment.persons, replaces=appointment)
            self._session.update(plan=plan)
            self.look()

    # -- when ----------------------------------------------------------------------------------

    def look(self, taken: bool = False) -> None:
        """Look what is free now, and show the nearest times."""
        session, plan = self._session, self._plan
        if plan.service is None or session.state.busy:
            return
        service, desk = plan.service, session.desk
        wanted = plan.time if taken else None

        def show(times: FreeTimes | None) -> None:
            near = times.around(wanted.start_ms) if times is not None and wanted is not None else times
            anew = replace(self._plan.anew(), unseen=times is None, taken=taken, times=near)
            session.go(Place(Page.BOOK_TIMES), plan=anew)

        ask(session, lambda: desk.free_times(service.id, plan.persons), show, lambda: show(None))

    def show_days(self) -> None:
        """The other days, as a calendar."""
        if self._plan.months:
            self._session.go(Place(Page.BOOK_MONTH), plan=replace(self._plan, month=self._plan.months[0]))

    def turn_month(self, by: int) -> None:
        """The next month with a free day, or the one before."""
        months, month = self._plan.months, self._plan.month
        if month in months and 0 <= months.index(month) + by < len(months):
            self._be(month=months[months.index(month) + by])

    def choose_day(self, day: date) -> None:
        """A day of the calendar."""
        found = self._plan.day_of(day)
        if found is not None and found.times:
            self._session.go(Place(Page.BOOK_DAY), plan=replace(self._plan, day=day))

    def choose_time(self, start_ms: int) -> None:
        """One of the times."""
        time = self._plan.time_at(start_ms)
        if time is None:
            return
        self._be(time=time, taken=False, op_id="")
        if self._plan.holder is None and self._plan.replaces is None:
            self._session.go(Place(Page.BOOK_WHO), scan_fault=None)
        else:
            self._open_review()

    # -- what was chosen -----------------------------------------------------------------------

    def _open_review(self) -> None:
        plan = replace(self._plan, op_id=self._plan.op_id or self._session.new_id())
        self._session.go(Place(Page.BOOK_REVIEW), plan=plan, saving_failed=False)

    def correct(self, page: Page) -> None:
        """A line of the review was tapped; what is chosen anew is booked under an operation of its own."""
        state = self._session.state
        if state.here.page is Page.BOOK_REVIEW and not state.busy and not self._plan.undecided:
            self._session.update(route=state.route.aside(Place(page)), scan_fault=None)

    # -- booking -------------------------------------------------------------------------------

    def book(self) -> None:
        """Book it, or change it, under the operation id that the review was opened with."""
        session, state, plan = self._session, self._session.state, self._plan
        if state.here.page is not Page.BOOK_REVIEW or state.busy or not plan.op_id:
            return
        session.update(busy=True, saving_failed=False, plan=replace(plan, undecided=True))
        desk, language, op_id = session.desk, state.language, plan.op_id

        def done(booked: Booked) -> None:
            if self._plan.op_id == op_id:
                session.update(busy=False, plan=replace(self._plan, undecided=False))
                self._take(booked)
            elif isinstance(booked, Appointment):
                made = booked.id
                print_for_nobody(session, lambda each: desk.print_appointment(each, made, language))

        def failed(error: Exception) -> None:
            """Whatever it was, the page stays, and the same can be tried again."""
            if not isinstance(error, StoreError):
                _log.critical("booking failed: %s", defect_place(error))
            if self._plan.op_id == op_id:
                session.update(busy=False, saving_failed=True)
            else:
                print_for_nobody(session, lambda each: desk.print_owed_appointment(each, op_id, language))

        run_in_background(self._work(), done, failed)

    def _work(self) -> Callable[[], Booked]:
        plan, state, desk = self._plan, self._session.state, self._session.desk
        op_id, time, replaced, language = plan.op_id, plan.time, plan.replaces, state.language
        assert time is not None
        if replaced is not None:
            changed = replaced.id
            return lambda: desk.change(op_id, changed, time, language)
        booking = plan.booking(language, state.visit.visit_id)
        return lambda: desk.book(op_id, booking)

    def _take(self, booked: Booked) -> None:
        session = self._session
        match booked:
            case SlotTaken():
                self.look(taken=True)
            case AlreadyBooked(appointment):
                session.go(Place(Page.HAVE_ONE), plan=replace(self._plan, had=appointment))
            case Overtaken(appointment):
                self.show(appointment)
            case _:
                plan = replace(self._plan, made=booked, holder=None)
                route = session.state.route.only(Place(Page.BOOKED))
                session.update(plan=plan, entries={}, route=route)
                self.print_slip()

    def show(self, appointment: Appointment) -> None:
        """Show what holds now for an appointment that moved on while its holder stood here."""
        session, desk = self._session, self._session.desk

        def found(arrived: Arrived) -> None:
            lookup = Lookup(Purpose.APPOINTMENT, arrived=arrived)
            route = session.state.route.only(Place(Page.ARRIVED))
            session.update(plan=Plan(), lookup=lookup, entries={}, route=route, saving_failed=False)

        ask(
            session,
            lambda: desk.holds_for(appointment.id),
            found,
            lambda: session.update(saving_failed=True),
        )

    def print_slip(self) -> None:
        """Print the slip of what was booked."""
        session, made = self._session, self._plan.made
        if made is not None:
            desk, made_id, language = session.desk, made.id, session.state.language
            begin_print(
                session,
                Paperwork.APPOINTMENT,
                lambda op_id: desk.print_appointment(op_id, made_id, language),
            )
