"""Coming without an appointment: how the line stands, said before one joins it, and the number one takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from random import Random

from kiosk.domain.acting import Acting
from kiosk.domain.errors import LineStopped
from kiosk.domain.line_play import InLine
from kiosk.domain.local_time import local_day, utc_ms_at
from kiosk.domain.mission import Mission
from kiosk.domain.service import Language, QueueGroup, Service
from kiosk.domain.serving_order import Coming, Priority, rank
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Ticket
from kiosk.domain.timetable import Timetable
from kiosk.domain.waiting import WaitingRange, ends_after, waiting_range
from kiosk.office.hall.line_scene import LineScene, line_scene
from kiosk.store import Store
from kiosk.store.queue.issuing import Wanted, take_number
from kiosk.store.queue.stopping import stopped_lines


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
        return local_day(self.store.clock.now_ms(), self.mission.time_zone)

    @property
    def stands(self) -> LineScene:
        """How its lines stand now; worked out anew each time."""
        return line_scene(self.store, self.timetable, self.mission.time_zone, self.today)

    @property
    def midnight_ms(self) -> int:
        """When the mission's day began, UTC."""
        return utc_ms_at(self.today, time(), self.mission.time_zone)


@dataclass(frozen=True, slots=True)
class Outlook:
    """How a line stands for one person.

    `before` counts people, not tickets. `wait` is None while no desk serves the line; who holds a number
    from the gate, and hasn't said yet what for, is in it alone. `after_closing` warns that the turn may not
    come today; `stopped` says why the line takes nobody else, None if it does.
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


def outlook_of(
    hall: Hall, line: str, persons: int, priority: Priority, held: Ticket | None = None
) -> Outlook:
    """Return how `line` stands for who would join it now, or with a number from the gate that they hold."""
    return outlook_in(hall, hall.stands, line, persons, priority, held)


def outlook_in(
    hall: Hall, stands: LineScene, line: str, persons: int, priority: Priority, held: Ticket | None = None
) -> Outlook:
    """Return the same as the hall `stands`."""
    since = stands.scene.now_ms if held is None else held.standing.since_ms
    number, series = (_LAST_NUMBER, "") if held is None else (held.number, held.series)
    ranked = rank(Coming.WALK_IN, priority, since, hall.timetable.order)
    return _outlook(hall, stands, InLine(line, since, ranked, persons), (ranked, since, number, series))


def outlook_for(hall: Hall, ticket: Ticket) -> Outlook:
    """Return how the line stands for the holder of a ticket that waits."""
    standing = ticket.standing
    person = InLine(standing.line, standing.since_ms, standing.rank_ms, ticket.persons)
    return _outlook(hall, hall.stands, person, _place(ticket))


def take(hall: Hall, op_id: str, asking: Asking) -> Ticket | StopReason:
    """Commit a walk-in's number and return the ticket; the reason if the line takes nobody else.

    The same `op_id` (a UUID) gives one number, also when the line was stopped since. Raises `NotAllowed`,
    `StoreError`.
    """
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
    order = hall.timetable.order
    try:
        return take_number(hall.store, hall.acting, op_id, wanted, hall.today, order, hall.midnight_ms)
    except LineStopped as stop:
        return stop.reason


def stopped_today(store: Store, time_zone: str) -> Mapping[str, StopReason]:
    """Return the lines that give out no numbers on the mission's day, with the reason of each."""
    today = local_day(store.clock.now_ms(), time_zone)
    return stopped_lines(store, utc_ms_at(today, time(), time_zone))


_Place = tuple[int, int, int, str]
_LAST_NUMBER = 1_000_000
"""Behind everybody who came in the same millisecond."""


def _place(ticket: Ticket) -> _Place:
    """Return what the line is sorted by; see `store.tickets.IN_ORDER`."""
    return ticket.standing.rank_ms, ticket.standing.since_ms, ticket.number, ticket.series


def _outlook(hall: Hall, stands: LineScene, person: InLine, place: _Place) -> Outlook:
    before = [each for each in stands.waiting if _place(each) < place]
    ahead = stands.ahead(hall.store, before, person.rank_ms)
    gate = stands.gate.who(lambda each: _place(each) < place)
    wait = waiting_range(replace(stands.scene, gate=gate), ahead, person, hall.random)
    return Outlook(
        before=sum(each.persons for each in before if each.standing.line == person.line),
        wait=wait,
        after_closing=_ends_late(hall, wait, stands.scene.now_ms),
        stopped=stopped_today(hall.store, hall.mission.time_zone).get(person.line),
    )


def _ends_late(hall: Hall, wait: WaitingRange | None, now_ms: int) -> bool:
    """Tell whether the turn may come after the doors close; where nobody knows, whether they have closed."""
    closing = hall.timetable.closing_on(hall.today)
    if closing is None:
        return False
    closing_ms = utc_ms_at(hall.today, closing, hall.mission.time_zone)
    return now_ms >= closing_ms if wait is None else ends_after(wait, closing_ms, now_ms)
