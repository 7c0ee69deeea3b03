"""Where is my request? Told to who holds its slip, or knows its number and the document it was filed with."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.appointment import Appointment
from kiosk.domain.reference import read_reference
from kiosk.office.check_in import Reception, appointment_of_slip
from kiosk.office.claim import ByPassport, ByReference, BySlip, Claim, Refused, opened
from kiosk.paper.seal import REQUEST, SlipClaims
from kiosk.paper.slip import MAX_REQUESTS
from kiosk.store.following import Followable, follow_requests, requests_of_document

__all__ = ["Followable", "Followed", "follow"]

_LOOKED_AT = 1000
"""Requests of one document among which a reference is looked for."""


@dataclass(frozen=True, slots=True)
class Followed:
    """What a claim shows: requests with their states, or an appointment whose slip was scanned."""

    requests: tuple[Followable, ...]
    appointment: Appointment | None = None


def follow(reception: Reception, claim: Claim) -> Followed | Refused:
    """Return where the requests of `claim` are: exact matches only."""
    store, now = reception.store, reception.store.clock.mono_ms()
    slip = opened(store, claim) if isinstance(claim, BySlip) else None
    if slip is None and reception.misses.too_many(now):
        return Refused.TOO_MANY
    found = _of_slip(reception, slip) if slip is not None else _found(reception, claim)
    if found is None and slip is None:
        reception.misses.note(now)
    return found or Refused.NO_MATCH


def _of_slip(reception: Reception, slip: SlipClaims) -> Followed | None:
    if slip.kind == REQUEST:
        return _followed(reception, slip.references)
    found = appointment_of_slip(reception, slip)
    return Followed((), found) if found else None


def _found(reception: Reception, claim: Claim) -> Followed | None:
    match claim:
        case ByReference(reference, document):
            known = read_reference(reference)
            theirs = requests_of_document(reception.store, reception.acting, document, _LOOKED_AT)
            return _followed(reception, (known,)) if known in theirs else None
        case ByPassport(number):
            theirs = requests_of_document(reception.store, reception.acting, number, MAX_REQUESTS)
            return _followed(reception, theirs)
    return None


def _followed(reception: Reception, references: tuple[str, ...]) -> Followed | None:
    requests = follow_requests(reception.store, reception.acting, references)
    return Followed(requests) if requests else None
