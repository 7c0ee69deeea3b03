"""Where things stand in a machine-readable zone: ICAO Doc 9303-4 (TD3), 9303-5 (TD1) and 9303-6 (TD2).

Rows and columns count from 0, ends are excluded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.document_part import DocumentPart

FILLER = "<"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"


class MrzFormat(StrEnum):
    """What kind of document carries the zone."""

    TD3 = "td3"
    """A passport: two lines of 44."""
    TD2 = "td2"
    """A larger card or sheet: two lines of 36."""
    TD1 = "td1"
    """A card: three lines of 30."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one row."""

    row: int
    start: int
    end: int

    def of(self, rows: tuple[str, ...]) -> str:
        """Return what stands there."""
        return rows[self.row][self.start : self.end]

    def places(self) -> Iterator[tuple[int, int]]:
        """Yield row and column of each character."""
        return ((self.row, column) for column in range(self.start, self.end))


@dataclass(frozen=True, slots=True)
class Layout:
    """One format. `number`, `birth` and `expiry` have their check digit right after them.

    `optional` are the parts that the issuer fills at will; the first goes on with a document number that is
    too long for its place. `own_digit` says whether that one has a check digit right after it, `composite`
    what the last check digit covers, which stands at `last`.
    """

    format: MrzFormat
    rows: int
    length: int
    names: Span
    number: Span
    birth: Span
    sex: Span
    expiry: Span
    nationality: Span
    optional: tuple[Span, ...]
    composite: tuple[Span, ...]
    last: Span
    own_digit: bool = False
    document: Span = Span(0, 0, 2)
    issuer: Span = Span(0, 2, 5)

    def parts(self) -> Mapping[Span, DocumentPart]:
        """Return what each stretch tells; a check digit belongs to what it checks."""
        optional = dict.fromkeys(self.optional, DocumentPart.OPTIONAL_DATA)
        return optional | {
            self.names: DocumentPart.LATIN_SURNAME,
            digit_after(self.number): DocumentPart.DOCUMENT_NUMBER,
            self.number: DocumentPart.DOCUMENT_NUMBER,
            digit_after(self.birth): DocumentPart.BIRTH_DATE,
            self.birth: DocumentPart.BIRTH_DATE,
            digit_after(self.expiry): DocumentPart.EXPIRY_DATE,
            self.expiry: DocumentPart.EXPIRY_DATE,
            self.sex: DocumentPart.SEX,
            self.nationality: DocumentPart.NATIONALITY,
        }

    def unchecked(self) -> frozenset[tuple[int, int]]:
        """Return the places that no check digit covers."""
        spans = (self.document, self.issuer, self.names, self.nationality, self.sex)
        return frozenset(place for span in spans for place in span.places())


def digit_after(span: Span) -> Span:
    """Return where the check digit of `span` stands."""
    return Span(span.row, span.end, span.end + 1)


TD3 = Layout(
    MrzFormat.TD3,
    rows=2,
    length=44,
    names=Span(0, 5, 44),
    number=Span(1, 0, 9),
    nationality=Span(1, 10, 13),
    birth=Span(1, 13, 19),
    sex=Span(1, 20, 21),
    expiry=Span(1, 21, 27),
    optional=(Span(1, 28, 42),),
    own_digit=True,
    composite=(Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, 43)),
    last=Span(1, 43, 44),
)
TD2 = Layout(
    MrzFormat.TD2,
    rows=2,
    length=36,
    names=Span(0, 5, 36),
    number=Span(1, 0, 9),
    nationality=Span(1, 10, 13),
    birth=Span(1, 13, 19),
    sex=Span(1, 20, 21),
    expiry=Span(1, 21, 27),
    optional=(Span(1, 28, 35),),
    composite=(Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, 35)),
    last=Span(1, 35, 36),
)
TD1 = Layout(
    MrzFormat.TD1,
    rows=3,
    length=30,
    names=Span(2, 0, 30),
    number=Span(0, 5, 14),
    optional=(Span(0, 15, 30), Span(1, 18, 29)),
    birth=Span(1, 0, 6),
    sex=Span(1, 7, 8),
    expiry=Span(1, 8, 14),
    nationality=Span(1, 15, 18),
    composite=(Span(0, 5, 30), Span(1, 0, 7), Span(1, 8, 15), Span(1, 18, 29)),
    last=Span(1, 29, 30),
)
