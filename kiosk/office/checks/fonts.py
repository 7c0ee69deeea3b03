"""The typeface of screen and paper: whether its files are there and draw Arabic, joined."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kiosk.office.checks.finding import Check, Finding, failed, passed

_SAMPLE = "سفارة"


def check_fonts(files: Iterable[Path]) -> Finding:
    """Return whether each font file in `files` can be read and has joined Arabic letters."""
    for file in files:
        try:
            data = file.read_bytes()
        except OSError:
            return failed(Check.FONTS, "missing", file=str(file))
        if not _joins_arabic(data):
            return failed(Check.FONTS, "broken", file=str(file))
    return passed(Check.FONTS)


def _joins_arabic(data: bytes) -> bool:
    """Whether every letter has a glyph, and another one inside a word than alone."""
    import uharfbuzz

    face = uharfbuzz.Face(data)
    if face.glyph_count == 0:
        return False
    font = uharfbuzz.Font(face)
    alone = [_glyphs(letter, font)[0] for letter in _SAMPLE]
    word = _glyphs(_SAMPLE, font)
    return 0 not in word and 0 not in alone and set(word) != set(alone)


def _glyphs(text: str, font: object) -> list[int]:
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return [glyph.codepoint for glyph in buffer.glyph_infos]
