"""The corner for staff opens with the station's code, and to nobody who guesses."""

from __future__ import annotations

import pytest

from kiosk.clock import Clock
from kiosk.office.staff_code import CodeAnswer, StaffCode


def guarded(code: str, moment: list[int]) -> StaffCode:
    return StaffCode(code, Clock(mono_ms=lambda: moment[0]))


def test_the_code_opens_and_no_other() -> None:
    code = guarded("482913", [0])
    assert code.judge("482914") is CodeAnswer.WRONG
    assert code.judge("482913") is CodeAnswer.OPENS


@pytest.mark.parametrize("typed", ["", "0", "482913"])
def test_a_station_without_a_code_opens_to_nobody(typed: str) -> None:
    code = guarded("", [0])
    assert not code.usable
    assert code.judge(typed) is CodeAnswer.WRONG


def test_after_five_wrong_codes_in_a_minute_even_the_right_one_waits() -> None:
    moment = [0]
    code = guarded("482913", moment)
    for second in range(5):
        moment[0] = 1000 * second
        assert code.judge("000000") is CodeAnswer.WRONG
    moment[0] = 59_999
    assert code.judge("482913") is CodeAnswer.TOO_MANY
    moment[0] = 60_000
    assert code.judge("482913") is CodeAnswer.OPENS
