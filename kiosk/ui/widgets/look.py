"""The look of `assets/theme.toml` for Widgets: a palette for what Fusion draws, a style sheet for the rest.

Spin boxes and date fields get no rule here: under a style sheet their arrows shrink to slivers. A choice
(`choice_field.Box`) draws its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from kiosk.ui.tokens import Tokens, load_tokens

_LEAST_PX, _MOST_PX = 15, 26
_LETTERS_ACROSS, _LINES_DOWN = 80, 50


@dataclass(frozen=True, slots=True)
class Scale:
    """Lengths in pixels, all from the height of the body font."""

    body: int

    @classmethod
    def of(cls, width: int, height: int) -> Scale:
        """Return the scale for a window of so many pixels: the same page fills a small and a large screen."""
        fitting = min(width // _LETTERS_ACROSS, height // _LINES_DOWN)
        return cls(max(_LEAST_PX, min(_MOST_PX, fitting)))

    def times(self, factor: float) -> int:
        """Return a length of so many body heights."""
        return round(self.body * factor)

    @property
    def small(self) -> int:
        """Font of hints."""
        return self.times(0.9)

    @property
    def tiny(self) -> int:
        """Font of a key below what it leads to."""
        return self.times(0.75)

    @property
    def below(self) -> int:
        """Room for that key."""
        return self.times(0.9)

    @property
    def slim(self) -> int:
        """Beside a name of which many stand in one line."""
        return self.times(0.45)

    @property
    def heading(self) -> int:
        """Font of a card's heading."""
        return self.times(1.2)

    @property
    def title(self) -> int:
        """Font of a page's title."""
        return self.times(1.7)

    @property
    def control(self) -> int:
        """Least height of what is pressed or typed into: enough for a finger, too."""
        return self.times(2.7)

    @property
    def stop(self) -> int:
        """Least height of a place in a list of many."""
        return self.times(2.2)

    @property
    def gap(self) -> int:
        """Between two things that belong together."""
        return self.times(0.7)

    @property
    def margin(self) -> int:
        """Around a page."""
        return self.times(1.6)


def dress(window: QWidget, scale: Scale) -> None:
    """Give `window` and all in it the look."""
    tokens = load_tokens()
    font = window.font()
    font.setFamily(tokens.family)
    font.setPixelSize(scale.body)
    window.setFont(font)
    window.setPalette(_palette(tokens.colours["normal"]))
    window.setStyleSheet(_style_sheet(tokens, scale))


def _palette(colours: Mapping[str, str]) -> QPalette:
    role = QPalette.ColorRole
    chosen = {
        role.Window: "background",
        role.WindowText: "ink",
        role.Base: "surface",
        role.AlternateBase: "background",
        role.Text: "ink",
        role.PlaceholderText: "ink_soft",
        role.Button: "surface",
        role.ButtonText: "ink",
        role.Highlight: "action",
        role.HighlightedText: "on_action",
        role.ToolTipBase: "surface",
        role.ToolTipText: "ink",
        role.Accent: "action",
    }
    palette = QPalette()
    for name, colour in chosen.items():
        palette.setColor(name, QColor(colours[colour]))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours["line_strong"]))
    return palette


def _style_sheet(tokens: Tokens, scale: Scale) -> str:
    lengths = {
        "radius": scale.times(0.5),
        "body": scale.body,
        "small": scale.small,
        "heading": scale.heading,
        "title": scale.title,
        "mark": scale.times(1.2),
        "bar": scale.times(0.8),
        "below": scale.below,
    }
    for border in (1, 2, 3):  # what a border gains the padding loses: nothing moves with the focus
        lengths |= {
            f"height{border}": scale.control - 2 * border,
            f"keyed{border}": scale.control - scale.below - 2 * border,
            f"stop{border}": scale.stop - 2 * border,
            f"pad{border}": scale.times(1.0) - border,
            f"slim{border}": scale.slim - border,
            f"tight{border}": scale.times(0.5) - border,
        }
    text = _RULES
    for name, pixels in lengths.items():
        text = text.replace(f"@{name}@", f"{pixels}px")
    for name, colour in tokens.colours["normal"].items():
        text = text.replace(f"${name}$", colour)
    return text


