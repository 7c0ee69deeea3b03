"""Bars of a chart on a sheet: from the right in Arabic, from the left in other languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.paper.document import Bar, Style
from kiosk.paper.fonts import width
from kiosk.paper.marks import FillMark, Row, Side, TextMark
from kiosk.paper.sheet import Sheet, Type

_WIDEST_LABEL = 0.5
"""Of the sheet's room; a longer label is cut."""
_HEIGHT, _THICK, _GAP = 1.5, 0.62, 0.8
"""Of a row, of its bar, and between label, bar and value, in em."""


def bar_rows(bars: Sequence[Bar], sheet: Sheet, rtl: bool) -> Iterator[Row]:
    """Yield a row for each bar, all on one page: label, bar, and the value at the far side."""
    type_ = sheet.types[Style.LABEL]
    gap = type_.size * _GAP
    label = min(_widest([bar.label for bar in bars], type_), sheet.room * _WIDEST_LABEL)
    value = _widest([bar.value for bar in bars], type_)
    longest = sheet.room - label - value - 2 * gap
    for at, bar in enumerate(bars, 1):
        marks = (
            _text(_cut(bar.label, label, type_), sheet, type_, rtl, at_start=True),
            _filled(label + gap, longest * min(max(bar.share, 0.0), 1.0), sheet, type_, rtl),
            _text(bar.value, sheet, type_, rtl, at_start=False),
        )
        yield Row(type_.size * _HEIGHT, marks, keep=at < len(bars))


def _text(text: str, sheet: Sheet, type_: Type, rtl: bool, *, at_start: bool) -> TextMark:
    side = Side.RIGHT if rtl is at_start else Side.LEFT
    return TextMark(text, sheet.margin, sheet.room, type_.size * 1.05, type_, side, rtl)


def _filled(from_start: float, length: float, sheet: Sheet, type_: Type, rtl: bool) -> FillMark:
    x = sheet.width - sheet.margin - from_start - length if rtl else sheet.margin + from_start
    thick = type_.size * _THICK
    return FillMark(x, (type_.size * _HEIGHT - thick) / 2, length, thick)


def _widest(texts: Sequence[str], type_: Type) -> float:
    return max((width(text, type_.face) * type_.size for text in texts), default=0.0)


def _cut(text: str, room: float, type_: Type) -> str:
    words = text.split()
    while len(words) > 1 and _widest([text], type_) > room:
        words.pop()
        text = " ".join((*words, "…"))
    return text
