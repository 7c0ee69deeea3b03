"""A paper as a sequence of blocks: what it says and how important it is, not yet where it stands.

Texts here are finished: in the reader's language, cleaned, with each value isolated.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.service import Language


class Style(StrEnum):
    """How important a text is; a sheet gives each style a size and a weight."""

    TITLE = "title"
    HEADING = "heading"
    STRONG = "strong"
    BODY = "body"
    LABEL = "label"
    REFERENCE = "reference"
    NUMBER = "number"


class Place(StrEnum):
    """Where the lines of a paragraph stand: at the side where reading starts, or in the middle."""

    START = "start"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `language` orders its words when it differs from the document's.

    What `leads` stays on the page of what follows it.
    """

    text: str
    style: Style = Style.BODY
    place: Place = Place.START
    language: Language | None = None
    leads: bool = False


@dataclass(frozen=True, slots=True)
class ReferencePlate:
    """A framed number on its own line, as large as the sheet allows, never broken."""

    label: str
    number: str


@dataclass(frozen=True, slots=True)
class NumberPlate:
    """A framed queue number as large as the sheet allows, and once more, smaller, as `twin`.

    Each is isolated already: a letter stands before its number in its own language's direction.
    """

    label: str
    number: str
    twin: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A label and its value at the two ends of a line, joined by dots; on two lines if they must.

    What `leads` stays on the page of what follows it.
    """

    label: str
    value: str
    leads: bool = False


@dataclass(frozen=True, slots=True)
class TickLine:
    """A thing to tick, with an empty box before it and an optional smaller note under it."""

    text: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: what it stands for, its `value` as it is read, and its length, `share` 0 to 1."""

    label: str
    value: str
    share: float


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart of bars that begin where lines begin, one under the other."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Banner:
    """A line nobody overlooks: white on black across the sheet."""

    text: str


@dataclass(frozen=True, slots=True)
class Space:
    """Empty paper, `lines` body lines high."""

    lines: float = 0.5


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code holding `text`, with `caption` under it; where a sheet is wide, it stands beside `texts`."""

    text: str
    caption: str
    texts: tuple[Paragraph | Space, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the sheet."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """A ruler over the whole width of the head, a mark at each of its edges."""


@dataclass(frozen=True, slots=True)
class AllDots:
    """Every dot of the head at work: a black bar and a grey one, from edge to edge."""


Block = (
    Paragraph
    | ReferencePlate
    | NumberPlate
    | Entry
    | TickLine
    | Bars
    | Banner
    | QrCode
    | Rule
    | Space
    | Ruler
    | AllDots
)


@dataclass(frozen=True, slots=True)
class Document:
    """A paper in one language. `title` names it to whoever opens the PDF.

    `across` are words that lie over the whole paper, slanting, one after the other, behind what it says.
    """

    language: Language
    title: str
    blocks: tuple[Block, ...]
    across: tuple[str, ...] = ()
