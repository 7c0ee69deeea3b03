"""A visit is counted once, by what it came to, with the step where somebody went away."""

from __future__ import annotations

from kiosk.domain.service import Language
from kiosk.domain.visit_end import VisitEnd, VisitStep
from kiosk.ui.applicant.route import OUTSIDE, Page
from kiosk.ui.applicant.step_left import STEP_LEFT
from kiosk.ui.applicant.tally import CAME_TO
from kiosk.ui.background import finish_background
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand
from tests.ui.applicant.taking_steps import take, to_number


def test_who_walks_away_from_a_form_is_counted_at_that_step(stand: Stand, desk: FakeDesk) -> None:
    stand.to_first_step("passport_renewal", Language.ARABIC)
    stand.window.visits.abandon()
    finish_background()

    assert desk.visits == [(VisitEnd.LEFT, VisitStep.FORM)]


def test_who_leaves_with_a_number_is_counted_as_that_and_nothing_else(stand: Stand, desk: FakeDesk) -> None:
    to_number(stand)
    take(stand)
    stand.window.visits.abandon()
    finish_background()

    assert desk.visits == [(VisitEnd.NUMBER, None)]


def test_every_page_that_can_be_left_has_a_step() -> None:
    assert set(STEP_LEFT) == set(Page) - OUTSIDE - set(CAME_TO)
    assert set(STEP_LEFT.values()) == set(VisitStep) - {VisitStep.ELSEWHERE}
