"""A clock is held against what was written before and what the portal said; the line against what it owes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.domain.states import LineState
from kiosk.office.checks.clock import MADE_MS, check_clock
from kiosk.office.checks.finding import Verdict
from kiosk.office.checks.sync import LONG_SILENCE_MS, check_sync
from kiosk.store.line import Held, Line, LineStatus
from kiosk.sync.trouble import Trouble
from tests.office.checks.sentences import assert_read, read

NOW = MADE_MS + 30 * 86_400_000
MINUTE, HOUR = 60_000, 3_600_000
LINE = Line(
    "https://portal.example", "", "key", "p", "c", NOW - HOUR, heard_ms=NOW - MINUTE, portal_ms=NOW - MINUTE
)
STATUS = LineStatus("RUH", "A", 3, NOW - MINUTE, 7, 10, (), LINE)


def test_a_clock_that_nothing_contradicts_is_well() -> None:
    for line in (None, LINE, replace(LINE, heard_ms=0, portal_ms=0)):
        assert check_clock(NOW, NOW - MINUTE, line).verdict is Verdict.PASS
    assert check_clock(NOW, NOW + 4 * MINUTE, LINE).verdict is Verdict.PASS, "within the tolerance"
    read(check_clock(NOW, None, None))


def test_times_are_told_as_a_clock_of_the_mission_shows_them() -> None:
    riyadh, paris = (
        check_clock(round(datetime(2027, 1, 9, 22, 30, tzinfo=UTC).timestamp() * 1000), None, None, 0, zone)
        for zone in ("Asia/Riyadh", "Europe/Paris")
    )
    assert (riyadh.values["time"], paris.values["time"]) == ("2027-01-10 01:30", "2027-01-09 23:30")


def test_a_clock_from_before_this_program_is_told() -> None:
    finding = check_clock(MADE_MS - 1, None, None)
    assert_read(finding, Verdict.FAIL, "impossible", "the battery of the machine is empty", "بطارية الحاسوب")


def test_a_clock_behind_the_stations_own_journal_is_told() -> None:
    finding = check_clock(NOW, NOW + HOUR, LINE)
    assert_read(finding, Verdict.FAIL, "behind", "but this station wrote at", "وقد كتب هذا الجهاز")


@pytest.mark.parametrize(
    ("off", "verdict", "code", "english", "arabic"),
    [
        (10 * MINUTE, Verdict.WARN, "fast", "ahead of the portal's by 10 minutes", "تسبق"),
        (-10 * MINUTE, Verdict.WARN, "slow", "behind the portal's by 10 minutes", "تتأخر"),
        (2 * HOUR, Verdict.FAIL, "fast", "by 120 minutes", "120"),
    ],
)
def test_a_clock_that_differs_from_the_portals_is_told_with_the_difference(
    off: int, verdict: Verdict, code: str, english: str, arabic: str
) -> None:
    line = replace(LINE, heard_ms=NOW, portal_ms=NOW - off)
    assert_read(check_clock(NOW, NOW - MINUTE, line), verdict, code, english, arabic)


def test_a_line_that_works_is_well() -> None:
    assert_read(check_sync(STATUS, NOW), Verdict.PASS, "ok", "Waiting to be sent: 3", "بانتظار الإرسال: 3")


def test_a_node_that_never_joined_is_told_how() -> None:
    finding = check_sync(replace(STATUS, line=None), NOW)
    assert_read(finding, Verdict.WARN, "not_joined", "kiosk sync join URL CODE", "لم يُربط")


@pytest.mark.parametrize(
    ("state", "english", "arabic"),
    [
        (LineState.QUARANTINED, "kiosk store restored --code CODE", "نسخة قديمة"),
        (LineState.WITHDRAWN, "Ask headquarters why", "سحبت الإدارة المركزية"),
    ],
)
def test_a_node_that_the_portal_refuses_fails(state: LineState, english: str, arabic: str) -> None:
    finding = check_sync(replace(STATUS, line=replace(LINE, state=state)), NOW)
    assert_read(finding, Verdict.FAIL, state.value, english, arabic)


def test_what_the_portal_holds_is_told() -> None:
    finding = check_sync(replace(STATUS, held=(Held("op", 3, "request.filed", "unreadable"),)), NOW)
    assert_read(finding, Verdict.WARN, "held", "Held for review: 1", "موقوفة للمراجعة: 1")


def test_a_portal_that_is_silent_for_long_is_told_and_a_try_that_failed_as_well() -> None:
    long_ago = replace(LINE, heard_ms=NOW - LONG_SILENCE_MS - HOUR, trouble=Trouble.UNREACHABLE)
    finding = check_sync(replace(STATUS, line=long_ago), NOW)
    assert_read(finding, Verdict.WARN, "silent", "silent for 25 hours", "25")
    failed = check_sync(replace(STATUS, line=replace(LINE, trouble=Trouble.UNREACHABLE)), NOW)
    assert_read(failed, Verdict.WARN, "trouble", "kiosk sync status", "عطل الخط")
