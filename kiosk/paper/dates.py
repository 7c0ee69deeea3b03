"""Dates and times in the words that applicants read, the same on paper and on screen.

Months have their Levantine names in Arabic, digits are Western, and the day is written a second time in
digits: people raised in the Gulf don't know the Levantine names. Hours are twelve with a word. Numbers
are isolated, so that each text can stand inside a sentence of either direction, and stay on the line of
their word.
"""

from __future__ import annotations

from datetime import date, datetime, time

from babel.dates import get_day_names, get_month_names
from hijridate import Gregorian

from kiosk.domain.service import Language
from kiosk.domain.text import isolate
from kiosk.paper.words import words_for

_LOCALES = {Language.ARABIC: "ar_SY", Language.ENGLISH: "en_GB"}


def month_names(language: Language) -> tuple[str, ...]:
    """Return the twelve month names, January first."""
    names = get_month_names("wide", "stand-alone", _LOCALES[language])
    return tuple(names[month] for month in range(1, 13))


def weekday_names(language: Language) -> tuple[str, ...]:
    """Return the seven day names as short as readers know them, Sunday first."""
    names = get_day_names("abbreviated", "stand-alone", _LOCALES[language])
    return tuple(names[(day - 1) % 7] for day in range(7))


def day_in_words(day: date, language: Language) -> str:
    """Return "Monday 23 November 2026", "الاثنين 23 تشرين الثاني 2026"."""
    weekday = get_day_names("wide", "stand-alone", _LOCALES[language])[day.weekday()]
    month = month_names(language)[day.month - 1]
    return f"{weekday} {isolate(str(day.day))}\u00a0{month} {isolate(str(day.year))}"


def day_in_digits(day: date) -> str:
    """Return "23/11/2026"."""
    return isolate(f"{day.day:02d}/{day.month:02d}/{day.year:04d}")


def hijri_day(day: date, language: Language) -> str | None:
    """Return the day in the Umm al-Qura calendar, "13 جمادى الآخرة 1448 هـ"; None outside 1343-1500 AH."""
    try:
        hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    except OverflowError:
        return None
    era = "هـ" if language is Language.ARABIC else "AH"
    return (
        f"{isolate(str(hijri.day))}\u00a0{hijri.month_name(language.value)}"
        f" {isolate(str(hijri.year))}\u00a0{era}"
    )


def time_in_words(moment: time | datetime, language: Language) -> str:
    """Return "10:05 am", "10:05 صباحاً"; noon's hour is ظهراً, from 13:00 بعد الظهر, from 18:00 مساءً."""
    words = words_for(language)
    clock = isolate(f"{(moment.hour - 1) % 12 + 1}:{moment.minute:02d}")
    if moment.hour < 12:
        return words.pgettext("before noon", "{clock}\u00a0am", clock=clock)
    if moment.hour == 12:
        return words.pgettext("noon", "{clock}\u00a0pm", clock=clock)
    if moment.hour < 18:
        return words.pgettext("afternoon", "{clock}\u00a0pm", clock=clock)
    return words.pgettext("evening", "{clock}\u00a0pm", clock=clock)
