"""A visit is counted once, by what it came to, with the page where somebody went away."""

from __future__ import annotations

from kiosk.domain.service import Language
from kiosk.domain.visit_end import VisitEnd
from kiosk.ui.applicant.route import Page
from kiosk.ui.background import finish_background
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand
from tests.ui.applicant.taking_steps import take, to_number


def test_who_walks_away_from_a_form_is_counted_on_its_page(stand: Stand, desk: FakeDesk) -> None:
    stand.to_first_step("passport_renewal", Language.ARABIC)
    stand.window.visits.abandon()
    finish_background()

    assert desk.visits == [(VisitEnd.LEFT, Page.STEP.value)]


def test_who_leaves_with_a_number_is_counted_as_that_and_nothing_else(stand: Stand, desk: FakeDesk) -> None:
    to_number(stand)
    take(stand)
    stand.window.visits.abandon()
    finish_background()

    assert desk.visits == [(VisitEnd.NUMBER, "")]
