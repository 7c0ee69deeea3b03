"""What stands where on a sheet: the finished layout that both painters draw.

Lengths are in the sheet's unit, y grows downwards from the top of the mark's row.
"""

from __future__ import annotations

from dataclasses import dataclass
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
    """Marks that no page break may part; with `keep` it stays with the row that follows."""

    height: float
    marks: tuple[Mark, ...] = ()
    keep: bool = False
