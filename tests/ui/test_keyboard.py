"""The on-screen keyboard types what is tapped, into the field one sees, and nothing jumps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtQuick import QQuickItem

from kiosk.domain.service import Language
from kiosk.ui.items import scene_rect, shown_rect
from kiosk.ui.theme import Comfort
from kiosk.ui.tokens import TEXT_SIZES
from tests.ui.audits import audit
from tests.ui.stage import PANELS, Stage, Stages

FIELDS = ("given", "latin", "phone", "email", "notes")


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("given", "محمد سامر"),
        ("latin", "O'NEIL-SMITH"),
        ("phone", "+966501234567"),
        ("email", "salma.hasan_1@example.org"),
        ("notes", "شارع 29 أيار، بناء 7/3، Block B"),
    ],
)
def test_a_field_takes_what_is_tapped(stages: Stages, panel: str, field: str, text: str) -> None:
    stage = stages.open("form", panel)

    stage.visitor.fill(field, text)

    assert stage.typed(field) == text
    assert not stage.typing.is_open


@pytest.mark.parametrize(
    ("field", "layout"),
    [("given", "ar_name"), ("latin", "latin"), ("phone", "phone"), ("email", "email"), ("notes", "ar")],
)
def test_the_layout_that_the_field_asks_for_comes_first(stages: Stages, field: str, layout: str) -> None:
    stage = stages.open("form", language=Language.ENGLISH)

    stage.visitor.tap(field)

    assert stage.typing.property("layoutName") == layout


def test_two_quick_taps_type_two_letters(stages: Stages) -> None:
    stage = stages.open("form")
    stage.visitor.tap("given")
    middle = scene_rect(stage.visitor.item("key-م")).center().toPoint()

    stage.visitor.touch_at(middle)
    stage.visitor.touch_at(middle)

    assert stage.typed("given") == "مم"


def test_backspace_takes_the_last_letter_back(stages: Stages) -> None:
    stage = stages.open("form")
    stage.visitor.tap("given")
    stage.visitor.type("سلما")

    stage.visitor.tap("key-backspace")
    stage.visitor.type("ى")

    assert stage.typed("given") == "سلمى"


def test_a_finger_that_slides_off_a_key_types_nothing(stages: Stages) -> None:
    stage = stages.open("form")
    stage.visitor.tap("given")
    key, other = (scene_rect(stage.visitor.item(f"key-{letter}")).center().toPoint() for letter in "مع")

    stage.visitor.touch_at(key, other)

    assert stage.typed("given") == ""


def test_keys_never_take_the_focus(stages: Stages) -> None:
    stage = stages.open("form")
    stage.visitor.tap("given")
    focused = stage.window.activeFocusItem()

    stage.visitor.type("م")
    stage.visitor.tap("key-switch")

    assert stage.window.activeFocusItem() is focused


def test_shift_goes_between_capitals_and_small_letters(stages: Stages) -> None:
    stage = stages.open("form")

    stage.visitor.fill("latin", "Salma")

    assert stage.typed("latin") == "Salma"


def test_a_flood_of_text_stops_at_the_fields_length(stages: Stages) -> None:
    stage = stages.open("form")
    for name in ("given", "notes"):
        stage.visitor.tap(name)
        flood = QInputMethodEvent()
        flood.setCommitString("ض" * 5000)
        QCoreApplication.sendEvent(_input(stage, name), flood)

        assert len(stage.typed(name)) == stage.control(name).property("maximumLength")
        stage.visitor.tap("key-done")


def test_the_next_key_goes_through_the_fields_and_ends_at_the_last(stages: Stages) -> None:
    stage = stages.open("form")
    stage.visitor.tap("given")
    through = ["given"]
    while stage.typing.property("hasNext"):
        stage.visitor.tap("key-next")
        field = stage.typing.property("field")
        assert isinstance(field, QQuickItem)
        through.append(field.objectName())

    assert through == list(FIELDS)


def test_leaving_a_field_is_told_once(stages: Stages) -> None:
    stage = stages.open("form")
    left: list[str] = []
    stage.typing.left.connect(lambda field: left.append(field.objectName()))
    stage.visitor.tap("given")
    stage.visitor.tap("key-next")

    stage.visitor.tap("key-done")

    assert left == ["given", "latin"]


def test_a_page_that_goes_away_takes_the_keyboard_with_it(stages: Stages) -> None:
    stage = stages.open("form")
    stage.visitor.fill("given", "سلمى")
    stage.visitor.tap("given")

    stage.window.setProperty("shown", "home")
    stage.visitor.wait_until(lambda: stage.visitor.sees("tile-passport"), "home doesn't come")

    assert not stage.typing.is_open
    assert "سلمى" not in _everything_held(stage)


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("low_reach", [False, True])
def test_the_field_typed_into_is_always_in_sight(
    stages: Stages, panel: str, size: str, low_reach: bool
) -> None:
    stage = stages.open("form", panel, comfort=Comfort(size, low_reach=low_reach))
    stage.visitor.tap("given")
    for _ in FIELDS:
        stage.visitor.wait_for_frame()
        field = stage.typing.property("field")
        assert isinstance(field, QQuickItem)
        box = field.property("input")
        assert isinstance(box, QQuickItem)
        assert shown_rect(box).adjusted(-1, -1, 1, 1).contains(scene_rect(box)), field.objectName()
        assert scene_rect(box).bottom() <= stage.window.height() - stage.typing.property("height")
        if stage.typing.property("hasNext"):
            stage.visitor.tap("key-next")


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_the_screen_with_the_keyboard_passes_the_audit(
    stages: Stages, panel: str, language: Language, size: str
) -> None:
    stage = stages.open("form", panel, language, Comfort(size))
    faults = []
    for name in FIELDS:
        stage.visitor.tap(name)
        stage.visitor.wait_for_frame()
        faults += [f"{name}: {fault}" for fault in audit(stage.window, stage.theme) if not _at_edge(fault)]
        stage.visitor.tap("key-done")

    assert faults == []


def test_a_field_in_sight_does_not_move_when_the_keyboard_opens(stages: Stages) -> None:
    stage = stages.open("form")
    before = scene_rect(stage.control("given"))

    stage.visitor.tap("given")
    stage.visitor.wait_for_frame()

    assert scene_rect(stage.control("given")) == before


def test_comfort_and_language_change_without_losing_what_is_typed(stages: Stages) -> None:
    stage = stages.open("form")
    stage.visitor.tap("given")
    stage.visitor.type("سلمى")

    stage.theme.set_comfort(Comfort("largest", True, True, True))
    stage.show_language(Language.ENGLISH)
    stage.visitor.wait_for_frame()

    assert stage.typed("given") == "سلمى"
    assert stage.typing.is_open


def _at_edge(fault: str) -> bool:
    """Say whether a fault is of what the keyboard covers in part: it is touched when that is gone."""
    return "cut off" in fault or "not wholly on the screen" in fault


def _input(stage: Stage, name: str) -> QQuickItem:
    box = stage.control(name).property("input")
    assert isinstance(box, QQuickItem)
    return box


def _everything_held(stage: Stage) -> str:
    """Return every text that any live object of the window holds."""
    found = []
    for item in stage.items():
        for name in ("text", "typed", "value", "preeditText"):
            held = item.property(name)
            found.append(held if isinstance(held, str) else "")
    return "\n".join(found)
