"""The desks that call from the lines now, and those that will once the doors are open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from kiosk.domain.line_play import DeskNow, InLine
from kiosk.domain.local_time import utc_ms_at
from kiosk.domain.serving_order import MINUTE_MS
from kiosk.domain.timetable import Timetable
from kiosk.store import Store
from kiosk.store.missions.in_force import hall
from kiosk.store.queue.staffing import Staffing, StaffingState
from kiosk.store.queue.visits import desks_that_called

LATE_MINUTES = 5
"""A desk that is expected today is there at the latest so long after the doors have opened."""
_BREAK_MINUTES = (5, 30)
"""Who has a break is back between so many minutes after it began."""

Lines = Mapping[str, tuple[str, ...]]
"""The lines that each desk serves."""


def staffed(sitting: Sequence[Staffing], has: Mapping[str, tuple[InLine, int]]) -> Iterator[DeskNow]:
    """Yield the desks at which somebody sits, also on a break; `has` is whom they have, and since when."""
    for one in sitting:
        if one.lines:
            pause = _BREAK_MINUTES if one.state is StaffingState.ON_BREAK else (0, 0)
            from_ms, by_ms = (one.since_ms + minutes * MINUTE_MS for minutes in pause)
            person, since_ms = has.get(one.desk, (None, 0))
            yield DeskNow(one.desk, one.lines, from_ms, by_ms, person, since_ms)


def awaited(
    store: Store,
    timetable: Timetable,
    time_zone: str,
    today: date,
    last: date | None,
    sitting: Sequence[Staffing],
) -> Iterator[DeskNow]:
    """Yield the desks that will open with today's doors, nothing once they should have; see `_expected`."""
    now, opening = store.clock.now_ms(), timetable.opening_on(today)
    if opening is None:
        return
    from_ms = max(now, utc_ms_at(today, opening, time_zone))
    by_ms = utc_ms_at(today, opening, time_zone) + LATE_MINUTES * MINUTE_MS
    here = {one.desk for one in sitting}
    for desk, lines in _expected(store, timetable, today, last).items() if now < by_ms else ():
        if desk not in here:
            yield DeskNow(desk, lines, from_ms, by_ms)


def _expected(store: Store, timetable: Timetable, today: date, last: date | None) -> Lines:
    """Return the desks that called somebody on the last day; before a first one those that the hall has.

    Where it has none, as many as the plans of the lines count on.
    """
    if last is not None:
        return desks_that_called(store, last)
    furnished = {desk.id: desk.queue_groups for desk in hall(store).desks_on(today) if desk.queue_groups}
    planned = {
        f"{plan.queue_group} {nth}": (plan.queue_group,)
        for plan in timetable.plans
        for nth in range(plan.counters)
    }
    return furnished or planned
