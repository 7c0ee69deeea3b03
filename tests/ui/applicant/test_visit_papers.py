"""What became of a visit's papers is said as it is, and without paper the number is on the screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.reference import display_reference
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.ui.applicant.route import Page
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand

RENEWAL = "passport_renewal"
NAME, FAMILY = "field-concerned.given_name", "field-concerned.family_name"


def test_a_list_printed_in_the_middle_of_a_request_leads_back_to_it(stand: Stand) -> None:
    stand.to_first_step(RENEWAL)
    stand.visitor.fill(NAME, "سلمى")
    while stand.page is not Page.SERVICE:
        stand.visitor.tap("nav-back")
        stand.visitor.wait_for_frame()
    stand.visitor.tap("secondary")
    stand.wait_for(Page.PRINT)
    stand.visitor.wait_until(lambda: stand.session.state.printing.state is not PrintState.PRINTING, "paper")
    assert stand.session.state.unfinished
    stand.visitor.tap("primary")

    stand.wait_for(Page.SERVICE)
    draft = stand.session.state.visit.draft
    assert draft is not None
    assert draft.answers[NAME.removeprefix("field-")].value == "سلمى"


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        (PrintState.PRINTED, "Take your paper from the printer."),
        (PrintState.UNKNOWN, "The printer did not confirm"),
        (PrintState.FAILED, "nothing was printed"),
    ],
)
def test_what_became_of_the_paper_is_said_as_it_is(
    stand: Stand, desk: FakeDesk, outcome: PrintState, sentence: str
) -> None:
    desk.outcomes = [outcome]
    stand.to_review(RENEWAL, Language.ENGLISH)
    reference = stand.walk.hand_in()
    stand.visitor.tap("primary")
    stand.wait_for(Page.PRINT)

    stand.visitor.wait_until(lambda: stand.says(sentence), sentence)
    assert stand.says(display_reference(reference))
    assert len(desk.prints) == 1


def test_only_the_person_asks_for_a_second_print(stand: Stand, desk: FakeDesk) -> None:
    desk.outcomes = [PrintState.UNKNOWN]
    stand.to_review(RENEWAL, Language.ENGLISH)
    stand.walk.hand_in()
    stand.visitor.tap("primary")
    stand.wait_for(Page.PRINT)
    stand.visitor.wait_until(lambda: stand.says("I don't have it"), "the question")
    stand.visitor.tap("secondary")

    stand.visitor.wait_until(lambda: stand.says("Take your paper from the printer."), "the second print")
    assert len(desk.prints) == 2


def test_without_paper_it_is_said_before_and_the_number_is_on_the_screen(
    stand: Stand, desk: FakeDesk
) -> None:
    desk.available = replace(desk.available, paper=False)
    desk.outcomes = [PrintState.FAILED]
    stand.session.be(desk.available)
    stand.walk.start(Language.ENGLISH)
    assert stand.says("Nothing can be printed now.")
    stand.visitor.tap("nav-exit")
    stand.to_review(RENEWAL, Language.ENGLISH)
    reference = stand.walk.hand_in()

    assert stand.says(display_reference(reference))


def test_the_printed_slip_is_also_on_the_screen(stand: Stand) -> None:
    stand.to_review(RENEWAL)
    stand.walk.hand_in()
    stand.visitor.tap("primary")
    stand.wait_for(Page.PRINT)

    stand.visitor.wait_until(lambda: stand.visitor.offers("preview"), "the picture")
    assert stand.visitor.item("preview").property("paintedHeight") > 100
