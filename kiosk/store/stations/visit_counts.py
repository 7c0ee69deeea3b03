"""How many visits a kiosk had in each hour, what they came to, and at which step people went away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, insert, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.local_time import local_time
from kiosk.domain.visit_end import VisitEnd, VisitStep
from kiosk.store.journal import one_at_a_time
from kiosk.store.stations.visit_schema import visit_count
from kiosk.store.store import Store

_LOCK = "kiosk visits"
_STEPS = frozenset(VisitStep)
_OF = (
    (visit_count.c.day == bindparam("of_day"))
    & (visit_count.c.hour == bindparam("of_hour"))
    & (visit_count.c.station == bindparam("of_station"))
    & (visit_count.c.ended == bindparam("of_ended"))
    & (visit_count.c.page == bindparam("of_page"))
)
_ONE_MORE = update(visit_count).where(_OF).values(visits=visit_count.c.visits + 1)
_BETWEEN = (
    select(visit_count.c.hour, visit_count.c.ended, visit_count.c.page, func.sum(visit_count.c.visits))
    .where(visit_count.c.day >= bindparam("first"), visit_count.c.day <= bindparam("last"))
    .group_by(visit_count.c.hour, visit_count.c.ended, visit_count.c.page)
    .order_by(visit_count.c.hour, visit_count.c.ended, visit_count.c.page)
)


@dataclass(frozen=True, slots=True)
class VisitsCounted:
    """So many visits ended so in an `hour` (0 to 23, at the mission).

    `left_at` is None if they came to something.
    """

    hour: int
    ended: VisitEnd
    left_at: VisitStep | None
    visits: int


def count_visit(
    store: Store, acting: Acting, time_zone: str, ended: VisitEnd, left_at: VisitStep | None = None
) -> None:
    """Commit that a visit ended now; `left_at` is where somebody left, None if it came to something.

    Raises `NotAllowed`, `StoreError`.
    """
    acting.require(Permission.FILE_REQUEST)
    moment = local_time(store.clock.now_ms(), time_zone)
    kept = {
        "day": moment.date().isoformat(),
        "hour": moment.hour,
        "station": acting.station,
        "ended": ended.value,
        "page": "" if left_at is None else left_at.value,
    }
    with store.writing() as writing:
        one_at_a_time(writing.connection, _LOCK)
        found = writing.connection.execute(_ONE_MORE, {f"of_{name}": value for name, value in kept.items()})
        if not found.rowcount:
            writing.connection.execute(insert(visit_count), {**kept, "visits": 1})


def visits_between(store: Store, first: date, last: date) -> tuple[VisitsCounted, ...]:
    """Return the visits of all stations from `first` to `last`, both included."""
    bound = {"first": first.isoformat(), "last": last.isoformat()}
    with store.reading() as connection:
        rows = connection.execute(_BETWEEN, bound).all()
    return tuple(
        VisitsCounted(hour, VisitEnd(ended), _step(page) if ended == VisitEnd.LEFT else None, int(many))
        for hour, ended, page, many in rows
    )


def _step(page: str) -> VisitStep:
    return VisitStep(page) if page in _STEPS else VisitStep.ELSEWHERE
