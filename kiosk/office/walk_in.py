"""Coming without an appointment: how the line stands, said before one joins it, and the number one takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from random import Random
from zoneinfo import ZoneInfo

from kiosk.domain.acting import Acting
from kiosk.domain.mission import Mission
from kiosk.domain.service import Language, QueueGroup, Service
from kiosk.domain.serving_order import Coming, Priority, rank
from kiosk.domain.ticket import Ticket
from kiosk.domain.timetable import Timetable
from kiosk.domain.waiting import InLine, WaitingRange, ends_after, service_times, waiting_range
from kiosk.paper.dates import local_time
from kiosk.store import Store
from kiosk.store.appointments import expected
from kiosk.store.issuing import Wanted, take_number
from kiosk.store.serving_times import times_served
from kiosk.store.staffing import StaffingState, staffed_desks
from kiosk.store.stopping import StopReason, stopped_lines
from kiosk.store.tickets import line_of, taken_as

MEASURED = 60
"""So many of the last people served say how long the next ones take."""
PLANNED_MINUTES = 12
"""How long one person takes where the mission has no plan for the line."""


@dataclass(frozen=True, slots=True)
class Hall:
    """What it takes to tell of the line: the store, who asks, the mission and its time, and chance."""

    store: Store
    acting: Acting
    mission: Mission
    timetable: Timetable
    random: Random

    @property
    def today(self) -> date:
        """The mission's day."""
        return local_time(self.store.clock.now_ms(), self.mission.time_zone).date()


@dataclass(frozen=True, slots=True)
class Outlook:
    """How a line stands for one person.

    `before` counts people, not tickets. `wait` is None while no desk serves the line. `after_closing` warns
    that the turn may not come today; `stopped` says why the line takes nobody else, None if it does.
    """

    before: int
    wait: WaitingRange | None
    after_closing: bool
    stopped: StopReason | None


@dataclass(frozen=True, slots=True)
class Asking:
    """A walk-in's wish: which service, for how many, who of them waits less, in which language."""

    service: Service
    line: QueueGroup
    persons: int
    priority: Priority
    language: Language
    visit_id: str


def outlook_of(hall: Hall, line: str, persons: int, priority: Priority) -> Outlook:
    """Return how `line` stands for somebody who would join it now."""
    now = hall.store.clock.now_ms()
    ranked = rank(Coming.WALK_IN, priority, now, hall.timetable.order)
    return _outlook(hall, InLine(line, now, persons), (ranked, now, _LAST_NUMBER, ""))


def outlook_for(hall: Hall, ticket: Ticket) -> Outlook:
    """Return how the line stands for the holder of a ticket that waits."""
    standing = ticket.standing
    person = InLine(standing.line, standing.since_ms, ticket.persons)
    return _outlook(hall, person, _place(ticket))


def take(hall: Hall, op_id: str, asking: Asking) -> Ticket | StopReason:
    """Commit a walk-in's number and return the ticket; the reason if the line takes nobody else.

    The same `op_id` (a UUID) gives one number, also when the line was stopped since. Raises `NotAllowed`,
    `StoreError`.
    """
    before = taken_as(hall.store, op_id)
    if before is not None:
        return before
    stopped = stopped_today(hall.store, hall.mission.time_zone).get(asking.line.id)
    if stopped is not None:
        return stopped
    wanted = Wanted(
        service_id=asking.service.id,
        line=asking.line.id,
        series=asking.line.letter,
        persons=asking.persons,
        coming=Coming.WALK_IN,
        priority=asking.priority,
        due_ms=hall.store.clock.now_ms(),
        language=asking.language,
        visit_id=asking.visit_id,
    )
    return take_number(hall.store, hall.acting, op_id, wanted, hall.today, hall.timetable.order)


def stopped_today(store: Store, time_zone: str) -> Mapping[str, StopReason]:
    """Return the lines that give out no numbers on the mission's day, with the reason of each."""
    today = local_time(store.clock.now_ms(), time_zone)
    midnight = datetime.combine(today.date(), time(), ZoneInfo(time_zone))
    return stopped_lines(store, round(midnight.timestamp() * 1000))


_Place = tuple[int, int, int, str]
_LAST_NUMBER = 1_000_000
"""Behind everybody who came in the same millisecond."""


def _place(ticket: Ticket) -> _Place:
    """Return what the line is sorted by; see `store.tickets.IN_ORDER`."""
    return ticket.standing.rank_ms, ticket.standing.since_ms, ticket.number, ticket.series


def _outlook(hall: Hall, person: InLine, place: _Place) -> Outlook:
    now = hall.store.clock.now_ms()
    ahead = [each for each in line_of(hall.store, hall.today) if _place(each) < place]
    open_now = [one for one in staffed_desks(hall.store) if one.state is StaffingState.OPEN]
    desks = [frozenset(one.lines) for one in open_now]
    lines = frozenset({person.line}).union(*(served for served in desks if person.line in served))
    plan = hall.timetable.plan(person.line)
    measured = times_served(hall.store, hall.today, lines, MEASURED)
    times = service_times(measured, plan.service_minutes if plan else PLANNED_MINUTES)
    wait = waiting_range(_before(hall, ahead, now, place[0]), person, desks, times, now, hall.random)
    return Outlook(
        before=sum(each.persons for each in ahead if each.standing.line == person.line),
        wait=wait,
        after_closing=_ends_late(hall, wait, now),
        stopped=stopped_today(hall.store, hall.mission.time_zone).get(person.line),
    )


def _before(hall: Hall, ahead: Sequence[Ticket], now_ms: int, rank_ms: int) -> list[InLine]:
    """Return who is called before a rank: who waits, and who has booked for a time until then."""
    waiting = [(_place(each)[0], each.standing.line, each.standing.since_ms, each.persons) for each in ahead]
    booked = [(start, line, start, persons) for line, start, persons in expected(hall.store, now_ms, rank_ms)]
    in_order = sorted((*waiting, *booked), key=lambda each: each[0])
    return [InLine(line, since_ms, persons) for _, line, since_ms, persons in in_order]


def _ends_late(hall: Hall, wait: WaitingRange | None, now_ms: int) -> bool:
    """Tell whether the turn may come after the doors close; where nobody knows, whether they have closed."""
    closing = hall.timetable.closing_on(hall.today)
    if closing is None:
        return False
    moment = datetime.combine(hall.today, closing, ZoneInfo(hall.mission.time_zone))
    closing_ms = round(moment.timestamp() * 1000)
    return now_ms >= closing_ms if wait is None else ends_after(wait, closing_ms, now_ms)
