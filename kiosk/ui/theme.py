"""The tokens of the look as QML and Python read them: colours and sizes for this panel and this person.

Everything a person may change at any moment (text size, contrast, low reach, calm) is one property
here, so that pages follow by binding and nothing typed is lost.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.domain.service import Language
from kiosk.ui.tokens import Panel, load_tokens

QML_IMPORT_NAME = "Kiosk.Controls"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Comfort:
    """What a person chose for their visit; the default is what the next person finds.

    `volume` is "low", "middle" or "high"; with `headphones` nobody else hears what is read aloud.
    """

    text_size: str = "normal"
    high_contrast: bool = False
    low_reach: bool = False
    calm: bool = False
    volume: str = "middle"
    headphones: bool = False


def _colour(name: str, notify: Signal) -> Property:
    return Property(QColor, lambda theme: theme.colour(name), notify=notify)


def _size(name: str, notify: Signal, least: int = 1) -> Property:
    return Property(int, lambda theme: max(least, theme.pixels(theme.tokens.sizes_mm[name])), notify=notify)


def _type(role: str, notify: Signal) -> Property:
    return Property(int, lambda theme: theme.font_pixels(role), notify=notify)


def _comfort(name: str, kind: type, notify: Signal) -> Property:
    def write(theme: Theme, value: Any) -> None:
        theme.set_comfort(replace(theme.comfort, **{name: value}))

    return Property(kind, lambda theme: getattr(theme.comfort, name), write, notify=notify)


@QmlElement
@QmlSingleton
class Theme(QObject):
    """The QML singleton `Theme`, one for each engine (`theme_of`).

    Lengths are pixels on this panel; `unit` is one millimetre: write `12 * Theme.unit`.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens = load_tokens()
        self._panel = Panel()
        self._comfort = Comfort()
        self._language = Language.ARABIC

    @property
    def panel(self) -> Panel:
        """The glass everything is measured for."""
        return self._panel

    def set_panel(self, panel: Panel) -> None:
        """Take the glass as set-up says, or the window's new size."""
        self._panel = panel
        self.changed.emit()

    @property
    def comfort(self) -> Comfort:
        """What the person chose."""
        return self._comfort

    def set_comfort(self, comfort: Comfort) -> None:
        """Take a person's choice all at once."""
        self._comfort = comfort
        self.changed.emit()

    def set_language(self, language: Language) -> None:
        """Turn the pages to the direction of `language`; the texts are switched with it by the window."""
        self._language = language
        self.changed.emit()

    @Slot()
    def reset(self) -> None:
        """Back to what the next person should find."""
        self.set_comfort(Comfort())

    def colour(self, name: str) -> QColor:
        """Return a colour of the contrast set in force."""
        return QColor(self.tokens.colours["high" if self._comfort.high_contrast else "normal"][name])

    def pixels(self, millimetres: float) -> int:
        """Return a length on this panel."""
        return round(millimetres * self._panel.px_per_mm)

    def font_pixels(self, role: str) -> int:
        """Return the font size whose capitals are as tall as the role and the text size ask."""
        return self._pixels_of(self.tokens.capitals_mm[self._comfort.text_size][role])

    def least_pixels(self) -> int:
        """Return the font size below which nothing is written, at whatever text size."""
        return self._pixels_of(min(self.tokens.capitals_mm["normal"].values()))

    def _pixels_of(self, capital_mm: float) -> int:
        return math.ceil(capital_mm / self.tokens.cap_height * self._panel.px_per_mm)

    def icon_pixels(self) -> int:
        """Return the size of an icon, which grows with the words beside it."""
        capitals = self.tokens.capitals_mm
        growth = capitals[self._comfort.text_size]["label"] / capitals["normal"]["label"]
        return self.pixels(self.tokens.sizes_mm["icon"] * growth)

    def columns_of_tiles(self) -> int:
        """Return how many tiles stand side by side: two where a line still holds some words in each."""
        letters = self._panel.width_px / self.font_pixels("body")
        enough = 50 if self._comfort.low_reach else 32
        return 2 if self._panel.landscape and letters >= enough else 1

    textSize = _comfort("text_size", str, changed)
    highContrast = _comfort("high_contrast", bool, changed)
    lowReach = _comfort("low_reach", bool, changed)
    calm = _comfort("calm", bool, changed)
    volume = _comfort("volume", str, changed)
    headphones = _comfort("headphones", bool, changed)
    language = Property(str, lambda self: self._language.value, notify=changed)
    rtl = Property(bool, lambda self: self._language is Language.ARABIC, notify=changed)
    unit = Property(float, lambda self: self._panel.px_per_mm, notify=changed)
    landscape = Property(bool, lambda self: self._panel.landscape, notify=changed)
    columns = Property(int, lambda self: self.columns_of_tiles(), notify=changed)

    target = _size("target", changed)
    mainTarget = _size("main_target", changed)
    gap = _size("gap", changed)
    margin = _size("margin", changed)
    padding = _size("padding", changed)
    radius = _size("radius", changed)
    lineWidth = _size("line", changed)
    focusWidth = _size("focus", changed, least=3)
    iconSize = Property(int, lambda self: self.icon_pixels(), notify=changed)

    least = Property(int, lambda self: self.least_pixels(), notify=changed)
    small = _type("small", changed)
    body = _type("body", changed)
    label = _type("label", changed)
    heading = _type("heading", changed)
    title = _type("title", changed)
    number = _type("number", changed)

    background = _colour("background", changed)
    surface = _colour("surface", changed)
    ink = _colour("ink", changed)
    inkSoft = _colour("ink_soft", changed)
    line = _colour("line", changed)
    lineStrong = _colour("line_strong", changed)
    action = _colour("action", changed)
    actionPressed = _colour("action_pressed", changed)
    onAction = _colour("on_action", changed)
    actionSoft = _colour("action_soft", changed)
    accent = _colour("accent", changed)
    accentSoft = _colour("accent_soft", changed)
    danger = _colour("danger", changed)
    dangerPressed = _colour("danger_pressed", changed)
    onDanger = _colour("on_danger", changed)
    dangerSoft = _colour("danger_soft", changed)
    warning = _colour("warning", changed)
    info = _colour("info", changed)
    focus = _colour("focus", changed)
    scrim = _colour("scrim", changed)


def theme_of(engine: QQmlEngine) -> Theme:
    """Return the theme that an engine's pages read."""
    theme = engine.singletonInstance(QML_IMPORT_NAME, "Theme")
    assert isinstance(theme, Theme)
    return theme
