"""From moments to the mission's wall clock and back: moments are UTC, days begin at its midnight."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo


def local_time(utc_ms: int, time_zone: str) -> datetime:
    """Return UTC milliseconds since 1970 as the clock on the wall in `time_zone` (IANA name) shows it."""
    return datetime.fromtimestamp(utc_ms / 1000, UTC).astimezone(ZoneInfo(time_zone))


def local_day(utc_ms: int, time_zone: str) -> date:
    """Return the day that it is in `time_zone` at that moment."""
    return local_time(utc_ms, time_zone).date()


def utc_ms_at(day: date, clock: time, time_zone: str) -> int:
    """Return when the clock on the wall in `time_zone` shows that, in UTC milliseconds since 1970."""
    return round(datetime.combine(day, clock, ZoneInfo(time_zone)).timestamp() * 1000)
