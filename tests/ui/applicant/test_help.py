"""Somebody asks for a person at the kiosk and is told what is true: asked, coming, or where to go."""

from __future__ import annotations

import pytest

from kiosk.domain.help import HelpStage
from kiosk.domain.service import Language
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.session import Overlay
from kiosk.ui.background import finish_background
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand

WAIT, COMING = "We have asked for a colleague. Please wait here.", "A colleague is on the way."


def told(stand: Stand, sentence: str) -> None:
    stand.visitor.wait_until(lambda: stand.says(sentence), sentence)


@pytest.fixture
def asking(stand: Stand) -> Stand:
    """Somebody at a form who has asked for help."""
    stand.to_first_step("passport_renewal", Language.ENGLISH)
    stand.visitor.tap("nav-help")
    told(stand, WAIT)
    return stand


def test_somebody_is_coming_only_once_a_desk_has_taken_the_call(asking: Stand, desk: FakeDesk) -> None:
    desk.help.now = HelpStage.COMING
    told(asking, COMING)
    desk.help.now = HelpStage.NONE
    asking.visitor.wait_until(lambda: asking.session.state.overlay is Overlay.NONE, "the page beneath")

    assert asking.page is Page.STEP
    assert len(desk.help.asked) == 1


def test_who_hears_of_nobody_is_told_where_to_go(asking: Stand, desk: FakeDesk) -> None:
    desk.help.now = HelpStage.GO

    told(asking, f"Nobody can come just now. Please go to {desk.mission.help_place.en}.")


def test_the_visit_stands_still_while_somebody_is_expected_and_not_when_nobody_comes(
    asking: Stand, desk: FakeDesk
) -> None:
    asking.pass_time(600)
    assert asking.page is Page.STEP
    desk.help.now = HelpStage.GO
    told(asking, "Nobody can come just now.")
    for _ in range(2):
        asking.pass_time(130)

    asking.wait_for(Page.ATTRACT)
    finish_background()
    assert desk.help.ended == desk.help.asked


def test_back_keeps_the_call_and_a_button_takes_it_back(asking: Stand, desk: FakeDesk) -> None:
    asking.visitor.tap("confirm-stay")
    asking.visitor.wait_until(lambda: asking.session.state.overlay is Overlay.NONE, "the page")
    asking.visitor.tap("nav-help")
    told(asking, WAIT)
    assert len(desk.help.asked) == 1
    asking.visitor.tap("confirm-leave")
    asking.visitor.wait_until(lambda: bool(desk.help.ended), "the call that is taken back")

    assert asking.session.state.overlay is Overlay.NONE


def test_where_nobody_can_be_asked_one_is_told_where_to_go_at_once(stand: Stand, desk: FakeDesk) -> None:
    desk.help.away = True
    stand.to_first_step("passport_renewal", Language.ARABIC)
    stand.visitor.tap("nav-help")

    told(stand, desk.mission.help_place.ar)
