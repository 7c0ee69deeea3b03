"""Whoever goes keeps the number, and its paper comes out or stands on the screen."""

from __future__ import annotations

from kiosk.domain.errors import StoreAway
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.taking.turn import Turn
from kiosk.ui.background import finish_background
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand
from tests.ui.applicant.taking_steps import take, to_number


def test_walking_away_leaves_the_number_valid_its_paper_out_and_nothing_on_the_kiosk(
    stand: Stand, desk: FakeDesk
) -> None:
    to_number(stand)
    take(stand)
    stand.pass_time(200)
    stand.wait_for(Page.ATTRACT)

    finish_background()
    assert [kind for kind, _, _ in desk.prints] == ["ticket"]
    assert stand.session.state.turn == Turn()


def test_a_number_whose_answer_never_came_is_printed_for_who_has_gone(stand: Stand, desk: FakeDesk) -> None:
    to_number(stand)
    desk.numbers.lost = [StoreAway()]
    stand.visitor.tap("primary")
    stand.visitor.wait_until(lambda: stand.visitor.sees("taking-failed"), "the failure")
    stand.pass_time(200)
    stand.wait_for(Page.ATTRACT)

    finish_background()
    assert desk.prints == [("ticket", "walk-in-42", Language.ENGLISH)]


def test_a_number_without_paper_stays_on_the_screen_to_photograph(stand: Stand, desk: FakeDesk) -> None:
    desk.outcomes = [PrintState.FAILED]
    to_number(stand)
    take(stand)
    assert stand.says("Your number is kept.", "Nothing was printed: photograph or remember the number.")
    assert not stand.says("hold your slip")
    stand.visitor.tap("primary")

    stand.wait_for(Page.TAKE)
    assert stand.says("Remember your number", "J 42", "Please wait until your number is called.")
