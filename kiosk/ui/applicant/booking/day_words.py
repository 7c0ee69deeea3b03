"""Days and times of appointments in words, as the mission's clock shows them."""

from __future__ import annotations

from datetime import date, datetime

from kiosk.domain.local_time import local_time
from kiosk.domain.service import Language
from kiosk.ui.applicant.session import Session


def moment(session: Session, utc_ms: int) -> datetime:
    """Return UTC milliseconds as the mission's clock shows them."""
    return local_time(utc_ms, session.desk.mission.time_zone)


def day_title(day: date, language: Language) -> str:
    """Return "Sunday 29 November 2026"."""
    from kiosk.paper.dates import day_in_words

    return day_in_words(day, language)


def day_twice(day: date, language: Language) -> str:
    """Return the day in words; in Arabic in digits too, for who doesn't know the Levantine months."""
    from kiosk.paper.dates import day_in_digits

    title = day_title(day, language)
    return f"{title} ({day_in_digits(day)})" if language is Language.ARABIC else title


def day_line(day: date, language: Language) -> str:
    """Return the day in digits, and in the Hijri calendar: a line under its words."""
    from kiosk.paper.dates import day_in_digits, hijri_day

    hijri = hijri_day(day, language)
    return day_in_digits(day) if hijri is None else f"{day_in_digits(day)}  ·  {hijri}"


def clock_words(when: datetime, language: Language) -> str:
    """Return "9:30 am"."""
    from kiosk.paper.dates import time_in_words

    return time_in_words(when, language)


def weekday_names(language: Language) -> tuple[str, ...]:
    """Return short names of the days, Sunday first."""
    from kiosk.paper.dates import weekday_names as names

    return names(language)
