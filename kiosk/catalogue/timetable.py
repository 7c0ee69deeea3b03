"""The mission's time as its file writes it, and as journal and portal keep it: one spelling, one reader.

The keys are `[hours]`, `[[season]]`, `[[special_days]]`, `[[slot_plan]]`, `[check_in]` and `[order]`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, time
from itertools import pairwise
from typing import Any

from kiosk.catalogue.faults import CatalogueFault, told
from kiosk.catalogue.table import Table, note_twice
from kiosk.domain.service import Text
from kiosk.domain.serving_order import USUAL_ORDER, OrderRules
from kiosk.domain.timetable import (
    LOOK_AHEAD_DAYS,
    CheckInRules,
    Period,
    Season,
    SlotPlan,
    SpecialDays,
    Timetable,
    Week,
)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""In the order of `date.weekday`."""
_PERIOD = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)", re.ASCII)
PLAN_LIMITS: Mapping[str, tuple[int, int]] = {
    "minutes": (5, 240),
    "counters": (1, 50),
    "service_minutes": (1, 240),
    "days_ahead": (1, LOOK_AHEAD_DAYS),
    "kiosk_percent": (0, 100),
    "web_percent": (0, 100),
}
"""The least and the most of each number of a slot plan."""
CHECK_IN_LIMITS: Mapping[str, tuple[int, int]] = {
    "punctual_minutes": (0, 60),
    "late_minutes": (0, 24 * 60),
    "past_days": (0, 365),
}
ORDER_LIMITS: Mapping[str, tuple[int, int]] = dict.fromkeys(
    ("walk_in_after", "assisted_before", "carried_over_before"), (0, 8 * 60)
)


def read_timetable(table: Table) -> Timetable:
    """Return the mission's time from the keys of `table` that tell it; a mission without any is closed."""
    hours = table.optional_table("hours")
    check_in, order = table.optional_table("check_in"), table.optional_table("order")
    plans = table.tables("slot_plan")
    note_twice(plans, "queue_group")
    if plans and not table.has("hours"):
        table.fault("hours", "is missing", "Say when the mission is open, or take slot_plan out")
    return Timetable(
        week={} if hours is None else _week(hours),
        seasons=tuple(_season(row) for row in table.tables("season")),
        special_days=tuple(_special_days(row) for row in table.tables("special_days")),
        plans=tuple(_plan(row) for row in plans),
        check_in=CheckInRules() if check_in is None else _check_in(check_in),
        order=USUAL_ORDER if order is None else _order(order),
    )


def plain_timetable(timetable: Timetable) -> dict[str, Any]:
    """Return a timetable as JSON values, under the keys of the mission's file."""
    return {
        "hours": _plain_week(timetable.week),
        "season": [
            {**_plain_days(season), "hours": _plain_week(season.week)} for season in timetable.seasons
        ],
        "special_days": [
            {
                **_plain_days(special),
                "confirmed": special.confirmed,
                **({"periods": _plain_periods(special.periods)} if special.periods else {}),
            }
            for special in timetable.special_days
        ],
        "slot_plan": [asdict(plan) for plan in timetable.plans],
        "check_in": asdict(timetable.check_in),
        "order": asdict(timetable.order),
    }


def timetable_of(spelled: Mapping[str, Any]) -> Timetable:
    """Return the timetable that `plain_timetable` spelled; `ValueError` for anything else."""
    faults: list[CatalogueFault] = []
    table = Table(dict(spelled), "timetable", faults)
    timetable = read_timetable(table)
    table.close()
    if faults:
        raise ValueError(str(faults[0]))
    return timetable


def period_of(text: str) -> Period | None:
    """Return the period that is written as "08:30-14:30", None for anything else."""
    found = _PERIOD.fullmatch(text)
    if found is None:
        return None
    hour, minute, last_hour, last_minute = map(int, found.groups())
    return Period(time(hour, minute), time(last_hour, last_minute))


def _week(table: Table) -> Week:
    periods = ((weekday, _periods(table, name)) for weekday, name in enumerate(WEEKDAYS))
    week = {weekday: each for weekday, each in periods if each}
    table.close()
    return week


