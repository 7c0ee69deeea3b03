"""What a person may rely on once the booking is sent: the slip, its number, and leaving in between."""

from __future__ import annotations

import threading

import pytest

from kiosk.domain.errors import StoreAway
from kiosk.domain.reference import display_reference
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.ui.applicant.booking.plan import Plan
from kiosk.ui.applicant.route import Page
from kiosk.ui.background import finish_background
from tests.ui.applicant.booking_steps import FIRST_TIME, book, to_review, to_times
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand


@pytest.mark.parametrize(
    ("outcome", "sentence", "button"),
    [
        (PrintState.UNKNOWN, "The printer did not confirm", "I don't have it"),
        (PrintState.FAILED, "Nothing was printed", "Try to print again"),
    ],
)
def test_what_became_of_the_slip_is_said_and_only_the_person_asks_for_another(
    stand: Stand, desk: FakeDesk, outcome: PrintState, sentence: str, button: str
) -> None:
    desk.outcomes = [outcome]
    to_review(stand)
    book(stand)
    stand.visitor.wait_until(lambda: stand.says("Your appointment is booked.", sentence, button), sentence)
    assert len(desk.prints) == 1
    stand.visitor.tap("secondary")

    stand.visitor.wait_until(lambda: stand.says("Take your paper from the printer."), "the second print")
    assert len(desk.prints) == 2


def test_exit_asks_first_once_a_time_was_chosen(stand: Stand) -> None:
    to_times(stand)
    stand.visitor.tap(f"tile-{FIRST_TIME}")
    stand.wait_for(Page.BOOK_WHO)
    stand.visitor.tap("nav-exit")
    stand.visitor.wait_until(lambda: stand.says("Your appointment is not booked yet"), "the question")
    stand.visitor.tap("confirm-leave")

    stand.wait_for(Page.ATTRACT)
    assert stand.session.state.plan == Plan()


def test_what_is_booked_after_its_visit_has_ended_gets_its_slip(stand: Stand, desk: FakeDesk) -> None:
    desk.gate = threading.Event()
    to_review(stand)
    stand.visitor.tap("primary")
    stand.window.visits.abandon()
    desk.gate.set()

    stand.visitor.wait_until(lambda: bool(desk.prints), "the slip")
    finish_background()
    assert [kind for kind, _, _ in desk.prints] == ["appointment"]
    assert stand.page is Page.ATTRACT


@pytest.mark.parametrize("retried", [True, False])
def test_who_leaves_without_an_answer_gets_the_slip_of_what_was_kept(
    stand: Stand, desk: FakeDesk, retried: bool
) -> None:
    desk.unanswered = StoreAway()
    to_review(stand)
    for _ in range(2 if retried else 1):
        stand.visitor.tap("primary")
        finish_background()
        stand.visitor.wait_until(lambda: stand.visitor.sees("booking-failed"), "that it isn't known")
    stand.window.visits.leave()

    stand.visitor.wait_until(lambda: bool(desk.prints), "the slip")
    finish_background()
    ((_, made),) = desk.booked.values()
    assert desk.prints == [("appointment", made.id, Language.ENGLISH)]
    stand.wait_for(Page.ATTRACT)


def test_who_leaves_without_an_answer_gets_nothing_where_nothing_was_kept(
    stand: Stand, desk: FakeDesk
) -> None:
    to_review(stand)
    desk.failing = [StoreAway()]
    stand.visitor.tap("primary")
    stand.visitor.wait_until(lambda: stand.visitor.sees("booking-failed"), "that it isn't kept")
    stand.window.visits.leave()

    stand.wait_for(Page.ATTRACT)
    finish_background()
    assert desk.prints == []


def test_who_leaves_without_paper_takes_number_day_and_time_along(stand: Stand, desk: FakeDesk) -> None:
    desk.outcomes = [PrintState.FAILED]
    to_review(stand)
    book(stand)
    stand.visitor.wait_until(lambda: stand.says("Nothing was printed"), "the state")
    stand.visitor.tap("primary")
    stand.wait_for(Page.TAKE)

    ((_, made),) = desk.booked.values()
    assert stand.says("Remember your number", display_reference(made.reference))
    assert stand.says("Tuesday 24 November 2026 9:00 am")
