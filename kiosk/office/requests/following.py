"""Where is my request? Told to who holds its slip, or knows its number and the document it was filed with."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.appointment import Appointment
from kiosk.domain.reference import read_reference
from kiosk.domain.service import QueueGroup
from kiosk.domain.states import RequestState
from kiosk.office.claim import ByPassport, ByReference, BySlip, Claim, Refused, opened
from kiosk.office.hall.check_in import Reception, appointment_of_slip
from kiosk.office.hall.own_number import OwnNumber, number_of_visit, own_number
from kiosk.paper.seal import REQUEST, SlipClaims
from kiosk.paper.slip import MAX_REQUESTS
from kiosk.store.missions.in_force import hall
from kiosk.store.requests.following import Followable, follow_requests, requests_of_document

__all__ = ["Followable", "Followed", "follow"]

_LOOKED_AT = 1000
"""Requests of one document among which a reference is looked for."""


@dataclass(frozen=True, slots=True)
class Followed:
    """What a claim shows: requests with their states, an appointment or a number whose slip was scanned.

    `line` is where whoever collects what is ready waits for their turn, None where there is none; `held` is
    the number with which they do so already.
    """

    requests: tuple[Followable, ...]
    appointment: Appointment | None = None
    line: QueueGroup | None = None
    number: OwnNumber | None = None
    held: OwnNumber | None = None

    @property
    def ready(self) -> Followable | None:
        """The first request whose document is ready."""
        return next((one for one in self.requests if one.state is RequestState.READY_FOR_PICKUP), None)


def follow(reception: Reception, claim: Claim, catalogue: Catalogue) -> Followed | Refused:
    """Return where the requests of `claim` are: exact matches only."""
    store, now = reception.store, reception.store.clock.mono_ms()
    slip = opened(store, claim) if isinstance(claim, BySlip) else None
    if slip is None and reception.misses.too_many(now):
        return Refused.TOO_MANY
    found = _of_slip(reception, slip) if slip is not None else _found(reception, claim)
    if found is None and slip is None:
        reception.misses.note(now)
    if found is None:
        return Refused.NO_MATCH
    if found.ready is None:
        return found
    held = number_of_visit(reception.hall, found.ready.visit_id)
    return replace(found, line=_line_to_collect(reception, catalogue, found), held=held)


def _of_slip(reception: Reception, slip: SlipClaims) -> Followed | None:
    if slip.kind == REQUEST:
        return _followed(reception, slip.references)
    found = appointment_of_slip(reception, slip)
    if found is not None:
        return Followed((), found)
    number = own_number(reception.hall, slip)
    return Followed((), number=number) if number else None


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


def _line_to_collect(reception: Reception, catalogue: Catalogue, found: Followed) -> QueueGroup | None:
    """Return the line for collecting if a desk of today serves it, else that of the service."""
    service = catalogue.services.get(found.ready.service_id) if found.ready else None
    if service is None:
        return None
    desks = hall(reception.store).desks_on(reception.hall.today)
    served = {line for desk in desks for line in desk.queue_groups}
    lines = {line.id: line for line in catalogue.queue_groups}
    collects = (line for line in lines.values() if line.collects and line.id in served)
    return next(collects, lines.get(service.queue_group))
