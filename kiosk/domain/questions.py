"""What the form of a service asks: a sequence of steps, each one screen with a short group of fields.

Answers are kept by a field's `key` ("concerned.given_name"), unique within the service.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.bilingual import Text
from kiosk.domain.document_part import DocumentPart


class FieldKind(StrEnum):
    """What a field holds; each kind has one rule in `domain.fields`."""

    ARABIC_NAME = "arabic_name"
    LATIN_NAME = "latin_name"
    NATIONAL_NUMBER = "national_number"
    REGISTRY_PLACE = "registry_place"
    REGISTRY_NUMBER = "registry_number"
    PASSPORT_NUMBER = "passport_number"
    RESIDENCE_PERMIT = "residence_permit"
    PARTIAL_DATE = "partial_date"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    COUNTRY = "country"
    GOVERNORATE = "governorate"
    CHOICE = "choice"
    YES_NO = "yes_no"
    PERIOD = "period"
    NUMBER = "number"
    TEXT = "text"


CONCERNED_BIRTH_DATE = "concerned.birth_date"
"""Key of the answer that conditions on "age" look at."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must hold. Conditions of a row hold together (and).

    `subject` is "relation", "speed", "age" (completed years of the person concerned) or the key of
    a field asked earlier. `any_of` lists accepted values; `below` and `at_least` bound an age.
    An unknown age or answer satisfies no condition but the ones of "age": papers for every age are
    then listed, so that nobody comes with too few.
    """

    subject: str
    any_of: tuple[str, ...] = ()
    below: int | None = None
    at_least: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a choice field; `value` is stored."""

    value: str
    label: Text


@dataclass(frozen=True, slots=True)
class Field:
    """One question. `key` is full ("asking.phone"); `required` asks for an answer or a hand-over."""

    key: str
    kind: FieldKind
    label: Text
    help: Text | None = None
    example: Text | None = None
    required: bool = True
    clerk_can_fill: bool = True
    masked: bool = False
    max_length: int = 60
    choices: tuple[Choice, ...] = ()
    when: tuple[Condition, ...] = ()
    prefill: DocumentPart | None = None
    not_future: bool = True
    """For dates: a day still to come is a mistake (false for expiry dates)."""
    years_back: int = 120
    """For dates: how many years before this one the face offers."""
    years_ahead: int = 0
    """For dates: how many years after this one the face offers; 0 where `not_future`."""
    leading: int = 0
    """How many of `choices` come first in every language; the others are in the Arabic alphabet's order."""


@dataclass(frozen=True, slots=True)
class FormStep:
    """One screen of the form. `role` is "concerned", "asking" or "form"."""

    id: str
    role: str
    title: Text
    fields: tuple[Field, ...]
    when: tuple[Condition, ...] = ()
