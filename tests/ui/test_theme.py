"""The look holds its promises in numbers: contrast, sizes on every glass."""

from __future__ import annotations

import re
import sys

import pytest
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication

from kiosk.domain.service import Language
from kiosk.resources import ASSETS
from kiosk.ui.bare_engine import QML
from kiosk.ui.icons import ICONS, icon_names, paint_icon
from kiosk.ui.theme import Comfort, Theme
from kiosk.ui.tokens import TEXT_SIZES, load_tokens
from tests.ui.audits import contrast
from tests.ui.stage import PANELS

TOKENS = load_tokens()
LEAST = {"normal": 7.0, "high": 15.0}
EDGE_LEAST = 3.0


@pytest.mark.parametrize("colours", TOKENS.colours)
@pytest.mark.parametrize("pair", TOKENS.text_pairs, ids=" on ".join)
def test_text_can_be_read_on_every_ground(colours: str, pair: tuple[str, str]) -> None:
    ink, ground = (QColor(TOKENS.colours[colours][name]) for name in pair)

    assert contrast(ink, ground) >= LEAST[colours]


@pytest.mark.parametrize("colours", TOKENS.colours)
@pytest.mark.parametrize("pair", TOKENS.edge_pairs, ids=" on ".join)
def test_edges_of_controls_and_the_focus_are_seen(colours: str, pair: tuple[str, str]) -> None:
    edge, ground = (QColor(TOKENS.colours[colours][name]) for name in pair)

    assert contrast(edge, ground) >= EDGE_LEAST


def test_both_contrast_sets_have_the_same_colours() -> None:
    assert TOKENS.colours["normal"].keys() == TOKENS.colours["high"].keys()


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("role", ["small", "body", "label", "heading", "title", "number"])
def test_capitals_are_tall_enough_on_the_glass(
    app: QGuiApplication, panel: str, size: str, role: str
) -> None:
    theme = Theme()
    theme.set_panel(PANELS[panel])
    theme.set_comfort(Comfort(text_size=size))
    font = QFont(TOKENS.family)
    font.setPixelSize(theme.font_pixels(role))

    capital_mm = QFontMetricsF(font).capHeight() / PANELS[panel].px_per_mm

    assert capital_mm >= 4.8
    assert size == "normal" or role == "small" or capital_mm >= 7.3


@pytest.mark.parametrize("panel", PANELS)
def test_targets_gaps_and_the_focus_have_their_physical_size(panel: str) -> None:
    theme = Theme()
    theme.set_panel(PANELS[panel])
    pixel_mm = 1 / PANELS[panel].px_per_mm

    assert theme.property("target") * pixel_mm == pytest.approx(20, abs=pixel_mm)
    assert theme.property("mainTarget") * pixel_mm == pytest.approx(25, abs=pixel_mm)
    assert theme.property("gap") * pixel_mm == pytest.approx(4, abs=pixel_mm)
    assert theme.property("focusWidth") >= 3


def test_a_choice_changes_only_itself_and_reset_clears_all() -> None:
    theme = Theme()
    theme.setProperty("textSize", "largest")
    theme.setProperty("lowReach", True)
    assert theme.comfort == Comfort("largest", low_reach=True)

    theme.reset()

    assert theme.comfort == Comfort()


def test_direction_follows_the_language() -> None:
    theme = Theme()
    seen = []
    for language in Language:
        theme.set_language(language)
        seen.append((theme.property("language"), theme.property("rtl")))

    assert seen == [("ar", True), ("en", False)]


@pytest.mark.parametrize("name", sorted(icon_names()))
def test_every_icon_draws_in_the_colour_asked_for(app: QGuiApplication, name: str) -> None:
    image = paint_icon(name, "#0F5138", QSize(48, 48))
    solid = [
        image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255
    ]

    assert solid
    assert all(_differs_by(colour, QColor("#0F5138")) <= 2 for colour in solid)
    assert len(solid) < 48 * 48 / 2


def _differs_by(one: QColor, other: QColor) -> int:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))


def test_an_unknown_icon_is_no_picture(app: QGuiApplication) -> None:
    assert paint_icon("../theme", "#000000", QSize(48, 48)).isNull()


def test_every_icon_that_pages_and_catalogue_name_is_drawn() -> None:
    sources = [*QML.rglob("*.qml"), *(ASSETS / "catalogue").rglob("*.toml")]
    named = {
        name
        for source in sources
        for name in re.findall(
            r'(?:iconName|primaryIcon|secondaryIcon|icon)\s*[:=]\s*"(\w+)"', source.read_text()
        )
    }

    assert named
    assert named <= icon_names()


def test_icons_take_their_colour_from_the_theme_alone() -> None:
    fixed = [file.name for file in ICONS.glob("*.svg") if re.search(r"#[0-9a-fA-F]{3}", file.read_text())]

    assert fixed == []


def test_this_pyside_keeps_the_reference_counts() -> None:
    """PySide6 6.12.0 on Python 3.11 loses one reference of None or True a call, and aborts at last."""

    class Sender(QObject):
        sent = Signal()

    thing = Sender()
    none_before, true_before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(200):
        thing.setObjectName("x")
        thing.sent.emit()

    assert sys.getrefcount(None) > none_before - 50
    assert sys.getrefcount(True) > true_before - 50
