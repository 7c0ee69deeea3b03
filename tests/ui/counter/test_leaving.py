"""Whose work it is: the name at the desk, logging out, and one key that locks so that another may log in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox

from kiosk.domain.service import Language
from kiosk.store import Store
from kiosk.store.money.drawers import open_session
from kiosk.store.people.staff import find_person
from kiosk.ui.counter.console import DeskConsole
from kiosk.ui.counter.desk_choice import DeskChoice
from kiosk.ui.widgets.log_in import LogIn
from tests.ui.counter.at_desk import key, mine, sits_down
from tests.ui.counter.conftest import DESKS, LINE, Hall
from tests.ui.counter.leaving_steps import begins_a_request, focused, locks, logs_in
from tests.ui.counter.tills import AtTill, Open
from tests.ui.counter.tills import till as till
from tests.ui.setup.audits import audit, unreached


def test_who_works_at_a_desk_is_in_sight_there_and_where_desks_are_chosen(
    open_counter: Open, hall: Hall
) -> None:
    clerk = open_counter(Language.ENGLISH)
    logs_in(clerk, hall.clerk)
    clerk.wait_for("sit-down")
    assert "Logged in: \u2068سلمى\u2069" in clerk.seen()
    clerk.press("sit-down")
    clerk.wait(lambda: isinstance(clerk.window.content, DeskConsole), "the desk")

    clerk.wait_for("logged-in")
    assert "سلمى" in clerk.seen()


def test_who_left_their_desk_logs_out_and_their_open_drawer_stays_theirs(
    till: Callable[..., AtTill], hall: Hall
) -> None:
    at = till()
    at.open_drawer()
    at.clerk.press("get-up")
    at.clerk.wait_for("log-out")
    at.clerk.press("log-out")
    at.clerk.wait(lambda: isinstance(at.clerk.window.content, LogIn), "the log-in")
    assert "Locked" not in at.clerk.seen()
    assert "سلمى" not in at.clerk.seen()
    console = sits_down(at.clerk, hall.other)
    assert "هالة" in at.clerk.seen()
    console.beside.go_to("till")
    at.clerk.wait_for("float")

    def opened(store: Store) -> list[bool]:
        people = [find_person(store, number) for number in (hall.clerk, hall.other)]
        return [open_session(store, each.id) is not None for each in people if each is not None]

    assert hall.bench.on_store(opened) == [True, False]


@pytest.mark.parametrize("language", Language)
def test_a_key_locks_the_desk_at_once_and_another_logs_in_from_there(
    open_counter: Open, hall: Hall, language: Language
) -> None:
    hall.come()
    clerk = open_counter(language)
    sits_down(clerk, hall.clerk)
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk)[-1:] == "1", "the call")
    locks(clerk)
    clerk.wait_to_read("\u2068سلمى\u2069")
    assert not any("1" in line for line in clerk.seen().splitlines() if line.startswith(("J", "ج")))
    logs_in(clerk, hall.other)
    clerk.wait(lambda: isinstance(clerk.window.content, DeskChoice), "the desks for who logged in")
    clerk.press("log-out")
    clerk.wait(lambda: isinstance(clerk.window.content, LogIn), "the log-in")
    logs_in(clerk, hall.clerk)
    clerk.wait(lambda: isinstance(clerk.window.content, DeskConsole), "the desk that is still theirs")
    clerk.wait(lambda: mine(clerk)[-1:] == "1", "whom they had")


def test_on_a_break_the_button_locks_too_and_coming_back_ends_it(open_counter: Open, hall: Hall) -> None:
    clerk = open_counter(Language.ENGLISH)
    sits_down(clerk, hall.clerk)
    key(clerk, Qt.Key.Key_F10)
    clerk.wait(lambda: mine(clerk) == "On a break", "the break")
    clerk.press("lock")
    logs_in(clerk, hall.clerk)
    clerk.wait(lambda: isinstance(clerk.window.content, DeskConsole), "the desk")
    clerk.wait(lambda: mine(clerk) == "Free", "the end of the break")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_the_choice_of_a_desk_and_the_lock_are_whole_named_and_reached(
    open_counter: Open, hall: Hall, language: Language, size: tuple[int, int]
) -> None:
    clerk = open_counter(language, size)
    logs_in(clerk, hall.clerk)
    clerk.wait_for("sit-down")
    QCoreApplication.processEvents()
    faults = audit(clerk.window) + unreached(clerk.window)
    clerk.press("sit-down")
    clerk.wait(lambda: isinstance(clerk.window.content, DeskConsole), "the desk")
    clerk.wait_for("lock")
    faults += audit(clerk.window) + unreached(clerk.window)
    locks(clerk)
    clerk.wait_for("number")
    faults += audit(clerk.window) + unreached(clerk.window)

    assert faults == []


def test_in_the_morning_enter_alone_opens_the_desk_and_the_lines_of_the_day_before(
    open_counter: Open, hall: Hall
) -> None:
    two_lines = replace(DESKS[1], queue_groups=(LINE, "documents"))
    hall.add(two_lines)
    clerk = open_counter(Language.ENGLISH)
    logs_in(clerk, hall.clerk)
    clerk.choose("choice-window_2")
    clerk.press("serves-documents")
    clerk.press("sit-down")
    clerk.wait(lambda: isinstance(clerk.window.content, DeskConsole), "the desk")
    clerk.press("get-up")
    clerk.wait_for("log-out")
    clerk.press("log-out")
    clerk.wait(lambda: isinstance(clerk.window.content, LogIn), "the log-in")

    logs_in(clerk, hall.other)
    clerk.wait(lambda: focused(clerk) == "choice-window_2", "the desk of the day before")
    boxes = {each.objectName(): each.isChecked() for each in clerk.window.findChildren(QCheckBox)}
    assert boxes == {f"serves-{LINE}": True, "serves-documents": False}
    key(clerk, Qt.Key.Key_Return)
    clerk.wait(lambda: isinstance(clerk.window.content, DeskConsole), "the desk")
    console = clerk.window.content
    assert isinstance(console, DeskConsole)
    assert console.moves.on_counter(lambda counter: (counter.desk, counter.lines))() == (two_lines, (LINE,))


def test_the_window_closes_by_a_second_press_where_something_typed_would_be_lost(
    open_counter: Open, hall: Hall
) -> None:
    clerk = open_counter(Language.ENGLISH)
    begins_a_request(clerk, hall)
    clerk.press("close")
    (asked,) = clerk.notices()
    assert asked.endswith(" isn't handed in. “Close this window” once more clears it.")
    assert (clerk.window.isVisible(), audit(clerk.window)) == (True, [])
    clerk.press("close")
    assert not clerk.window.isVisible()
