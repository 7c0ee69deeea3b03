"""Visitors of the tests' station: what was lent to it, and what they ask of the desk."""

from __future__ import annotations

import uuid
from datetime import timedelta

from kiosk.domain.acting import sync_worker
from kiosk.domain.appointment import (
    Appointment,
    Booking,
    FreeTime,
    Holder,
)
from kiosk.domain.lease import LeaseAnswer, LeaseOffer, SlotOffer
from kiosk.domain.service import Language
from kiosk.domain.timetable import slots_on
from kiosk.office.claim import ByReference, Claim
from kiosk.office.hall.check_in import Arrived
from kiosk.paper.scan import codes_on
from kiosk.store.appointments.leasing import take_leases
from tests.office.station import TODAY, Station

SERVICE, LINE, UNITS = "passport_renewal", "passports", 2
NUMBER = "N73410007"
MINUTE_MS = 60_000


def lend(station: Station) -> None:
    desk = station.desk
    plan = desk.timetable.plan(LINE)
    assert plan is not None
    days = [TODAY + timedelta(days=each) for each in range(8)]
    made = [slot for day in days for slot in slots_on(desk.timetable, plan, "RUH", "Asia/Riyadh", day)]
    slots = tuple(
        SlotOffer(each.id, LINE, each.day.isoformat(), each.start_ms, each.minutes, each.capacity, True)
        for each in made
    )
    leases = tuple(LeaseOffer(f"lease-{each.id}", each.id, UNITS, recalled=False) for each in made)
    take_leases(desk.store, sync_worker("k1"), LeaseAnswer(1, slots, leases))


def tap() -> str:
    return str(uuid.uuid4())


def wish(time: FreeTime, number: str = NUMBER, service: str = SERVICE) -> Booking:
    persons = sum(count for _, count in time.taking)
    return Booking(service, LINE, persons, time, Holder(number), Language.ARABIC, str(uuid.uuid4()))


def booked(station: Station, time: FreeTime | None = None, number: str = NUMBER) -> Appointment:
    made = station.desk.book(tap(), wish(time or nearest(station), number))
    assert isinstance(made, Appointment)
    return made


def nearest(station: Station, persons: int = 1) -> FreeTime:
    return station.desk.free_times(SERVICE, persons).nearest[0]


def came(station: Station, claim: Claim) -> Arrived:
    found = station.desk.arrive(claim)
    assert isinstance(found, Arrived)
    return found


def by_reference(made: Appointment, document: str = NUMBER) -> ByReference:
    return ByReference(made.reference, document)


def slip_code(station: Station) -> str:
    """Return the text in the code of the newest paper."""
    (code,) = codes_on(station.papers()[-1].read_bytes())
    return code
