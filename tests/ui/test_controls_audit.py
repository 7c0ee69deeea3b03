"""Every control, on every glass, in both languages, at every text size, for every reach."""

from __future__ import annotations

import pytest

from kiosk.domain.service import Language
from kiosk.ui.items import scene_rect
from kiosk.ui.theme import Comfort
from kiosk.ui.tokens import TEXT_SIZES
from tests.ui.audits import audit_pages
from tests.ui.stage import PANELS, Stage, Stages

PAGES = ("home", "controls", "form", "choice", "date", "list", "access", "confirm", "idle")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("language", Language)
def test_nothing_is_clipped_small_unnamed_or_out_of_reach(
    stages: Stages, page: str, panel: str, language: Language
) -> None:
    stage, faults = stages.open(page, panel, language), []
    for size in TEXT_SIZES:
        for low_reach in (False, True):
            stage.theme.set_comfort(Comfort(size, low_reach=low_reach))
            for _ in range(3):  # grids within a page settle while frames are drawn
                stage.visitor.wait_for_frame()
            found = audit_pages(stage.window, stage.theme, stage.visitor)
            faults += [f"{size}{' low' if low_reach else ''}: {fault}" for fault in found]

    assert faults == []


@pytest.mark.parametrize("stage_of", ["year", "month", "day"])
@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("low_reach", [False, True])
def test_each_step_of_a_date_is_whole(stages: Stages, panel: str, stage_of: str, low_reach: bool) -> None:
    taps = ["decade-1960", "year-1965", "month-5"][: ["year", "month", "day"].index(stage_of) + 1]
    stage, faults = stages.open("date", panel, comfort=Comfort(low_reach=low_reach)), []
    for name in taps:
        stage.visitor.tap(name)
    for size in TEXT_SIZES:
        stage.theme.set_comfort(Comfort(size, low_reach=low_reach))
        found = audit_pages(stage.window, stage.theme, stage.visitor)
        faults += [f"{size}: {fault}" for fault in found]

    assert faults == []


def test_the_audit_sees_what_is_wrong(stages: Stages) -> None:
    stage = stages.open("home")
    tile = stage.control("tile-passport")
    tile.setProperty("title", "")
    tile.setHeight(30)
    stage.control("nav-back").setX(-300)
    stage.visitor.wait_for_frame()

    faults = "\n".join(audit_pages(stage.window, stage.theme, stage.visitor))

    assert "tile-passport: no name" in faults
    assert "tile-passport: only 7.4 mm" in faults
    assert "nav-back: not wholly on the screen" in faults
    assert "larger than its" in faults


@pytest.mark.parametrize("page", PAGES)
def test_low_reach_and_its_end_bring_everything_back_to_its_place(stages: Stages, page: str) -> None:
    stage = stages.open(page)
    stage.visitor.wait_for_frame()
    before = _places(stage)

    stage.theme.set_comfort(Comfort("largest", high_contrast=True, low_reach=True))
    stage.visitor.wait_for_frame()
    changed = _places(stage)
    stage.theme.reset()
    stage.visitor.wait_for_frame()

    assert changed != before
    assert _places(stage) == before


def _places(stage: Stage) -> list[tuple[float, float, float, float]]:
    rects = [scene_rect(item) for item in stage.items() if item.isVisible()]
    sides = ((rect.left(), rect.top(), rect.width(), rect.height()) for rect in rects)
    return [
        (round(left, 3), round(top, 3), round(width, 3), round(height, 3))
        for left, top, width, height in sides
    ]
