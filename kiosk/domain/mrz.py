"""The machine-readable zone of a passport or card: ICAO Doc 9303-4, -5 and -6.

Check digits tell which field of which line was misread, so that a person can be told what to do, and what a
reader was unsure of, if only one possibility holds. The first letter isn't required to be P: travel documents
of Palestinian Syrians occur. There is no way from the Latin name back to the Arabic one, and none is tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from math import prod

from kiosk.domain.countries import two_letter_country
from kiosk.domain.dates import PartialDate
from kiosk.domain.document_part import DocumentPart
from kiosk.domain.mrz_layout import FILLER, MrzFormat, digit_after
from kiosk.domain.mrz_rows import MrzFault, MrzFaultCode, Place, Zone, allowed_at, read_zone

__all__ = ["MrzFault", "MrzFaultCode", "MrzFormat", "MrzReading", "check_digit", "read_mrz"]

_MOST_POSSIBILITIES = 1_500
"""Two unread characters where letters and digits may stand; more are hopeless anyway."""
_SEXES = {"M": "male", "F": "female", "<": ""}
_KEYS = (DocumentPart.DOCUMENT_NUMBER, DocumentPart.BIRTH_DATE, DocumentPart.EXPIRY_DATE)
"""Without these a document isn't read."""
_PADDING = re.compile(r"([A-Z][A-Z<]*?<<[A-Z](?:<?[A-Z])*)<<[<_]*")
"""Names of which all is read; what follows two fillers at the end can only be fillers."""


@dataclass(frozen=True, slots=True)
class MrzReading:
    """A zone whose check digits hold. `read_on` decides the century of a birth.

    `unsure` are the parts that the reader couldn't read whole: they aren't given, and are to be typed.
    """

    parts: Mapping[DocumentPart, str]
    read_on: date
    unsure: frozenset[DocumentPart] = frozenset()
    format: MrzFormat = MrzFormat.TD3

    def part(self, part: DocumentPart) -> str:
        """Return the canonical value of `part`, empty if the document doesn't carry it whole.

        Dates are ISO 8601, in part if the document holds no more; sex is "male" or "female";
        nationality ISO 3166-1 alpha-2. A name that fills its line may be cut off and isn't given.
        """
        return self.parts.get(part, "")


def read_mrz(text: str, today: date) -> MrzReading | MrzFault:
    """Read the zone as a scanner or reader sends it: any line ends, spaces and case are taken."""
    zone = read_zone(text)
    if isinstance(zone, MrzFault):
        return zone
    if (0, 0) in zone.unsure():
        return MrzFault(MrzFaultCode.UNSURE, 1)
    zone = _without_padding(zone)
    unread = set(zone.unsure()) & zone.layout.unchecked()
    found = _resolved(zone.filled(dict.fromkeys(unread, FILLER)), today)
    if isinstance(found, MrzFault):
        return found
    return _marked(found, {zone.part_at(place) for place in unread})


def check_digit(characters: str) -> str:
    """Return the check digit of `characters` (Doc 9303-3, 4.9): weights 7, 3, 1, modulus 10."""
    values = (0 if char == FILLER else int(char, 36) for char in characters)
    return str(sum(value * (7, 3, 1)[place % 3] for place, value in enumerate(values)) % 10)


def _without_padding(zone: Zone) -> Zone:
    names = zone.layout.names
    if _PADDING.fullmatch(names.of(zone.rows)) is None:
        return zone
    return zone.filled({place: FILLER for place in zone.unsure() if place in set(names.places())})


def _marked(found: MrzReading, unchecked: set[DocumentPart | None]) -> MrzReading:
    """Return the reading without the parts that no check digit covers and that weren't read whole."""
    unsure = {part for part in unchecked if part is not None}
    if DocumentPart.LATIN_SURNAME in unsure:
        unsure.add(DocumentPart.LATIN_GIVEN_NAMES)
    if None in unchecked or DocumentPart.NATIONALITY in unsure:  # of whom, and by whom
        unsure.add(DocumentPart.DOCUMENT_KIND)
    sure = {part: value for part, value in found.parts.items() if part not in unsure}
    return replace(found, parts=sure, unsure=found.unsure | unsure)


def _resolved(zone: Zone, today: date) -> MrzReading | MrzFault:
    """Return what all possibilities of the unread characters agree on, if that is enough."""
    places = zone.unsure()
    if not places:
        return _fault_in(zone) or _read(zone, today)
    unsure = MrzFault(MrzFaultCode.UNSURE, places[0][0] + 1, zone.part_at(places[0]))
    if prod(len(allowed_at(zone.layout, place)) for place in places) > _MOST_POSSIBILITIES:
        return unsure
    readings = [
        reading
        for possible in _possibilities(zone, places)
        if _fault_in(possible) is None and isinstance(reading := _read(possible, today), MrzReading)
    ]
    if not readings:
        return unsure
    differing = {part for part in DocumentPart if len({reading.part(part) for reading in readings}) > 1}
    for part in _KEYS:
        if part in differing:
            line = next((place[0] + 1 for place in places if zone.part_at(place) is part), unsure.line)
            return MrzFault(MrzFaultCode.UNSURE, line, part)
    agreed = {part: value for part, value in readings[0].parts.items() if part not in differing}
    return MrzReading(agreed, today, frozenset(differing), zone.layout.format)


