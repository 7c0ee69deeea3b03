"""What staff may rely on in the corner of a kiosk, and that nobody else gets into it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.clock import Clock
from kiosk.domain.device import DeviceKind
from kiosk.domain.errors import StoreAway
from kiosk.domain.service import Language
from kiosk.office.staff_code import StaffCode
from kiosk.office.staff_corner import UnknownPaper
from kiosk.store.devices import Condition
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.staff import KNOCKS
from tests.ui.applicant.fake_desk import NOON_MS, FakeDesk
from tests.ui.applicant.stand import Stand

CODE = "482913"
PAPER = UnknownPaper("job-1", "slip", 1, NOON_MS, Language.ARABIC, ("•••• •••• 3756",), reprintable=True)


@pytest.fixture
def guarded(stand: Stand, desk: FakeDesk) -> Stand:
    """A kiosk whose station has a code."""
    desk.staff_code = StaffCode(CODE, stand.time.clock())
    stand.session.changed.emit()
    return stand


def knock(stand: Stand, times: int = KNOCKS) -> None:
    for _ in range(times):
        stand.visitor.tap("knock")


def type_code(stand: Stand, code: str) -> None:
    for digit in code:
        stand.visitor.tap(f"digit-{digit}")
    stand.visitor.tap("primary")


def come_in(stand: Stand) -> None:
    knock(stand)
    stand.wait_for(Page.STAFF_CODE)
    type_code(stand, CODE)
    stand.wait_for(Page.STAFF)
    stand.visitor.wait_until(lambda: stand.visitor.sees("condition-printer"), "how the printer is")


def test_a_station_without_a_code_has_no_corner(stand: Stand) -> None:
    assert not stand.visitor.sees("knock")


def test_fewer_knocks_or_slow_ones_open_nothing(guarded: Stand) -> None:
    knock(guarded, KNOCKS - 1)
    guarded.time.turn(5)
    knock(guarded, KNOCKS - 1)

    assert guarded.page is Page.ATTRACT


def test_the_code_opens_the_corner_and_leaving_closes_it(guarded: Stand) -> None:
    come_in(guarded)
    guarded.visitor.tap("primary")
    guarded.wait_for(Page.ATTRACT)

    assert guarded.session.state.staff.view is None


def test_what_is_typed_of_the_code_is_not_shown(guarded: Stand) -> None:
    knock(guarded)
    guarded.wait_for(Page.STAFF_CODE)
    for digit in "4829":
        guarded.visitor.tap(f"digit-{digit}")
    guarded.visitor.tap("erase")

    assert guarded.says("•••")
    assert not guarded.says("482")


def test_wrong_codes_are_said_and_after_five_even_the_right_one_waits(guarded: Stand, desk: FakeDesk) -> None:
    moment = [0]
    desk.staff_code = StaffCode(CODE, Clock(mono_ms=lambda: moment[0]))
    knock(guarded)
    guarded.wait_for(Page.STAFF_CODE)
    for _ in range(5):
        type_code(guarded, "000000")
    type_code(guarded, CODE)
    assert guarded.page is Page.STAFF_CODE
    assert guarded.visitor.sees("staff-fault")
    moment[0] = 61_000
    type_code(guarded, CODE)

    guarded.wait_for(Page.STAFF)


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
    desk.shut("op")
    guarded.window.lobby.look()
    guarded.visitor.wait_until(
        lambda: guarded.session.state.availability == desk.available, "the look at the office"
    )

    assert guarded.page is Page.STAFF


def test_a_paper_in_doubt_is_printed_again_only_because_somebody_asks(guarded: Stand, desk: FakeDesk) -> None:
    desk.corners = replace(desk.corners, unknown=(PAPER,))
    come_in(guarded)
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


def test_who_walks_away_leaves_nothing_open(guarded: Stand) -> None:
    come_in(guarded)
    guarded.pass_time(90)

    assert guarded.page is Page.ATTRACT
