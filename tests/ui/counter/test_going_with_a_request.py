"""Nobody goes from a desk by one press while something typed for them isn't kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from kiosk.domain.service import Language
from kiosk.domain.states import TicketState
from kiosk.ui.counter.sending import Sending
from kiosk.ui.widgets.tables import choose_row
from tests.ui.counter.at_desk import key, mine, sits_down
from tests.ui.counter.conftest import Hall
from tests.ui.counter.request_steps import serves
from tests.ui.counter.requests import file
from tests.ui.counter.test_search import go_to
from tests.ui.counter.test_unpaid import ASKED, orders, state
from tests.ui.counter.tills import Open
from tests.ui.counter.told import BACK, told, waits_to_be_told
from tests.ui.setup.audits import audit

UNFILED = "The new request of J 1 isn't handed in."
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
