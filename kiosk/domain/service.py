"""What a consular service is: the values that the catalogue's files become.

A service is data; what its form asks is in `domain.questions`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kiosk.domain.bilingual import Text as Text
from kiosk.domain.language import Language as Language
from kiosk.domain.questions import Condition, FormStep


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
    """Services that share a line; `letter` is the Latin code, `arabic_letter` its twin.

    `collects`: whoever collects a document waits here, of whatever service, where a desk serves it.
    """

    id: str
    title: Text
    letter: str
    arabic_letter: str
    collects: bool = False


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
