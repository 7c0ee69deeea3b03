"""What the page buttons take from a page decides how many parts it has: so it mustn't depend on the part."""

from __future__ import annotations

import pytest

from kiosk.domain.service import Language
from kiosk.ui.theme import Comfort
from tests.ui.stage import Stages, settle


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("text_size", ["normal", "largest"])
def test_they_are_as_tall_on_every_part(stages: Stages, language: Language, text_size: str) -> None:
    stage = stages.open("form", language=language, comfort=Comfort(text_size=text_size))
    buttons = stage.control("page-more").parentItem()
    for width in range(640, 1080, 40):
        buttons.setWidth(width)
        stage.window.grabWindow()  # lays everything out

        heights: set[float] = set()
        for page, pages in ((0, 1), (0, 2), (1, 2), (2, 3), (9, 10), (87, 88)):
            buttons.setProperty("page", page)
            buttons.setProperty("pages", pages)
            settle()
            heights.add(buttons.implicitHeight())
        assert len(heights) == 1, (width, heights)
