"""The mission's hours, holidays and slot plans are read whole, or refused with every mistake named."""

from __future__ import annotations

import json
from datetime import date, time
from pathlib import Path

import pytest
from hijridate import Gregorian

from kiosk.catalogue.mission_file import check_mission_file, read_mission_file
from kiosk.catalogue.reader import load_catalogue
from kiosk.catalogue.timetable import plain_timetable, timetable_of
from kiosk.domain.timetable import CLOSED, CheckInRules, Period, SlotPlan, Timetable
from tests.catalogue.conftest import ASSETS, TEXT
from tests.catalogue.test_mission_file import MISSION

TIME = f"""
[hours]
sunday = ["08:30-11:00", "11:00-14:30"]
thursday = ["09:00-12:00"]

[[season]]
name = {TEXT}
first = 2027-02-08
last = 2027-03-08
[season.hours]
sunday = ["10:00-14:00"]

[[special_days]]
name = {TEXT}
first = 2027-03-09
last = 2027-03-11
confirmed = false

[[special_days]]
name = {TEXT}
first = 2027-04-01
periods = ["10:00-12:00"]

[[slot_plan]]
queue_group = "passports"
minutes = 30
counters = 4
service_minutes = 10
days_ahead = 30
kiosk_percent = 50
web_percent = 25

[check_in]
punctual_minutes = 10
late_minutes = 45
past_days = 3
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "riyadh.toml"
    path.write_text(text, encoding="utf-8")
    return path


def told(folder: Path, text: str) -> str:
    catalogue = load_catalogue(folder)
    faults = check_mission_file(written(folder, MISSION + text), catalogue)
    return "\n".join(str(fault) for fault in faults)


def shipped() -> Timetable:
    return read_mission_file(ASSETS / "missions" / "riyadh.toml").timetable


def test_a_mission_s_time_is_read(folder: Path) -> None:
    assert told(folder, TIME) == ""
    found = read_mission_file(folder / "riyadh.toml").timetable
    assert found.week[6] == (Period(time(8, 30), time(11)), Period(time(11), time(14, 30)))
    assert found.periods(date(2027, 2, 14)) == (Period(time(10), time(14)),)
    assert found.periods(date(2027, 3, 9)) == ()
    assert found.periods(date(2027, 4, 1)) == (Period(time(10), time(12)),)
    assert [special.confirmed for special in found.special_days] == [False, True]
    assert found.plan("passports") == SlotPlan("passports", 30, 4, 10, 30, 50, 25)
    assert found.check_in == CheckInRules(punctual_minutes=10, late_minutes=45, past_days=3)


def test_a_mission_that_says_nothing_of_its_time_is_closed(folder: Path) -> None:
    assert told(folder, "") == ""
    assert read_mission_file(folder / "riyadh.toml").timetable == CLOSED


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"11:00-14:30"', '"10:59-14:30"', "hours.sunday: a period begins at 10:59, before 11:00"),
        ('"09:00-12:00"', '"12:00-09:00"', 'hours.thursday: "12:00-09:00" ends before it begins'),
        ('"09:00-12:00"', '"9-12"', 'hours.thursday: "9-12" is not a period. Write it as 08:30-14:30'),
        ('"09:00-12:00"', '"09:00-24:00"', 'hours.thursday: "09:00-24:00" is not a period'),
        ("thursday", "thirsday", 'hours.thirsday: is not known here. Did you mean "thursday"'),
        ("[hours]", "[times]", "hours: is missing. Say when the mission is open"),
        ("last = 2027-03-08", "last = 2027-02-01", "season[1].last: lies before first"),
        ("[season.hours]", "[season.days]", "season[1].hours: is missing"),
        ("first = 2027-03-09", "begins = 2027-03-09", "special_days[1].first: is missing"),
        ("confirmed = false", "confirmed = 0", "special_days[1].confirmed: is not true or false"),
        (
            '"10:00-12:00"]',
            '"10:00-12:00", "11:00-13:00"]',
            "special_days[2].periods: a period begins",
        ),
        (
            "kiosk_percent = 50",
            "kiosk_percent = 80",
            "[passports].web_percent: is with kiosk_percent",
        ),
        (
            "kiosk_percent = 50",
            "kiosk_percent = 101",
            "[passports].kiosk_percent: 101 is out of range",
        ),
        ("web_percent = 25", "web_percent = 5", "slot_plan[passports].web_percent: 5 % of the 12 persons"),
        (
            "kiosk_percent = 50\nweb_percent = 25",
            "kiosk_percent = 0\nweb_percent = 0",
            "slot_plan[passports].kiosk_percent: and web_percent are both 0",
        ),
        ("minutes = 30", "minutes = 0", "slot_plan[passports].minutes: 0 is out of range"),
        ("service_minutes = 10", "service_minutes = 0", "service_minutes: 0 is out of range"),
        ("days_ahead = 30", "days_ahead = 90", "slot_plan[passports].days_ahead: 90 is out of range"),
        (
            'group = "passports"',
            'group = "visas"',
            "[visas].queue_group: there is no queue group",
        ),
        ("[check_in]", "[checkin]", 'checkin: is not known here. Did you mean "check_in"'),
        ("past_days = 3", "past_days = -1", "check_in.past_days: -1 is out of range"),
    ],
)
def test_a_mistake_is_named(folder: Path, old: str, new: str, fault: str) -> None:
    assert old in TIME
    assert fault in told(folder, TIME.replace(old, new, 1))


def test_two_plans_for_one_line_are_told(folder: Path) -> None:
    plan = TIME[TIME.index("[[slot_plan]]") : TIME.index("[check_in]")]
    assert 'slot_plan[passports].queue_group: "passports" is there twice' in told(folder, TIME + plan)


def test_what_is_kept_of_a_timetable_reads_back_as_it_was(folder: Path) -> None:
    told(folder, TIME)
    for timetable in (CLOSED, shipped(), read_mission_file(folder / "riyadh.toml").timetable):
        assert timetable_of(json.loads(json.dumps(plain_timetable(timetable)))) == timetable


@pytest.mark.parametrize("spelled", [{"hours": 1}, {"slot_plan": [{}]}, {"nonsense": []}, {"season": [1]}])
def test_what_is_no_timetable_is_refused(spelled: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="timetable"):
        timetable_of(spelled)


@pytest.mark.parametrize("year", [2026, 2027])
@pytest.mark.parametrize(
    ("day", "name"),
    [
        ((1, 1), "New Year"),
        ((2, 22), "Saudi Founding Day"),
        ((3, 18), "Syrian Revolution Day"),
        ((4, 17), "Independence Day"),
        ((5, 1), "Labour Day"),
        ((9, 23), "Saudi National Day"),
        ((12, 8), "Liberation Day"),
        ((12, 25), "Christmas Day"),
    ],
)
def test_riyadh_is_closed_on_the_days_of_the_decree_and_of_the_host(
    year: int, day: tuple[int, int], name: str
) -> None:
    special = shipped().special(date(year, *day))
    assert special is not None
    assert (special.name.en, special.confirmed, special.periods) == (name, True, ())


def test_riyadh_s_moving_days_are_those_of_the_umm_al_qura_calendar_and_not_confirmed() -> None:
    begins = {"Eid al-Fitr": (10, 1, 3), "Eid al-Adha": (12, 10, 4), "Hijri New Year": (1, 1, 1)}
    moving = [special for special in shipped().special_days if not special.confirmed]
    assert len(moving) == 8
    for special in moving:
        month, day, length = begins.get(special.name.en, (3, 12, 1))
        hijri = Gregorian.fromdate(special.first).to_hijri()
        assert (hijri.month, hijri.day) == (month, day)
        assert (special.last - special.first).days + 1 == length


def test_riyadh_works_sunday_to_thursday_shorter_in_ramadan() -> None:
    timetable = shipped()
    assert sorted(timetable.week) == [0, 1, 2, 3, 6]
    for season in timetable.seasons:
        assert season.last is not None
        hijri = Gregorian.fromdate(season.first).to_hijri(), Gregorian.fromdate(season.last).to_hijri()
        assert [each.month for each in hijri] == [9, 9]
        assert hijri[0].day == 1
    assert all(plan.kiosk_share and plan.web_share for plan in timetable.plans)
    assert {plan.queue_group for plan in timetable.plans} == {"passports", "documents", "attestation"}


def test_a_timetable_kept_before_there_was_a_grace_reads_with_the_usual_one() -> None:
    spelled = plain_timetable(CLOSED)
    del spelled["check_in"]["punctual_minutes"]

    assert timetable_of(spelled).check_in == CheckInRules()
