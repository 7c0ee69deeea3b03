"""From what a scanner sent to the rows of a zone, with what can't be sure in them marked as such.

Readers send `_` or `?` for what they couldn't read. A letter where only a digit can stand is the digit that
looks like it; the check digit then says whether that was so. Letters and digits where both can stand are left
as they came, for nothing decides between them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kiosk.domain.document_part import DocumentPart
from kiosk.domain.mrz_layout import DIGITS, FILLER, LETTERS, TD1, TD2, TD3, Layout, Span, digit_after

UNSURE = "_"
"""Stands in a cleaned row for what wasn't read."""
_UNREAD = "_?"
_LOOKALIKES = str.maketrans("OQDILZSGB", "000112568")
_LONGEST_TEXT = 400
_CARD_LENGTHS = range(28, 33)

Place = tuple[int, int]
"""Row and column, from 0."""


class MrzFaultCode(StrEnum):
    """Why a text isn't the zone of a passport or card."""

    LENGTH = "length"
    """Not the lines of any format; `line` is the first that is short or long, 0 if lines can't be told."""
    CHARACTER = "character"
    """A sign that can't stand there."""
    CHECK_DIGIT = "check_digit"
    UNSURE = "unsure"
    """The reader couldn't read something, and check digits don't tell what it is."""
    DATE = "date"
    """Check digits hold, but no such day exists."""
    VISA = "visa"
    """The page of a visa, not of the passport."""


@dataclass(frozen=True, slots=True)
class MrzFault:
    """What is wrong, in which line (from 1; 0 for all) and field (None: the line as a whole)."""

    code: MrzFaultCode
    line: int
    part: DocumentPart | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """Rows of one format, each character one that may stand where it stands, or `UNSURE`."""

    layout: Layout
    rows: tuple[str, ...]

    def unsure(self) -> tuple[Place, ...]:
        """Return where something wasn't read."""
        return tuple(
            (row, column)
            for row, text in enumerate(self.rows)
            for column, char in enumerate(text)
            if char == UNSURE
        )

    def filled(self, chars: Mapping[Place, str]) -> Zone:
        """Return the zone with other characters at some places."""
        rows = [list(row) for row in self.rows]
        for (row, column), char in chars.items():
            rows[row][column] = char
        return Zone(self.layout, tuple("".join(row) for row in rows))

    def part_at(self, place: Place) -> DocumentPart | None:
        """Return what the character at `place` is part of."""
        return _parts_by_place(self.layout).get(place)


def read_zone(text: str) -> Zone | MrzFault:
    """Return the zone in `text`: any line ends, spaces, control codes and case are taken."""
    if len(text) > _LONGEST_TEXT:
        return MrzFault(MrzFaultCode.LENGTH, 0)
    if not text.isascii():
        return MrzFault(MrzFaultCode.CHARACTER, 0)
    lines = (re.sub(r"[\s\x00-\x1f]", "", line).upper() for line in re.split(r"[\r\n]+", text))
    rows = _split([line for line in lines if line])
    layout = _layout_of(rows)
    if layout is None:
        return MrzFault(MrzFaultCode.LENGTH, 0)
    for line, row in enumerate(rows, start=1):
        if len(row) != layout.length:
            return MrzFault(MrzFaultCode.LENGTH, line)
    return _cleaned(layout, rows)


def allowed_at(layout: Layout, place: Place) -> str:
    """Return the characters that may stand at `place` of a zone."""
    return _alphabets(layout)[place]


def _split(rows: list[str]) -> list[str]:
    """Return the rows of a zone that was sent without line ends."""
    if len(rows) != 1:
        return rows
    for layout in (TD3, TD1, TD2):
        if len(rows[0]) == layout.rows * layout.length:
            return [rows[0][start : start + layout.length] for start in range(0, len(rows[0]), layout.length)]
    return rows


def _layout_of(rows: list[str]) -> Layout | None:
    lengths = {len(row) for row in rows}
    if len(rows) == TD1.rows and lengths & set(_CARD_LENGTHS):
        return TD1
    if len(rows) != TD3.rows:
        return None
    return TD2 if TD2.length in lengths and TD3.length not in lengths else TD3


def _cleaned(layout: Layout, rows: list[str]) -> Zone | MrzFault:
    if rows[0].startswith("V"):
        return MrzFault(MrzFaultCode.VISA, 1)
    cleaned = Zone(layout, tuple(rows))
    for (row, column), allowed in _alphabets(layout).items():
        char = rows[row][column]
        if char in allowed:
            continue
        twin = UNSURE if char in _UNREAD else char.translate(_LOOKALIKES)
        if twin != UNSURE and (twin not in allowed or twin == char):
            return MrzFault(MrzFaultCode.CHARACTER, row + 1, cleaned.part_at((row, column)))
        cleaned = cleaned.filled({(row, column): twin})
    return cleaned


@cache
def _alphabets(layout: Layout) -> dict[Place, str]:
    """Return what may stand at each place, row by row."""
    alphabets: dict[Place, str] = {}

    def put(span: Span, allowed: str) -> None:
        alphabets.update(dict.fromkeys(span.places(), allowed))

    for span in (layout.document, layout.issuer, layout.names, layout.nationality):
        put(span, LETTERS + FILLER)
    for span in (layout.document, layout.names):
        put(Span(span.row, span.start, span.start + 1), LETTERS)
    for span in (layout.number, *layout.optional):
        put(span, LETTERS + DIGITS + FILLER)
    for span in (layout.birth, layout.expiry):
        put(span, DIGITS + FILLER)
    for span in (layout.number, layout.birth, layout.expiry, *_with_digit(layout)):
        put(digit_after(span), DIGITS + FILLER)
    put(layout.sex, "MF" + FILLER)
    put(layout.last, DIGITS)
    return dict(sorted(alphabets.items()))


def _with_digit(layout: Layout) -> tuple[Span, ...]:
    return layout.optional if layout.own_digit else ()


@cache
def _parts_by_place(layout: Layout) -> dict[Place, DocumentPart]:
    parts = {place: part for span, part in layout.parts().items() for place in span.places()}
    own_digits = (place for span in _with_digit(layout) for place in digit_after(span).places())
    return parts | dict.fromkeys(own_digits, DocumentPart.OPTIONAL_DATA)
