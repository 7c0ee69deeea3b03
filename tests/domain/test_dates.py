"""Partial dates say no more and no less than the document."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.dates import PartialDate, typed_day


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_a_date_reads_back_as_it_was_written(day: date, kept: int) -> None:
    text = day.isoformat()[:kept]
    written = PartialDate.parse(text)
    assert str(written) == text
    assert written.first_day <= day <= written.last_day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "61",
        "1961-5",
        "1961-13",
        "1961-00",
        "1961-02-29",
        "1961-05-32",
        "0000",
        "1961/05",
        "١٩٦١",
        "1961-05-03T",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|day|month|year"):
        PartialDate.parse(text)


def test_a_day_without_its_month_is_refused() -> None:
    with pytest.raises(ValueError, match="a day needs its month"):
        PartialDate(1961, None, 3)


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        written = PartialDate.parse(text)
    except ValueError:
        return
    assert str(written) == text


@pytest.mark.parametrize(
    ("born", "on", "sure", "possible"),
    [
        ("2012-11-23", date(2026, 11, 22), 13, 13),
        ("2012-11-23", date(2026, 11, 23), 14, 14),
        ("2012", date(2026, 11, 23), 13, 14),
        ("2012-11", date(2026, 11, 23), 13, 14),
        ("2012-02-29", date(2026, 2, 28), 13, 13),
        ("2027", date(2026, 11, 23), 0, 0),
    ],
)
def test_an_age_is_as_sure_as_the_birth_date(born: str, on: date, sure: int, possible: int) -> None:
    birth = PartialDate.parse(born)
    assert birth.completed_years(on) == sure
    assert birth.most_completed_years(on) == possible


@pytest.mark.parametrize(
    "typed",
    [
        "31/1/2027",
        "31/01/2027",
        "31.1.2027",
        "31-1-2027",
        "31 1 2027",
        "2027-01-31",
        "2027/1/31",
        "٣١/١/٢٠٢٧",
    ],
)
def test_a_day_is_typed_day_first_or_year_first_in_any_digits(typed: str) -> None:
    assert typed_day(typed) == date(2027, 1, 31)


@pytest.mark.parametrize(
    "typed", ["", "2027", "1/2027", "31/2/2027", "31/1/27", "1/31/2027", "31//2027", "x"]
)
def test_a_part_of_a_day_and_what_is_none_are_no_day(typed: str) -> None:
    assert typed_day(typed) is None
