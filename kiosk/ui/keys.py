"""The keys of the on-screen keyboard as written in `assets/keyboards`, and where each lies."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.resources import ASSETS

KEYBOARDS = ASSETS / "keyboards"

LAYOUTS_FOR: Mapping[str, tuple[str, ...]] = {
    "arabic": ("ar_name", "latin_name"),
    "latin_first": ("latin_name", "ar_name"),
    "latin": ("latin", "ar"),
    "text": ("ar", "latin"),
    "digits": ("digits",),
    "phone": ("phone",),
    "email": ("email",),
}
"""What a field asks for, and the layouts its switch key goes through; the first is shown first."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One set of keys. Rows are as seen from left to right; widths are in keys.

    A key is the text it types, or an action: backspace, shift, switch, space, next, done, gap.
    `side` is the block beside the letters on wide panels; `top` and `bottom` are rows of tall ones.
    """

    name: str
    switch_label: str
    upper: bool
    rows: tuple[tuple[tuple[str, float], ...], ...]
    top: tuple[tuple[str, float], ...]
    bottom: tuple[tuple[str, float], ...]
    side: tuple[tuple[tuple[str, float], ...], ...]


def load_layout(name: str, folder: Path = KEYBOARDS) -> Layout:
    """Read a layout file."""
    raw = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return Layout(
        name=name,
        switch_label=raw["switch_label"],
        upper=raw.get("upper", False),
        rows=tuple(_row(row) for row in raw["rows"]),
        top=_row(raw.get("top", [])),
        bottom=_row(raw.get("bottom", [])),
        side=tuple(_row(row) for row in raw.get("side", [])),
    )


def _row(keys: Sequence[str | list[str | float]]) -> tuple[tuple[str, float], ...]:
    return tuple((key, 1.0) if isinstance(key, str) else (str(key[0]), float(key[1])) for key in keys)


@dataclass(frozen=True, slots=True)
class PlacedKey:
    """A key with its place, in units of one key from the top left."""

    key: str
    x: float
    y: int
    span: float


SIDE_GAP = 0.4
"""Space between the letters and the digits beside them, in keys."""


def place_keys(layout: Layout, wide: bool) -> tuple[PlacedKey, ...]:
    """Lay the keys out: digits and actions above and below the letters, on a wide panel beside them."""
    rows = layout.rows if wide else tuple(row for row in (layout.top, *layout.rows, layout.bottom) if row)
    placed = [key for y, row in enumerate(rows) for key in _place_row(row, 0.0, y)]
    if wide:
        left = max((key.x + key.span for key in placed), default=0.0) + SIDE_GAP
        placed += [key for y, row in enumerate(layout.side) for key in _place_row(row, left, y)]
    return tuple(key for key in placed if key.key != "gap")


def _place_row(row: Sequence[tuple[str, float]], left: float, y: int) -> list[PlacedKey]:
    placed = []
    for key, span in row:
        placed.append(PlacedKey(key, left, y, span))
        left += span
    return placed
