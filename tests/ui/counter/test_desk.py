"""A clerk serves people with the keyboard alone, from the log-in to the end of the line."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QTableView

from kiosk.catalogue.reader import load_catalogue
from kiosk.catalogue.setting import Training
from kiosk.devices.sound.voice import CHIME
from kiosk.domain.acting import applicant, it_officer
from kiosk.domain.errors import TrainsHere
from kiosk.domain.help import HelpState
from kiosk.domain.service import Language
from kiosk.domain.serving_order import Priority
from kiosk.domain.states import TicketState
from kiosk.office.configuring import Configuring
from kiosk.opening import CATALOGUE
from kiosk.store import Store, find_ticket
from kiosk.store.configuring import Change, change_configuration
from kiosk.store.helping import ask_for_help, help_call_of
from kiosk.ui.counter.console import DeskConsole
from kiosk.ui.counter.help_banner import HelpBanner
from kiosk.ui.counter.moves import LOOK_EVERY_MS
from kiosk.ui.counter.sending import Sending
from kiosk.ui.widgets.tables import choose_row
from tests.store.site import new_op
from tests.ui.counter.conftest import FROM, PIN, Hall
from tests.ui.setup.audits import audit, unreached
from tests.ui.setup.officer import Officer

Open = Callable[..., Officer]


def sits_down(clerk: Officer, number: str) -> DeskConsole:
    clerk.type("number", number)
    clerk.type("pin", PIN)
    clerk.press("log-in")
    clerk.press("sit-down")
    clerk.wait(lambda: isinstance(clerk.window.content, DeskConsole), "the desk")
    console = clerk.window.content
    assert isinstance(console, DeskConsole)
    clerk.wait(console.isVisible, "the keys")
    return console


def key(clerk: Officer, which: Qt.Key) -> None:
    QTest.keyClick(clerk.window.focusWidget() or clerk.window, which)


def mine(clerk: Officer) -> str:
    shown = clerk.window.findChild(QLabel, "mine")
    assert shown is not None
    return shown.text().strip("\u2066\u2067\u2068\u2069")


def waiting(clerk: Officer) -> int:
    table = clerk.window.findChild(QTableView, "line")
    assert table is not None
    return table.model().rowCount()


def test_a_person_is_called_served_and_done_with_one_key(open_counter: Open, hall: Hall) -> None:
    first, second = hall.come(), hall.come(3)
    clerk = open_counter(Language.ENGLISH)
    sits_down(clerk, hall.clerk)
    clerk.wait(lambda: waiting(clerk) == 2, "the line")

    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "J 1", "the call")
    clerk.wait_to_read("Called")
    key(clerk, Qt.Key.Key_F2)
    clerk.wait_to_read("Here")
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "Free", "the end")

    served = hall.bench.on_store(lambda store: find_ticket(store, first.id))
    assert served is not None
    assert served.state is TicketState.SERVED
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == f"J {second.number}", "the next one")


def test_who_comes_at_another_station_stands_in_the_line_at_once(open_counter: Open, hall: Hall) -> None:
    clerk = open_counter(Language.ENGLISH)
    console = sits_down(clerk, hall.clerk)
    clerk.wait(lambda: not console.moves.busy, "the desk")
    moment = monotonic()
    hall.come()
    clerk.wait(lambda: waiting(clerk) == 1, "who came")

    assert monotonic() - moment < LOOK_EVERY_MS / 2000


def test_who_does_not_come_is_brought_back_and_a_move_is_undone(open_counter: Open, hall: Hall) -> None:
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    sits_down(clerk, hall.clerk)
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "J 1", "the call")
    key(clerk, Qt.Key.Key_F3)
    clerk.wait_to_read("Called · call 2")
    key(clerk, Qt.Key.Key_F4)
    clerk.wait_to_read("Didn't come: \u2066J 1\u2069")
    key(clerk, Qt.Key.Key_F9)
    clerk.wait(lambda: mine(clerk) == "J 1", "the undone move")
    key(clerk, Qt.Key.Key_F4)
    clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")
    key(clerk, Qt.Key.Key_F8)
    clerk.wait(lambda: waiting(clerk) == 1, "who is back")


def test_somebody_is_sent_to_the_other_desk_and_comes_back(open_counter: Open, hall: Hall) -> None:
    waits = hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = sits_down(clerk, hall.clerk)
    for state in (TicketState.CALLED, TicketState.SERVING):
        key(clerk, Qt.Key.Key_F2)
        clerk.wait(lambda state=state: (now := console.moves.seen.mine) and now.state is state, state)  # type: ignore[misc]
    key(clerk, Qt.Key.Key_F6)
    clerk.press("and-back")
    clerk.press("send")
    clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")

    sent = hall.bench.on_store(lambda store: find_ticket(store, waits.id))
    assert sent is not None
    assert (sent.standing.desk, sent.standing.back_to) == ("window_2", "window_1")


def test_nobody_in_the_line_is_said(open_counter: Open, hall: Hall) -> None:
    clerk = open_counter(Language.ENGLISH)
    sits_down(clerk, hall.clerk)
    key(clerk, Qt.Key.Key_F2)

    clerk.wait(lambda: "Nobody can be called now." in clerk.notices(), "the notice")


def test_a_wrong_pin_lets_nobody_in(open_counter: Open, hall: Hall) -> None:
    clerk = open_counter(Language.ENGLISH)
    clerk.type("number", hall.clerk)
    clerk.type("pin", "111222")
    clerk.press("log-in")

    clerk.wait(lambda: bool(clerk.notices()), "the refusal")
    assert not isinstance(clerk.window.content, DeskConsole)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
def test_the_desk_is_whole_named_and_reached(
    open_counter: Open, hall: Hall, language: Language, size: tuple[int, int]
) -> None:
    hall.come(2)
    hall.come(priority=Priority.ASSISTED)
    hall.come()
    clerk = open_counter(language, size)
    console = sits_down(clerk, hall.clerk)
    clerk.wait(lambda: bool(console.moves.seen.line), "the line")
    faults = audit(clerk.window) + unreached(clerk.window)
    for _ in range(2):
        key(clerk, Qt.Key.Key_F2)
        clerk.wait(lambda: console.moves.seen.mine is not None and not console.moves.busy, "the person")
    faults += audit(clerk.window)
    hall.bench.on_store(lambda store: ask_for_help(store, applicant("kiosk-1"), new_op()))
    clerk.wait_for("help")
    QCoreApplication.processEvents()
    faults += audit(clerk.window)
    key(clerk, Qt.Key.Key_F6)
    clerk.wait_for("send")
    QCoreApplication.processEvents()
    faults += audit(clerk.window)

    assert faults == []


def test_sending_on_is_left_by_escape_and_asks_for_nobody_who_is_gone(open_counter: Open, hall: Hall) -> None:
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = sits_down(clerk, hall.clerk)
    for state in (TicketState.CALLED, TicketState.SERVING):
        key(clerk, Qt.Key.Key_F2)
        clerk.wait(lambda state=state: (now := console.moves.seen.mine) and now.state is state, state)  # type: ignore[misc]
    sending = clerk.window.findChild(Sending)
    assert sending is not None
    key(clerk, Qt.Key.Key_F6)
    clerk.press("and-back")
    QTest.keyClick(QApplication.focusWidget() or clerk.window, Qt.Key.Key_Escape)
    assert (sending.isHidden(), QApplication.focusWidget()) == (True, clerk.wait_for("go-on"))
    key(clerk, Qt.Key.Key_F6)
    back = clerk.wait_for("and-back")
    assert isinstance(back, QCheckBox)
    assert not back.isChecked()
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "Free", "the end")

    assert sending.isHidden()


def test_the_keyboard_goes_along_to_another_place(open_counter: Open, hall: Hall) -> None:
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = sits_down(clerk, hall.clerk)
    console.beside.go_to("till")
    clerk.go("float")
    QTest.keyClick(clerk.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)

    assert console.beside.here == "line"
    assert QApplication.focusWidget() is clerk.window.findChild(QTableView, "line")


def test_a_station_that_trains_calls_nobody(hall: Hall) -> None:
    def train(store: Store) -> None:
        change = Configuring(store, load_catalogue(CATALOGUE), FROM).setting(Training("counter-1", True))
        assert isinstance(change, Change)
        change_configuration(store, it_officer("counter-1"), new_op(), change)

    hall.bench.on_store(train)

    with pytest.raises(TrainsHere):
        hall.bench.hall_now()


def test_a_call_for_help_shows_and_rings_until_the_desk_goes(open_counter: Open, hall: Hall) -> None:
    clerk = open_counter(Language.ENGLISH)
    sits_down(clerk, hall.clerk)
    call = hall.bench.on_store(lambda store: ask_for_help(store, applicant("kiosk-1"), new_op()))
    clerk.wait_to_read("Someone asks for help at \u2066kiosk-1\u2069.")
    assert [phrase.key for said in hall.bench.voice.said for phrase in said.phrases] == [CHIME]

    key(clerk, Qt.Key.Key_F1)
    clerk.wait_to_read("You are helping at \u2066kiosk-1\u2069.")
    taken = hall.bench.on_store(lambda store: help_call_of(store, call.id))
    assert taken is not None
    assert (taken.state, taken.desk) == (HelpState.ACCEPTED, "window_1")
    key(clerk, Qt.Key.Key_F1)
    banner = clerk.window.findChild(HelpBanner)
    assert banner is not None
    clerk.wait(banner.isHidden, "the end of the help")


@pytest.mark.parametrize("language", Language)
def test_whom_the_clerk_chose_stays_chosen_when_somebody_else_comes(
    open_counter: Open, hall: Hall, language: Language
) -> None:
    hall.come()
    second = hall.come()
    clerk = open_counter(language)
    console = sits_down(clerk, hall.clerk)
    clerk.wait(lambda: waiting(clerk) == 2, "the line")
    table = clerk.window.findChild(QTableView, "line")
    assert table is not None
    choose_row(table, 1)
    hall.come(priority=Priority.ASSISTED)
    clerk.wait(lambda: waiting(clerk) == 3, "the newcomer, who ranks before them")

    chosen = console.beside.line.chosen()
    assert chosen is not None
    assert chosen.id == second.id
