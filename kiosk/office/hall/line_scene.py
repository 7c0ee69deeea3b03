"""How the hall stands for whoever would know how long they wait: desks, visits, and who goes before them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kiosk.domain.calling import AT_DESK
from kiosk.domain.line_play import InLine, Scene
from kiosk.domain.local_time import utc_ms_at
from kiosk.domain.measured_visits import FEW, Measured, Stay, Visits, of_one, planned, visits_of
from kiosk.domain.serving_order import MINUTE_MS
from kiosk.domain.ticket import Ticket
from kiosk.domain.timetable import Timetable
from kiosk.office.hall.gate_holders import GateHolders, gate_holders
from kiosk.office.hall.line_desks import awaited, staffed
from kiosk.store import Store
from kiosk.store.appointments.finding import expected
from kiosk.store.queue.staffing import Staffing, staffed_desks
from kiosk.store.queue.tickets import at_desks, line_of
from kiosk.store.queue.visits import VisitKept, helped_since, last_day_before, visits_kept

CALLED_LAST, OF_A_LINE = 200, 60
"""So many visits are looked at, and so many of one line count."""
PLANNED_MINUTES = 12
"""How long one person takes where the mission has no plan for the line."""
HELPED_MINUTES, HELPED_STILL = 45, 0.6
"""Who waits less will come for a while as often as in the last minutes, then less."""


@dataclass(frozen=True, slots=True)
class LineScene:
    """The scene, everybody who waits in the order of calling, and who comes back from another desk.

    `gate`: who has a number, and hasn't said yet what they come for.
    """

    scene: Scene
    waiting: tuple[Ticket, ...]
    people: Mapping[str, InLine]
    """By ticket."""
    returning: tuple[InLine, ...]
    gate: GateHolders

    def ahead(self, store: Store, tickets: Iterable[Ticket], rank_ms: int) -> Sequence[InLine]:
        """Return who goes before a rank: `tickets`, who comes back, and who has booked a time until then."""
        waiting = [self.people[each.id] for each in tickets if each.id in self.people]
        booked = [
            InLine(line, start_ms, start_ms, persons)
            for line, start_ms, persons in expected(store, self.scene.now_ms, rank_ms)
            if line in self.scene.visits
        ]
        return sorted((*waiting, *self.returning, *booked), key=lambda each: each.rank_ms)


def line_scene(store: Store, timetable: Timetable, time_zone: str, today: date) -> LineScene:
    """Return how the hall stands now."""
    now, waiting, busy = store.clock.now_ms(), line_of(store, today), at_desks(store, today)
    visits = {each.ticket_id: each for each in visits_kept(store, today, CALLED_LAST)}
    last, sitting = last_day_before(store, today), staffed_desks(store)
    has = _at_desks(busy, visits, sitting, now)
    desks = (*staffed(sitting, has), *awaited(store, timetable, time_zone, today, last, sitting))
    lines = {line for desk in desks for line in desk.lines}
    order = timetable.order
    scene = Scene(
        now_ms=now,
        desks=desks,
        visits=_drawn_from(store, timetable, lines, tuple(visits.values()), last, now),
        helped=_helped(store, today, now, lines),
        helped_after_ms=(order.walk_in_after - order.assisted_before) * MINUTE_MS,
    )
    played = [each for each in (*waiting, *busy) if each.standing.line in lines]
    attended = {one.desk for one in sitting}
    people = {each.id: _called_by(_in_line(each, visits.get(each.id), now), attended) for each in played}
    returning = tuple(people[each.id] for each in busy if each.id in people and people[each.id].away)
    came = (each.line for each in visits.values())
    gate = gate_holders(store, today, waiting, lines, came, _opened(timetable, time_zone, today))
    return LineScene(scene, waiting, people, returning, gate)


def _opened(timetable: Timetable, time_zone: str, today: date) -> int:
    """Return when the doors open on `today`, 0 where they don't."""
    opening = timetable.opening_on(today)
    return utc_ms_at(today, opening, time_zone) if opening is not None else 0


def _at_desks(
    busy: Sequence[Ticket], visits: Mapping[str, VisitKept], sitting: Sequence[Staffing], now_ms: int
) -> Mapping[str, tuple[InLine, int]]:
    """Return whom each desk has, as one of its own lines, and since when."""
    lines = {one.desk: one.lines for one in sitting if one.lines}
    has = {}
    for each in busy:
        served = lines.get(each.standing.desk, ())
        if served:
            visit = visits.get(each.id)
            line = each.standing.line if each.standing.line in served else served[0]
            since_ms = visit.here_ms if visit is not None else None
            has[each.standing.desk] = replace(_in_line(each, visit, now_ms), line=line), since_ms or now_ms
    return has


def _drawn_from(
    store: Store,
    timetable: Timetable,
    lines: Iterable[str],
    today: Sequence[VisitKept],
    last: date | None,
    now_ms: int,
) -> Mapping[str, Visits]:
    """Return from which visits plays draw in each line: today's; the last day's, or planned ones, if few."""
    of_line = {line: [each for each in today if each.line == line][-OF_A_LINE:] for line in lines}
    before: Sequence[VisitKept] = ()
    if last is not None and any(len(each) < 2 * FEW for each in of_line.values()):
        before = visits_kept(store, last, CALLED_LAST)
    drawn = {}
    for line, visits in of_line.items():
        plan = timetable.plan(line)
        earlier = [of_one(_measured(each, 0)) for each in before if each.line == line and each.ended]
        enough = (
            earlier if len(earlier) >= FEW else planned(plan.service_minutes if plan else PLANNED_MINUTES)
        )
        drawn[line] = visits_of((_measured(each, now_ms) for each in visits), enough)
    return drawn


def _measured(kept: VisitKept, now_ms: int) -> Measured:
    """Return a visit with the stay that lasts: what one knows of it is how long it took so far."""
    stays = kept.stays
    if kept.here_ms is not None:
        stays = (*stays, Stay(0, max(now_ms - kept.here_ms, 0), here=True))
    return Measured(kept.persons, stays, kept.ended)


def _helped(store: Store, today: date, now_ms: int, lines: set[str]) -> Mapping[str, float]:
    """Return how many people a minute come into each line who wait less."""
    came = helped_since(store, today, now_ms - HELPED_MINUTES * MINUTE_MS)
    return {line: HELPED_STILL * many / HELPED_MINUTES for line, many in came.items() if line in lines}


def _called_by(one: InLine, attended: Collection[str]) -> InLine:
    """Return somebody as one of their line where nobody sits at the desk that they wait for."""
    return one if one.desk in attended else replace(one, desk="")


def _in_line(ticket: Ticket, visit: VisitKept | None, now_ms: int) -> InLine:
    standing, stays = ticket.standing, len(visit.stays) if visit is not None else 0
    away = bool(standing.back_to)
    return InLine(
        line=standing.line,
        since_ms=now_ms if away else standing.since_ms,
        rank_ms=standing.rank_ms,
        persons=ticket.persons,
        stays=max(stays, 1) if away else stays,
        desk=standing.back_to[0] if away else standing.desk if ticket.state not in AT_DESK else "",
        away=away,
    )
