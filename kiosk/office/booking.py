"""What can be booked, and when: all of it from the store, so that it is the same with and without a line."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.appointment import DAY_MS, REPORT_EARLIER_MINUTES, FreeTime, free_times
from kiosk.domain.local_time import local_day, local_time
from kiosk.domain.mission import Mission
from kiosk.domain.service import Service, Text
from kiosk.domain.timetable import SlotPlan, Timetable
from kiosk.store import Store, free_slots

NEAREST = 3


@dataclass(frozen=True, slots=True)
class BookableDay:
    """A day with the times at which so many people can come.

    `closed` names why there are none, if the mission says so; `confirmed` False: that may still change.
    """

    day: date
    times: tuple[FreeTime, ...]
    closed: Text | None = None
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class FreeTimes:
    """The nearest times, and every day from today on as far ahead as one may book."""

    nearest: tuple[FreeTime, ...]
    days: tuple[BookableDay, ...]

    def around(self, start_ms: int) -> FreeTimes:
        """Return the same with the times that lie nearest to one that somebody wanted, in their order."""
        times = [time for day in self.days for time in day.times]
        nearest = sorted(times, key=lambda time: abs(time.start_ms - start_ms))[:NEAREST]
        return replace(self, nearest=tuple(sorted(nearest, key=lambda time: time.start_ms)))


def bookable(catalogue: Catalogue, timetable: Timetable) -> tuple[Service, ...]:
    """Return the services that are offered and whose line takes bookings, in the order of the menu."""
    return tuple(
        service
        for group in catalogue.offered_groups()
        for service in catalogue.offered(group.id)
        if timetable.plan(service.queue_group) is not None
    )


def find_times(
    store: Store, mission: Mission, timetable: Timetable, plan: SlotPlan, persons: int
) -> FreeTimes:
    """Return when `persons` can come, read in one go.

    Nobody is offered a time so near that they can't be there a little earlier, or one that the mission has
    closed, though the portal may not know it yet.
    """
    now = store.clock.now_ms()
    today = local_day(now, mission.time_zone)
    soonest = now + REPORT_EARLIER_MINUTES * 60_000
    last = today + timedelta(days=plan.days_ahead)
    lent = free_slots(store, plan.queue_group, soonest, now + (plan.days_ahead + 2) * DAY_MS)
    slots = [slot for slot in lent if timetable.serves(local_time(slot[1], mission.time_zone), slot[2])]
    by_day: dict[date, list[FreeTime]] = defaultdict(list)
    for time in free_times(slots, persons):
        by_day[local_day(time.start_ms, mission.time_zone)].append(time)
    ahead = [today + timedelta(days=each) for each in range((last - today).days + 1)]
    days = tuple(_day(timetable, day, tuple(by_day.get(day, ()))) for day in ahead)
    times = (time for day in days for time in day.times)
    return FreeTimes(tuple(time for time, _ in zip(times, range(NEAREST), strict=False)), days)


def _day(timetable: Timetable, day: date, times: tuple[FreeTime, ...]) -> BookableDay:
    special = timetable.special(day)
    if special is None:
        return BookableDay(day, times)
    closed = None if special.periods else special.name
    return BookableDay(day, times, closed, special.confirmed)
