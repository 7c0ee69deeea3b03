"""However somebody goes from a desk: where they are then is said, and nobody goes for good by a slip."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.service import Language
from kiosk.domain.serving_order import MINUTE_MS
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.store import Store, find_ticket
from kiosk.ui.counter.desk_choice import DeskChoice
from kiosk.ui.counter.setting_aside import SettingAside
from tests.ui.counter.at_desk import key, mine, sits_down
from tests.ui.counter.conftest import Hall
from tests.ui.counter.request_steps import serves
from tests.ui.counter.test_search import go_to
from tests.ui.counter.test_unpaid import ASKED, goes_to, orders, state
from tests.ui.counter.tills import AtTill, Open
from tests.ui.counter.told import AWAY, BACK, told, waits_to_be_told
from tests.ui.setup.audits import audit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize(("and_back", "sentence"), [(True, BACK), (False, AWAY)])
def test_whoever_was_sent_on_is_named_with_where_and_how_it_is_taken_back(
    open_counter: Open, hall: Hall, and_back: bool, sentence: str
) -> None:
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    key(clerk, Qt.Key.Key_F6)
    if and_back:
        clerk.press("and-back")
    clerk.press("send")
    waits_to_be_told(clerk, f"{sentence} F9 takes that back.")
    clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")
    key(clerk, Qt.Key.Key_F9)
    clerk.wait(lambda: mine(clerk) == "J 1", "the move taken back")
    assert told(clerk) == ""


def test_enter_sends_on_to_what_is_marked(open_counter: Open, hall: Hall) -> None:
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    key(clerk, Qt.Key.Key_F6)
    QTest.keyClick(QApplication.focusWidget() or clerk.window, Qt.Key.Key_Return)
    waits_to_be_told(clerk, f"{AWAY} F9 takes that back.")


def test_until_when_somebody_is_set_aside_is_said(open_counter: Open, hall: Hall) -> None:
    went = hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    key(clerk, Qt.Key.Key_F5)
    key(clerk, Qt.Key.Key_Return)
    waits_to_be_told(clerk, "J 1 is set aside until ")
    assert re.fullmatch(r"J 1 is set aside until \d\d:\d\d\. F9 takes that back\.", told(clerk))
    assert 9.5 <= minutes_left(hall, went) <= 10


def test_for_how_long_somebody_is_set_aside_is_chosen_by_the_keyboard(open_counter: Open, hall: Hall) -> None:
    went = hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    key(clerk, Qt.Key.Key_F5)
    key(clerk, Qt.Key.Key_Escape)
    asked = clerk.window.findChild(SettingAside)
    assert asked is not None
    assert asked.isHidden()
    key(clerk, Qt.Key.Key_F5)
    for _ in range(2):
        key(clerk, Qt.Key.Key_Down)
    key(clerk, Qt.Key.Key_Return)
    waits_to_be_told(clerk, "J 1 is set aside until ")
    assert 29.5 <= minutes_left(hall, went) <= 30


def minutes_left(hall: Hall, went: Ticket) -> float:
    """Return for how long somebody is set aside yet."""

    def left(store: Store) -> float:
        kept = find_ticket(store, went.id)
        assert kept is not None
        assert kept.state is TicketState.PARKED
        return (kept.standing.since_ms - store.clock.now_ms()) / MINUTE_MS

    return hall.bench.on_store(left)


def test_a_clerk_to_whom_somebody_comes_back_is_asked_before_they_leave_the_desk(
    open_counter: Open, hall: Hall
) -> None:
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    key(clerk, Qt.Key.Key_F6)
    clerk.press("and-back")
    clerk.press("send")
    clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")
    clerk.press("get-up")
    waits_to_be_told(
        clerk, "Still coming back to this desk: J 1. “Leave the desk” once more: the other desks"
    )
    clerk.press("get-up")
    clerk.wait(lambda: isinstance(clerk.window.content, DeskChoice), "the desks")


def test_who_goes_back_to_a_desk_where_nobody_sits_any_more_is_said_to_go_to_its_line(
    open_counter: Open, hall: Hall
) -> None:
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = serves(clerk, hall)
    key(clerk, Qt.Key.Key_F6)
    clerk.press("and-back")
    clerk.press("send")
    clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")
    at = AtTill(clerk, console, hall)
    goes_to(at, "window_2")
    at.serve()
    key(clerk, Qt.Key.Key_F2)
    waits_to_be_told(clerk, "J 1 goes back to Passports. F9 takes that back.")


@pytest.mark.parametrize("outcome", ["papers_missing", "comes_again", "left"])
def test_no_other_end_lets_somebody_go_unpaid_by_one_press(
    open_counter: Open, hall: Hall, outcome: str
) -> None:
    went = hall.come()
    orders(hall, went)
    clerk = open_counter(Language.ENGLISH)
    console = serves(clerk, hall)
    clerk.wait(lambda: console.moves.unpaid is not None, "what is owed")
    named = str(clerk.wait_for(f"finish-{outcome}").property("text"))
    key(clerk, Qt.Key.Key_F2)
    clerk.press(f"finish-{outcome}")
    assert told(clerk) == f"{ASKED} “{named}” once more lets them go. F6 sends them on."
    assert state(hall, went) is TicketState.SERVING
    clerk.press(f"finish-{outcome}")
    clerk.wait(lambda: mine(clerk) == "Free", "the end")
    assert (state(hall, went), told(clerk)) == (TicketState.SERVED, "")


def test_what_was_ordered_goes_along_with_who_is_sent_on(open_counter: Open, hall: Hall) -> None:
    orders(hall, hall.come())
    clerk = open_counter(Language.ENGLISH)
    console = serves(clerk, hall)
    clerk.wait(lambda: console.moves.unpaid is not None, "what is owed")
    key(clerk, Qt.Key.Key_F6)
    clerk.press("send")
    waits_to_be_told(clerk, AWAY)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", [(1024, 768), (1280, 1024)])
def test_the_questions_and_where_somebody_went_are_whole(
    open_counter: Open, hall: Hall, language: Language, size: tuple[int, int]
) -> None:
    hall.come()
    clerk = open_counter(language, size)
    console = sits_down(clerk, hall.clerk)
    clerk.wait(lambda: bool(console.moves.seen.line), "the line")
    for _ in range(2):
        key(clerk, Qt.Key.Key_F2)
        clerk.wait(lambda: console.moves.seen.mine is not None and not console.moves.busy, "the person")
    clerk.wait(lambda: console.moves.seen.serving is not None, "the person")
    go_to(clerk, "new-request")
    clerk.type("concerned.given_name", "سلمى")
    clerk.press("finish-papers_missing")
    QCoreApplication.processEvents()
    faults = audit(clerk.window)
    key(clerk, Qt.Key.Key_F5)
    key(clerk, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    faults += audit(clerk.window)
    key(clerk, Qt.Key.Key_F6)
    clerk.press("send")
    QCoreApplication.processEvents()
    faults += audit(clerk.window)
    clerk.press("and-back")
    clerk.press("send")
    clerk.wait(lambda: console.moves.seen.mine is None and "F9" in told(clerk), "where they went")
    QCoreApplication.processEvents()

    assert faults + audit(clerk.window) == []
