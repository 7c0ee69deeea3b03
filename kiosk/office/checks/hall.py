"""The hall: whether it is said when the mission is open, and at which desks people are served."""

from __future__ import annotations

from kiosk.domain.local_time import local_day
from kiosk.office.checks.finding import Check, Finding, passed, warned
from kiosk.store import Store, configuration


def check_hall(store: Store, now_ms: int) -> tuple[Finding, ...]:
    """Return what somebody still has to say before the first person is called.

    Nothing for a store that has no mission yet. Raises `StoreError` subclasses.
    """
    said = configuration(store)
    if said is None:
        return ()
    closed = not said.timetable.week and not said.timetable.seasons
    today = local_day(now_ms, said.mission.time_zone)
    desks = said.hall.desks_on(today)
    missing = (("no_hours", closed), ("no_desk", not desks))
    told = tuple(warned(Check.HALL, code) for code, is_missing in missing if is_missing)
    return told or (passed(Check.HALL, count=str(len(desks))),)
