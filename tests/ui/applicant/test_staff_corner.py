"""What staff may rely on in the corner of a kiosk, and that nobody else gets into it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint

from kiosk.domain.device import DeviceKind
from kiosk.domain.errors import StoreAway
from kiosk.domain.self_test import SelfTested
from kiosk.domain.service import Language
from kiosk.domain.states import KioskState
from kiosk.office.availability import Availability, ClosedReason
from kiosk.office.people.proof import NotLetIn, Refused
from kiosk.store.stations.devices import Condition
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.staff.corner import KNOCKS
from kiosk.ui.background import finish_background
from tests.ui.applicant.fake_desk import NOON_MS, FakeDesk
from tests.ui.applicant.staff_steps import (
    CLERK,
    NUMBER,
    OWN_PIN,
    PAPER,
    PIN,
    come_in,
    knock,
    log_in,
    type_digits,
)
from tests.ui.applicant.staff_steps import guarded as guarded
from tests.ui.applicant.stand import Stand


@pytest.mark.parametrize("language", list(Language))
def test_staff_knock_at_the_top_left_corner_of_the_screen_in_every_language(
    guarded: Stand, language: Language
) -> None:
    guarded.window.theme.set_language(language)
    for _ in range(KNOCKS):
        guarded.visitor.touch_at(QPoint(2, 2))
    guarded.wait_for(Page.STAFF_CODE)


def test_before_anybody_is_entered_the_corner_opens_to_nobody_and_says_so(
    stand: Stand, desk: FakeDesk
) -> None:
    desk.has_staff = False
    knock(stand)
    stand.wait_for(Page.STAFF_CODE)
    stand.visitor.wait_until(lambda: stand.visitor.sees("staff-fault"), "the sentence")
    stand.window.journey.switchLanguage()

    assert stand.says("Nobody is entered as staff here yet. IT staff do that in the set-up.")


def test_fewer_knocks_or_slow_ones_open_nothing(guarded: Stand) -> None:
    knock(guarded, KNOCKS - 1)
    guarded.time.turn(5)
    knock(guarded, KNOCKS - 1)

    assert guarded.page is Page.ATTRACT


def test_number_and_pin_open_the_corner_and_leaving_closes_it(guarded: Stand) -> None:
    come_in(guarded)
    guarded.visitor.tap("primary")
    guarded.wait_for(Page.ATTRACT)

    assert guarded.session.state.staff.view is None
    assert guarded.session.state.staff.session is None


def test_what_is_typed_of_a_pin_is_not_shown(guarded: Stand) -> None:
    knock(guarded)
    guarded.wait_for(Page.STAFF_CODE)
    type_digits(guarded, NUMBER)
    for digit in "4829":
        guarded.visitor.tap(f"digit-{digit}")
    guarded.visitor.tap("erase")

    assert guarded.says("•••")
    assert not guarded.says("482")


def test_a_wrong_pin_is_said_and_both_are_typed_again(guarded: Stand) -> None:
    knock(guarded)
    guarded.wait_for(Page.STAFF_CODE)
    log_in(guarded, pin="000000")
    guarded.visitor.wait_until(lambda: guarded.visitor.sees("staff-fault"), "the sentence")
    assert guarded.page is Page.STAFF_CODE
    log_in(guarded)

    guarded.wait_for(Page.STAFF)


def test_who_has_to_wait_is_told_how_long(guarded: Stand, desk: FakeDesk) -> None:
    desk.log_ins[NUMBER, PIN] = Refused(NotLetIn.WAIT, 110_000)
    knock(guarded)
    guarded.wait_for(Page.STAFF_CODE)
    guarded.window.journey.switchLanguage()
    log_in(guarded)
    sentence = "There were many wrong PINs for this number. Wait 2 minutes, or have the PIN reset."

    guarded.visitor.wait_until(lambda: guarded.says(sentence), "how long")


def test_a_pin_for_once_is_changed_before_the_corner_opens(guarded: Stand, desk: FakeDesk) -> None:
    desk.log_ins[NUMBER, PIN] = replace(CLERK, must_choose_pin=True)
    knock(guarded)
    guarded.wait_for(Page.STAFF_CODE)
    guarded.window.journey.switchLanguage()
    log_in(guarded)
    guarded.visitor.wait_until(lambda: guarded.says("Choose a PIN of your own"), "the question")
    type_digits(guarded, "311285")
    assert guarded.says("Dates are guessed first. Choose another PIN.")
    type_digits(guarded, OWN_PIN)
    type_digits(guarded, PIN)
    assert guarded.says("That was another PIN. Choose one again.")
    assert desk.chosen == []
    type_digits(guarded, OWN_PIN)
    type_digits(guarded, OWN_PIN)
    guarded.wait_for(Page.STAFF)

    assert desk.chosen == [OWN_PIN]


def test_an_answer_that_comes_after_somebody_left_lets_nobody_in(guarded: Stand, desk: FakeDesk) -> None:
    knock(guarded)
    guarded.wait_for(Page.STAFF_CODE)
    type_digits(guarded, NUMBER)
    for digit in PIN:
        guarded.visitor.tap(f"digit-{digit}")
    staff = guarded.window.face.models.staff
    staff.enter()
    staff.leave()
    guarded.wait_for(Page.ATTRACT)
    guarded.pass_time(1)

    assert guarded.page is Page.ATTRACT
    assert guarded.session.state.staff.session is None


def test_staff_shut_the_kiosk_and_open_it_again(guarded: Stand, desk: FakeDesk) -> None:
    come_in(guarded)
    guarded.visitor.tap("secondary")
    guarded.visitor.wait_until(lambda: guarded.window.face.models.staff._shown.shut, "that it is shut")
    guarded.window.lobby.look()
    guarded.visitor.tap("primary")
    guarded.wait_for(Page.CLOSED)
    come_in(guarded)
    guarded.visitor.tap("secondary")
    guarded.visitor.wait_until(lambda: not guarded.window.face.models.staff._shown.shut, "that it is open")
    guarded.window.lobby.look()
    guarded.visitor.tap("primary")

    guarded.wait_for(Page.ATTRACT)


def test_the_corner_stays_while_the_kiosk_opens_and_closes_behind_it(guarded: Stand, desk: FakeDesk) -> None:
    come_in(guarded)
    desk.shut(CLERK.acting, "op")
    guarded.window.lobby.look()
    guarded.visitor.wait_until(
        lambda: guarded.session.state.availability == desk.available, "the look at the office"
    )

    assert guarded.page is Page.STAFF


def test_a_paper_in_doubt_is_printed_again_only_because_somebody_asks(guarded: Stand, desk: FakeDesk) -> None:
    desk.corners = replace(desk.corners, unknown=(PAPER,))
    come_in(guarded)
    finish_background()
    assert desk.prints == []
    assert guarded.says("•••• •••• 3756")
    guarded.visitor.tap("reprint-job-1")
    guarded.visitor.wait_until(lambda: not guarded.visitor.offers("reprint-job-1"), "that it is printed")

    assert desk.prints == [("again", "job-1", Language.ARABIC)]


def test_a_dead_printer_is_said_with_what_mends_it(guarded: Stand, desk: FakeDesk) -> None:
    out = Condition(DeviceKind.PRINTER, "paper_out", "paper_out", "virtual")
    desk.corners = replace(desk.corners, devices={DeviceKind.PRINTER: out})
    come_in(guarded)
    guarded.visitor.tap("staff-language")

    guarded.visitor.wait_until(lambda: guarded.says("The paper is out. Put in a new roll."), "the sentence")


def test_what_could_not_be_done_is_said(guarded: Stand, desk: FakeDesk) -> None:
    come_in(guarded)
    desk.failing = [StoreAway()]
    guarded.visitor.tap("secondary")

    guarded.visitor.wait_until(lambda: guarded.visitor.sees("staff-failed"), "the sentence")


def test_who_walks_away_from_half_a_pin_leaves_nothing_of_it(guarded: Stand) -> None:
    knock(guarded)
    guarded.wait_for(Page.STAFF_CODE)
    type_digits(guarded, NUMBER)
    guarded.visitor.tap("digit-4")
    guarded.pass_time(90)
    guarded.wait_for(Page.ATTRACT)

    assert (guarded.session.state.staff.typed, guarded.session.state.staff.number) == ("", "")


def test_who_walks_away_leaves_nothing_open(guarded: Stand) -> None:
    come_in(guarded)
    guarded.pass_time(90)

    assert guarded.page is Page.ATTRACT


def test_how_the_self_test_ended_is_said_with_what_is_to_be_mended(guarded: Stand, desk: FakeDesk) -> None:
    tested = SelfTested(NOON_MS, ("clock", "keys"), ("sync", "of a later release"))
    desk.corners = replace(desk.corners, self_test=tested)
    come_in(guarded)
    arabic = "أخفق، فيبقى الجهاز مغلقاً. يجب إصلاحه: الساعة، المفاتيح. يحتاج إلى عناية: الخط إلى"
    guarded.visitor.wait_until(lambda: guarded.says(arabic), "the Arabic sentence")
    guarded.visitor.tap("staff-language")
    english = (
        "failed, so the kiosk stays shut. To be mended: Clock, Keys. To be seen to: Line to headquarters."
    )
    guarded.visitor.wait_until(lambda: guarded.says(english), "the English sentence")


def test_a_kiosk_that_failed_its_self_test_says_in_both_languages_where_to_go(
    guarded: Stand, desk: FakeDesk
) -> None:
    desk.available = Availability(KioskState.UNAVAILABLE, ClosedReason.SELF_TEST)
    guarded.window.lobby.look()
    guarded.wait_for(Page.CLOSED)

    assert guarded.says("Part of it has failed. It will be back once that is mended.")
    assert guarded.says("شباك الاستقبال")
