"""What an appointment is: units of slots that a person holds, and what may become of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.holder import HolderDigests
from kiosk.domain.service import Language
from kiosk.domain.states import AppointmentState
from kiosk.domain.timetable import CheckInRules

MOST_PERSONS = 8
"""Of one booking: a family."""
HOUR_MS, DAY_MS = 3_600_000, 86_400_000
REPORT_EARLIER_MINUTES = 15
WEB = "web"
"""In place of a node's letter: booked on the web."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a lease, given away for the `generation`-th time: what two slips can never share."""

    lease_id: str
    number: int
    generation: int


@dataclass(frozen=True, slots=True)
class FreeTime:
    """A time at which so many persons can come: one slot, or neighbours that follow without a gap.

    `taking` says how many units of which slot, in their order. `start_ms` is UTC milliseconds.
    """

    start_ms: int
    taking: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """Who an appointment is bound to. In memory and in its payload only."""

    document_number: str
    name: str = ""
    birth_year: int | None = None
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Booking:
    """What somebody wants to book."""

    service_id: str
    queue_group: str
    persons: int
    time: FreeTime
    holder: Holder
    language: Language
    visit_id: str


@dataclass(frozen=True, slots=True)
class Appointment:
    """An appointment as kept here, whoever made it; nothing in it says who holds it.

    `origin` is the letter of the node that made it, or `WEB`. `successor` is the reference of the one that
    took its place, "" if none did. Times are UTC milliseconds. `epoch` and `seq` name its row in this node's
    journal, 0 where another made it.
    """

    id: str
    reference: str
    service_id: str
    queue_group: str
    persons: int
    start_ms: int
    minutes: int
    state: AppointmentState
    origin: str
    language: Language
    visit_id: str
    booked_ms: int
    moved_ms: int
    successor: str = ""
    epoch: int = 0
    seq: int = 0
    payload_digest: bytes = b""


@dataclass(frozen=True, slots=True)
class SlotTaken:
    """Somebody was faster: at `start_ms` not enough is left."""

    start_ms: int


@dataclass(frozen=True, slots=True)
class AlreadyBooked:
    """Whoever wants to book holds an `appointment` for the same service."""

    appointment: Appointment


@dataclass(frozen=True, slots=True)
class Overtaken:
    """What was to be changed or cancelled can't be any more: its `appointment` has moved on meanwhile."""

    appointment: Appointment


@dataclass(frozen=True, slots=True)
class BookingNews:
    """An appointment's newest state as the portal has it, `number`ed in the mission's order.

    `holder` None: nothing is known of the holder but the slip. `flagged`: staff is to look at it.
    """

    number: int
    appointment: Appointment
    holder: HolderDigests | None
    flagged: bool = False


class Arrival(StrEnum):
    """What is to be said to somebody who comes with an appointment."""

    ON_TIME = "on_time"
    EARLY = "early"
    """Today, later: checked in, and called at its time."""
    LATE = "late"
    """Today, by no more than the rules allow: checked in, behind the punctual."""
    PAST = "past"
    """Too late, or on a day after: a walk-in number and the right to book anew."""
    OVER = "over"
    """Done with, or so long ago that it gives no right any more."""
    FUTURE = "future"
    """Another day to come."""
    ALREADY = "already"
    """Checked in before."""
    CARRIED_OVER = "carried_over"
    """Checked in before, and not called until the doors closed: the number is of a day to come."""
    CALLED = "called"
    """Checked in and called before, and missed."""
    ELSEWHERE = "elsewhere"
    """It may be checked in, but not here: this hall has no such line."""
    CANCELLED = "cancelled"
    MOVED = "moved"
    """Another appointment took its place."""
    REBOOK = "rebook"
    """The mission closed its time."""


CHECKS_IN = frozenset({Arrival.ON_TIME, Arrival.EARLY, Arrival.LATE})
"""These get the appointment's ticket."""

_CAME = (AppointmentState.CHECKED_IN, AppointmentState.SERVED)
_OF_STATE = {
    AppointmentState.CHECKED_IN: Arrival.ALREADY,
    AppointmentState.SERVED: Arrival.ALREADY,
    AppointmentState.CANCELLED: Arrival.CANCELLED,
    AppointmentState.RESCHEDULED: Arrival.MOVED,
    AppointmentState.NEEDS_REBOOKING: Arrival.REBOOK,
}


def arrival(
    state: AppointmentState, start_ms: int, now_ms: int, days_away: int, rules: CheckInRules
) -> Arrival:
    """Return what holds for somebody who comes now.

    `days_away` counts the mission's midnights from now to the appointment's day, negative for a past day.
    """
    if days_away < 0 and state in _CAME:
        return Arrival.OVER
    if state in _OF_STATE:
        return _OF_STATE[state]
    if days_away > 0:
        return Arrival.FUTURE
    late_ms = now_ms - start_ms
    if days_away < 0 or late_ms > rules.late_minutes * 60_000 or state is AppointmentState.MISSED:
        return Arrival.PAST if late_ms <= rules.past_days * DAY_MS else Arrival.OVER
    if not is_punctual(start_ms, now_ms, rules):
        return Arrival.LATE
    return Arrival.EARLY if -late_ms > HOUR_MS else Arrival.ON_TIME


def is_punctual(start_ms: int, came_ms: int, rules: CheckInRules) -> bool:
    """Tell whether somebody who came then, on the day, was in time for an appointment."""
    return came_ms - start_ms <= rules.punctual_minutes * 60_000


def stands(state: AppointmentState, start_ms: int, now_ms: int, rules: CheckInRules) -> bool:
    """Tell whether an appointment keeps its holder from booking another one for the same service."""
    late_ms = now_ms - start_ms
    if state is AppointmentState.BOOKED:
        return late_ms <= rules.late_minutes * 60_000
    if state is AppointmentState.CHECKED_IN:
        return late_ms <= DAY_MS
    return state is AppointmentState.NEEDS_REBOOKING and late_ms <= rules.past_days * DAY_MS


def free_times(
    slots: Sequence[tuple[str, int, int, int]], persons: int, most_slots: int = 4
) -> tuple[FreeTime, ...]:
    """Return at which starts `persons` fit, given (slot id, start, minutes, free units) in order of time.

    A time begins in a slot with something free; if it is too small, what follows without a gap is taken too.
    """
    times = []
    for place, (_, start_ms, _, _) in enumerate(slots):
        taking = _taking(slots[place : place + most_slots], persons)
        if taking:
            times.append(FreeTime(start_ms, taking))
    return tuple(times)


def _taking(slots: Sequence[tuple[str, int, int, int]], persons: int) -> tuple[tuple[str, int], ...]:
    """Return how many units of which slot, from the first on; nothing if they don't suffice."""
    taking: list[tuple[str, int]] = []
    left, due_ms = persons, slots[0][1]
    for slot_id, start_ms, minutes, free in slots:
        if start_ms != due_ms or not free:
            return ()
        taking.append((slot_id, min(free, left)))
        left -= taking[-1][1]
        if not left:
            return tuple(taking)
        due_ms = start_ms + minutes * 60_000
    return ()
