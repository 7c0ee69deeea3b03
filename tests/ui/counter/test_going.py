"""However somebody goes from a desk: where they are then is said, and nobody goes for good by a slip."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from kiosk.domain.service import Language
from kiosk.domain.serving_order import MINUTE_MS
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.store import Store, find_ticket
from kiosk.ui.counter.desk_choice import DeskChoice
from kiosk.ui.counter.sending import Sending
from kiosk.ui.counter.setting_aside import SettingAside
from kiosk.ui.widgets.tables import choose_row
from tests.ui.counter.at_desk import key, mine, sits_down
from tests.ui.counter.conftest import Hall
from tests.ui.counter.requests import file
from tests.ui.counter.test_request import serves
from tests.ui.counter.test_search import go_to
from tests.ui.counter.test_unpaid import ASKED, goes_to, orders, plain, state
from tests.ui.counter.tills import AtTill, Open
from tests.ui.setup.audits import audit
from tests.ui.setup.officer import Officer

BACK, AWAY = ("J 1 was sent on to Window 2 and comes back here.", "J 1 was sent on to Window 2.")
UNFILED = "The new request of J 1 isn't handed in."

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def told(clerk: Officer) -> str:
    return plain(" ".join(clerk.notices()))


def waits_to_be_told(clerk: Officer, sentence: str) -> None:
    clerk.wait(lambda: told(clerk).startswith(sentence), sentence)


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


def test_a_begun_request_is_asked_for_by_any_end_and_by_sending_on_also_where_they_come_back(
    open_counter: Open, hall: Hall
) -> None:
    went = hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    go_to(clerk, "new-request")
    clerk.type("concerned.given_name", "سلمى")
    clerk.press("finish-left")
    assert told(clerk).startswith(f"{UNFILED} “Left” once more lets them go and clears it.")
    key(clerk, Qt.Key.Key_F6)
    clerk.press("send")
    assert told(clerk) == f"{UNFILED} “Send on” once more sends them on and clears it."
    sending = clerk.window.findChild(Sending)
    assert sending is not None
    assert sending.isVisible()
    QTest.keyClick(QApplication.focusWidget() or clerk.window, Qt.Key.Key_Escape)
    assert told(clerk) == ""
    key(clerk, Qt.Key.Key_F6)
    clerk.press("and-back")
    clerk.press("send")
    assert (state(hall, went), clerk.typed("concerned.given_name")) == (TicketState.SERVING, "سلمى")
    clerk.press("send")
    waits_to_be_told(clerk, BACK)


def test_a_begun_request_is_asked_for_before_somebody_is_set_aside(open_counter: Open, hall: Hall) -> None:
    went = hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    go_to(clerk, "new-request")
    clerk.type("concerned.given_name", "سلمى")
    key(clerk, Qt.Key.Key_F5)
    key(clerk, Qt.Key.Key_Return)
    assert told(clerk) == f"{UNFILED} “Set aside” once more sets them aside and clears it."
    assert (state(hall, went), clerk.typed("concerned.given_name")) == (TicketState.SERVING, "سلمى")
    key(clerk, Qt.Key.Key_Return)
    waits_to_be_told(clerk, "J 1 is set aside until ")


def test_a_begun_request_is_asked_for_before_it_is_taken_back_that_somebody_came(
    open_counter: Open, hall: Hall
) -> None:
    went = hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = serves(clerk, hall)
    go_to(clerk, "new-request")
    clerk.type("concerned.given_name", "سلمى")
    clerk.wait(lambda: console.moves.can_undo and not console.moves.busy, "what can be taken back")
    clerk.press("undo")
    assert told(clerk) == f"{UNFILED} F9 once more takes back that they came and clears it."
    assert (state(hall, went), clerk.typed("concerned.given_name")) == (TicketState.SERVING, "سلمى")
    key(clerk, Qt.Key.Key_F9)
    clerk.wait(lambda: state(hall, went) is TicketState.CALLED, "the call")


@pytest.mark.parametrize("language", Language)
def test_who_neither_paid_nor_has_their_request_kept_is_asked_for_both_on_the_smallest_screen(
    open_counter: Open, hall: Hall, language: Language
) -> None:
    orders(hall, hall.come())
    clerk = open_counter(language, (1024, 768))
    console = serves(clerk, hall)
    clerk.wait(lambda: console.moves.unpaid is not None, "what is owed")
    go_to(clerk, "new-request")
    clerk.type("concerned.given_name", "سلمى")
    key(clerk, Qt.Key.Key_F2)

    if language is Language.ENGLISH:
        assert told(clerk) == f"{UNFILED} {ASKED} F2 once more lets them go. F6 sends them on."
    assert audit(clerk.window) == []


def test_what_was_typed_into_their_request_and_not_kept_is_asked_for_and_once_kept_no_more(
    open_counter: Open, hall: Hall
) -> None:
    hall.bench.on_store(lambda store: file(store, "visit"))
    went = hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    clerk.type("note", "جاء مع أخيه")
    key(clerk, Qt.Key.Key_F2)
    assert told(clerk) == (
        "What was typed into the request of J 1 isn't kept. F2 once more lets them go and clears it."
    )
    assert (state(hall, went), clerk.typed("note")) == (TicketState.SERVING, "جاء مع أخيه")
    clerk.go("note")
    key(clerk, Qt.Key.Key_Return)
    clerk.wait(lambda: clerk.typed("note") == "", "the note that is kept")
    clerk.wait(lambda: told(clerk) == "", "the end of the question")
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "Free", "the end, unasked")


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        (Qt.Key.Key_F2, "F2 once more calls somebody and clears it."),
        (Qt.Key.Key_F7, "F7 once more calls somebody and clears it."),
        ("get-up", "“Leave the desk” once more clears it."),
    ],
)
def test_a_request_begun_for_nobody_is_asked_for_before_somebody_is_called_or_the_desk_is_left(
    open_counter: Open, hall: Hall, name: Qt.Key | str, asked: str
) -> None:
    went = hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = sits_down(clerk, hall.clerk)
    clerk.wait(lambda: bool(console.moves.seen.line), "the line")
    choose_row(console.beside.line.findChildren(QTableView)[0], 0)
    go_to(clerk, "new-request")
    QTest.keyClick(QApplication.focusWidget() or clerk.window, Qt.Key.Key_Down)
    clerk.type("concerned.given_name", "سلمى")

    def press() -> None:
        if isinstance(name, str):
            clerk.press(name)
        else:
            key(clerk, name)

    press()
    assert told(clerk) == f"The new request isn't handed in. {asked}"
    assert (state(hall, went), clerk.typed("concerned.given_name")) == (TicketState.WAITING, "سلمى")
    press()
    clerk.wait(lambda: not console.beside.unkept or clerk.window.content is not console, "the end of it")


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
