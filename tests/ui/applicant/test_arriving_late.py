"""Whoever comes on another day, too late, or was received already has a plain answer and the next step."""

from __future__ import annotations

import pytest

from kiosk.domain.appointment import Arrival
from kiosk.ui.applicant.route import Page
from kiosk.ui.background import finish_background
from tests.ui.applicant.claims import HALF_PAST_NINE, to_claim, type_claim
from tests.ui.applicant.fake_desk import TODAY, FakeDesk
from tests.ui.applicant.fake_office import SLIP, TYPED, arrived, start_of
from tests.ui.applicant.stand import Stand


@pytest.mark.parametrize(
    ("arrival", "sentence", "ways"),
    [
        (Arrival.PAST, "Your appointment was on Tuesday 24 November 2026 at 9:30 am.", ["number", "anew"]),
        (Arrival.OVER, "You can take a number for today or book a new one.", ["number", "book"]),
        (
            Arrival.FUTURE,
            "Your appointment is on Tuesday 24 November 2026 at 9:30 am, not today.",
            ["change", "cancel", "slip"],
        ),
        (Arrival.CANCELLED, "It was cancelled on Tuesday 24 November 2026.", ["book"]),
        (Arrival.REBOOK, "The opening hours changed on your day. Choose a new time.", ["anew", "cancel"]),
        (Arrival.MOVED, "The number of the new appointment is 0112 3456 7840.", ["successor"]),
        (Arrival.ALREADY, "Your number was given to you at check-in.", []),
        (Arrival.ELSEWHERE, "To be received, please go to the reception window.", []),
    ],
)
def test_each_other_arrival_has_its_own_answer_and_next_step(
    stand: Stand, desk: FakeDesk, arrival: Arrival, sentence: str, ways: list[str]
) -> None:
    desk.found = {TYPED: arrived(arrival, HALF_PAST_NINE)}
    to_claim(stand)
    type_claim(stand)
    stand.wait_for(Page.ARRIVED)

    assert stand.says(sentence, stand.desk.mission.help_place.en)
    assert [row.key for row in stand.window.face.models.tiles.answers.rows] == ways
    finish_background()
    assert desk.prints == []


def test_who_comes_too_late_on_the_day_may_take_a_number(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {TYPED: arrived(Arrival.PAST, start_of(TODAY, 3))}
    to_claim(stand)
    type_claim(stand)
    stand.wait_for(Page.ARRIVED)

    assert stand.says("You can take a number for today or choose a new time.")


def test_who_missed_a_call_is_told_where_to_go(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {SLIP: arrived(Arrival.CALLED, HALF_PAST_NINE, with_ticket=True)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.ARRIVED)

    assert stand.says("Your number J 42 was called. You need no new number")
    finish_background()
    assert desk.prints == []


def test_who_is_checked_in_already_sees_the_number_and_may_have_the_paper_again(
    stand: Stand, desk: FakeDesk
) -> None:
    desk.found = {SLIP: arrived(Arrival.ALREADY, HALF_PAST_NINE, with_ticket=True)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.TICKET)
    assert stand.says("You are already checked in", "J 42")
    finish_background()
    assert desk.prints == []
    stand.visitor.tap("secondary")

    stand.visitor.wait_until(lambda: stand.says("Take your paper from the printer."), "the ticket")
    assert [kind for kind, _, _ in desk.prints] == ["ticket"]


def test_who_is_late_and_first_is_not_told_of_a_longer_wait(stand: Stand, desk: FakeDesk) -> None:
    desk.before = 0
    desk.found = {SLIP: arrived(Arrival.LATE, HALF_PAST_NINE)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.TICKET)

    assert stand.says("Nobody is before you.", "Please wait until your number is called.")
    assert not stand.says("The wait may be longer.")


def test_a_call_whose_number_isn_t_known_here_is_told_without_one(stand: Stand, desk: FakeDesk) -> None:
    desk.found = {SLIP: arrived(Arrival.CALLED, HALF_PAST_NINE)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.ARRIVED)

    assert stand.says("Your number was called. You need no new number")


def test_who_waited_until_the_doors_closed_sees_the_number_and_the_day_on_which_it_comes_first(
    stand: Stand, desk: FakeDesk
) -> None:
    desk.found = {SLIP: arrived(Arrival.CARRIED_OVER, HALF_PAST_NINE, with_ticket=True)}
    to_claim(stand)
    stand.window.scanned(SLIP.code)
    stand.wait_for(Page.TICKET)

    assert stand.says("You are called first on Tuesday 24 November 2026, when we open at 9:30 am.")
    assert not stand.says("before you")
    assert stand.visitor.sees("secondary")
