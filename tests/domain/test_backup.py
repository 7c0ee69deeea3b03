"""Which backups stay: the newest of each day and week, and always the newest of all."""

from __future__ import annotations

from kiosk.domain.backup import DAY_MS, Keep, outdated

MONDAY_MS = 1_795_996_800_000
"""2026-11-30 00:00 UTC, a Monday."""


def test_of_forty_days_with_two_backups_each_seven_days_and_five_weeks_stay() -> None:
    made = [MONDAY_MS + day * DAY_MS + hour * DAY_MS // 24 for day in range(40) for hour in (1, 20)]
    stay = sorted(set(made) - outdated(made, Keep(7, 5)))
    days = [(time_ms - MONDAY_MS) // DAY_MS for time_ms in stay]
    assert days == [13, 20, 27, *range(33, 40)], "the ends of earlier weeks, then the last seven days"
    assert {(time_ms - MONDAY_MS) % DAY_MS for time_ms in stay} == {20 * DAY_MS // 24}


def test_the_newest_stays_whatever_is_wanted() -> None:
    assert outdated([5, 9, 7], Keep(0, 0)) == {5, 7}
    assert outdated([], Keep(7, 5)) == frozenset()
