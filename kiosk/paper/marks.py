"""What stands where on a sheet: the finished layout that both painters draw.

Lengths are in the sheet's unit, y grows downwards from the top of the mark's row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.paper.sheet import Type


class Side(StrEnum):
    """Where a text's line stands in its room."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class TextMark:
    """One line of text, within `x` to `x + width`, on `baseline`; `white` on a filled area."""

    text: str
    x: float
    width: float
    baseline: float
    type: Type
    side: Side
    rtl: bool
    white: bool = False


@dataclass(frozen=True, slots=True)
class FillMark:
    """A black rectangle; lines are thin ones."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class FrameMark:
    """An empty rectangle drawn inside its bounds with lines `line` thick."""

    x: float
    y: float
    width: float
    height: float
    line: float


@dataclass(frozen=True, slots=True)
class CodeMark:
    """A square of modules (True is black), `module` wide each, without its quiet zone."""

    modules: tuple[tuple[bool, ...], ...]
    x: float
    y: float
    module: float


Mark = TextMark | FillMark | FrameMark | CodeMark


@dataclass(frozen=True, slots=True)
class Row:
    """Marks that no page break may part; with `keep` it stays with the row that follows.

    A `gap` only parts what stands above and below it: no page begins with one.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    keep: bool = False
    gap: bool = False


def shifted(rows: Sequence[Row], x: float, y: float = 0.0) -> list[Row]:
    """Return the rows with every mark moved right by `x` and down by `y`."""
    return [replace(row, marks=tuple(_moved(mark, x, y) for mark in row.marks)) for row in rows]


def beside(left: Sequence[Row], right: Sequence[Row]) -> Row:
    """Return two columns of rows, both starting at the top, as one row."""
    marks: list[Mark] = []
    for column in (left, right):
        top = 0.0
        for row in column:
            marks.extend(mark for moved in shifted([row], 0.0, top) for mark in moved.marks)
            top += row.height
    return Row(max(sum(row.height for row in column) for column in (left, right)), tuple(marks))


def _moved(mark: Mark, x: float, y: float) -> Mark:
    if isinstance(mark, TextMark):
        return replace(mark, x=mark.x + x, baseline=mark.baseline + y)
    return replace(mark, x=mark.x + x, y=mark.y + y)
