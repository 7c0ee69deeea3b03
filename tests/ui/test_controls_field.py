"""A field gives out what is typed, keeps it from clipboard and history, and says what is wrong in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.service import Language
from kiosk.ui.items import scene_rect
from tests.ui.stage import Stage, Stages

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _typed(stage: Stage, name: str) -> str:
    return str(stage.control(name).property("typed"))


def _box(stage: Stage, name: str) -> QQuickItem:
    box = stage.control(name).property("input")
    assert isinstance(box, QQuickItem)
    return box


def test_each_change_is_given_out(stages: Stages) -> None:
    stage = stages.open("form")
    given_out: list[str] = []
    stage.control("given").edited.connect(given_out.append)  # type: ignore[attr-defined]

    stage.visitor.fill("given", "سلم")

    assert given_out == ["س", "سل", "سلم"]


def test_what_the_model_says_is_shown_and_not_given_out(stages: Stages) -> None:
    stage = stages.open("form")
    given_out: list[str] = []
    stage.control("given").edited.connect(given_out.append)  # type: ignore[attr-defined]

    stage.control("given").setProperty("text", "خالد")

    assert _box(stage, "given").property("text") == "خالد"
    assert given_out == []


@pytest.mark.parametrize("field", ["given", "notes"])
@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_V, CONTROL),
        (Qt.Key.Key_Insert, SHIFT),
        (Qt.Key.Key_Paste, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Z, CONTROL),
        (Qt.Key.Key_Z, CONTROL | SHIFT),
        (Qt.Key.Key_Undo, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_X, CONTROL),
        (Qt.Key.Key_Delete, SHIFT),
    ],
)
def test_no_key_pastes_cuts_or_undoes(
    stages: Stages, field: str, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    stage = stages.open("form")
    QGuiApplication.clipboard().setText("someone else's words")
    stage.visitor.tap(field)
    stage.visitor.type("سلمى")

    QTest.keyClick(stage.window, Qt.Key.Key_A, CONTROL)
    press = QKeyEvent(QEvent.Type.KeyPress, key, modifier)
    QCoreApplication.sendEvent(stage.window, press)

    assert _typed(stage, field) == "سلمى"


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X])
def test_nothing_typed_reaches_the_clipboard(stages: Stages, key: Qt.Key) -> None:
    stage = stages.open("form")
    QGuiApplication.clipboard().setText("before")
    stage.visitor.tap("given")
    stage.visitor.type("سلمى")

    QTest.keyClick(stage.window, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(stage.window, key, CONTROL)

    assert QGuiApplication.clipboard().text() == "before"


@pytest.mark.parametrize("button", [Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton])
def test_no_mouse_button_pastes_or_opens_a_menu(stages: Stages, button: Qt.MouseButton) -> None:
    stage = stages.open("form")
    QGuiApplication.clipboard().setText("someone else's words")
    items = len(stage.items())
    place: QPoint = scene_rect(_box(stage, "email")).center().toPoint()

    QTest.mouseClick(stage.window, button, Qt.KeyboardModifier.NoModifier, place)

    assert _typed(stage, "email") == ""
    assert len(stage.items()) == items
    assert not stage.typing.is_open


def test_a_drag_selects_nothing(stages: Stages) -> None:
    stage = stages.open("form")
    stage.visitor.tap("given")
    stage.visitor.type("سلمى")
    rect = scene_rect(_box(stage, "given"))

    stage.visitor.touch_at(rect.topLeft().toPoint() + QPoint(9, 9), rect.bottomRight().toPoint())

    assert _box(stage, "given").property("selectedText") == ""


def test_a_masked_number_is_hidden_but_for_its_end_unless_one_types_it(stages: Stages) -> None:
    stage = stages.open("form", phone="0501234567")
    shown = "".join(stage.visitor.texts())
    assert "••••••4567" in shown
    assert "0501234567" not in shown

    stage.visitor.tap("phone")
    stage.visitor.wait_for_frame()

    assert "••••••4567" not in "".join(stage.visitor.texts())
    assert _box(stage, "phone").property("text") == "0501234567"


def test_left_to_the_clerk_a_field_takes_no_typing(stages: Stages) -> None:
    stage = stages.open("form", language=Language.ENGLISH)

    stage.visitor.touch_at(scene_rect(_box(stage, "surname")).center().toPoint())

    assert not stage.typing.is_open
    assert "The clerk will fill it in" in stage.visitor.texts()


def test_what_is_wrong_stands_under_the_field_and_is_read_with_it(stages: Stages) -> None:
    stage = stages.open("controls", language=Language.ENGLISH)
    fault = "The national number has 11 digits. Digits typed: 4."
    below = [item for item in stage.items() if item.property("text") == fault]

    face = QAccessible.queryAccessibleInterface(_box(stage, "national"))

    assert [scene_rect(item).top() > scene_rect(_box(stage, "national")).bottom() for item in below] == [True]
    assert face.text(QAccessible.Text.Description) == fault


def test_a_fault_that_appears_moves_nothing(stages: Stages) -> None:
    stage = stages.open("form", language=Language.ENGLISH)
    before = scene_rect(stage.control("latin"))

    stage.control("given").setProperty("fault", "This name is written in Arabic letters.")
    stage.visitor.wait_for_frame()

    assert scene_rect(stage.control("latin")) == before


def test_a_real_keyboard_types_too(stages: Stages) -> None:
    stage = stages.open("form")
    stage.visitor.tap("latin")

    for letter in "SALMA":
        QTest.keyClick(stage.window, Qt.Key(ord(letter)))

    assert _typed(stage, "latin") == "salma"
