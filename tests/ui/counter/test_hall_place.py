"""The reception gives numbers with the keyboard alone, and sees everybody who waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableView

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.hall import DeskKind
from kiosk.domain.service import Language
from kiosk.domain.serving_order import Priority
from kiosk.domain.staff import Role
from kiosk.domain.states import TicketState
from kiosk.domain.stopping import StopReason
from kiosk.store import find_ticket
from kiosk.store.queue.stopping import stop_line
from kiosk.ui.counter.console import DeskConsole
from tests.store.site import new_op
from tests.ui.counter.at_desk import double_clicks, sits_down
from tests.ui.counter.conftest import DESKS, LINE, PIN, Hall, add_staff
from tests.ui.setup.audits import audit, cut_cells, cut_hints, unreached
from tests.ui.setup.officer import Officer

Open = Callable[..., Officer]


@pytest.fixture
def reception(open_counter: Open, hall: Hall, request: pytest.FixtureRequest) -> Officer:
    """Somebody of the reception at their desk, with the hall beside them."""
    officer = open_counter(getattr(request, "param", Language.ENGLISH))
    console = sits_down(officer, hall.bench.on_store(lambda store: add_staff(store, "ريم", Role.RECEPTION)))
    console.beside.go_to("hall")
    officer.wait_for("give-number")
    return officer


def given(reception: Officer) -> str:
    shown = reception.window.findChild(QLabel, "given")
    assert shown is not None
    return shown.text().strip("\u2066\u2069") if shown.isVisible() else ""


def choose_line(reception: Officer, line: str) -> None:
    """Go to the line of this id by the arrows."""
    box = reception.go("hall-which-line")
    assert isinstance(box, QComboBox)
    wanted = box.findData(line)
    for _ in range(abs(wanted - box.currentIndex())):
        QTest.keyClick(box, Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up)


def rows(reception: Officer) -> QTableView:
    table = reception.window.findChild(QTableView, "hall-line")
    assert table is not None
    return table


def test_a_number_is_given_by_line_people_and_enter_or_its_line_says_why_not(
    reception: Officer, hall: Hall
) -> None:
    choose_line(reception, "attestation")
    reception.type("hall-persons", "٣")
    QTest.keyClick(reception.window.focusWidget(), Qt.Key.Key_Return)
    reception.wait(lambda: given(reception) == "D 1", "the number")
    reception.wait_to_read("Printed.")
    reception.wait(lambda: rows(reception).model().rowCount() == 1, "who waits")
    assert str(rows(reception).model().index(0, 1).data()).endswith(" · 3\u00a0people")
    reception.wait(lambda: not audit(reception.window), "a page that is whole")

    acting = Acting("head", "counter-1", frozenset({Permission.STOP_NUMBERS}))
    hall.bench.on_store(lambda store: stop_line(store, acting, new_op(), LINE, StopReason.FULL_TODAY))
    choose_line(reception, LINE)
    reception.press("give-number")
    reception.wait(lambda: "No more people can be served today" in reception.notices(), "the reason")
    assert given(reception) == ""


def test_enter_gives_a_number_wherever_one_is_and_tab_goes_as_one_reads(reception: Officer) -> None:
    window = reception.window
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    passed = []
    for _ in range(4):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        passed.append(window.focusWidget().objectName())
    assert passed == ["hall-assisted", "hall-service", "hall-persons", "hall-paper"]
    reception.type("hall-paper", "3")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    reception.wait_to_read("No such number was printed for today.")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backspace)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    reception.wait(lambda: given(reception).endswith(" 1"), "the number")
    assert window.focusWidget().objectName() == "hall-which-line"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    reception.wait(lambda: given(reception).endswith(" 2"), "the next one")


def test_somebody_waits_less_and_somebody_gives_up_after_a_second_press(
    reception: Officer, hall: Hall
) -> None:
    first, second = hall.come(), hall.come()
    table = rows(reception)
    reception.wait(lambda: table.model().rowCount() == 2, "who waits")
    usable = [reception.window.findChild(QPushButton, f"hall-{act}") for act in ("prioritise", "cancel")]
    table.clearSelection()
    assert [act is not None and act.isEnabled() for act in usable] == [False, False]
    table.selectRow(1)
    reception.press("hall-prioritise")

    def priority() -> Priority:
        kept = hall.bench.on_store(lambda store: find_ticket(store, second.id))
        assert kept is not None
        return kept.standing.priority

    reception.wait(lambda: priority() is Priority.ASSISTED, "the priority")
    reception.wait(lambda: "Needs help" in str(table.model().index(0, 2).data()), "the first place")
    table.selectRow(1)
    cancel = reception.wait_for("hall-cancel")
    assert isinstance(cancel, QPushButton)
    double_clicks(reception, cancel)
    assert cancel.text() == "Press once more to strike it out"
    reception.press("hall-cancel")

    def state() -> TicketState:
        kept = hall.bench.on_store(lambda store: find_ticket(store, first.id))
        assert kept is not None
        return kept.state

    reception.wait(lambda: state() is TicketState.CANCELLED, "the end")


def test_who_waited_yesterday_keeps_their_place_whatever_is_pressed(reception: Officer, hall: Hall) -> None:
    carried = hall.come(priority=Priority.CARRIED_OVER)
    reception.wait(lambda: rows(reception).model().rowCount() == 1, "who waits")
    rows(reception).selectRow(0)
    reception.press("hall-prioritise")
    reception.wait(
        lambda: "They waited on an earlier day: they go first already." in reception.notices(), "why not"
    )

    assert hall.bench.on_store(lambda store: find_ticket(store, carried.id)) == carried


def test_a_reception_begins_with_the_hall(open_counter: Open, hall: Hall) -> None:
    hall.add(replace(DESKS[0], id="reception", kind=DeskKind.RECEPTION))
    officer = open_counter(Language.ENGLISH)
    number = hall.bench.on_store(lambda store: add_staff(store, "ريم", Role.RECEPTION))
    officer.type("number", number)
    officer.type("pin", PIN)
    officer.press("log-in")
    officer.choose("choice-reception")
    officer.press("sit-down")

    assert officer.wait_for("give-number").objectName() == "give-number"


@pytest.mark.parametrize("language", Language)
def test_on_the_smallest_screen_a_reception_sees_eight_of_those_who_wait_and_nothing_is_cut(
    open_counter: Open, hall: Hall, language: Language
) -> None:
    for _ in range(10):
        hall.come(priority=Priority.ASSISTED)
    officer = open_counter(language, (1024, 768))
    console = sits_down(officer, hall.bench.on_store(lambda store: add_staff(store, "ريم", Role.RECEPTION)))
    console.beside.go_to("hall")
    officer.press("give-number")
    table = rows(officer)
    officer.wait(lambda: given(officer) and table.model().rowCount() == 11, "who waits")
    officer.wait(lambda: not audit(officer.window), "a page that is whole")

    assert cut_cells(officer.window) + cut_hints(officer.window) == []
    assert table.rowViewportPosition(7) + table.rowHeight(7) <= table.viewport().height() + 2


@pytest.mark.parametrize("reception", [Language.ARABIC], indirect=True)
def test_the_reception_is_whole_named_and_reached(reception: Officer, hall: Hall) -> None:
    hall.come()
    reception.wait(lambda: rows(reception).model().rowCount() == 1, "who waits")

    assert audit(reception.window) + unreached(reception.window) == []


def test_who_lost_their_slip_is_told_of_and_forgotten_behind_another_place(
    reception: Officer, hall: Hall
) -> None:
    reception.type("lost-slip", "N00000001")
    reception.press("find-appointment")
    reception.wait_to_read("No appointment of this document is known here.")
    console = reception.window.content
    assert isinstance(console, DeskConsole)
    console.beside.go_to("line")
    console.beside.go_to("hall")

    assert reception.typed("lost-slip") == ""
