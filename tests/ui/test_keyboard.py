"""The on-screen keyboard types what is tapped, into the field one sees, and nothing jumps."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtQuick import QQuickItem

from kiosk.domain.service import Language
from kiosk.ui.items import scene_rect, shown_rect
from kiosk.ui.keys import KEYBOARDS, LAYOUTS_FOR, load_layout, place_keys
from kiosk.ui.theme import Comfort
from kiosk.ui.tokens import TEXT_SIZES
from tests.ui.audits import audit
from tests.ui.stage import PANELS, Stage, Stages

FIELDS = ("given", "latin", "phone", "email", "notes")
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةى"
LAYOUTS = sorted(path.stem for path in KEYBOARDS.glob("*.json"))


def _typed(stage: Stage, name: str) -> str:
    return str(stage.control(name).property("typed"))


def test_every_arabic_letter_is_in_sight_at_once(stages: Stages) -> None:
    stage = stages.open("form")
    stage.visitor.tap("given")

    stage.visitor.type(LETTERS)

    assert _typed(stage, "given") == LETTERS
    assert stage.typing.property("layoutName") == "ar_name"


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

    assert _typed(stage, field) == text
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

    assert _typed(stage, "given") == "مم"


def test_backspace_takes_the_last_letter_back(stages: Stages) -> None:
    stage = stages.open("form")
    stage.visitor.tap("given")
    stage.visitor.type("سلما")

    stage.visitor.tap("key-backspace")
    stage.visitor.type("ى")

    assert _typed(stage, "given") == "سلمى"


def test_a_finger_that_slides_off_a_key_types_nothing(stages: Stages) -> None:
    stage = stages.open("form")
    stage.visitor.tap("given")
    key, other = (scene_rect(stage.visitor.item(f"key-{letter}")).center().toPoint() for letter in "مع")

    stage.visitor.touch_at(key, other)

    assert _typed(stage, "given") == ""


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

    assert _typed(stage, "latin") == "Salma"


def test_a_flood_of_text_stops_at_the_fields_length(stages: Stages) -> None:
    stage = stages.open("form")
    for name in ("given", "notes"):
        stage.visitor.tap(name)
        flood = QInputMethodEvent()
        flood.setCommitString("ض" * 5000)
        QCoreApplication.sendEvent(_input(stage, name), flood)

        assert len(_typed(stage, name)) == stage.control(name).property("maximumLength")
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


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("language", list(Language))
def test_words_on_keys_grow_with_the_letters(stages: Stages, panel: str, language: Language) -> None:
    stage = stages.open("form", panel, language)
    stage.visitor.tap("given")
    heights = []
    for size in ("normal", "largest"):
        stage.theme.set_comfort(Comfort(text_size=size))
        stage.visitor.wait_for_frame()
        heights.append([_line_height(stage, name) for name in ("key-next", "key-switch", "key-done")])
    stage.visitor.tap("key-done")

    assert all(largest > 1.25 * normal for normal, largest in zip(*heights, strict=True))


def _line_height(stage: Stage, name: str) -> float:
    caption = next(text for text in _below(stage.control(name)) if text.property("text"))
    return float(caption.property("contentHeight")) / int(caption.property("lineCount"))


def _below(item: QQuickItem) -> list[QQuickItem]:
    within = [item]
    for each in within:
        within += each.childItems()
    return [each for each in within if each.inherits("QQuickText") and each.isVisible()]


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

    assert _typed(stage, "given") == "سلمى"
    assert stage.typing.is_open


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("wide", [False, True])
def test_keys_lie_side_by_side_and_say_what_they_type(name: str, wide: bool) -> None:
    keys = place_keys(load_layout(name), wide)

    places = {(key.x, key.y) for key in keys}
    assert len(places) == len(keys)
    assert len({key.key for key in keys}) == len(keys)
    for one in keys:
        for other in keys:
            apart = one.y != other.y or one.x + one.span <= other.x or other.x + other.span <= one.x
            assert apart or one is other
    assert {"done", "backspace"} <= {key.key for key in keys}


@pytest.mark.parametrize("name", LAYOUTS)
def test_digits_are_western(name: str) -> None:
    keys = json.dumps(json.loads((KEYBOARDS / f"{name}.json").read_text()), ensure_ascii=False)

    assert not set(keys) & set("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")


def test_every_layout_that_a_field_may_ask_for_exists() -> None:
    assert {name for names in LAYOUTS_FOR.values() for name in names} == set(LAYOUTS)


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