def _periods(table: Table, key: str) -> tuple[Period, ...]:
    """Return the periods at `key`, in order, none reaching into the next."""
    periods = []
    for text in table.strings(key):
        period = period_of(text)
        if period is None:
            table.fault(key, told('"{text}" is not a period', text=text), "Write it as 08:30-14:30")
            continue
        if period.last <= period.first:
            table.fault(key, told('"{text}" ends before it begins', text=text), "Exchange the two times")
        periods.append(period)
    for before, after in pairwise(periods):
        if after.first < before.last:
            problem = told(
                "a period begins at {begin}, before {end}",
                begin=f"{after.first:%H:%M}",
                end=f"{before.last:%H:%M}",
            )
            table.fault(key, problem, "Write the periods of a day in order, without overlap")
    return tuple(periods)


def _season(row: Table) -> Season:
    hours = row.table("hours")
    first, last = row.day("first"), row.optional_day("last")
    _note_backwards(row, first, last)
    season = Season(row.text("name"), first, last, {} if hours is None else _week(hours))
    row.close()
    return season


def _special_days(row: Table) -> SpecialDays:
    first, last = _days(row)
    special = SpecialDays(
        name=row.text("name"),
        first=first,
        last=last,
        periods=_periods(row, "periods"),
        confirmed=row.flag("confirmed", True),
    )
    row.close()
    return special


def _days(row: Table) -> tuple[date, date]:
    """Return the first day and the last; without the last, it is one day."""
    first = row.day("first")
    last = row.optional_day("last") or first
    _note_backwards(row, first, last)
    return first, last


def _note_backwards(row: Table, first: date, last: date | None) -> None:
    if last is not None and last < first:
        row.fault("last", "lies before first", "Exchange the two dates, or mend one")


def _plan(row: Table) -> SlotPlan:
    numbers = {key: row.whole(key, least, most) for key, (least, most) in PLAN_LIMITS.items()}
    plan = SlotPlan(queue_group=row.identifier("queue_group"), **numbers)
    if all(row.has(key) for key in PLAN_LIMITS) and plan.service_minutes:
        _note_nonsense(plan, row)
    row.close()
    return plan


def _note_nonsense(plan: SlotPlan, row: Table) -> None:
    """Note shares that give away more than there is, or that come to nothing."""
    if plan.kiosk_percent + plan.web_percent > 100:
        row.fault("web_percent", "is with kiosk_percent more than 100", "Leave the rest to walk-ins")
    if plan.kiosk_percent + plan.web_percent == 0:
        row.fault("kiosk_percent", "and web_percent are both 0", "Give one a share, or take the plan out")
    for key, percent, share in (
        ("kiosk_percent", plan.kiosk_percent, plan.kiosk_share),
        ("web_percent", plan.web_percent, plan.web_share),
    ):
        if percent and not share:
            problem = told(
                "{percent} % of the {persons} persons of a slot are nobody",
                percent=percent,
                persons=plan.persons,
            )
            row.fault(key, problem, "Write a larger share, or longer slots")


def _check_in(table: Table) -> CheckInRules:
    rules = CheckInRules(**_numbers(table, CHECK_IN_LIMITS, asdict(CheckInRules())))
    table.close()
    return rules


def _order(table: Table) -> OrderRules:
    rules = OrderRules(**_numbers(table, ORDER_LIMITS, asdict(USUAL_ORDER)))
    table.close()
    return rules


def _numbers(table: Table, limits: Mapping[str, tuple[int, int]], usual: Mapping[str, int]) -> dict[str, int]:
    return {key: table.whole(key, least, most, usual[key]) for key, (least, most) in limits.items()}


def _plain_week(week: Week) -> dict[str, list[str]]:
    return {WEEKDAYS[weekday]: _plain_periods(periods) for weekday, periods in sorted(week.items())}


def _plain_periods(periods: tuple[Period, ...]) -> list[str]:
    return [f"{period.first:%H:%M}-{period.last:%H:%M}" for period in periods]


def _plain_days(days: Season | SpecialDays) -> dict[str, Any]:
    return {
        "name": _plain_text(days.name),
        "first": days.first.isoformat(),
        **({"last": days.last.isoformat()} if days.last else {}),
    }


def _plain_text(text: Text) -> dict[str, str]:
    return {"ar": text.ar, "en": text.en}
