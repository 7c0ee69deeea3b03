"""Everything can be done by arrows, Enter and Back, with a focus that is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.domain.service import Language
from kiosk.ui.items import front_items, is_in_sight, open_overlay, scene_rect, visible_items
from kiosk.ui.keypad import nearest
from kiosk.ui.theme import Comfort
from tests.ui.stage import PANELS, Stage, Stages

ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


def _controls(stage: Stage) -> set[QQuickItem]:
    usable = (item for item in front_items(stage.window) if item.activeFocusOnTab() and item.isEnabled())
    return {item for item in usable if is_in_sight(item)}


def _focused(stage: Stage) -> QQuickItem:
    item = stage.window.activeFocusItem()
    assert item is not None
    return item


@pytest.mark.parametrize("page", ["home", "controls", "form", "choice", "date", "list", "access", "confirm"])
@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("low_reach", [False, True])
def test_arrows_reach_every_control(stages: Stages, page: str, panel: str, low_reach: bool) -> None:
    stage = stages.open(page, panel, comfort=Comfort(low_reach=low_reach))
    stage.visitor.wait_for_frame()
    stage.visitor.press(Qt.Key.Key_Down)
    reached, waiting = {_focused(stage)}, [_focused(stage)]
    while waiting:
        here = waiting.pop()
        for arrow in ARROWS:
            here.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            stage.visitor.press(arrow)
            if _focused(stage) not in reached:
                reached.add(_focused(stage))
                waiting.append(_focused(stage))

    assert {item.objectName() or item.property("label") for item in _controls(stage) - reached} == set()


@pytest.mark.parametrize("page", ["home", "form", "choice", "date"])
def test_the_focus_is_seen(stages: Stages, page: str) -> None:
    stage = stages.open(page)
    for _ in range(8):
        stage.visitor.press(Qt.Key.Key_Down)
        rings = [item for item in visible_items(stage.window.contentItem()) if _is_ring(item)]

        assert [ring.property("shown") for ring in rings] == [True]
        assert scene_rect(rings[0]).contains(scene_rect(_focused(stage)))


def test_enter_acts_on_what_has_the_focus(stages: Stages) -> None:
    stage = stages.open("home")
    stage.control("tile-clock").forceActiveFocus(Qt.FocusReason.TabFocusReason)

    stage.visitor.press(Qt.Key.Key_Return)

    assert stage.control("page").property("tapped") == 1


def test_back_goes_back(stages: Stages) -> None:
    stage = stages.open("home")
    went: list[str] = []
    stage.control("bar").backRequested.connect(lambda: went.append("back"))  # type: ignore[attr-defined]

    stage.visitor.press(Qt.Key.Key_Escape)

    assert went == ["back"]


@pytest.mark.parametrize("panel", PANELS)
def test_a_name_is_typed_by_keypad_alone(stages: Stages, panel: str) -> None:
    stage = stages.open("form", panel)
    stage.control("given").property("input").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    stage.visitor.press(Qt.Key.Key_Return)
    assert stage.typing.is_open

    for letter in "سلم":
        _walk_to_key(stage, letter)
        stage.visitor.press(Qt.Key.Key_Return)
    _walk_to_key(stage, "done")
    stage.visitor.press(Qt.Key.Key_Return)

    assert stage.control("given").property("typed") == "سلم"
    assert not stage.typing.is_open


def test_back_puts_the_keyboard_away_before_it_leaves_the_page(stages: Stages) -> None:
    stage = stages.open("form")
    went: list[str] = []
    stage.control("bar").backRequested.connect(lambda: went.append("back"))  # type: ignore[attr-defined]
    stage.visitor.tap("given")

    stage.visitor.press(Qt.Key.Key_Escape)
    assert (stage.typing.is_open, went) == (False, [])
    stage.visitor.press(Qt.Key.Key_Escape)

    assert went == ["back"]


def test_an_open_question_keeps_the_arrows_to_itself(stages: Stages) -> None:
    stage = stages.open("confirm", language=Language.ENGLISH)
    visited = set()
    for arrow in ARROWS * 3:
        stage.visitor.press(arrow)
        visited.add(_focused(stage).objectName())

    assert visited == {"confirm-stay", "confirm-leave"}


@pytest.mark.parametrize("page", ["confirm", "access", "idle"])
def test_back_answers_the_question_that_lies_over_the_page(stages: Stages, page: str) -> None:
    stage = stages.open(page)
    overlay = open_overlay(stage.window)
    assert overlay is not None
    heard: list[str] = []
    overlay.dismissed.connect(lambda: heard.append("dismissed"))  # type: ignore[attr-defined]
    stage.control("bar").backRequested.connect(lambda: heard.append("back"))  # type: ignore[attr-defined]

    stage.visitor.press(Qt.Key.Key_Escape)

    assert heard == ["dismissed"]


@pytest.mark.parametrize(("language", "first"), [(Language.ARABIC, "right"), (Language.ENGLISH, "left")])
def test_the_first_arrow_leads_to_where_one_begins_to_read(
    stages: Stages, language: Language, first: str
) -> None:
    stage = stages.open("choice", "landscape", language)
    stage.visitor.press(Qt.Key.Key_Down)

    centre = scene_rect(_focused(stage)).center().x()
    assert _focused(stage).objectName() == "option-self"
    assert (centre > stage.window.width() / 2) == (first == "right")


def test_a_page_that_comes_while_one_uses_the_keypad_shows_where_one_is(stages: Stages) -> None:
    stage = stages.open("home")
    stage.visitor.press(Qt.Key.Key_Down)
    stage.window.setProperty("shown", "form")
    stage.visitor.wait_for_frame()

    assert _focused(stage) in _controls(stage)
    assert not _focused(stage).property("ofBar")
    assert [_is_ring(item) for item in visible_items(stage.window.contentItem())].count(True) == 1


def test_an_arrow_leads_to_what_lies_straight_ahead_before_what_lies_aside() -> None:
    here = QRectF(0, 0, 100, 50)
    ahead, aside, behind = QRectF(0, 100, 100, 50), QRectF(140, 60, 100, 50), QRectF(0, -100, 100, 50)

    assert nearest(here, [behind, aside, ahead], (0, 1)) == 2
    assert nearest(here, [behind, aside, ahead], (1, 0)) == 1
    assert nearest(here, [behind, aside, ahead], (0, -1)) == 0
    assert nearest(here, [behind, ahead], (-1, 0)) is None


def _is_ring(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith("FocusRing") and bool(item.property("shown"))


def _walk_to_key(stage: Stage, key: str) -> None:
    """Press arrows towards a key, as a person who sees the keyboard does."""
    stage.visitor.press(Qt.Key.Key_Down)
    goal = scene_rect(stage.visitor.item(f"key-{key}")).center()
    for _ in range(40):
        at = stage.typing.key_at_cursor
        assert at is not None
        if at.objectName() == f"key-{key}":
            return
        step = goal - scene_rect(at).center()
        vertical = abs(step.y()) > at.height() / 2
        across = Qt.Key.Key_Right if step.x() > 0 else Qt.Key.Key_Left
        down = Qt.Key.Key_Down if step.y() > 0 else Qt.Key.Key_Up
        stage.visitor.press(down if vertical else across)
    pytest.fail(f"the arrows don't lead to {key}")
