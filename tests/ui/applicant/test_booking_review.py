"""What is booked is reviewed first, each line can be corrected, and it is sent once."""

from __future__ import annotations

import threading

import pytest

from kiosk.domain.errors import StoreAway
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.booking_steps import book, to_review
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.fake_office import FIRST, start_of
from tests.ui.applicant.stand import Stand


def test_a_double_tap_books_once(stand: Stand, desk: FakeDesk) -> None:
    desk.gate = threading.Event()
    to_review(stand)
    stand.visitor.tap("primary")
    stand.window.bookings.book()
    stand.window.bookings.book()
    desk.gate.set()

    stand.wait_for(Page.BOOKED)
    assert len(desk.booked) == 1


def test_what_may_be_booked_already_can_only_be_sent_again_as_it_was(stand: Stand, desk: FakeDesk) -> None:
    to_review(stand)
    desk.failing = [StoreAway()]
    stand.visitor.tap("primary")
    stand.visitor.wait_until(lambda: stand.visitor.sees("booking-failed"), "the sentence")
    stand.window.bookings.correct(Page.BOOK_TIMES)
    stand.window.visits.back()
    assert stand.page is Page.BOOK_REVIEW
    before = stand.session.state.plan.op_id
    book(stand)

    assert list(desk.booked) == [before]


def test_a_line_of_the_review_leads_to_where_it_is_corrected_and_back(stand: Stand, desk: FakeDesk) -> None:
    to_review(stand)
    stand.visitor.tap("line-time")
    stand.wait_for(Page.BOOK_TIMES)
    stand.visitor.tap(f"tile-{start_of(FIRST, 2)}")
    stand.wait_for(Page.BOOK_REVIEW)
    book(stand)

    assert [booking.time.start_ms for booking, _ in desk.booked.values()] == [start_of(FIRST, 2)]


@pytest.mark.parametrize("line", ["service", "persons", "day", "time", "name", "number"])
def test_back_from_a_line_tapped_by_mistake_is_the_review_as_it_was(
    stand: Stand, desk: FakeDesk, line: str
) -> None:
    to_review(stand)
    before = stand.session.state.plan
    stand.visitor.tap(f"line-{line}")
    stand.visitor.wait_until(lambda: stand.page is not Page.BOOK_REVIEW, "where it is corrected")
    stand.visitor.tap("nav-back")
    stand.wait_for(Page.BOOK_REVIEW)
    assert stand.session.state.plan == before
    book(stand)

    assert list(desk.booked) == [before.op_id]


def test_other_people_at_the_review_are_booked_with_the_time_that_they_choose(
    stand: Stand, desk: FakeDesk
) -> None:
    to_review(stand)
    before = stand.session.state.plan.op_id
    stand.visitor.tap("line-persons")
    stand.wait_for(Page.BOOK_PEOPLE)
    stand.visitor.tap("cell-1")
    stand.wait_for(Page.BOOK_TIMES)
    stand.visitor.tap(f"tile-{start_of(FIRST, 1)}")
    stand.wait_for(Page.BOOK_REVIEW)
    book(stand)

    ((op_id, (booking, _)),) = desk.booked.items()
    assert (booking.persons, booking.time.start_ms) == (1, start_of(FIRST, 1))
    assert op_id != before
