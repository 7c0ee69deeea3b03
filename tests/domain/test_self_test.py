"""When a self-test is due, and what settles it."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.self_test import Due, SelfTested, SelfTestPlan, due, settled
from kiosk.domain.timetable import CLOSED, Period, Timetable

ZONE = ZoneInfo("Asia/Riyadh")
MONDAY = (Period(time(8, 30), time(12)), Period(time(13), time(15)))
HOURS = Timetable({0: MONDAY, 1: (Period(time(0, 5), time(2)),)})
PLAN = SelfTestPlan(minutes_before=15)


def at(hour: int, minute: int, day: int = 23) -> datetime:
    """Return a moment of 23 November 2026, a Monday, or of another day of that week."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


def ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


@pytest.mark.parametrize(
    ("moment", "since", "first"),
    [
        (at(8, 14), None, False),
        (at(8, 15), at(8, 15), True),
        (at(12, 44), at(8, 15), True),
        (at(12, 45), at(12, 45), False),
        (at(23, 44), at(12, 45), False),
        (at(23, 50), at(23, 50), True),
        (at(9, 0, day=25), None, False),
    ],
)
def test_it_is_due_some_minutes_before_each_opening(
    moment: datetime, since: datetime | None, first: bool
) -> None:
    assert due(HOURS, PLAN, moment) == (Due(ms(since), first) if since else None)


def test_a_mission_without_hours_and_a_station_that_wants_none_have_none() -> None:
    assert due(CLOSED, PLAN, at(9, 0)) is None
    assert due(HOURS, SelfTestPlan(minutes_before=0), at(9, 0)) is None


def test_only_one_that_passed_since_it_was_due_settles_it() -> None:
    due_now, now_ms = due(HOURS, PLAN, at(9, 0)), ms(at(9, 0))
    assert settled(None, None, now_ms)
    tests = {
        None: False,
        SelfTested(ms(at(8, 14))): False,
        SelfTested(ms(at(8, 15))): True,
        SelfTested(ms(at(8, 15)), noted=("sync",)): True,
        SelfTested(ms(at(8, 15)), failed=("clock",)): False,
        SelfTested(ms(at(9, 1))): False,
    }
    assert {each: settled(each, due_now, now_ms) for each in tests} == tests
