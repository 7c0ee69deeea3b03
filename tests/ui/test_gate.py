"""What comes into a kiosk's window: what a visit needs, nothing else of keyboard, mouse or desktop."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QWindow,
)

from kiosk.ui.gate import Gate, empty_clipboards

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NEEDED = {
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
    *(Qt.Key.Key_Escape, Qt.Key.Key_Back, Qt.Key.Key_Backspace, Qt.Key.Key_Delete),
}

MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_Shift}


class Inside(QObject):
    """What has come through to the window."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[QEvent.Type] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.came.append(event.type())
        return True


@pytest.fixture
def window(app: QGuiApplication) -> Iterator[QWindow]:
    opened = QWindow()
    yield opened
    opened.deleteLater()


@pytest.fixture
def inside(window: QWindow) -> Inside:
    there = Inside()
    window.installEventFilter(there)
    Gate(window, closable=False)
    there.came.clear()
    return there


def came_in(window: QWindow, inside: Inside, event: QEvent) -> bool:
    QCoreApplication.sendEvent(window, event)
    return bool(inside.came)


def test_of_all_keys_without_a_letter_only_those_of_the_keypad_come_in(
    window: QWindow, inside: Inside
) -> None:
    came = set()
    for key in Qt.Key:
        if came_in(window, inside, QKeyEvent(QEvent.Type.KeyPress, key, NONE)):
            came.add(key)
        inside.came.clear()

    assert came == NEEDED


@pytest.mark.parametrize("modifier", [CONTROL, ALT, META, CONTROL | ALT, CONTROL | SHIFT])
def test_no_key_comes_in_with_a_modifier_of_commands(
    window: QWindow, inside: Inside, modifier: Qt.KeyboardModifier
) -> None:
    for key in set(Qt.Key) - MODIFIERS:
        came_in(window, inside, QKeyEvent(QEvent.Type.KeyPress, key, modifier, "v"))
        came_in(window, inside, QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier, "v"))

    assert inside.came == []


@pytest.mark.parametrize("text", ["س", "A", "7", " ", "<", "ß"])
def test_what_a_scanner_or_a_keyboard_types_comes_in(window: QWindow, inside: Inside, text: str) -> None:
    assert came_in(window, inside, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, SHIFT, text))


@pytest.mark.parametrize("text", ["\x16", "\x1a", "\x00", "\x1b", "\x7f", "\u202e"])
def test_no_control_sign_comes_in(window: QWindow, inside: Inside, text: str) -> None:
    assert not came_in(window, inside, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, NONE, text))


def test_selecting_with_shift_and_an_arrow_is_kept_out(window: QWindow, inside: Inside) -> None:
    assert not came_in(window, inside, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Left, SHIFT))


def test_of_a_mouse_only_the_left_button_comes_in(window: QWindow, inside: Inside) -> None:
    came = {button for button in Qt.MouseButton if came_in_by(window, inside, button)}

    assert came == {Qt.MouseButton.LeftButton}


def came_in_by(window: QWindow, inside: Inside, button: Qt.MouseButton) -> bool:
    inside.came.clear()
    place = QPointF(5, 5)
    return came_in(
        window, inside, QMouseEvent(QEvent.Type.MouseButtonPress, place, place, button, button, NONE)
    )


def test_menus_and_things_dragged_in_are_kept_out(window: QWindow, inside: Inside) -> None:
    words = QMimeData()
    words.setText("سلمى")
    came_in(window, inside, QContextMenuEvent(QContextMenuEvent.Reason.Other, QPoint(5, 5), QPoint(5, 5)))
    came_in(
        window,
        inside,
        QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, words, Qt.MouseButton.LeftButton, NONE),
    )

    assert inside.came == []


def test_nobody_closes_the_window_but_a_developer(app: QGuiApplication, window: QWindow) -> None:
    there = Inside()
    window.installEventFilter(there)
    gate = Gate(window, closable=False)
    asked = QCloseEvent()
    QCoreApplication.sendEvent(window, asked)
    came = QEvent.Type.Close in there.came
    window.removeEventFilter(gate)
    Gate(window, closable=True)
    there.came.clear()

    assert not asked.isAccepted()
    assert not came
    assert came_in(window, there, QCloseEvent())


def test_what_this_program_copied_is_not_left_to_be_pasted(app: QGuiApplication) -> None:
    app.clipboard().setText("سلمى")

    empty_clipboards()

    assert app.clipboard().text() == ""
