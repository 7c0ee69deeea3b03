"""A clerk serves people with the keyboard alone, from the log-in to the end of the line."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

from kiosk.devices.sound.voice import CHIME
from kiosk.domain.acting import applicant
from kiosk.domain.help import HelpState
from kiosk.domain.service import Language
from kiosk.domain.states import TicketState
from kiosk.store import find_ticket
from kiosk.store.queue.helping import ask_for_help, help_call_of
from kiosk.ui.counter.console import DeskConsole
from kiosk.ui.counter.help_banner import HelpBanner
from kiosk.ui.counter.moves import LOOK_EVERY_MS
from kiosk.ui.counter.sending import Sending
from kiosk.ui.widgets.idle_lock import IdleLock
from tests.store.site import new_op
from tests.ui.applicant.stand import plain
from tests.ui.counter.at_desk import Open, key, mine, sits_down, waiting
from tests.ui.counter.conftest import PIN, Hall


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
    keys = clerk.window.findChildren(QShortcut)
    assert {each.autoRepeat() for each in keys} == {False}, "a finger that rests does the next thing, too"
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == f"J {second.number}", "the next one")


def test_a_desk_is_chosen_by_arrows_and_enter_and_is_still_theirs_behind_a_locked_screen(
    open_counter: Open, hall: Hall
) -> None:
    def focused() -> str:
        widget = clerk.window.focusWidget()
        return widget.objectName() if widget is not None else ""

    hall.come()
    clerk = open_counter(Language.ENGLISH)
    clerk.type("number", hall.clerk)
    clerk.type("pin", PIN)
    clerk.press("log-in")
    clerk.wait(lambda: focused() == "choice-window_1", "the desks")
    key(clerk, Qt.Key.Key_Right)
    clerk.wait(lambda: focused() == "choice-window_2", "the other desk")
    key(clerk, Qt.Key.Key_Return)
    clerk.wait_to_read("Window 2")
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "J 1", "the call")

    lock = clerk.window.findChild(IdleLock)
    assert lock is not None
    hall.bench.card_gone = True
    lock.look()
    hall.bench.card_gone = False
    clerk.type("number", hall.clerk)
    clerk.type("pin", PIN)
    clerk.press("log-in")
    clerk.wait(lambda: isinstance(clerk.window.content, DeskConsole), "the desk")
    clerk.wait(lambda: mine(clerk) == "J 1", "whom they had")


def test_on_a_break_nobody_is_called_and_the_next_key_ends_it(open_counter: Open, hall: Hall) -> None:
    first = hall.come()
    clerk = open_counter(Language.ENGLISH)
    sits_down(clerk, hall.clerk)
    clerk.wait(lambda: waiting(clerk) == 1, "the line")
    key(clerk, Qt.Key.Key_F10)
    clerk.wait(lambda: mine(clerk) == "On a break", "the break")
    key(clerk, Qt.Key.Key_F7)
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "Free", "the end of the break")
    kept = hall.bench.on_store(lambda store: find_ticket(store, first.id))
    assert kept is not None
    assert kept.moves == 0


def test_who_comes_at_another_station_stands_in_the_line_at_once(open_counter: Open, hall: Hall) -> None:
    clerk = open_counter(Language.ENGLISH)
    console = sits_down(clerk, hall.clerk)
    clerk.wait(lambda: not console.moves.busy, "the desk")
    clerk.wait_to_read("Nobody waits for this desk.")
    moment = monotonic()
    hall.come()
    clerk.wait(lambda: waiting(clerk) == 1, "who came")

    assert monotonic() - moment < LOOK_EVERY_MS / 2000
    assert "Nobody waits" not in clerk.seen()


def test_who_does_not_come_is_brought_back_and_a_move_is_undone(open_counter: Open, hall: Hall) -> None:
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    sits_down(clerk, hall.clerk)
    undo = clerk.window.findChild(QPushButton, "undo")
    assert undo is not None
    assert not undo.isEnabled()
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "J 1", "the call")
    clerk.wait(undo.isEnabled, "what can be taken back")
    key(clerk, Qt.Key.Key_F3)
    clerk.wait_to_read("Called · call 2")
    key(clerk, Qt.Key.Key_F4)
    clerk.wait_for("bring-back-1")
    key(clerk, Qt.Key.Key_F9)
    clerk.wait(lambda: mine(clerk) == "J 1", "the undone move")
    clerk.wait(lambda: not undo.isEnabled(), "nothing to take back")
    key(clerk, Qt.Key.Key_F4)
    clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")
    key(clerk, Qt.Key.Key_F8)
    clerk.wait(lambda: waiting(clerk) == 1, "who is back")


def test_whoever_missed_their_call_is_brought_back_by_the_button_with_their_number(
    open_counter: Open, hall: Hall
) -> None:
    hall.come(), hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = sits_down(clerk, hall.clerk)
    for number in ("J 1", "J 2"):
        key(clerk, Qt.Key.Key_F2)
        clerk.wait(lambda number=number: mine(clerk) == number, number)  # type: ignore[misc]
        key(clerk, Qt.Key.Key_F4)
        clerk.wait(lambda: mine(clerk) == "Free", "the empty desk")
    clerk.wait(lambda: len(console.moves.seen.missed) == 2, "who didn't come")
    last, other = (clerk.wait_for(f"bring-back-{at}") for at in (1, 2))
    said = [plain(str(button.property("text"))) for button in (last, other)]
    key(clerk, Qt.Key.Key_F10)
    clerk.wait(lambda: console.moves.on_break, "the break")
    undo = clerk.window.findChild(QPushButton, "undo")
    assert undo is not None
    clerk.wait(lambda: not undo.isEnabled(), "nothing to take back")
    clerk.press("bring-back-2")
    clerk.wait(lambda: waiting(clerk) == 1, "who is back")

    assert said[0].endswith("J 2 is here now")
    assert said[1] == "J 1 is here now"
    assert [one.ticket.number for one in console.moves.seen.line] == [1]


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
    assert (sent.standing.desk, sent.standing.back_to) == ("window_2", ("window_1",))


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
