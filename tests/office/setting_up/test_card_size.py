"""A card held to the glass tells its width, and no press leads to a width that can't be kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.office.setting_up.card_size import CardOnScreen
from kiosk.settings import settings_in


@pytest.mark.parametrize(("panel_px", "panel_mm"), [(1080, 268), (1920, 477), (1280, 376), (3840, 700)])
def test_the_width_that_was_begun_with_comes_out_again(panel_px: int, panel_mm: int) -> None:
    card = CardOnScreen.of(panel_px, panel_mm)

    assert abs(card.panel_mm - panel_mm) <= max(1, panel_mm // card.width_px)
    assert card.width_px / card.height_px == pytest.approx(85.60 / 53.98, abs=0.01)


@pytest.mark.parametrize("by_px", [-100_000, 100_000])
def test_any_size_that_is_reached_can_be_written_into_the_settings(tmp_path: Path, by_px: int) -> None:
    card = CardOnScreen.of(1920, 477).resized(by_px)

    settings_in(tmp_path / "station.toml", f"panel_width_mm = {card.panel_mm}\n")
    assert card.width_px <= 1920
