"""Times that officers read: in their words, and nothing where a node's clock was past all calendars."""

from __future__ import annotations

import pytest

from kiosk.domain.service import Language
from kiosk.portal.web.texts import TEXTS
from kiosk.portal.web.times import age, iso_time, moment, span

NOON = 1_795_435_200_000
"""23 November 2026, 12:00 UTC."""
HOUR = 3_600_000


def test_a_time_is_told_by_its_age() -> None:
    assert age(NOON - 2 * HOUR, NOON, Language.ARABIC) == "قبل ساعتين"
    assert age(NOON - 2 * HOUR, NOON, Language.ENGLISH) == "2 hours ago"


@pytest.mark.parametrize("ahead", [-59_000, 0, 5 * HOUR])
def test_what_is_not_a_minute_old_is_now_even_by_a_clock_that_is_fast(ahead: int) -> None:
    assert age(NOON + ahead, NOON, Language.ENGLISH) == TEXTS["just_now"].en


def test_months_have_the_names_that_the_kiosk_says() -> None:
    assert moment(NOON, Language.ARABIC) == "23 تشرين الثاني 2026 12:00 UTC"
    assert moment(NOON, Language.ENGLISH) == "23 November 2026 12:00 UTC"
    assert iso_time(NOON) == "2026-11-23T12:00:00Z"


@pytest.mark.parametrize("wild", [2**62, -(2**62)])
def test_a_clock_past_all_calendars_says_nothing(wild: int) -> None:
    for language in Language:
        assert (age(wild, NOON, language), span(wild, language), moment(wild, language)) == ("", "", "")
    assert iso_time(wild) == ""
