"""When a mission is open, and which times of a day can be booked: rules of the calendar, no clock.

Days and hours are the mission's own, as the clock on its wall shows them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.service import Text
from kiosk.domain.serving_order import USUAL_ORDER, OrderRules

LOOK_AHEAD_DAYS = 60
"""How far the next opening is looked for."""


@dataclass(frozen=True, slots=True)
class Period:
    """Open from `first` until `last`, on one day."""

    first: time
    last: time


Week = Mapping[int, tuple[Period, ...]]
"""Periods by weekday (0 is Monday, as in `date.weekday`); a day left out is a day off."""


@dataclass(frozen=True, slots=True)
class Season:
    """Other weekly hours from `first` to `last`, both included: Ramadan, a summer.

    Without `last` they are the usual hours from then on.
    """

    name: Text
    first: date
    last: date | None
    week: Week

    def holds_on(self, day: date) -> bool:
        """Tell whether `day` is one of its days."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class SpecialDays:
    """One or several days that aren't like their week: closed, or open in `periods` of their own.

    `confirmed` False: the date may still move, as a feast's does until the moon is seen.
    """

    name: Text
    first: date
    last: date
    periods: tuple[Period, ...] = ()
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class SlotPlan:
    """How a queue group's day is cut into slots, and who may give them away.

    A slot has room for the persons that `counters` serve in `minutes`, each in `service_minutes`. Of them
    `kiosk_percent` may be lent to nodes and `web_percent` sold by the web; the rest is kept for walk-ins.
    `days_ahead` says how far ahead one may book.
    """

    queue_group: str
    minutes: int
    counters: int
    service_minutes: int
    days_ahead: int
    kiosk_percent: int
    web_percent: int

    @property
    def persons(self) -> int:
        """How many persons can be served in one slot."""
        return self.counters * self.minutes // self.service_minutes

    @property
    def capacity(self) -> int:
        """How many of them may be booked."""
        return min(self.persons, self.kiosk_share + self.web_share)

    @property
    def kiosk_share(self) -> int:
        """How many units of a slot may be lent to nodes."""
        return self.persons * self.kiosk_percent // 100

    @property
    def web_share(self) -> int:
        """How many units of a slot the web may sell."""
        return self.persons * self.web_percent // 100


@dataclass(frozen=True, slots=True)
class CheckInRules:
    """What becomes of who comes late. Minutes and days after the appointment's time."""

    punctual_minutes: int = 5
    """Until then one is on time."""
    late_minutes: int = 60
    """Until then one keeps the appointment's rank, behind the punctual."""
    past_days: int = 7
    """Until then one may choose a new time."""


@dataclass(frozen=True, slots=True)
class Timetable:
    """A mission's time: its week, what differs from it, and what can be booked."""

    week: Week
    seasons: tuple[Season, ...] = ()
    special_days: tuple[SpecialDays, ...] = ()
    plans: tuple[SlotPlan, ...] = ()
    check_in: CheckInRules = CheckInRules()
    order: OrderRules = USUAL_ORDER

    def special(self, day: date) -> SpecialDays | None:
        """Return why `day` isn't like its week; of several the last one written counts."""
        found = [special for special in self.special_days if special.first <= day <= special.last]
        return found[-1] if found else None

    def periods(self, day: date) -> tuple[Period, ...]:
        """Return when the mission is open on `day`; nothing if it is closed."""
        special = self.special(day)
        if special is not None:
            return special.periods
        weeks = [season.week for season in self.seasons if season.holds_on(day)]
        return (weeks[-1] if weeks else self.week).get(day.weekday(), ())

    def usual_week(self, day: date) -> Week:
        """Return the week of `day` as it is outside seasons that end."""
        weeks = [season.week for season in self.seasons if season.last is None and season.first <= day]
        return weeks[-1] if weeks else self.week

    def serves(self, start: datetime, minutes: int) -> bool:
        """Tell whether a slot from the local `start` on lies within a period, as far as anything is known.

        A mission that said nothing of its hours serves whenever it was lent something.
        """
        if not self.week and not self.seasons:
            return True
        first, last = start.replace(tzinfo=None), start.replace(tzinfo=None) + timedelta(minutes=minutes)
        day = first.date()
        return any(
            datetime.combine(day, period.first) <= first and last <= datetime.combine(day, period.last)
            for period in self.periods(day)
        )

    def plan(self, queue_group: str) -> SlotPlan | None:
        """Return how a queue group is booked, None if it can't be."""
        return next((plan for plan in self.plans if plan.queue_group == queue_group), None)

    def opening_after(self, moment: datetime) -> datetime | None:
        """Return when the mission opens next after the local `moment`, None if not for a long time."""
        for ahead in range(LOOK_AHEAD_DAYS):
            day = moment.date() + timedelta(days=ahead)
            for period in self.periods(day):
                opening = datetime.combine(day, period.first, moment.tzinfo)
                if opening > moment:
                    return opening
        return None

    def opening_on(self, day: date) -> time | None:
        """Return when the first period of `day` begins, None if the mission is closed."""
        periods = self.periods(day)
        return periods[0].first if periods else None

    def last_day_before(self, day: date) -> date | None:
        """Return the last day before `day` on which the mission was open, None if not for a long time."""
        days = (day - timedelta(days=back) for back in range(1, LOOK_AHEAD_DAYS))
        return next((each for each in days if self.periods(each)), None)

    def closing_on(self, day: date) -> time | None:
        """Return when the last period of `day` ends, None if the mission is closed."""
        periods = self.periods(day)
        return periods[-1].last if periods else None


CLOSED = Timetable({})
"""Of a mission that said nothing of its time: never open, nothing to book."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A time that can be booked: `capacity` units, one for each person. Times are UTC milliseconds.

    `id` is the same wherever it is worked out: "RUH-passports-20261125-0930", in the mission's time.
    """

    id: str
    queue_group: str
    day: date
    start_ms: int
    minutes: int
    capacity: int


def slots_on(
    timetable: Timetable, plan: SlotPlan, mission_code: str, time_zone: str, day: date
) -> Iterator[Slot]:
    """Yield the slots of `plan` on `day`, each wholly within a period."""
    zone, length = ZoneInfo(time_zone), timedelta(minutes=plan.minutes)
    for period in timetable.periods(day):
        start, end = datetime.combine(day, period.first), datetime.combine(day, period.last)
        while start + length <= end:
            yield Slot(
                id=f"{mission_code}-{plan.queue_group}-{start:%Y%m%d-%H%M}",
                queue_group=plan.queue_group,
                day=day,
                start_ms=round(start.replace(tzinfo=zone).timestamp() * 1000),
                minutes=plan.minutes,
                capacity=plan.capacity,
            )
            start += length
