"""Times as officers read them: how long ago, and exactly, in UTC; a mission's days and hours in its own time.

A node's clock may be anywhere: what is past all calendars is said with nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from babel.dates import format_date, format_datetime, format_timedelta

from kiosk.domain.local_time import local_time
from kiosk.domain.service import Language
from kiosk.portal.web.texts import say

_MINUTE_MS = 60_000
_CENTURY_MS = 100 * 365 * 86_400_000
_LOCALES: Mapping[Language, str] = {Language.ARABIC: "ar_SY", Language.ENGLISH: "en_GB"}
"""Arabic months have their Levantine names, as on the kiosk and on paper."""


def age(then_ms: int, now_ms: int, language: Language) -> str:
    """Return how long ago something was, in words; what is still to come by a wrong clock is now."""
    if abs(now_ms - then_ms) > _CENTURY_MS:
        return ""
    if now_ms - then_ms < _MINUTE_MS:
        return say("just_now", language)
    passed = timedelta(milliseconds=then_ms - now_ms)
    return format_timedelta(passed, granularity="minute", add_direction=True, locale=_LOCALES[language])


def span(milliseconds: int, language: Language) -> str:
    """Return how long something is, in words."""
    if abs(milliseconds) > _CENTURY_MS:
        return ""
    return format_timedelta(timedelta(milliseconds=abs(milliseconds)), locale=_LOCALES[language])


def moment(then_ms: int, language: Language) -> str:
    """Return a time in UTC as people write it."""
    when = _utc(then_ms)
    return format_datetime(when, "d MMMM yyyy HH:mm 'UTC'", locale=_LOCALES[language]) if when else ""


def iso_time(then_ms: int) -> str:
    """Return a time as ISO 8601 in UTC, seconds exact."""
    when = _utc(then_ms)
    return when.strftime("%Y-%m-%dT%H:%M:%SZ") if when else ""


def day_words(day: date, language: Language) -> str:
    """Return a day as people write it, with its weekday."""
    return format_date(day, "EEEE d MMMM yyyy", locale=_LOCALES[language])


def clock_time(then_ms: int, time_zone: str) -> str:
    """Return the hour and minute at which something is where the clocks show `time_zone`."""
    return f"{local_time(then_ms, time_zone):%H:%M}"


def _utc(milliseconds: int) -> datetime | None:
    try:
        return datetime.fromtimestamp(milliseconds // 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