def _possibilities(zone: Zone, places: tuple[Place, ...]) -> Iterator[Zone]:
    for chars in product(*(allowed_at(zone.layout, place) for place in places)):
        yield zone.filled(dict(zip(places, chars, strict=True)))


def _fault_in(zone: Zone) -> MrzFault | None:
    """Return the first field whose check digit doesn't hold."""
    layout, rows = zone.layout, zone.rows
    if _number(zone) is None:
        return MrzFault(MrzFaultCode.CHECK_DIGIT, layout.number.row + 1, DocumentPart.DOCUMENT_NUMBER)
    for span, part in ((layout.birth, DocumentPart.BIRTH_DATE), (layout.expiry, DocumentPart.EXPIRY_DATE)):
        if digit_after(span).of(rows) != check_digit(span.of(rows)):
            return MrzFault(MrzFaultCode.CHECK_DIGIT, span.row + 1, part)
    if layout.own_digit:
        value, digit = layout.optional[0].of(rows), digit_after(layout.optional[0]).of(rows)
        if digit != check_digit(value) and (value.strip(FILLER) or digit != FILLER):
            return MrzFault(MrzFaultCode.CHECK_DIGIT, layout.optional[0].row + 1, DocumentPart.OPTIONAL_DATA)
    whole = "".join(span.of(rows) for span in layout.composite)
    holds = layout.last.of(rows) == check_digit(whole)
    return None if holds else MrzFault(MrzFaultCode.CHECK_DIGIT, layout.last.row + 1)


def _number(zone: Zone) -> tuple[str, str] | None:
    """Return the document's number and what its first optional part holds beside it; None if misread.

    A number of more than nine characters has a filler for its check digit and goes on, with that digit, at
    the start of the optional part (Doc 9303-5, 4.2.2.1).
    """
    number, optional = zone.layout.number.of(zone.rows), zone.layout.optional[0].of(zone.rows)
    digit = digit_after(zone.layout.number).of(zone.rows)
    if digit != FILLER:
        return (number.rstrip(FILLER), optional) if digit == check_digit(number) else None
    rest, _, beside = optional.partition(FILLER)
    holds = len(rest) > 1 and rest[-1] == check_digit(number + rest[:-1])
    return (number + rest[:-1], beside) if holds else None


def _read(zone: Zone, today: date) -> MrzReading | MrzFault:
    """Return what a zone tells whose check digits hold."""
    layout, rows = zone.layout, zone.rows
    numbered = _number(zone)
    assert numbered is not None
    birth, expiry = _birth(layout.birth.of(rows), today), _partial("20", layout.expiry.of(rows))
    if birth is None:
        return MrzFault(MrzFaultCode.DATE, layout.birth.row + 1, DocumentPart.BIRTH_DATE)
    if expiry is None:
        return MrzFault(MrzFaultCode.DATE, layout.expiry.row + 1, DocumentPart.EXPIRY_DATE)
    surname, given_names = _names(layout.names.of(rows))
    optional = [numbered[1], *(span.of(rows) for span in layout.optional[1:])]
    parts = {
        DocumentPart.LATIN_SURNAME: surname,
        DocumentPart.LATIN_GIVEN_NAMES: given_names,
        DocumentPart.DOCUMENT_NUMBER: numbered[0],
        DocumentPart.NATIONALITY: two_letter_country(layout.nationality.of(rows).rstrip(FILLER)) or "",
        DocumentPart.BIRTH_DATE: birth,
        DocumentPart.SEX: _SEXES[layout.sex.of(rows)],
        DocumentPart.EXPIRY_DATE: expiry,
        DocumentPart.OPTIONAL_DATA: " ".join(filter(None, (text.rstrip(FILLER) for text in optional))),
        DocumentPart.DOCUMENT_KIND: _kind(zone),
    }
    return MrzReading(parts, today, format=layout.format)


def _kind(zone: Zone) -> str:
    layout, rows = zone.layout, zone.rows
    passport = layout.format is MrzFormat.TD3 and rows[0].startswith("P")
    return "passport" if passport and layout.issuer.of(rows) == layout.nationality.of(rows) == "SYR" else ""


def _names(field: str) -> tuple[str, str]:
    """Return surname and given names; the part that reaches the line's end may be cut and is left out."""
    surname, _, given_names = field.partition("<<")
    if not field.endswith("<"):
        surname, given_names = (surname, "") if "<<" in field else ("", "")
    return " ".join(surname.replace("<", " ").split()), " ".join(given_names.replace("<", " ").split())


def _birth(digits: str, today: date) -> str | None:
    """Of the two centuries, the later one that doesn't put the birth after `today`."""
    this_century = _partial("20", digits)
    if this_century is not None and (not this_century or PartialDate.parse(this_century).first_day <= today):
        return this_century
    return _partial("19", digits)


def _partial(century: str, digits: str) -> str | None:
    """Return YYMMDD with `century` as ISO 8601 up to its first unknown part; None if it can't exist."""
    year, month, day = digits[0:2], digits[2:4], digits[4:6]
    if "<" in year:
        return "" if digits == "<<<<<<" else None
    known = [part for part in (month, day) if part != "<<"] if month != "<<" else []
    if any("<" in part for part in known):
        return None
    try:
        return str(PartialDate.parse("-".join([century + year, *known])))
    except ValueError:
        return None
