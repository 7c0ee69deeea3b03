"""The request beside the person at the desk: it opens at the start, is filled by keyboard, goes with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from kiosk.domain.draft import Filed
from kiosk.domain.request_file import EntryKind
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState, RequestState
from kiosk.office.requests.at_desk import OpenRequest
from kiosk.store import Store
from kiosk.store.operations import operations
from kiosk.store.requests.entries import move_request
from tests.store.print_jobs import copies_of
from tests.store.site import new_op
from tests.ui.counter.at_desk import key, mine, sits_down
from tests.ui.counter.conftest import Hall
from tests.ui.counter.request_steps import CLERK, enter, kept, serves, values
from tests.ui.counter.requests import GAP, file
from tests.ui.setup.audits import audit, unreached
from tests.ui.setup.officer import Officer

Open = Callable[..., Officer]


def test_it_opens_at_the_start_and_nothing_of_it_stays_at_the_end(open_counter: Open, hall: Hall) -> None:
    filed = hall.bench.on_store(file)
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    console = sits_down(clerk, hall.clerk)
    clerk.wait(lambda: bool(console.moves.seen.line), "the line")
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "J 1", "the call")
    QTest.keyClick(clerk.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    clerk.wait_to_read("Nobody else's is shown.")
    assert not kept(hall, filed).entries

    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: "الحسن" in values(clerk), "the fields")
    assert [each.kind for each in kept(hall, filed).entries] == [EntryKind.OPENED]
    key(clerk, Qt.Key.Key_F2)
    clerk.wait(lambda: mine(clerk) == "Free", "the end")
    clerk.wait(lambda: "الحسن" not in values(clerk), "the empty desk")


def test_gaps_are_filled_by_typing_and_enter_and_the_old_value_stays(open_counter: Open, hall: Hall) -> None:
    filed = hall.bench.on_store(lambda store: file(store, gaps=(GAP, "concerned.birth_date")))
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    clerk.wait_to_read("Left for you to fill in: 2")
    clerk.wait(lambda: _focused() == GAP, "the first gap")
    clerk.type(GAP, "مريم")
    enter(clerk)
    clerk.wait(lambda: _focused() == "concerned.birth_date", "the next gap")
    clerk.type("concerned.birth_date", "31/2/1965")
    enter(clerk)
    clerk.wait(lambda: "does not exist" in clerk.wrong("concerned.birth_date"), "the refusal")
    clerk.type("concerned.birth_date", "14/5/1965")
    enter(clerk)
    clerk.wait(lambda: "Left for you" not in clerk.seen(), "the last gap")
    assert clerk.typed("concerned.birth_date") == "14/05/1965"
    clerk.type("concerned.given_name", "هدى")
    enter(clerk)
    clerk.wait_to_read("هدى")
    assert "1965-05-14" not in clerk.seen()

    file_now = kept(hall, filed)
    assert file_now.corrected == {
        GAP: "مريم",
        "concerned.birth_date": "1965-05-14",
        "concerned.given_name": "هدى",
    }
    assert file_now.draft is not None
    assert file_now.draft.answers["concerned.given_name"].value == "سلمى"
    clerk.wait(
        lambda: any("هدى" in line and "سلمى" in line for line in clerk.seen().splitlines()), "the history"
    )


def test_what_is_typed_stays_in_another_language_and_the_request_is_not_opened_twice(
    open_counter: Open, hall: Hall
) -> None:
    filed = hall.bench.on_store(file)
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    clerk.wait(lambda: _focused() == GAP, "the gap")
    clerk.type(GAP, "مريم")
    clerk.speak(Language.ARABIC)
    assert clerk.typed(GAP) == "مريم"
    clerk.go(GAP)
    enter(clerk)
    clerk.speak(Language.ENGLISH)
    assert clerk.window.language is Language.ARABIC, "the answer under way has no page to come to"
    clerk.wait(lambda: kept(hall, filed).corrected == {GAP: "مريم"}, "the correction")
    assert [each.kind for each in kept(hall, filed).entries] == [EntryKind.OPENED, EntryKind.CORRECTED]


def test_a_request_that_cannot_be_opened_is_waited_for_no_longer(open_counter: Open, hall: Hall) -> None:
    hall.bench.on_store(file)
    hall.come()
    hall.bench.lost = OpenRequest
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    clerk.wait(clerk.notices, "why not")
    assert "One moment, please" not in clerk.seen()


def test_papers_notes_and_the_next_state_are_kept(open_counter: Open, hall: Hall) -> None:
    filed = hall.bench.on_store(lambda store: file(store, gaps=()))
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    clerk.type("note", "يعود غداً")
    enter(clerk)
    clerk.wait_to_read("يعود غداً")
    box = next(
        each for each in clerk.window.findChildren(QCheckBox) if each.objectName().startswith("paper-")
    )
    clerk.press(box.objectName())
    clerk.wait(lambda: kept(hall, filed).papers, "the paper")
    clerk.press(f"move-{RequestState.IN_REVIEW}")
    clerk.wait_to_read("In review")
    clerk.press(f"move-{RequestState.READY_FOR_PICKUP}")
    assert kept(hall, filed).state is RequestState.IN_REVIEW
    clerk.press(f"move-{RequestState.CANCELLED}")
    assert kept(hall, filed).state is RequestState.IN_REVIEW
    clerk.press(f"move-{RequestState.CANCELLED}")
    clerk.wait_to_read("Cancelled")

    assert kept(hall, filed).state is RequestState.CANCELLED


def test_a_document_is_handed_over_after_a_second_look(open_counter: Open, hall: Hall) -> None:
    filed = hall.bench.on_store(lambda store: file(store, gaps=()))
    hall.bench.on_store(lambda store: _ready(store, filed))
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    clerk.wait(lambda: _focused() == "proof-tail", "what is asked first")
    clerk.type("proof-tail", "١٢٣٤")
    enter(clerk)
    clerk.wait_to_read("ending in \u20661234\u2069")
    assert kept(hall, filed).state is RequestState.READY_FOR_PICKUP
    enter(clerk)
    clerk.wait_to_read("Collected")
    clerk.wait_to_read("The receipt of hand-over is printed.")
    clerk.press("print-hand-over")
    clerk.wait_to_read("The receipt of hand-over is printed again, as a duplicate.")

    copies = hall.bench.on_store(lambda store: copies_of(store, filed.request_id))
    assert [each[1] for each in copies] == [1, 2]
    assert kept(hall, filed).entries[-1].kind is EntryKind.HANDED_OVER


def test_a_slip_is_printed_again_as_the_next_copy(open_counter: Open, hall: Hall) -> None:
    filed = hall.bench.on_store(file)
    hall.come()
    clerk = open_counter(Language.ENGLISH)
    serves(clerk, hall)
    clerk.wait_for("print-slip")
    clerk.press("print-slip")
    clerk.wait_to_read("The slip is printed.")
    clerk.press("print-slip")
    clerk.wait_to_read("The slip is printed again, as a duplicate.")

    copies = hall.bench.on_store(lambda store: copies_of(store, filed.visit_id))
    assert [each[1:] for each in copies] == [(1, PrintState.PRINTED), (2, PrintState.PRINTED)]


def test_a_family_has_all_its_requests_and_each_opening_is_journaled(open_counter: Open, hall: Hall) -> None:
    first, second = (hall.bench.on_store(lambda store: file(store, gaps=())) for _ in range(2))
    hall.come(2)
    clerk = open_counter(Language.ENGLISH)
    console = serves(clerk, hall)
    which = clerk.wait_for("which-request")
    QTest.keyClick(which, Qt.Key.Key_Down)
    clerk.wait(lambda: kept(hall, second).entries, "the other one")

    assert [each.value for each in (*kept(hall, first).entries, *kept(hall, second).entries)] == [
        console.moves.seen.mine.id if console.moves.seen.mine else ""
    ] * 2
    kinds = [each.kind for each in hall.bench.on_store(operations)]
    assert kinds.count("request.opened") == 2


def test_what_was_typed_into_one_request_of_a_family_stays_while_another_is_looked_at(
    open_counter: Open, hall: Hall
) -> None:
    for _ in range(2):
        hall.bench.on_store(lambda store: file(store, gaps=()))
    hall.come(2)
    clerk = open_counter(Language.ENGLISH)
    console = serves(clerk, hall)
    which = clerk.wait_for("which-request")
    clerk.type("note", "جاء مع أخيه")
    for move in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        before = which.property("currentText")
        QTest.keyClick(which, move)
        clerk.wait(lambda: which.property("currentText") != before and clerk.wait_for("note"), "the other")  # noqa: B023
        assert console.beside.unkept == "request"

    clerk.wait(lambda: clerk.typed("note") == "جاء مع أخيه", "the note")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
def test_the_request_is_whole_named_and_reached(
    open_counter: Open, hall: Hall, language: Language, size: tuple[int, int]
) -> None:
    filed = hall.bench.on_store(file)
    hall.bench.on_store(lambda store: _ready(store, filed))
    hall.bench.on_store(lambda store: file(store, gaps=()))
    hall.come(2)
    clerk = open_counter(language, size)
    serves(clerk, hall)
    clerk.wait_for("proof-tail")

    assert audit(clerk.window) + unreached(clerk.window) == []


def _ready(store: Store, filed: Filed) -> None:
    move_request(store, CLERK, new_op(), filed.request_id, RequestState.READY_FOR_PICKUP)


def _focused() -> str:
    focused: QWidget | None = QApplication.focusWidget()
    return focused.objectName() if focused is not None else ""
