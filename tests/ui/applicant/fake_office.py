"""A desk at the seam that books, checks in and follows: remembers what was booked, and by whom."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.appointment import (
    AlreadyBooked,
    Appointment,
    Arrival,
    Booking,
    FreeTime,
    Overtaken,
    SlotTaken,
)
from kiosk.domain.errors import StoreError
from kiosk.domain.reference import new_reference
from kiosk.domain.service import Language, Service, Text
from kiosk.domain.serving_order import Coming, Priority
from kiosk.domain.states import AppointmentState, TicketState
from kiosk.domain.ticket import Standing, Ticket
from kiosk.domain.waiting import WaitingRange
from kiosk.office.booking import BookableDay, FreeTimes
from kiosk.office.claim import ByPassport, ByReference, BySlip, Claim, Refused
from kiosk.office.hall.check_in import Arrived
from kiosk.office.requests.following import Followed

FIRST = date(2026, 11, 24)
DAYS, TIMES_A_DAY = 60, 40
LIBERATION = Text("عيد التحرير", "Liberation Day")
FEAST = Text("عيد الفطر", "Eid al-Fitr")
PLACE = Text("شباك الاستقبال", "the reception window")


def start_of(day: date, number: int) -> int:
    """Return the UTC milliseconds of a day's time: from 9:00 in Riyadh, ten minutes apart."""
    opening = datetime(day.year, day.month, day.day, 6, tzinfo=UTC)
    return round((opening + timedelta(minutes=10 * number)).timestamp() * 1000)


def bookable_days(days: int = DAYS, times: int = TIMES_A_DAY) -> Iterator[BookableDay]:
    """Sunday to Thursday from the day after today, with a full day, a holiday and a feast still to be set."""
    for ahead in range(days):
        day = FIRST + timedelta(days=ahead)
        if day == date(2026, 12, 8):
            yield BookableDay(day, (), LIBERATION, True)
        elif date(2027, 1, 5) <= day <= date(2027, 1, 7):
            yield BookableDay(day, (), FEAST, False)
        elif day.weekday() in (4, 5) or day == date(2026, 11, 26):
            yield BookableDay(day, (), None, True)
        else:
            free = range(3 if day == date(2026, 11, 30) else times)
            yield BookableDay(day, tuple(_time(start_of(day, number)) for number in free), None, True)


def _time(start_ms: int) -> FreeTime:
    return FreeTime(start_ms, ((f"slot-{start_ms}", 1),))


