from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.local_time import local_day
from kiosk.domain.service import Language
from kiosk.paper.dates import day_in_digits, day_in_words, hijri_day, month_names, time_in_words

AR, EN = Language.ARABIC, Language.ENGLISH
DAY = date(2026, 11, 23)


def plain(text: str) -> str:
    return text.replace("\u2066", "").replace("\u2069", "").replace("\u00a0", " ")


def test_the_day_has_its_levantine_month() -> None:
    assert plain(day_in_words(DAY, AR)) == "الاثنين 23 تشرين الثاني 2026"
    assert plain(day_in_words(DAY, EN)) == "Monday 23 November 2026"


def test_the_day_stands_in_digits_beside_it() -> None:
    assert plain(day_in_digits(date(2026, 3, 9))) == "09/03/2026"


def test_months_are_the_levantine_ones() -> None:
    assert month_names(AR) == (
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    )
    assert month_names(EN)[0] == "January"


@pytest.mark.parametrize(
    ("day", "hijri"),
    [
        (DAY, "13 جمادى الآخرة 1448 هـ"),
        (date(2027, 2, 8), "1 رمضان 1448 هـ"),
        (date(2027, 3, 9), "1 شوال 1448 هـ"),
        (date(2027, 6, 6), "1 محرم 1449 هـ"),
    ],
)
def test_the_hijri_day_follows_umm_al_qura(day: date, hijri: str) -> None:
    found = hijri_day(day, AR)
    assert found is not None
    assert plain(found).replace("محرّم", "محرم") == hijri


def test_a_day_outside_the_hijri_table_has_no_hijri_line() -> None:
    assert hijri_day(date(1900, 1, 1), AR) is None
    assert hijri_day(date(2077, 11, 17), EN) is None


@pytest.mark.parametrize(
    ("moment", "arabic", "english"),
    [
        (time(0, 5), "12:05 صباحاً", "12:05 am"),
        (time(10, 5), "10:05 صباحاً", "10:05 am"),
        (time(11, 59), "11:59 صباحاً", "11:59 am"),
        (time(12, 0), "12:00 ظهراً", "12:00 pm"),
        (time(12, 59), "12:59 ظهراً", "12:59 pm"),
        (time(13, 0), "1:00 بعد الظهر", "1:00 pm"),
        (time(17, 59), "5:59 بعد الظهر", "5:59 pm"),
        (time(18, 0), "6:00 مساءً", "6:00 pm"),
        (time(23, 59), "11:59 مساءً", "11:59 pm"),
    ],
)
def test_hours_are_twelve_with_a_word(moment: time, arabic: str, english: str) -> None:
    assert plain(time_in_words(moment, AR)) == arabic
    assert plain(time_in_words(moment, EN)) == english


def test_the_day_at_the_mission_begins_at_its_own_midnight() -> None:
    late = int(datetime(2026, 11, 22, 21, 30, tzinfo=UTC).timestamp() * 1000)
    assert local_day(late, "Asia/Riyadh") == DAY


@given(st.dates(date(1925, 1, 1), date(2077, 1, 1)), st.sampled_from(Language))
def test_every_number_is_isolated_and_western(day: date, language: Language) -> None:
    for text in (day_in_words(day, language), day_in_digits(day), hijri_day(day, language) or ""):
        outside = "".join(part.split("\u2069")[-1] for part in text.split("\u2066"))
        assert not any(character.isdigit() for character in outside)
        assert all(character in "0123456789" for character in text if character.isdigit())
