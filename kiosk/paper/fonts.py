"""The one typeface of all paper, IBM Plex Sans Arabic: its files, and how wide it sets a text.

Widths come from HarfBuzz, which also shapes the PDF; Qt shapes the raster with the same tables.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path

import uharfbuzz

_DIRECTIONS = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+|[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
)
_INVISIBLE = re.compile("[\u2066-\u2069]")


class Face(StrEnum):
    """A weight of the typeface, by the end of its file's name."""

    REGULAR = "Regular"
    MEDIUM = "Medium"
    BOLD = "Bold"


def font_file(face: Face) -> Path:
    """Return the TrueType file of a weight."""
    folder = resources.files("fontpkg_ibm_plex_sans_arabic") / "files"
    return Path(str(folder / f"IBMPlexSansArabic-{face.value}.ttf"))


Stroke = tuple[str, tuple[tuple[float, float], ...]]
"""What a pen does (moveTo, lineTo, qCurveTo, curveTo, closePath), with its points in em, upwards."""


class _Pen:
    """Notes what HarfBuzz draws."""

    def __init__(self, units: int) -> None:
        self.strokes: list[Stroke] = []
        self._units = units

    def moveTo(self, *points: tuple[float, float]) -> None:
        self._note("moveTo", points)

    def lineTo(self, *points: tuple[float, float]) -> None:
        self._note("lineTo", points)

    def qCurveTo(self, *points: tuple[float, float]) -> None:
        self._note("qCurveTo", points)

    def curveTo(self, *points: tuple[float, float]) -> None:
        self._note("curveTo", points)

    def closePath(self) -> None:
        self._note("closePath", ())

    def _note(self, verb: str, points: tuple[tuple[float, float], ...]) -> None:
        self.strokes.append((verb, tuple((x / self._units, y / self._units) for x, y in points)))


def outline(glyph: int, face: Face) -> tuple[Stroke, ...]:
    """Return the outline of a glyph by its number in the font's file."""
    font, units = _font(face)
    pen = _Pen(units)
    font.draw_glyph_with_pen(glyph, pen)
    return tuple(pen.strokes)


@cache
def word_outline(word: str, face: Face) -> tuple[tuple[Stroke, ...], float]:
    """Return the outline of a word of one script from its left end on, and how wide it is in em."""
    font, units = _font(face)
    at, strokes = 0.0, []
    shaped = _shaped(word, font)
    for info, place in zip(shaped.glyph_infos, shaped.glyph_positions, strict=True):
        left, up = at + place.x_offset / units, place.y_offset / units
        for verb, points in outline(info.codepoint, face):
            strokes.append((verb, tuple((x + left, y + up) for x, y in points)))
        at += place.x_advance / units
    return tuple(strokes), at


@lru_cache(maxsize=8192)
def width(text: str, face: Face) -> float:
    """Return how wide `text` stands on one line, in em; isolate characters take no room."""
    font, units = _font(face)
    return sum(_advance(run, font) for run in _DIRECTIONS.findall(_INVISIBLE.sub("", text))) / units


def _advance(run: str, font: uharfbuzz.Font) -> int:
    return sum(position.x_advance for position in _shaped(run, font).glyph_positions)


def _shaped(run: str, font: uharfbuzz.Font) -> uharfbuzz.Buffer:
    """Return the glyphs of a run, from left to right."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(run)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return buffer


@cache
def _font(face: Face) -> tuple[uharfbuzz.Font, int]:
    opened = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(font_file(face))))
    return uharfbuzz.Font(opened), opened.upem
