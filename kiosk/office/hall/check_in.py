"""Coming with an appointment: what holds for whoever shows one, and the number that they get.

Looking writes nothing but what a signed slip says of a booking that this store hasn't heard of yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kiosk.domain.acting import Acting
from kiosk.domain.appointment import CHECKS_IN, DAY_MS, WEB, Appointment, Arrival, arrival
from kiosk.domain.errors import IllegalMove, LineStopped
from kiosk.domain.local_time import local_day
from kiosk.domain.mission import Mission
from kiosk.domain.reference import read_reference
from kiosk.domain.service import Language, Text
from kiosk.domain.states import AppointmentState, TicketState
from kiosk.domain.ticket import Ticket
from kiosk.domain.timetable import LOOK_AHEAD_DAYS, CheckInRules, Timetable
from kiosk.domain.waiting import WaitingRange
from kiosk.office.claim import ByPassport, ByReference, BySlip, Claim, Misses, Refused, opened
from kiosk.office.hall.walk_in import Hall, outlook_for
from kiosk.paper.seal import APPOINTMENT, TICKET, SlipClaims
from kiosk.store import (
    Store,
    appointment_of,
    appointments_of_holder,
    check_in,
    find_appointment,
    is_holder,
    ticket_of,
)
from kiosk.store.appointments.slips import take_slip

_CALLED = (TicketState.CALLED, TicketState.MISSED)
_FIRST = (
    *(Arrival.ON_TIME, Arrival.LATE, Arrival.EARLY, Arrival.CALLED, Arrival.ALREADY, Arrival.CARRIED_OVER),
    *(Arrival.REBOOK, Arrival.FUTURE, Arrival.PAST, Arrival.MOVED, Arrival.CANCELLED, Arrival.OVER),
)
"""Of several appointments of one holder, which is meant."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """What holds for an appointment now. `before` counts the people before its `ticket`, if it has one.

    `place` is where somebody helps. `wait` is how long the ticket waits, None where nobody knows.
    """

    arrival: Arrival
    appointment: Appointment
    ticket: Ticket | None
    before: int
    place: Text
    wait: WaitingRange | None = None


@dataclass(frozen=True, slots=True)
class Reception:
    """What it takes to receive people: the hall with its line, and the misses."""

    hall: Hall
    misses: Misses

    @property
    def store(self) -> Store:
        """The store."""
        return self.hall.store

    @property
    def acting(self) -> Acting:
        """Who acts."""
        return self.hall.acting

    @property
    def mission(self) -> Mission:
        """The mission, with its time."""
        return self.hall.mission

    @property
    def timetable(self) -> Timetable:
        """When it is open."""
        return self.hall.timetable

    @property
    def rules(self) -> CheckInRules:
        """What becomes of who comes late."""
        return self.timetable.check_in

    def day(self, utc_ms: int) -> date:
        """Return the mission's day of a moment."""
        return local_day(utc_ms, self.mission.time_zone)


def arrive(reception: Reception, claim: Claim) -> Arrived | Refused:
    """Return what holds for whoever shows `claim`."""
    now = reception.store.clock.mono_ms()
    slip = opened(reception.store, claim) if isinstance(claim, BySlip) else None
    if slip is None and reception.misses.too_many(now):
        return Refused.TOO_MANY
    found = appointment_of_slip(reception, slip) if slip is not None else _found(reception, claim)
    if found is None and slip is None:
        reception.misses.note(now)
    return Refused.NO_MATCH if found is None else _look(reception, found)


def look(reception: Reception, appointment_id: str) -> Arrived:
    """Return what holds for an appointment; `LookupError` for an unknown one."""
    return _look(reception, _known(reception.store, appointment_id))


