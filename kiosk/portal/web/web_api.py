"""What a web front asks: free times, a reservation, and its end. It shows a key of its mission (RFC 6750)."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Path, Query, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict, Field

from kiosk.domain.appointment import MOST_PERSONS
from kiosk.domain.local_time import utc_ms_at
from kiosk.domain.reference import read_reference
from kiosk.domain.service import Language
from kiosk.portal.booking.channels import Channel, channel_of
from kiosk.portal.booking.planning import planned_mission
from kiosk.portal.booking.web_booking import cancel_reservation, find_reservation, reserve, web_slots
from kiosk.portal.booking.web_wishes import Reservation, Wanted, WebSlot
from kiosk.portal.web.context import Here, Portal
from kiosk.portal.web.officers_api import PLAIN
from kiosk.portal.web.problems import PROBLEM_ANSWERS, Problem

MOST_DAYS = 62
"""Of one question."""
DOCUMENT_NUMBER = r"^[0-9A-Za-z]{4,40}$"
_ID = r"^[A-Za-z0-9_-]{1,100}$"
_bearer = HTTPBearer(auto_error=False, description="The key that `kiosk portal web-key` made.")

router = APIRouter(prefix="/web/v1", tags=["web"], responses=PROBLEM_ANSWERS)


def required_channel(
    here: Here, shown: Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)]
) -> Channel:
    """Return the channel whose key is shown; 401 otherwise."""
    found = channel_of(here.engine, shown.credentials) if shown else None
    if found is None:
        raise Problem(401, "key-unknown", "Show the key of a channel")
    return found


Asking = Annotated[Channel, Depends(required_channel)]
SlotId = Annotated[str, Path(max_length=200, pattern=PLAIN)]
Key = Annotated[
    str, Header(alias="Idempotency-Key", pattern=r"^[\x21-\x7e]{8,100}$", description="New for each wish.")
]
Reference = Annotated[str, Path(max_length=100)]
DocumentNumber = Annotated[str, Header(alias="Document-Number", pattern=DOCUMENT_NUMBER)]


class HolderBody(BaseModel):
    """Who will come. Only digests of the number are kept."""

    model_config = ConfigDict(strict=True, frozen=True)

    document_number: str = Field(pattern=DOCUMENT_NUMBER)


class ReservationBody(BaseModel):
    """What is to be reserved. JSON has no enums, so the language is read from its text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    service: str = Field(pattern=_ID)
    persons: int = Field(ge=1, le=MOST_PERSONS, strict=True)
    holder: HolderBody
    language: Language


@router.get("/slots")
def slots(
    here: Here,
    asking: Asking,
    queue_group: Annotated[str, Query(pattern=_ID)],
    first: Annotated[date, Query(alias="from")],
    last: Annotated[date, Query(alias="to")],
) -> list[WebSlot]:
    """List the open times of a queue group from one day to another, with how many can still be booked."""
    if not 0 <= (last - first).days < MOST_DAYS:
        raise Problem(422, "not-valid", f"Ask for 1 to {MOST_DAYS} days")
    now_ms = here.clock.now_ms()
    zone = planned_mission(here.engine, asking.mission_code, now_ms).time_zone
    bounds = (_midnight(first, zone), _midnight(last, zone) + 86_400_000)
    return list(web_slots(here.engine, asking.mission_code, queue_group, *bounds, now_ms))


@router.post("/slots/{slot_id}/reservations", status_code=201)
def reservations(here: Here, asking: Asking, slot_id: SlotId, key: Key, body: ReservationBody) -> Reservation:
    """Reserve a time; the same key again gets the same reservation. 409 `slot-taken`, `already-booked`."""
    wanted = Wanted(
        key=f"{asking.name} {key}",
        slot_id=slot_id,
        service=body.service,
        queue_group=_queue_group(here, body.service),
        persons=body.persons,
        document_number=body.holder.document_number,
        language=body.language.value,
    )
    return reserve(here.engine, asking.mission_code, wanted, here.clock.now_ms())


@router.get("/reservations/{reference}")
def reservation(
    here: Here, asking: Asking, reference: Reference, document_number: DocumentNumber
) -> Reservation:
    """Return a reservation as it is now: one whose time was closed `needs_rebooking`."""
    return find_reservation(here.engine, asking.mission_code, _read(reference), document_number)


@router.delete("/reservations/{reference}", status_code=204)
def cancellation(here: Here, asking: Asking, reference: Reference, document_number: DocumentNumber) -> None:
    """Cancel a reservation, wherever it was made; its holder's document number is told in a header."""
    now_ms = here.clock.now_ms()
    cancel_reservation(here.engine, asking.mission_code, _read(reference), document_number, now_ms)


def _read(reference: str) -> str:
    read = read_reference(reference)
    if read is None:
        raise Problem(404, "reservation-unknown", "There is no such reservation")
    return read


def _queue_group(here: Portal, service_id: str) -> str:
    service = here.catalogue.services.get(service_id)
    if service is None:
        raise Problem(422, "service-unknown", "There is no such service")
    return service.queue_group


def _midnight(day: date, zone: str) -> int:
    try:
        return utc_ms_at(day, time(), zone)
    except (OverflowError, ValueError) as error:
        raise Problem(422, "not-valid", "That day is past all calendars") from error