_RULES = """
* { font-size: @body@; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: @title@; font-weight: 600; }
QLabel[role="heading"] { font-size: @heading@; font-weight: 600; }
QLabel[role="strong"], QLabel[role="info"] { font-weight: 600; }
QLabel[role="hint"] { font-size: @small@; color: $ink_soft$; }
QLabel[role="danger"] { color: $danger$; font-weight: 500; }
QLabel[role="warning"] { color: $warning$; font-weight: 500; }
QLabel[role="good"] { color: $action$; font-weight: 500; }
QLabel[role="code"] { font-size: @title@; font-weight: 600; color: $action$; }
QLabel[role="training"] { font-size: @heading@; font-weight: 700; color: $background$; }
QLabel[role="words"] { font-size: @heading@; font-weight: 600; color: $action$; }

QFrame[role="card"] { background: $surface$; border: 1px solid $line$; border-radius: @radius@; }
QFrame[role="bar"] { background: $surface$; border: none; border-bottom: 1px solid $line$; }
QFrame[role="training"] { background: $warning$; border: none; }
QFrame[role="foot"] { background: $surface$; border: none; border-top: 1px solid $line$; }
QFrame[role="rail"] { background: $surface$; border: none; }
QFrame[role="notice-info"], QFrame[role="notice-good"] { background: $action_soft$;
    border: 1px solid $action$; border-radius: @radius@; }
QFrame[role="notice-warning"] { background: $accent_soft$; border: 1px solid $accent$;
    border-radius: @radius@; }
QFrame[role="notice-danger"] { background: $danger_soft$; border: 1px solid $danger$;
    border-radius: @radius@; }

QPushButton { background: $surface$; color: $ink$; border: 1px solid $line_strong$;
    border-radius: @radius@;
    min-height: @height1@; padding: 0 @pad1@; font-weight: 500; outline: none; }
QPushButton:pressed { background: $action_soft$; }
QPushButton:disabled { color: $line_strong$; border-color: $line$; }
QPushButton[role="primary"] { background: $action$; color: $on_action$; border-color: $action$; }
QPushButton[role="primary"]:pressed { background: $action_pressed$; }
QPushButton[role="primary"]:disabled { background: $line$; color: $ink_soft$; border-color: $line$; }
QPushButton[role="danger"] { color: $danger$; border-color: $danger$; }
QPushButton[role="rail"] { border-color: $surface$; font-weight: 500; text-align: left;
    min-height: @stop1@; }
QPushButton[role="rail"]:checked { background: $action_soft$; color: $action$; border-color: $action_soft$; }
QPushButton[role="tab"] { border-color: $surface$; }
QPushButton[role="tab"]:checked { background: $action_soft$; color: $action$; border-color: $action$; }
QPushButton[keyed="true"] { min-height: @keyed1@; padding: 0 @slim1@ @below@ @slim1@; }
QPushButton[role^="state"] { border-color: $surface$; padding: 0 @tight1@; }
QPushButton[role="state-warning"] { background: $accent_soft$; border-color: $accent$; color: $warning$; }
QPushButton[role="state-danger"] { background: $danger_soft$; border-color: $danger$; color: $danger$; }
QPushButton:focus { border: 3px solid $focus$; min-height: @height3@; padding: 0 @pad3@; }
QPushButton[keyed="true"]:focus { min-height: @keyed3@; padding: 0 @slim3@ @below@ @slim3@; }
QPushButton[role^="state"]:focus { padding: 0 @tight3@; }
QPushButton[role="rail"]:focus { border: 3px solid $focus$; min-height: @stop3@; padding: 0 @pad3@; }

QLineEdit { background: $surface$; color: $ink$; border: 1px solid $line_strong$;
    border-radius: @radius@;
    min-height: @height1@; padding: 0 @tight1@; selection-background-color: $action$;
    selection-color: $on_action$; }
QLineEdit:disabled { background: $background$; color: $ink_soft$; border-color: $line$; }
QLineEdit[wrong="true"] { border: 2px solid $danger$; min-height: @height2@; padding: 0 @tight2@; }
QLineEdit:focus { border: 3px solid $focus$; min-height: @height3@; padding: 0 @tight3@; }

QComboBox { background: $surface$; color: $ink$; border: 1px solid $line_strong$; border-radius: @radius@;
    min-height: @height1@; padding: 0 @tight1@; }
QComboBox:disabled { background: $background$; color: $ink_soft$; border-color: $line$; }
QComboBox:focus { border: 3px solid $focus$; min-height: @height3@; padding: 0 @tight3@; }
QComboBox::drop-down { border: none; width: @mark@; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $surface$; color: $ink$; outline: none;
    selection-background-color: $action_soft$; selection-color: $ink$; }

QRadioButton, QCheckBox { background: $surface$; border: 1px solid $line_strong$; border-radius: @radius@;
    min-height: @height1@; padding: 0 @tight1@; spacing: @tight1@; }
QRadioButton:checked, QCheckBox:checked { background: $action_soft$; border: 2px solid $action$;
    min-height: @height2@; padding: 0 @tight2@; }
QRadioButton:focus, QCheckBox:focus { border: 3px solid $focus$;
    min-height: @height3@; padding: 0 @tight3@; }
QRadioButton:disabled, QCheckBox:disabled { color: $line_strong$; border-color: $line$; }
QRadioButton::indicator, QCheckBox::indicator { width: @mark@; height: @mark@; }

QScrollBar:vertical { background: transparent; border: none; width: @bar@; margin: 0; }
QScrollBar::handle:vertical { background: $line_strong$; border-radius: 4px;
    min-height: 40px; margin: 2px; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; border: none; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QPlainTextEdit, QTableView, QTreeView, QListView { background: $surface$; border: 1px solid $line$;
    border-radius: @radius@; }
QTableView { outline: none; }
QTableView::item { padding: 0 @tight1@; }
QTableView::item:selected { background: $action_soft$; color: $ink$; }
QHeaderView::section { background: $background$; color: $ink_soft$; border: none;
    border-bottom: 1px solid $line$; padding: @tight1@; font-weight: 600; }
"""
