"""What shows that a print head is driven right: a ruler over its whole width, and every dot of it at work.

Only a test page goes up to the edges. A printer taken for wider than it is loses the right edge's mark, one
taken for narrower puts it in the middle of the paper; a dead dot leaves a white line in the black bar.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.paper.document import Style
from kiosk.paper.marks import CodeMark, FillMark, Mark, Row, Side, TextMark
from kiosk.paper.sheet import Sheet

DOTS_A_MM = 8
"""Of heads with 203 dpi."""
_POINTS_A_MM = 72 / 25.4
_EDGE_MM = 5.0
_TICKS_MM = {10: 3.0, 5: 2.0, 1: 1.2}
"""How long the ruler's ticks are, by what they count."""
_BAR_MM = 4


def ruler(sheet: Sheet) -> Row:
    """Return a ruler from the left edge of the head to its right one, numbered every 10 mm."""
    unit = _millimetre(sheet)
    marks: list[Mark] = [
        FillMark(0, 0, sheet.line, _EDGE_MM * unit),
        FillMark(sheet.width - sheet.line, 0, sheet.line, _EDGE_MM * unit),
        FillMark(0, 0, sheet.width, sheet.line),
    ]
    marks += _ticks(sheet, unit)
    type_ = sheet.types[Style.LABEL]
    for mm in range(10, int(sheet.width / unit) - 5, 10):
        room = 10 * unit
        base = 3.4 * unit + type_.size
        marks.append(TextMark(str(mm), mm * unit - room / 2, room, base, type_, side=Side.CENTRE, rtl=False))
    return Row(4 * unit + type_.size * 1.4, tuple(marks), keep=True)


def all_dots(sheet: Sheet) -> Row:
    """Return a bar of all dots, and below it a grey one of every other dot in both directions."""
    unit = _millimetre(sheet)
    bar, dot = _BAR_MM * unit, 1.0 if sheet.whole_modules else sheet.line
    columns, rows = int(sheet.width / dot), int(bar / dot)
    grey = tuple(tuple((x + y) % 2 == 0 for x in range(columns)) for y in range(rows))
    return Row(2.5 * bar, (FillMark(0, 0, sheet.width, bar), CodeMark(grey, 0, bar * 1.25, dot)), keep=True)


def _millimetre(sheet: Sheet) -> float:
    return DOTS_A_MM if sheet.whole_modules else _POINTS_A_MM


def _ticks(sheet: Sheet, unit: float) -> Iterator[FillMark]:
    for mm in range(1, int(sheet.width / unit)):
        length = next(length for step, length in _TICKS_MM.items() if mm % step == 0)
        yield FillMark(mm * unit, 0, sheet.line / 2, length * unit)
