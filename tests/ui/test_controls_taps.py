"""A tap counts once, where it began and ended; a button that can't be used says why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent

from kiosk.domain.service import Language
from kiosk.ui.items import scene_rect
from kiosk.ui.taps import taps_of
from tests.ui.stage import Stage, Stages


def _tapped(stage: Stage) -> int:
    return int(stage.control("page").property("tapped"))


def _middle(stage: Stage, name: str) -> QPoint:
    return scene_rect(stage.visitor.item(name)).center().toPoint()


def test_a_tap_counts_where_it_began_and_ended(stages: Stages) -> None:
    stage = stages.open("home")
    inside, outside = _middle(stage, "tile-passport"), QPoint(20, stage.window.height() - 20)

    stage.visitor.touch_at(inside)
    assert _tapped(stage) == 1
    stage.visitor.touch_at(inside, outside)
    stage.visitor.touch_at(outside, inside)
    stage.visitor.touch_at(inside, _middle(stage, "tile-clock"))

    assert _tapped(stage) == 1


def test_a_trembling_second_tap_on_a_way_on_is_nothing(stages: Stages) -> None:
    stage = stages.open("home")
    taps_of(stage.engine).interval_ms = 60_000

    stage.visitor.tap("tile-passport")
    stage.visitor.tap("tile-passport")
    stage.visitor.tap("tile-clock")

    assert _tapped(stage) == 1


def test_a_tap_after_the_pause_counts_again(stages: Stages) -> None:
    stage = stages.open("home")
    taps = taps_of(stage.engine)
    taps.interval_ms = 30
    stage.visitor.tap("tile-passport")

    stage.visitor.wait_until(taps.accept, "the pause never ends")
    taps.interval_ms = 0
    stage.visitor.tap("tile-passport")

    assert _tapped(stage) == 2


def test_the_pause_is_half_a_second_as_shipped(stages: Stages) -> None:
    stage = stages.open("home")

    assert stage.theme.tokens.motion["double_tap_ms"] == 500


def test_picking_counts_each_time(stages: Stages) -> None:
    stage = stages.open("choice")
    taps_of(stage.engine).interval_ms = 60_000

    stage.visitor.tap("option-self")
    stage.visitor.tap("option-parent")

    assert stage.control("whom").property("current") == "parent"


def test_a_disabled_way_on_says_why_and_does_nothing(stages: Stages) -> None:
    stage = stages.open("controls", language=Language.ENGLISH)
    button = stage.visitor.item("submit")

    stage.visitor.touch_at(scene_rect(button).center().toPoint())
    face = QAccessible.queryAccessibleInterface(button)

    assert _tapped(stage) == 0
    assert "Choose an answer first" in stage.visitor.texts()
    assert face.text(QAccessible.Text.Description) == "Choose an answer first"
    assert face.state().disabled


def test_enter_held_down_acts_once(stages: Stages) -> None:
    stage = stages.open("home")
    stage.visitor.press(Qt.Key.Key_Down)

    for repeated in (False, True, True):
        press = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeated
        )
        QCoreApplication.sendEvent(stage.window, press)

    assert _tapped(stage) <= 1


def test_markup_in_a_name_is_shown_as_it_was_typed(stages: Stages) -> None:
    stage = stages.open("home")
    stage.control("tile-passport").setProperty("title", "<b>Salma</b> &amp; <img src=x>")
    stage.visitor.wait_for_frame()

    assert "<b>Salma</b> &amp; <img src=x>" in stage.visitor.texts()