def receive(
    reception: Reception,
    op_id: str,
    appointment_id: str,
    letters: Mapping[str, str],
    language: Language,
) -> Arrived:
    """Check in whoever may be checked in now, and return with which number; for others what holds.

    `letters` are the series of the hall's lines; one that isn't among them is received ELSEWHERE. The same
    `op_id` (a UUID) gives one number. Raises `LookupError` for an unknown appointment, `NotAllowed`,
    `StoreError`.
    """
    store = reception.store
    looked = look(reception, appointment_id)
    if looked.arrival not in CHECKS_IN:
        return looked
    series = letters.get(looked.appointment.queue_group)
    if series is None:
        return replace(looked, arrival=Arrival.ELSEWHERE)
    hall, order = reception.hall, reception.timetable.order
    day, midnight = hall.today, hall.midnight_ms
    try:
        ticket = check_in(store, hall.acting, op_id, appointment_id, series, day, language, order, midnight)
    except IllegalMove:  # at another station, a moment ago
        return look(reception, appointment_id)
    except LineStopped:  # the day was closed a moment ago, and with it the appointment
        return replace(looked, arrival=Arrival.PAST)
    checked, stands = _known(store, appointment_id), outlook_for(hall, ticket)
    return Arrived(looked.arrival, checked, ticket, stands.before, looked.place, stands.wait)


def _found(reception: Reception, claim: Claim) -> Appointment | None:
    match claim:
        case ByReference(reference, document):
            known = read_reference(reference)
            found = find_appointment(reception.store, known) if known else None
            return found if found and is_holder(reception.store, found.id, document) else None
        case ByPassport(number):
            return _meant(reception, number)
    return None


def appointment_of_slip(reception: Reception, slip: SlipClaims) -> Appointment | None:
    """Return the appointment of a signed slip; one whose booking hasn't come yet is taken from the slip."""
    if slip.kind not in (APPOINTMENT, TICKET) or not slip.references:
        return None
    (reference,) = slip.references
    found = find_appointment(reception.store, reference)
    if found is not None or slip.appointment is None:
        return found
    told = slip.appointment
    take_slip(
        reception.store,
        reception.acting,
        Appointment(
            id=told.id,
            reference=reference,
            service_id=told.service_id,
            queue_group=told.queue_group,
            persons=told.persons,
            start_ms=told.start_ms,
            minutes=told.minutes,
            state=AppointmentState.BOOKED,
            origin=WEB if slip.node_letter == WEB.upper() else slip.node_letter,
            language=Language.ARABIC,
            visit_id="",
            booked_ms=slip.issued_ms,
            moved_ms=slip.issued_ms,
        ),
    )
    return appointment_of(reception.store, told.id)


def _meant(reception: Reception, number: str) -> Appointment | None:
    """Return which appointment the holder of a passport comes for: the most fitting, then the nearest."""
    now = reception.store.clock.now_ms()
    since, until = now - (reception.rules.past_days + 1) * DAY_MS, now + (LOOK_AHEAD_DAYS + 1) * DAY_MS
    held = appointments_of_holder(reception.store, number, since, until)
    return _best(reception, held, now)


def _best(reception: Reception, held: Iterable[Appointment], now: int) -> Appointment | None:
    def fit(each: Appointment) -> tuple[int, int]:
        return _FIRST.index(_arrival(reception, each, None)), abs(each.start_ms - now)

    return min(held, key=fit, default=None)


def _look(reception: Reception, kept: Appointment) -> Arrived:
    ticket = ticket_of(reception.store, kept.id)
    holds, place = _arrival(reception, kept, ticket), reception.mission.help_place
    if ticket is None or ticket.day != reception.hall.today:
        return Arrived(holds, kept, ticket, 0, place)
    stands = outlook_for(reception.hall, ticket)
    return Arrived(holds, kept, ticket, stands.before, place, stands.wait)


def _arrival(reception: Reception, kept: Appointment, ticket: Ticket | None) -> Arrival:
    now, today = reception.store.clock.now_ms(), reception.hall.today
    if kept.state is AppointmentState.CHECKED_IN and ticket is not None and ticket.day >= today:
        return _numbered(ticket, today)
    days_away = (reception.day(kept.start_ms) - today).days
    return arrival(kept.state, kept.start_ms, now, days_away, reception.rules)


def _numbered(ticket: Ticket, today: date) -> Arrival:
    """Return what holds for who has a number of today, or of a day to come."""
    if ticket.day > today:
        return Arrival.CARRIED_OVER
    return Arrival.CALLED if ticket.state in _CALLED else Arrival.ALREADY


def _known(store: Store, appointment_id: str) -> Appointment:
    found = appointment_of(store, appointment_id)
    if found is None:
        raise LookupError(appointment_id)
    return found
