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


@lru_cache(maxsize=8192)
def width(text: str, face: Face) -> float:
    """Return how wide `text` stands on one line, in em; isolate characters take no room."""
    font, units = _font(face)
    return sum(_advance(run, font) for run in _DIRECTIONS.findall(_INVISIBLE.sub("", text))) / units


def _advance(run: str, font: uharfbuzz.Font) -> int:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(run)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return sum(position.x_advance for position in buffer.glyph_positions)


@cache
def _font(face: Face) -> tuple[uharfbuzz.Font, int]:
    opened = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(font_file(face))))
    return uharfbuzz.Font(opened), opened.upem
