"""The keys of every layout lie side by side, say what they type, and grow with the letters."""

from __future__ import annotations

import json

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.domain.service import Language
from kiosk.ui.keys import KEYBOARDS, LAYOUTS_FOR, load_layout, place_keys
from kiosk.ui.theme import Comfort
from tests.ui.stage import PANELS, Stage, Stages

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةى"
LAYOUTS = sorted(path.stem for path in KEYBOARDS.glob("*.json"))


def test_every_arabic_letter_is_in_sight_at_once(stages: Stages) -> None:
    stage = stages.open("form")
    stage.visitor.tap("given")

    stage.visitor.type(LETTERS)

    assert stage.typed("given") == LETTERS
    assert stage.typing.property("layoutName") == "ar_name"


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
