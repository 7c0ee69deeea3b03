"""A clerk finds requests by one field, and takes a new one by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QTableView

from kiosk.domain.draft import Filed
from kiosk.domain.service import Language
from kiosk.office.hall.counter import Looked
from kiosk.store import Store
from kiosk.store.operations import operations
from kiosk.store.requests.histories import file_of, requests_of_ticket
from tests.ui.counter.at_desk import double_clicks, key, mine, sits_down
from tests.ui.counter.conftest import Hall
from tests.ui.counter.request_steps import CLERK, enter, kept, serves, values
from tests.ui.counter.requests import GAP, SERVICE, file
from tests.ui.setup.audits import audit, unreached
from tests.ui.setup.officer import Officer

Open = Callable[..., Officer]
NAME = {"concerned.given_name": "عبد الله", "concerned.family_name": "الأحمد"}


def go_to(clerk: Officer, place: str) -> None:
    """Press the key that the place's tab names."""
    QTest.keySequence(clerk.window, QKeySequence(clerk.wait_for(f"place-{place}").accessibleDescription()))


def filed_in(hall: Hall, *visits: str, **said: str) -> list[Filed]:
    """File one request in each of these visits."""
    return hall.bench.on_store(lambda store: [file(store, visit, (GAP,), **said) for visit in visits])


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def found(clerk: Officer) -> int:
    table = clerk.window.findChild(QTableView, "found-requests")
    assert table is not None
    return table.model().rowCount()


def test_a_request_is_found_by_name_and_opened_for_who_is_served(open_counter: Open, hall: Hall) -> None:
    theirs, other = filed_in(hall, "one", "two", **NAME)
    ticket = hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    clerk.wait_to_read("Nothing was filed in this visit.")
    go_to(clerk, "search")
    clerk.type("search", "الاحمد عبدالله")
    enter(clerk)
    clerk.wait(lambda: found(clerk) == 2, "both")
    key(clerk, Qt.Key.Key_Down)
    enter(clerk)
    clerk.wait(lambda: "عبد الله" in values(clerk), "the request")

    assert [each.value for each in kept(hall, theirs).entries] == [ticket.id]
    assert not kept(hall, other).entries
    tied = hall.bench.on_store(lambda store: requests_of_ticket(store, CLERK, ticket.id, ()))
    assert [each.id for each in tied] == [theirs.request_id]


def test_a_reference_opens_at_once_and_what_was_found_goes_with_the_person(
    open_counter: Open, hall: Hall
) -> None:
    filed, _ = filed_in(hall, "one", "other")
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = sits_down(clerk, hall.clerk)
    go_to(clerk, "search")
    clerk.type("search", "لا أحد")
    enter(clerk)
    clerk.wait_to_read("Nothing was found.")
    clerk.type("search", filed.reference)
    enter(clerk)
    clerk.wait(lambda: kept(hall, filed).entries, "the request")
    go_to(clerk, "search")
    clerk.type("search", "الحسن")
    enter(clerk)
    clerk.wait(lambda: found(clerk) == 2, "both")
    clerk.wait(lambda: bool(console.moves.seen.line), "the line")
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "J 1", "the call")
    clerk.wait(lambda: found(clerk) == 0 and "الحسن" not in values(clerk), "the empty desk")

    searched = [each for each in hall.bench.on_store(operations) if each.kind == "requests.searched"]
    assert len(searched) == 3


def test_a_clerk_takes_a_request_and_neither_a_stray_key_nor_another_language_loses_what_was_typed(
    open_counter: Open, hall: Hall
) -> None:
    ticket = hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    go_to(clerk, "new-request")
    box = clerk.go("service")
    assert isinstance(box, QComboBox)
    assert box.currentData() == ticket.service_id
    wanted = box.findData(SERVICE)
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(wanted):
        QTest.keyClick(box, Qt.Key.Key_Down)
    clerk.type("concerned.given_name", "Salma")
    enter(clerk)
    clerk.wait(lambda: "Arabic letters" in clerk.wrong("concerned.given_name"), "the refusal")
    clerk.type("concerned.given_name", "سلمى")
    enter(clerk)
    clerk.wait(lambda: focused() == "concerned.family_name", "the next field")
    clerk.type("concerned.family_name", "النجار")
    for stray in (Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(clerk.wait_for("service"), stray)
        assert box.currentData() != SERVICE
    box.setCurrentIndex(wanted - 1)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert clerk.typed("concerned.given_name") == "سلمى"
    for language in (Language.ARABIC, Language.ENGLISH):
        clerk.speak(language)
        assert clerk.typed("concerned.given_name") == "سلمى"
    clerk.press("hand-in")
    clerk.wait_to_read("Left for you to fill in:")
    clerk.wait_to_read("The slip is printed.")

    def taken(store: Store) -> tuple[str, str]:
        (brief,) = requests_of_ticket(store, CLERK, ticket.id, (ticket.visit_id,))
        with store.reading() as connection:
            draft = file_of(store, connection, brief.id).draft
        assert draft is not None
        return brief.service_id, draft.answers["concerned.family_name"].value

    assert hall.bench.on_store(taken) == (SERVICE, "النجار")


def test_a_request_that_was_begun_is_not_lost_by_one_press(open_counter: Open, hall: Hall) -> None:
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = serves(clerk, hall)
    go_to(clerk, "new-request")
    clerk.type("concerned.given_name", "سلمى")
    go_to(clerk, "line")
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: any("isn't handed in" in each for each in clerk.notices()), "the question")
    assert clerk.typed("concerned.given_name") == "سلمى"
    assert console.beside.here == "new-request"
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: console.moves.seen.mine is None, "the free desk")


def test_a_double_click_clears_no_form_and_what_is_handed_in_opens_before_nobody_else(
    open_counter: Open, hall: Hall
) -> None:
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = serves(clerk, hall)
    go_to(clerk, "new-request")
    clears = clerk.go("clear-form")
    double_clicks(clerk, clears)
    clerk.wait(lambda: clears.property("text") == "Press once more to clear it", "the question")
    clerk.press("hand-in")
    console.moves.looked.disconnect()
    console.beside.show_seen(Looked(None, (), (), ()))
    clerk.wait_to_read("The request of who was here before is handed in: ")
    clerk.wait_to_read("The slip is printed.")

    assert console.beside.here == "line"
    assert "request.opened" not in [each.kind for each in hall.bench.on_store(operations)]


@pytest.mark.parametrize(
    ("language", "size"), [(Language.ARABIC, (1280, 800)), (Language.ENGLISH, (1920, 1080))]
)
def test_search_and_form_are_whole_named_and_reached(
    open_counter: Open, hall: Hall, language: Language, size: tuple[int, int]
) -> None:
    filed_in(hall, "one", "two", "three")
    clerk = open_counter(language, size)
    sits_down(clerk, hall.clerk)
    go_to(clerk, "search")
    clerk.type("search", "الحسن")
    enter(clerk)
    clerk.wait(lambda: found(clerk) == 3, "all")
    table = clerk.window.findChild(QTableView, "found-requests")
    assert table is not None
    assert [row.row() for row in table.selectionModel().selectedRows()] == [0]
    faults = audit(clerk.window) + unreached(clerk.window)
    go_to(clerk, "new-request")
    box = clerk.go("service")
    QTest.keyClick(box, Qt.Key.Key_Down)
    clerk.wait_for("hand-in")

    assert faults + audit(clerk.window) + unreached(clerk.window) == []