@dataclass
class FakeOffice:
    """Books any time it is asked for, unless told otherwise. `found` is what a claim leads to.

    `taken` times go to somebody else while one chooses; `failing` errors are raised, once each, by bookings,
    by looking for times and by claims. `gate`: bookings wait for it; `unanswered`: they are kept, and this is
    all that is heard of them.
    """

    catalogue: Catalogue
    _: KW_ONLY
    groups: tuple[str, ...] = ("passports", "documents")
    days: tuple[BookableDay, ...] = field(default_factory=lambda: tuple(bookable_days()))
    booked: dict[str, tuple[Booking, Appointment]] = field(default_factory=dict)
    changed: list[tuple[str, FreeTime]] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    taken: list[int] = field(default_factory=list)
    had: Appointment | None = None
    overtaken: Arrived | None = None
    """Changing and cancelling come too late: this is what holds by then."""
    found: dict[Claim, Arrived] = field(default_factory=dict)
    requests: dict[Claim, Followed] = field(default_factory=dict)
    refusing: Refused = Refused.NO_MATCH
    failing: list[StoreError] = field(default_factory=list)
    gate: threading.Event | None = None
    unanswered: StoreError | None = None
    before: int = 6
    """How many people are before whoever checks in."""

    def bookable(self) -> tuple[Service, ...]:
        groups = self.catalogue.offered_groups()
        offered = (one for group in groups for one in self.catalogue.offered(group.id))
        return tuple(one for one in offered if one.queue_group in self.groups)

    def free_times(self, service_id: str, persons: int) -> FreeTimes:
        self._fail()
        days = tuple(self._free(day) for day in self.days)
        return FreeTimes(tuple(time for day in days for time in day.times)[:3], days)

    def _free(self, day: BookableDay) -> BookableDay:
        return replace(day, times=tuple(time for time in day.times if time.start_ms not in self.taken))

    def book(self, op_id: str, booking: Booking) -> Appointment | SlotTaken | AlreadyBooked:
        if self.gate is not None:
            self.gate.wait(5)
        self._fail()
        if self.had is not None:
            return AlreadyBooked(self.had)
        if booking.time.start_ms in self.taken:
            return SlotTaken(booking.time.start_ms)
        if op_id not in self.booked:
            made = appointment(booking.service_id, booking.time.start_ms, len(self.booked) + 1)
            self.booked[op_id] = (booking, replace(made, persons=booking.persons))
        if self.unanswered is not None:
            raise self.unanswered
        return self.booked[op_id][1]

    def change(
        self, op_id: str, appointment_id: str, time: FreeTime, language: Language
    ) -> Appointment | SlotTaken | Overtaken:
        self._fail()
        if self.overtaken is not None:
            return Overtaken(self.overtaken.appointment)
        if time.start_ms in self.taken:
            return SlotTaken(time.start_ms)
        self.changed.append((appointment_id, time))
        return appointment("passport_renewal", time.start_ms, 90 + len(self.changed))

    def cancel(self, op_id: str, appointment_id: str) -> Appointment | Overtaken:
        self._fail()
        if self.overtaken is not None:
            return Overtaken(self.overtaken.appointment)
        self.cancelled.append(appointment_id)
        return replace(appointment("passport_renewal", 0), state=AppointmentState.CANCELLED)

    def holds_for(self, appointment_id: str) -> Arrived:
        self._fail()
        assert self.overtaken is not None
        return self.overtaken

    def arrive(self, claim: Claim) -> Arrived | Refused:
        self._fail()
        return self.found.get(claim, self.refusing)

    def check_in(self, op_id: str, appointment_id: str, language: Language) -> Arrived:
        self._fail()
        arrived = next(one for one in self.found.values() if one.appointment.id == appointment_id)
        return replace(
            arrived, ticket=ticket(arrived.appointment), before=self.before, wait=WaitingRange(20, 35)
        )

    def follow(self, claim: Claim) -> Followed | Refused:
        self._fail()
        if claim in self.found and isinstance(claim, BySlip):
            return Followed((), self.found[claim].appointment)
        return self.requests.get(claim, self.refusing)

    def _fail(self) -> None:
        if self.failing:
            raise self.failing.pop(0)


def appointment(service_id: str, start_ms: int, number: int = 1) -> Appointment:
    """Return a booked appointment; each number has a reference of its own."""
    return Appointment(
        id=f"appointment-{number}",
        reference=new_reference("A", lambda bound: number * 7_654_321 % bound),
        service_id=service_id,
        queue_group="passports",
        persons=2,
        start_ms=start_ms,
        minutes=30,
        state=AppointmentState.BOOKED,
        origin="A",
        language=Language.ARABIC,
        visit_id="",
        booked_ms=start_ms - 86_400_000,
        moved_ms=start_ms - 3_600_000,
        successor=new_reference("A", lambda bound: 12_345_678 % bound),
    )


def ticket(of: Appointment) -> Ticket:
    """Return the 42nd number of the day."""
    return Ticket(
        id="ticket-1",
        day=FIRST,
        series="J",
        number=42,
        queue_group=of.queue_group,
        service_id=of.service_id,
        appointment_id=of.id,
        persons=of.persons,
        due_ms=of.start_ms,
        issued_ms=of.start_ms,
        language=Language.ARABIC,
        visit_id="",
        standing=Standing(
            state=TicketState.WAITING,
            line=of.queue_group,
            coming=Coming.APPOINTMENT,
            priority=Priority.NONE,
            since_ms=of.start_ms,
            rank_ms=of.start_ms,
        ),
    )


def arrived(arrival: Arrival, start_ms: int, with_ticket: bool = False) -> Arrived:
    """Return what is found for somebody with an appointment."""
    found = appointment("passport_renewal", start_ms)
    return Arrived(arrival, found, ticket(found) if with_ticket else None, 6 if with_ticket else 0, PLACE)


SLIP = BySlip("6BFOXN%TSMAHN-H3TS6WK8X 5UQR0FQ8+0")
REFERENCE = appointment("passport_renewal", 0).reference
TYPED = ByReference(REFERENCE, "3456")
PASSPORT = ByPassport("012345678")
"""Ways to show an appointment that the tests use."""
