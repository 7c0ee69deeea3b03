"""Words that lie slanting over a whole paper: their outlines, the same for dots and for pages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from math import cos, pi, sin

from kiosk.paper.fonts import Face, Stroke, word_outline
from kiosk.paper.sheet import Sheet

_SLANT = pi / 6
_WIDE = 0.86
"""Of the sheet's room: how much of it a word takes from side to side."""
_STEP = 0.56
"""From one word to the next below it, in widths of the sheet: so near that no part of a paper is free."""


def words_across(words: tuple[str, ...], sheet: Sheet, height: float) -> Iterator[tuple[Stroke, ...]]:
    """Yield the outlines of words over a paper `height` high, in its unit, y downwards from its top."""
    step = sheet.width * _STEP
    for at, word in zip(range(round(height / step) + 1), cycle(words), strict=False):
        yield tuple(_placed(word, sheet, (at + 0.5) * step))


def _placed(word: str, sheet: Sheet, middle: float) -> Iterator[Stroke]:
    """Yield a word's outline with its middle on the paper's, `middle` below the paper's top."""
    strokes, width = word_outline(word, Face.BOLD)
    size = min(sheet.room * _WIDE / cos(_SLANT) / width, sheet.room * 0.3)
    for verb, points in strokes:
        yield verb, tuple(_turned((x - width / 2) * size, (y - 0.3) * size, sheet, middle) for x, y in points)


def _turned(x: float, y: float, sheet: Sheet, middle: float) -> tuple[float, float]:
    along, up = x * cos(_SLANT) - y * sin(_SLANT), x * sin(_SLANT) + y * cos(_SLANT)
    return sheet.width / 2 + along, middle - up
