"""When a mission is open and what can be booked follows from its own calendar, to the minute."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.service import Text
from kiosk.domain.timetable import CLOSED, Period, Season, SlotPlan, SpecialDays, Timetable, slots_on

MORNING, SHORT = Period(time(8, 30), time(11)), Period(time(10), time(11, 30))
AFTERNOON = Period(time(12), time(13))
SUNDAY, MONDAY, FRIDAY = date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 27)
RIYADH = ZoneInfo("Asia/Riyadh")
PLAN = SlotPlan(
    "passports", 30, counters=4, service_minutes=10, days_ahead=30, kiosk_percent=50, web_percent=25
)


def named(name: str) -> Text:
    return Text(name, name)


OPEN = Timetable(
    week={6: (MORNING, AFTERNOON), 0: (MORNING,)},
    seasons=(Season(named("Ramadan"), date(2027, 2, 8), date(2027, 3, 8), {6: (SHORT,)}),),
    special_days=(
        SpecialDays(named("Feast"), date(2027, 2, 14), date(2027, 2, 16), confirmed=False),
        SpecialDays(named("Half day"), date(2027, 2, 15), date(2027, 2, 15), (SHORT,)),
    ),
    plans=(PLAN,),
)


@pytest.mark.parametrize(
    ("day", "periods"),
    [
        (SUNDAY, (MORNING, AFTERNOON)),
        (MONDAY, (MORNING,)),
        (FRIDAY, ()),
        (date(2027, 2, 7), (MORNING, AFTERNOON)),
        (date(2027, 2, 8), ()),
        (date(2027, 3, 7), (SHORT,)),
        (date(2027, 2, 14), ()),
        (date(2027, 2, 15), (SHORT,)),
    ],
)
def test_a_special_day_goes_before_a_season_and_a_season_before_the_week(
    day: date, periods: tuple[Period, ...]
) -> None:
    assert OPEN.periods(day) == periods


def test_of_two_reasons_for_one_day_the_last_one_written_counts() -> None:
    special = OPEN.special(date(2027, 2, 15))
    assert special is not None
    assert special.name == named("Half day")
    assert OPEN.special(SUNDAY) is None


def test_slots_lie_wholly_in_a_period_and_are_named_alike_everywhere() -> None:
    slots = list(slots_on(OPEN, PLAN, "RUH", "Asia/Riyadh", SUNDAY))
    assert [slot.id[-4:] for slot in slots] == ["0830", "0900", "0930", "1000", "1030", "1200", "1230"]
    first = slots[0]
    assert first.id == "RUH-passports-20261122-0830"
    assert datetime.fromtimestamp(first.start_ms / 1000, RIYADH).time() == time(8, 30)
    assert (first.minutes, first.capacity) == (30, 9)
    assert list(slots_on(OPEN, PLAN, "RUH", "Asia/Riyadh", FRIDAY)) == []


def test_only_a_slot_that_lies_wholly_in_a_period_is_served() -> None:
    day = datetime(2026, 11, 22, tzinfo=RIYADH)
    assert OPEN.serves(day.replace(hour=8, minute=30), 30)
    assert not OPEN.serves(day.replace(hour=8, minute=15), 30)
    assert not OPEN.serves(day.replace(hour=10, minute=45), 30)
    assert not OPEN.serves(datetime(2026, 11, 27, 9, tzinfo=RIYADH), 30), "a Friday"
    assert CLOSED.serves(day.replace(hour=3), 30), "nothing is known: what was lent counts"


def test_shares_are_whole_persons_and_the_rest_is_for_walk_ins() -> None:
    assert (PLAN.persons, PLAN.kiosk_share, PLAN.web_share, PLAN.capacity) == (12, 6, 3, 9)


def test_the_next_opening_is_today_s_if_it_is_still_to_come() -> None:
    before, noon = datetime(2026, 11, 22, 8, tzinfo=RIYADH), datetime(2026, 11, 22, 11, 30, tzinfo=RIYADH)
    assert OPEN.opening_after(before) == before.replace(minute=30)
    assert OPEN.opening_after(noon) == noon.replace(hour=12, minute=0)
    assert OPEN.opening_after(noon.replace(hour=20)) == datetime(2026, 11, 23, 8, 30, tzinfo=RIYADH)
    assert CLOSED.opening_after(noon) is None
    assert (OPEN.closing_on(SUNDAY), OPEN.closing_on(FRIDAY)) == (time(13), None)
    assert (OPEN.plan("passports"), OPEN.plan("documents")) == (PLAN, None)
