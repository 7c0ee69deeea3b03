"""The papers we print on: how wide, how large each style is, what a page holds.

Lengths of a sheet are in its own unit: dots at 203 dpi (8 per mm) for thermal rolls, points (1/72 inch)
for pages. 26 dots is the smallest body text judged legible on a thermal head, 20 the smallest label.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.paper.document import Style
from kiosk.paper.fonts import Face


@dataclass(frozen=True, slots=True)
class Type:
    """Size (of the em square) and weight of a style."""

    size: float
    face: Face


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper. `height` None is a roll: as long as it takes. `line` is the thickness of a line.

    A QR code takes at most `code` across with its quiet zone, with modules at least `module` wide, whole
    units on a roll (`whole_modules`), where a unit is a dot. `beside`: there is room for text beside it.
    """

    width: float
    height: float | None
    margin: float
    line: float
    code: float
    module: float
    whole_modules: bool
    beside: bool
    types: Mapping[Style, Type]

    @property
    def room(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin


def _types(
    body: float, label: float, large: float, plate: float, number: float, face: Face
) -> dict[Style, Type]:
    return {
        Style.TITLE: Type(large * 1.2, Face.BOLD),
        Style.HEADING: Type(large, Face.BOLD),
        Style.STRONG: Type(body, Face.BOLD),
        Style.BODY: Type(body, face),
        Style.LABEL: Type(label, face),
        Style.REFERENCE: Type(plate, Face.BOLD),
        Style.NUMBER: Type(number, Face.BOLD),
    }


LARGEST = 63
"""Dots of the largest type that is drawn as text: above, Qt's edges depend on what it drew before."""

ROLL_80 = Sheet(576, None, 12, 2, 350, 4, True, False, _types(27, 23, 33, LARGEST, 210, Face.MEDIUM))
"""80 mm paper: 72 mm of dots."""

ROLL_58 = Sheet(384, None, 8, 2, 350, 4, True, False, _types(26, 21, 29, 56, 150, Face.MEDIUM))
"""58 mm paper: 48 mm of dots."""

A5 = Sheet(419.53, 595.28, 29, 0.8, 120, 1.5, False, True, _types(10.4, 8.8, 13, 32, 110, Face.REGULAR))
A4 = Sheet(595.28, 841.89, 71, 0.8, 140, 1.5, False, True, _types(12, 10, 15, 40, 140, Face.REGULAR))

CARD = Sheet(297.64, 210.47, 14, 0.8, 60, 1.5, False, True, _types(9, 8, 11, 30, 64, Face.REGULAR))
"""An eighth of an A4 page, lying."""
CODED_CARD = replace(CARD, code=92, types=_types(9, 8, 11, 30, 28, Face.REGULAR))
"""The same with room for a code."""

ROLLS = {576: ROLL_80, 384: ROLL_58}
"""Thermal rolls by the width of their printer's head in dots."""


def roll(dots: int) -> Sheet:
    """Return the roll of a print head; one a little off 576 dots prints the 80 mm roll, wider or narrower."""
    return ROLLS.get(dots) or replace(ROLL_80, width=dots)


PAGES = {"A5": A5, "A4": A4}
"""Pages by name."""
