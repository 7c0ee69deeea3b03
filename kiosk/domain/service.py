"""What a consular service is: the values that the catalogue's files become.

A service is data. Its form is a sequence of steps, each one screen with a short group of fields;
answers are kept by a field's `key` ("concerned.given_name"), unique within the service.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kiosk.domain.language import Language as Language


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages."""

    ar: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the text as a reader of `language` sees it."""
        return self.ar if language is Language.ARABIC else self.en


class Relation(StrEnum):
    """Whom a request is for, seen from the person asking."""

    SELF = "self"
    CHILD = "child"
    SPOUSE = "spouse"
    PARENT = "parent"
    SIBLING = "sibling"
    AGENT = "agent"


class Speed(StrEnum):
    """How fast a document is wanted."""

    ORDINARY = "ordinary"
    URGENT = "urgent"


class ServiceKind(StrEnum):
    """How a service is asked for."""

    FILED = "filed"
    """A form is filled in here."""
    COUNTER = "counter"
    """A number and a list of papers; no form."""
    BOOKING = "booking"
    """The appointment itself; its path is the booking."""


class Sensitivity(StrEnum):
    """Why the service's name is kept from displays, calls and tickets."""

    NONE = "none"
    CRIMINAL = "criminal"
    SECURITY = "security"


class IdentityWay(StrEnum):
    """How a person shows who they are."""

    PASSPORT = "passport"
    TYPED = "typed"
    NO_DOCUMENT = "no_document"


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


class DocumentPart(StrEnum):
    """What a field may take from a passport: from its machine-readable zone, or from its chip."""

    LATIN_SURNAME = "latin_surname"
    LATIN_GIVEN_NAMES = "latin_given_names"
    DOCUMENT_NUMBER = "document_number"
    NATIONALITY = "nationality"
    BIRTH_DATE = "birth_date"
    SEX = "sex"
    EXPIRY_DATE = "expiry_date"
    OPTIONAL_DATA = "optional_data"
    DOCUMENT_KIND = "document_kind"
    """"passport" for a Syrian's Syrian passport; the zone tells no other kind for certain."""
    NATIONAL_SURNAME = "national_surname"
    """In the state's own script, as its chip has it (Doc 9303-10, DG11)."""
    NATIONAL_GIVEN_NAMES = "national_given_names"


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


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing to bring, one line; `note` says more (original and copy, how old).

    What is `optional` ("if there is one") is never missing.
    """

    id: str
    label: Text
    note: Text | None = None
    when: tuple[Condition, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Fee:
    """One fee line in force from `valid_from` to `valid_to` (both included).

    `amount` None means that the mission sets it: it shows as "ask at the counter", never as 0.
    """

    id: str
    label: Text
    amount: Decimal | None
    currency: str | None
    valid_from: date
    valid_to: date | None = None
    speed: Speed | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class SpeedOption:
    """A speed that the service offers, with its usual time in words."""

    speed: Speed
    time: Text | None = None


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """One tile of "what it is about"."""

    id: str
    title: Text
    subtitle: Text
    icon: str
    order: int


@dataclass(frozen=True, slots=True)
class QueueGroup:
    """Services that share a line; `letter` is the Latin code, `arabic_letter` its twin."""

    id: str
    title: Text
    letter: str
    arabic_letter: str


@dataclass(frozen=True, slots=True)
class Service:
    """One catalogue entry.

    `event` joins services that are the same thing at two speeds ("renew"): they share one tile.
    `speeds` is never empty. `disabled_reason` is set when `enabled` is false.
    """

    id: str
    kind: ServiceKind
    name: Text
    plain: Text
    about: Text
    who: Text
    group: str
    event: str
    queue_group: str
    authority: Text
    order: int
    enabled: bool
    disabled_reason: Text | None
    in_person: Text | None
    """What must be done in person, in words; None when a relative or agent may come instead."""
    sensitivity: Sensitivity
    speeds: tuple[SpeedOption, ...]
    relations: tuple[Relation, ...]
    identity_first: IdentityWay
    papers: tuple[Paper, ...]
    fees: tuple[Fee, ...]
    steps: tuple[FormStep, ...]
    source: str = ""
