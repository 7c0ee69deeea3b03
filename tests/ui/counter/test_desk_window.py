"""The desk's window is whole, keeps what was chosen, and comes back by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from kiosk.domain.acting import applicant
from kiosk.domain.service import Language
from kiosk.domain.serving_order import Priority
from kiosk.store.queue.helping import ask_for_help
from kiosk.ui.widgets.tables import choose_row
from tests.store.site import new_op
from tests.ui.counter.at_desk import Open, key, sits_down, waiting
from tests.ui.counter.conftest import Hall
from tests.ui.setup.audits import audit, unreached


def test_an_enter_that_comes_too_early_does_not_end_the_counter(open_counter: Open) -> None:
    clerk = open_counter(Language.ENGLISH)
    close = clerk.wait_for("close")
    close.setFocus()
    QTest.keyClick(close, Qt.Key.Key_Return)
    assert clerk.window.isVisible()


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


def test_the_keyboard_goes_along_to_another_place(open_counter: Open, hall: Hall) -> None:
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = sits_down(clerk, hall.clerk)
    console.beside.go_to("till")
    clerk.go("float")
    QTest.keyClick(clerk.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)

    assert console.beside.here == "line"
    assert QApplication.focusWidget() is clerk.window.findChild(QTableView, "line")


def test_a_counter_whose_server_comes_later_than_its_machine_begins_by_itself(
    open_counter: Open, hall: Hall
) -> None:
    hall.bench.away = True
    clerk = open_counter(Language.ENGLISH)
    clerk.wait_to_read("This can't begin now")
    hall.bench.away = False
    clerk.wait_for("number")


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
