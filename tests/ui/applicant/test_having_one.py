"""What a person may rely on who has an appointment for the service already, and books another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.appointment import Arrival
from kiosk.domain.errors import StoreAway
from kiosk.domain.service import Language
from kiosk.domain.states import AppointmentState
from kiosk.ui.applicant.booking.plan import Plan
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.booking_steps import FIRST_TIME, LATER, RENEWAL, book, to_review
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_office import appointment, arrived
from tests.ui.applicant.stand import Stand


def to_having_one(stand: Stand) -> None:
    """Book a service for which one has an appointment already, until one is told so."""
    to_review(stand)
    stand.visitor.tap("primary")
    stand.wait_for(Page.HAVE_ONE)


def to_change(stand: Stand) -> None:
    """Be told so, and wish for another time."""
    to_having_one(stand)
    stand.visitor.tap("tile-change")
    stand.wait_for(Page.BOOK_TIMES)


def to_cancel(stand: Stand) -> None:
    """Be told so, and wish for none."""
    to_having_one(stand)
    stand.visitor.tap("tile-cancel")
    stand.wait_for(Page.CANCEL)


def test_one_appointment_for_a_service_is_enough_and_can_be_changed(stand: Stand, desk: FakeDesk) -> None:
    had = desk.had = appointment(RENEWAL, LATER)
    to_change(stand)
    stand.visitor.tap(f"tile-{FIRST_TIME}")
    stand.wait_for(Page.BOOK_REVIEW)
    assert stand.says("Change the appointment", "Appointment until now")
    assert stand.says("Thursday 10 December 2026, 9:50 am", "My passport has expired or soon will")
    assert not stand.visitor.item("line-before").isEnabled()
    book(stand)
    assert stand.says("Your appointment was changed", "The slip from before is no longer valid.")

    assert [(changed, time.start_ms) for changed, time in desk.changed] == [(had.id, FIRST_TIME)]


@pytest.mark.parametrize(
    ("state", "ways"),
    [
        (AppointmentState.BOOKED, ["change", "cancel", "slip"]),
        (AppointmentState.NEEDS_REBOOKING, ["anew", "cancel"]),
        (AppointmentState.CHECKED_IN, ["show"]),
    ],
)
def test_an_appointment_that_stands_already_offers_only_what_can_be_done_about_it(
    stand: Stand, desk: FakeDesk, state: AppointmentState, ways: list[str]
) -> None:
    desk.had = replace(appointment(RENEWAL, LATER), state=state)
    to_having_one(stand)

    assert [row.key for row in stand.window.face.models.tiles.answers.rows] == ways


def test_who_tries_to_book_twice_gets_the_lost_slip_of_the_first(stand: Stand, desk: FakeDesk) -> None:
    had = desk.had = appointment(RENEWAL, LATER)
    to_having_one(stand)
    stand.visitor.tap("tile-slip")
    stand.wait_for(Page.BOOKED)

    stand.visitor.wait_until(lambda: stand.says("Take your paper from the printer."), "the slip")
    assert desk.prints == [("appointment", had.id, Language.ENGLISH)]
    assert stand.says("Your appointment")
    assert not stand.says("is booked")
    assert not stand.says("The slip from before is no longer valid.")


def test_who_finds_no_other_time_keeps_the_appointment(stand: Stand, desk: FakeDesk) -> None:
    desk.had = appointment(RENEWAL, LATER)
    to_having_one(stand)
    desk.days = ()
    stand.visitor.tap("tile-change")
    stand.wait_for(Page.BOOK_TIMES)
    assert stand.says("Your present appointment stays as it is.", "Keep the appointment as it is")
    stand.visitor.tap("primary")

    stand.wait_for(Page.TAKE)
    assert desk.changed == []


def test_who_goes_back_from_a_change_to_the_number_of_people_changes_nothing(
    stand: Stand, desk: FakeDesk
) -> None:
    desk.had = appointment(RENEWAL, LATER)
    to_change(stand)
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.BOOK_PEOPLE)
    stand.visitor.tap("cell-1")
    stand.wait_for(Page.BOOK_TIMES)
    stand.visitor.tap(f"tile-{FIRST_TIME}")
    stand.wait_for(Page.BOOK_WHO)

    assert stand.session.state.plan.replaces is None
    assert desk.changed == []


def test_who_showed_the_document_is_told_when_the_appointment_is(stand: Stand, desk: FakeDesk) -> None:
    desk.had = appointment(RENEWAL, LATER)
    to_having_one(stand)
    assert stand.says("You have an appointment for this service: Thursday 10 December 2026, 9:50 am.")


def test_who_only_typed_a_number_isn_t_told_when_its_holder_will_come(stand: Stand, desk: FakeDesk) -> None:
    desk.had = appointment(RENEWAL, LATER)
    to_review(stand)
    stand.session.update(plan=replace(stand.session.state.plan, by_document=False))
    stand.visitor.tap("primary")
    stand.wait_for(Page.HAVE_ONE)

    assert stand.says("There is an appointment for this service with this document's number already.")
    assert not stand.says("10 December")
    assert [row.key for row in stand.window.face.models.tiles.answers.rows] == ["show"]
    stand.visitor.tap("tile-show")
    stand.wait_for(Page.CLAIM)


def test_who_only_typed_a_number_shows_first_that_the_appointment_is_theirs(
    stand: Stand, desk: FakeDesk
) -> None:
    desk.had = appointment(RENEWAL, LATER)
    to_review(stand)
    stand.session.update(plan=Plan(had=desk.had), route=stand.session.state.route)
    stand.window.face.models.arriving.choose("cancel")

    stand.wait_for(Page.CLAIM)
    assert desk.cancelled == []


def test_an_appointment_is_cancelled_only_after_asking(stand: Stand, desk: FakeDesk) -> None:
    had = desk.had = appointment(RENEWAL, LATER)
    to_cancel(stand)
    assert stand.says("Your appointment: Thursday 10 December 2026, 9:50 am.")
    assert desk.cancelled == []
    desk.failing = [StoreAway()]
    stand.visitor.tap("secondary")
    stand.visitor.wait_until(lambda: stand.visitor.sees("cancel-failed"), "the sentence")
    stand.visitor.tap("secondary")

    stand.wait_for(Page.CANCELLED)
    assert desk.cancelled == [had.id]


@pytest.mark.parametrize("came", [Arrival.ALREADY, Arrival.MOVED])
def test_who_cancels_too_late_sees_what_holds_by_then(stand: Stand, desk: FakeDesk, came: Arrival) -> None:
    desk.had, desk.overtaken = appointment(RENEWAL, LATER), arrived(came, LATER)
    to_cancel(stand)
    stand.visitor.tap("secondary")
    stand.wait_for(Page.ARRIVED)

    assert stand.says("already" if came is Arrival.ALREADY else "Another time took its place.")
    stand.visitor.tap("primary")
    stand.wait_for(Page.TAKE)


def test_who_changes_too_late_sees_what_holds_by_then(stand: Stand, desk: FakeDesk) -> None:
    desk.had, desk.overtaken = appointment(RENEWAL, LATER), arrived(Arrival.CANCELLED, LATER)
    to_change(stand)
    stand.visitor.tap(f"tile-{FIRST_TIME}")
    stand.wait_for(Page.BOOK_REVIEW)
    stand.visitor.tap("primary")
    stand.wait_for(Page.ARRIVED)

    assert stand.says("It was cancelled on")
    assert not stand.session.state.unfinished
