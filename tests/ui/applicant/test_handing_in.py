"""What is handed in is kept once, as it was, and whoever leaves meanwhile still gets the slip."""

from __future__ import annotations

import threading

import pytest

from kiosk.domain.draft import Answer
from kiosk.domain.errors import StoreAway, StoreFull
from kiosk.domain.service import Language
from kiosk.ui.applicant.route import Page
from kiosk.ui.background import finish_background
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.stand import Stand

RENEWAL = "passport_renewal"


def test_a_double_tap_files_one_request(stand: Stand, desk: FakeDesk) -> None:
    desk.gate = threading.Event()
    stand.to_review(RENEWAL)
    stand.visitor.tap("primary")
    stand.window.visits.submission.hand_in()
    stand.window.visits.submission.hand_in()
    desk.gate.set()

    stand.wait_for(Page.DONE)
    assert len(desk.filed) == 1


def test_a_request_that_could_not_be_saved_stays_and_can_be_sent_again(stand: Stand, desk: FakeDesk) -> None:
    desk.failing = [StoreFull()]
    stand.to_review(RENEWAL, Language.ENGLISH)
    stand.visitor.tap("primary")
    stand.visitor.wait_until(lambda: stand.visitor.sees("saving-failed"), "the sentence")
    assert stand.says("what you typed is still on the screen")

    reference = stand.walk.hand_in()

    assert len(desk.filed) == 1
    assert reference


@pytest.mark.parametrize("error", [StoreAway(), RuntimeError("a defect")])
def test_what_may_be_kept_already_can_only_be_handed_in_again_as_it_was(
    stand: Stand, desk: FakeDesk, error: Exception
) -> None:
    undecided(stand, desk, error)
    stand.window.visits.correct(Page.STEP, "contact.contact")
    stand.window.visits.back()
    assert stand.page is Page.REVIEW
    assert not stand.visitor.sees("nav-back")

    reference = stand.walk.hand_in()

    assert [filed.reference for _, filed in desk.filed.values()] == [reference]


def test_the_next_member_of_the_family_is_another_request(stand: Stand, desk: FakeDesk) -> None:
    undecided(stand, desk, StoreAway())
    stand.walk.hand_in()
    before = stand.session.state.visit.op_id
    stand.visitor.tap("secondary")
    stand.wait_for(Page.WHOM)

    assert (before, stand.session.state.visit.op_id) == ("", "")


@pytest.mark.parametrize("kept", [True, False])
def test_who_leaves_without_an_answer_gets_the_slip_of_what_was_kept(
    stand: Stand, desk: FakeDesk, kept: bool
) -> None:
    if kept:
        undecided(stand, desk, StoreAway())
    else:
        desk.failing = [StoreFull()]
        stand.to_review(RENEWAL)
        stand.visitor.tap("primary")
        stand.visitor.wait_until(lambda: stand.visitor.sees("saving-failed"), "the sentence")
    stand.visitor.tap("nav-exit")
    stand.visitor.tap("confirm-leave")
    stand.wait_for(Page.ATTRACT)

    finish_background()
    assert [kind for kind, _, _ in desk.prints] == ["slip"] * kept


def test_what_is_kept_after_its_visit_has_ended_gets_its_slip(stand: Stand, desk: FakeDesk) -> None:
    desk.gate = threading.Event()
    stand.to_review(RENEWAL)
    stand.visitor.tap("primary")
    stand.window.visits.abandon()
    assert stand.page is Page.ATTRACT
    desk.gate.set()

    stand.visitor.wait_until(lambda: bool(desk.prints), "the slip")
    finish_background()
    assert [kind for kind, _, _ in desk.prints] == ["slip"]
    assert stand.page is Page.ATTRACT


def undecided(stand: Stand, desk: FakeDesk, error: Exception) -> None:
    """Hand in a request that is kept, but nobody says so."""
    desk.lost_answers = [error]
    stand.to_review("passport_replacement_lost", Language.ENGLISH)
    stand.visitor.tap("primary")
    stand.visitor.wait_until(lambda: stand.visitor.sees("saving-failed"), "the sentence")


def test_nothing_wrong_or_missing_can_be_handed_in(stand: Stand, desk: FakeDesk) -> None:
    stand.to_review(RENEWAL)
    visit = stand.session.state.visit
    stand.session.update(visit=visit.with_answer("contact.phone", Answer(), "05x"))
    stand.walk.tap("primary")

    stand.wait_for(Page.STEP)
    assert stand.session.state.here.step == "contact.contact"
    assert desk.filed == {}


def test_leaving_after_handing_in_still_gives_the_slip(stand: Stand, desk: FakeDesk) -> None:
    stand.to_review(RENEWAL)
    stand.walk.hand_in()
    stand.visitor.tap("nav-exit")

    stand.wait_for(Page.PRINT)
    finish_background()
    assert [kind for kind, _, _ in desk.prints] == ["slip"]
