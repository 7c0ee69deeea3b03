"""The machine-readable zone of a passport: ICAO Doc 9303-4, TD3, two lines of 44 characters.

Check digits tell which field of which line was misread, so that a person can be told what to do. The
first letter isn't required to be P: travel documents of Palestinian Syrians occur. There is no way from
the Latin name back to the Arabic one, and none is tried.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.domain.countries import two_letter_country
from kiosk.domain.dates import PartialDate
from kiosk.domain.service import MrzPart

LINE_LENGTH = 44


class MrzFaultCode(StrEnum):
    """Why a text isn't the zone of a passport."""

    LENGTH = "length"
    """Not two lines of 44; `line` is the first that is short or long, 0 if lines can't be told."""
    CHARACTER = "character"
    """A sign that can't stand there."""
    CHECK_DIGIT = "check_digit"
    DATE = "date"
    """Check digits hold, but no such day exists."""
    VISA = "visa"
    """The page of a visa, not of the passport."""


@dataclass(frozen=True, slots=True)
class MrzFault:
    """What is wrong, in which line (1 or 2; 0 for both) and field (None: the line as a whole)."""

    code: MrzFaultCode
    line: int
    part: MrzPart | None = None


@dataclass(frozen=True, slots=True)
class MrzReading:
    """A zone whose check digits hold. `read_on` decides the century of a birth."""

    parts: Mapping[MrzPart, str]
    read_on: date

    def part(self, part: MrzPart) -> str:
        """Return the canonical value of `part`, empty if the document doesn't carry it whole.

        Dates are ISO 8601, in part if the document holds no more; sex is "male" or "female";
        nationality ISO 3166-1 alpha-2. A name that fills its line may be cut off and isn't given.
        """
        return self.parts.get(part, "")


@dataclass(frozen=True, slots=True)
class _Checked:
    """A checked range of line 2 (0-based, end excluded), its check digit right after it."""

    part: MrzPart
    start: int
    end: int
    allowed: re.Pattern[str]


_CHECKED = (
    _Checked(MrzPart.DOCUMENT_NUMBER, 0, 9, re.compile("[A-Z0-9<]+")),
    _Checked(MrzPart.BIRTH_DATE, 13, 19, re.compile("[0-9<]+")),
    _Checked(MrzPart.EXPIRY_DATE, 21, 27, re.compile("[0-9<]+")),
    _Checked(MrzPart.OPTIONAL_DATA, 28, 42, re.compile("[A-Z0-9<]+")),
)
_LINE_SIGNS = re.compile("[A-Z0-9<]*")
_HEADER = re.compile("[A-Z][A-Z<]{4}")
_NAME = re.compile("[A-Z][A-Z<]*")
_SEXES = {"M": "male", "F": "female", "<": ""}


def read_mrz(text: str, today: date) -> MrzReading | MrzFault:
    """Read the zone as a scanner or reader sends it: any line ends, spaces and case are taken."""
    lines = _lines(text)
    if isinstance(lines, MrzFault):
        return lines
    upper, lower = lines
    fault = _fault_in(upper, lower)
    if fault is not None:
        return fault
    birth, expiry = _birth(lower[13:19], today), _partial("20", lower[21:27])
    if birth is None:
        return MrzFault(MrzFaultCode.DATE, 2, MrzPart.BIRTH_DATE)
    if expiry is None:
        return MrzFault(MrzFaultCode.DATE, 2, MrzPart.EXPIRY_DATE)
    surname, given_names = _names(upper[5:])
    parts = {
        MrzPart.LATIN_SURNAME: surname,
        MrzPart.LATIN_GIVEN_NAMES: given_names,
        MrzPart.DOCUMENT_NUMBER: lower[0:9].rstrip("<"),
        MrzPart.NATIONALITY: two_letter_country(lower[10:13].rstrip("<")) or "",
        MrzPart.BIRTH_DATE: birth,
        MrzPart.SEX: _SEXES[lower[20]],
        MrzPart.EXPIRY_DATE: expiry,
        MrzPart.OPTIONAL_DATA: lower[28:42].rstrip("<"),
        MrzPart.DOCUMENT_KIND: _kind(upper, lower),
    }
    return MrzReading(parts, today)


def _kind(upper: str, lower: str) -> str:
    return "passport" if upper[0] == "P" and upper[2:5] == lower[10:13] == "SYR" else ""


def check_digit(characters: str) -> str:
    """Return the check digit of `characters` (Doc 9303-3, 4.9): weights 7, 3, 1, modulus 10."""
    values = (0 if char == "<" else int(char, 36) for char in characters)
    return str(sum(value * (7, 3, 1)[place % 3] for place, value in enumerate(values)) % 10)


def _lines(text: str) -> tuple[str, str] | MrzFault:
    if len(text) > 400 or not text.isascii():
        return MrzFault(MrzFaultCode.CHARACTER if len(text) <= 400 else MrzFaultCode.LENGTH, 0)
    rows = [re.sub(r"[\s\x00-\x1f]", "", row).upper() for row in re.split(r"[\r\n]+", text)]
    rows = [row for row in rows if row]
    if len(rows) == 1 and len(rows[0]) == 2 * LINE_LENGTH:
        rows = [rows[0][:LINE_LENGTH], rows[0][LINE_LENGTH:]]
    if len(rows) != 2:
        return MrzFault(MrzFaultCode.LENGTH, 0)
    for line, row in enumerate(rows, start=1):
        if len(row) != LINE_LENGTH:
            return MrzFault(MrzFaultCode.LENGTH, line)
        if not _LINE_SIGNS.fullmatch(row):
            return MrzFault(MrzFaultCode.CHARACTER, line)
    return rows[0], rows[1]


def _fault_in(upper: str, lower: str) -> MrzFault | None:
    if upper[0] == "V":
        return MrzFault(MrzFaultCode.VISA, 1)
    if not _HEADER.fullmatch(upper[:5]):
        return MrzFault(MrzFaultCode.CHARACTER, 1)
    if not _NAME.fullmatch(upper[5:]):
        return MrzFault(MrzFaultCode.CHARACTER, 1, MrzPart.LATIN_SURNAME)
    for field in _CHECKED:
        value, digit = lower[field.start : field.end], lower[field.end]
        if not field.allowed.fullmatch(value):
            return MrzFault(MrzFaultCode.CHARACTER, 2, field.part)
        empty = field.part is MrzPart.OPTIONAL_DATA and not value.strip("<") and digit == "<"
        if digit != check_digit(value) and not empty:
            return MrzFault(MrzFaultCode.CHECK_DIGIT, 2, field.part)
    if not re.fullmatch("[A-Z<]{3}", lower[10:13]):
        return MrzFault(MrzFaultCode.CHARACTER, 2, MrzPart.NATIONALITY)
    if lower[20] not in _SEXES:
        return MrzFault(MrzFaultCode.CHARACTER, 2, MrzPart.SEX)
    whole = lower[0:10] + lower[13:20] + lower[21:43]
    return None if lower[43] == check_digit(whole) else MrzFault(MrzFaultCode.CHECK_DIGIT, 2)


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
