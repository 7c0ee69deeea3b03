"""Somebody walks away: the countdown, the wipe, and that nothing of them is left."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.domain.service import Language
from kiosk.ui.applicant.idle import Idle, IdleState, IdleTimes, idle_now
from kiosk.ui.applicant.route import IdleKind, Page
from kiosk.ui.background import finish_background
from kiosk.ui.theme import Comfort
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.leftovers import texts_alive
from tests.ui.applicant.stand import Stand

RENEWAL = "passport_renewal"
NAME = "field-concerned.given_name"
TYPED = "سلمى"


@pytest.mark.parametrize(
    ("kind", "accessible", "quiet_s"),
    [
        (IdleKind.CHOOSING, False, 60),
        (IdleKind.READING, False, 120),
        (IdleKind.CHOOSING, True, 180),
        (IdleKind.READING, True, 180),
    ],
)
def test_the_countdown_of_twenty_seconds_begins_after_the_quiet_of_the_place(
    kind: IdleKind, accessible: bool, quiet_s: int
) -> None:
    times = IdleTimes()

    def after(seconds: float) -> Idle:
        return idle_now(times, kind, accessible, 0, int(seconds * 1000))

    assert after(quiet_s - 0.001) == Idle(IdleState.QUIET)
    assert after(quiet_s) == Idle(IdleState.COUNTING, 20)
    assert after(quiet_s + 19.5) == Idle(IdleState.COUNTING, 1)
    assert after(quiet_s + 20) == Idle(IdleState.OVER)


def test_the_last_page_goes_by_itself_without_a_countdown() -> None:
    assert idle_now(IdleTimes(), IdleKind.LEAVING, True, 0, 19_999) == Idle(IdleState.QUIET)
    assert idle_now(IdleTimes(), IdleKind.LEAVING, True, 0, 20_000) == Idle(IdleState.OVER)


def test_the_open_screen_waits_for_ever() -> None:
    assert idle_now(IdleTimes(), IdleKind.NEVER, False, 0, 10**9) == Idle(IdleState.QUIET)


def test_more_time_can_be_had_again_and_again(stand: Stand) -> None:
    stand.to_first_step(RENEWAL)
    stand.visitor.fill(NAME, TYPED)
    for _ in range(12):
        stand.pass_time(125)
        stand.visitor.tap("more-time")
        stand.visitor.wait_until(lambda: not stand.visitor.sees("more-time"), "the page again")

    assert stand.page is Page.STEP
    assert stand.visitor.item(NAME).property("text") == TYPED


def test_nothing_is_said_to_be_erased_where_nothing_was_typed(stand: Stand) -> None:
    stand.walk.start(Language.ENGLISH)
    stand.pass_time(60 + 9)
    stand.visitor.wait_until(lambda: stand.visitor.sees("more-time"), "the countdown")

    assert stand.says("Otherwise this screen closes in 11 seconds.")


def test_the_countdown_says_the_seconds_in_the_right_plural(stand: Stand) -> None:
    stand.to_first_step(RENEWAL)
    stand.answer_step()
    said = []
    for seconds in (120 + 9, 1, 7, 1, 1):
        stand.pass_time(seconds)
        stand.visitor.wait_until(lambda: stand.visitor.sees("more-time"), "the countdown")
        said.append(next(text for text in stand.visitor.texts() if "وتُمحى" in text))

    assert [text.rpartition("بعد")[2] for text in said] == [
        " \u206611\u2069 ثانية.",
        " \u206610\u2069 ثوانٍ.",
        " \u20663\u2069 ثوانٍ.",
        " ثانيتين.",
        " ثانية واحدة.",
    ]


def test_a_larger_text_gives_more_time(stand: Stand) -> None:
    stand.to_first_step(RENEWAL)
    stand.window.theme.set_comfort(Comfort(text_size="large"))
    stand.pass_time(170)

    assert not stand.visitor.sees("more-time")


def test_every_touch_counts_as_being_there(stand: Stand) -> None:
    stand.to_first_step(RENEWAL)
    stand.pass_time(119)
    stand.visitor.fill(NAME, TYPED)
    stand.pass_time(119)

    assert not stand.visitor.sees("more-time")


def test_after_the_wipe_the_next_person_finds_everything_as_new(stand: Stand) -> None:
    stand.to_first_step(RENEWAL, Language.ENGLISH)
    stand.visitor.tap(NAME)
    stand.window.theme.set_comfort(Comfort("largest", high_contrast=True, low_reach=True, calm=True))
    stand.pass_time(200)

    stand.wait_for(Page.ATTRACT)
    assert stand.window.theme.comfort == Comfort()
    assert stand.session.state.language is Language.ARABIC
    stand.visitor.wait_until(lambda: not stand.visitor.sees("key-done"), "the keyboard is away")
    stand.to_first_step(RENEWAL)
    assert stand.visitor.item(NAME).property("text") == ""


@pytest.mark.parametrize("stage", ["typing", "review", "done"])
def test_after_the_wipe_nothing_alive_holds_what_was_typed(stand: Stand, desk: FakeDesk, stage: str) -> None:
    if stage == "typing":
        stand.to_first_step(RENEWAL)
        stand.visitor.fill(NAME, TYPED)
    else:
        stand.to_review(RENEWAL)
        assert any(TYPED in text for text in texts_alive(stand.window))
        if stage == "done":
            stand.walk.hand_in()
    desk.filed.clear()
    stand.pass_time(200)
    stand.wait_for(Page.ATTRACT)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()

    assert [text for text in texts_alive(stand.window) if TYPED in text or "01020304050" in text] == []


def test_walking_away_after_handing_in_still_prints_the_slip_once(stand: Stand, desk: FakeDesk) -> None:
    stand.to_review(RENEWAL)
    stand.walk.hand_in()
    stand.pass_time(90)

    stand.wait_for(Page.ATTRACT)
    stand.visitor.wait_until(lambda: len(desk.prints) == 1, "the slip")
    stand.pass_time(500)
    finish_background()
    assert len(desk.prints) == 1
