"""What the date pickers offer, and what is picked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.dates import PartialDate
from kiosk.ui.calendar import Calendar, picked, written


@given(st.dates())
def test_a_picked_date_reads_back(day: object) -> None:
    assert written(*picked(str(day))) == str(day)


@given(st.integers(1900, 2100), st.integers(0, 12), st.integers(0, 31))
def test_whatever_is_picked_is_a_date_that_exists(year: int, month: int, day: int) -> None:
    assert str(PartialDate.parse(written(year, month, day))) == written(year, month, day)


@pytest.mark.parametrize(
    ("before", "part", "number", "after"),
    [
        ("", "year", 1961, "1961"),
        ("1961", "month", 5, "1961-05"),
        ("1961-05", "day", 3, "1961-05-03"),
        ("1961-05-31", "month", 6, "1961-06"),
        ("1960-02-29", "year", 1961, "1961-02"),
        ("1961-05-03", "year", 1962, "1962-05-03"),
    ],
)
def test_picking_a_part_anew_keeps_what_still_exists(before: str, part: str, number: int, after: str) -> None:
    assert Calendar().withPart(before, part, number) == after


def test_decades_cover_the_range_from_the_earliest() -> None:
    numbers = Calendar().decades(1935, 2026)

    assert numbers == [1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020]


def test_years_of_a_decade_end_where_the_range_ends() -> None:
    assert [choice["number"] for choice in Calendar().years(1935, 2026, 2020)] == list(range(2020, 2027))
    assert [choice["number"] for choice in Calendar().years(1935, 2026, 1930)] == list(range(1935, 1940))


def test_a_leap_february_has_its_day() -> None:
    assert len(Calendar().days("2024-02")) == 29
    assert len(Calendar().days("2023-02")) == 28


def test_months_have_their_levantine_names_in_arabic() -> None:
    months = Calendar().months("ar")

    assert months[0] == "كانون الثاني"
    assert months[10] == "تشرين الثاني"


def test_a_month_of_a_year_in_words() -> None:
    assert Calendar().words("1999-11", "ar") == "تشرين الثاني \u20661999\u2069"
    assert Calendar().words("", "ar") == ""
