"""What can be wrong with a value written into a field: codes, for which a face has the sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class FaultCode(StrEnum):
    """Why a value isn't taken, or should be looked at again; the face makes the sentence."""

    TOO_LONG = "too_long"
    SYMBOLS = "symbols"
    ARABIC = "arabic"
    LATIN = "latin"
    NAME_DIGITS = "name_digits"
    NATIONAL = "national"
    """Not 11 digits; `n` is how many were typed."""
    REGISTRY = "registry"
    DOCUMENT = "document"
    """Not the number of a document: up to 9 letters and digits (a residence permit: 15)."""
    RESIDENCE = "residence"
    DATE = "date"
    NO_SUCH_DAY = "no_such_day"
    FUTURE = "future"
    FAR_YEAR = "far_year"
    """More than 150 years ago or 100 years ahead: a slip of the finger."""
    PERIOD = "period"
    """Not two dates, or the end lies before the beginning."""
    PHONE = "phone"
    EMAIL = "email"
    CHOICE = "choice"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class FieldFault:
    """One thing to tell about a value; `values` fill the sentence's places."""

    code: FaultCode
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """The canonical `value` (empty with a `fault`); a `warning` never stops the way on."""

    value: str
    fault: FieldFault | None = None
    warning: FieldFault | None = None
