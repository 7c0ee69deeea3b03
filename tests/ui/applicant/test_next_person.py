"""The next person finds nothing of the one before: not by undoing, pasting, going back or holding."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.devices.passport.reading import Terms
from kiosk.domain.service import Language
from kiosk.ui.applicant.request.chip_shown import ChipShown
from kiosk.ui.applicant.route import Page
from kiosk.ui.applicant.window import WindowOptions
from kiosk.ui.items import scene_rect, visible_items
from tests.ui.applicant.booking_steps import FIRST_TIME, to_times
from tests.ui.applicant.chip_reading import Place, show_passport, wait_for_the_end
from tests.ui.applicant.chip_reading import place as place
from tests.ui.applicant.chip_reading import state as state
from tests.ui.applicant.claims import to_claim
from tests.ui.applicant.fake_desk import FakeDesk
from tests.ui.applicant.leftovers import texts_alive
from tests.ui.applicant.stand import Stand, standing

CONTROL, ALT, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
BRINGING_BACK = (
    (Qt.Key.Key_Z, CONTROL),
    (Qt.Key.Key_Y, CONTROL),
    (Qt.Key.Key_Z, CONTROL | SHIFT),
    (Qt.Key.Key_Undo, NONE),
    (Qt.Key.Key_Redo, NONE),
    (Qt.Key.Key_V, CONTROL),
    (Qt.Key.Key_Paste, NONE),
    (Qt.Key.Key_Insert, SHIFT),
    (Qt.Key.Key_Backspace, ALT),
    (Qt.Key.Key_Left, ALT),
    (Qt.Key.Key_Back, NONE),
)
MARK = "98765012"
RENEWAL = "passport_renewal"


def _to_form(stand: Stand) -> None:
    stand.to_first_step(RENEWAL, Language.ENGLISH)


def _to_booking(stand: Stand) -> None:
    to_times(stand)
    stand.visitor.tap(f"tile-{FIRST_TIME}")
    stand.wait_for(Page.BOOK_WHO)
    stand.visitor.tap("tile-typed")
    stand.wait_for(Page.BOOK_TYPED)


def _to_claim(stand: Stand) -> None:
    to_claim(stand)
    stand.visitor.tap("secondary")
    stand.wait_for(Page.CLAIM_TYPED)


TYPING_PAGES: dict[Page, Callable[[Stand], None]] = {
    Page.STEP: _to_form,
    Page.BOOK_TYPED: _to_booking,
    Page.CLAIM_TYPED: _to_claim,
}


def inputs(stand: Stand) -> list[QQuickItem]:
    """What can be typed into on the page."""
    items = visible_items(stand.window.window.contentItem())
    return [item for item in items if item.property("takesTyping")]


def type_everywhere(stand: Stand) -> int:
    """Type into every field, and return how many there are."""
    found = inputs(stand)
    for item in found:
        item.forceActiveFocus()
        for digit in MARK:
            QTest.keyClick(stand.window.window, Qt.Key(ord(digit)))
        item.property("field").setProperty("text", MARK)
        QCoreApplication.sendEvent(item, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, CONTROL))
        QCoreApplication.sendEvent(item, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_C, CONTROL))
    return len(found)


def traces(stand: Stand) -> list[str]:
    return [text for text in texts_alive(stand.window) if MARK in text]


@pytest.mark.parametrize("page", TYPING_PAGES)
def test_nothing_brings_back_what_the_person_before_typed(
    app: QGuiApplication, desk: FakeDesk, page: Page
) -> None:
    app.styleHints().setMousePressAndHoldInterval(1)
    with standing(desk, WindowOptions(full_screen=True)) as stand:
        TYPING_PAGES[page](stand)
        fields = type_everywhere(stand)
        typed = traces(stand)
        stand.window.visits.abandon()
        stand.wait_for(Page.ATTRACT)
        pasted = app.clipboard().text()
        app.clipboard().setText(MARK)  # as if it had not been emptied
        TYPING_PAGES[page](stand)
        there = len(inputs(stand))
        try_to_bring_back(stand, page)
        left = traces(stand)
    app.styleHints().setMousePressAndHoldInterval(-1)

    assert fields == there > 0
    assert typed
    assert left == []
    assert pasted == ""


def try_to_bring_back(stand: Stand, page: Page) -> None:
    """Hold, and press every key that brings something back, in every field; each is empty all the while."""
    window = stand.window.window
    for number in range(len(inputs(stand))):
        if stand.page is not page:  # going back left it
            TYPING_PAGES[page](stand)
        item = inputs(stand)[number]
        middle: QPoint = scene_rect(item).center().toPoint()
        QTest.mousePress(window, Qt.MouseButton.LeftButton, NONE, middle)
        stand.see_frames()
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, NONE, middle)
        item.forceActiveFocus()
        for key, modifier in BRINGING_BACK:
            for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(window, QKeyEvent(kind, key, modifier))
            assert traces(stand) == [], key


def test_a_passport_left_on_the_reader_leaves_nothing_when_time_is_up(
    stand: Stand, place: Place, desk: FakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))  # for Qt
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gate = threading.Event()

    def slow() -> Terms:
        gate.wait(60)
        return Terms(place.issuers)

    assert desk.documents is not None
    desk.documents = replace(desk.documents, terms=slow)
    place.lay_down()
    show_passport(stand, place)
    stand.wait_for(Page.CHIP)
    stand.visitor.wait_until(lambda: stand.session.state.chip.step == "reading", "the reading")
    stand.pass_time(121)
    stand.visitor.wait_until(lambda: stand.visitor.sees("more-time"), "the countdown")
    stand.pass_time(21)
    stand.wait_for(Page.ATTRACT)
    gate.set()
    wait_for_the_end(stand)

    holder = place.holder
    words = (holder.zone[5:15], holder.zone[44:53], "ليلى", "النموذج")
    assert stand.page is Page.ATTRACT
    assert stand.session.state.chip == ChipShown()
    assert stand.window.visits.identifying.chips._reading is None
    assert [text for text in texts_alive(stand.window) if any(word in text for word in words)] == []
    assert list(tmp_path.iterdir()) == []
