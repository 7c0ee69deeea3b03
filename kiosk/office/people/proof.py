"""How somebody shows who they are: by number and PIN, counted before it is looked at.

A number that nobody has and a wrong PIN are one answer, and take alike long.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.staff import Person
from kiosk.domain.text import western_digits
from kiosk.store import Store
from kiosk.store.people.guard import CountedTry, Wait, count_try
from kiosk.store.people.pin_verifiers import is_pin, verifier_of
from kiosk.store.people.pins import kept_pin
from kiosk.store.people.staff import find_person, people


class NotLetIn(StrEnum):
    """Why somebody isn't let in; a face has one sentence for each."""

    WRONG = "wrong"
    """There is no such number with such a PIN."""
    WAIT = "wait"
    """Too many wrong PINs for this number: even the right one waits."""
    STATION_WAITS = "station_waits"
    """Too many failed here within an hour: one try a minute, whoever it is."""
    BLOCKED = "blocked"
    """The PIN is right, and somebody blocked this person."""
    CHOOSE_PIN = "choose_pin"
    """The PIN is one for once: they log in and choose their own first."""
    NOT_ALLOWED = "not_allowed"
    """It is somebody, who may not do this."""
    NOBODY_YET = "nobody_yet"
    """Nobody was added at this mission yet."""
    UNKNOWN_CARD = "unknown_card"
    """A staff card that is nobody's here."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Nobody is let in; `left_ms` is how long to wait, 0 if not at all."""

    because: NotLetIn
    left_ms: int = 0


@dataclass(frozen=True, slots=True)
class Proven:
    """Somebody showed who they are, by a try that is still counted. `pin_for_once` has to be changed."""

    person: Person
    tried: CountedTry
    pin_for_once: bool


def prove_by_pin(store: Store, number: str, pin: str) -> Proven | Refused:
    """Return who knows the PIN of this number. Takes a tenth of a second; raises `StoreError` subclasses."""
    if not people(store):
        return Refused(NotLetIn.NOBODY_YET)
    typed, number = western_digits(pin), western_digits(number).strip()
    tried = count_try(store, number)
    if isinstance(tried, Wait):
        return Refused(NotLetIn.STATION_WAITS if tried.station else NotLetIn.WAIT, tried.left_ms)
    person = find_person(store, number)
    kept = kept_pin(store, person.id) if person else None
    if person is None or kept is None:
        verifier_of(store, "", typed)  # so that nobody learns which numbers there are
        return Refused(NotLetIn.WRONG)
    if not is_pin(store, person.id, kept.verifier, typed):
        return Refused(NotLetIn.WRONG)
    return Proven(person, tried, kept.one_time) if person.active else Refused(NotLetIn.BLOCKED)
