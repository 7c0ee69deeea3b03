"""A test read of a scanner tells a passport's lines from a slip, and how well they came; repeats neither."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from kiosk.office.devices.trial_scan import ScanEar, kind_of, scanning_doing

TODAY = date(2026, 11, 23)
ZONE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
"""The specimen of ICAO Doc 9303-4."""
OURS = "A SIGNED CODE OF OURS"
LONG_S = 20.0


def is_slip(code: str) -> bool:
    return code == OURS


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (ZONE, {"state": "zone", "read": "whole"}),
        (ZONE.replace("C36UTO", "C35UTO"), {"state": "zone", "read": "misread"}),
        ("P<UTO<<", {"state": "zone", "read": "misread"}),
        ("KIOSK TEST k1 576 1795417512000", {"state": "trial_page"}),
        (OURS, {"state": "slip", "length": str(len(OURS))}),
        ("2371859421", {"state": "code", "length": "10"}),
    ],
    ids=["passport", "misread", "torn", "test page", "slip", "permit"],
)
def test_what_came_is_told_by_its_kind_alone(code: str, told: dict[str, str]) -> None:
    assert kind_of(code, TODAY, is_slip) == told
    assert not any(part in str(told) for part in ("ERIKSSON", "L898902C", "2371859421"))


def test_the_next_code_goes_to_the_test_read_that_waits_and_all_others_to_the_face() -> None:
    seen: list[str] = []
    ear = ScanEar(seen.append)
    ear("before")
    answers: list[object] = []
    waits = threading.Thread(
        target=lambda: answers.append(scanning_doing(ear, lambda: TODAY, is_slip)({"seconds": str(LONG_S)}))
    )
    waits.start()
    while ear._waiting is None:
        pass
    ear(ZONE)
    waits.join(LONG_S)
    ear("after")
    assert answers == [{"state": "zone", "read": "whole"}]
    assert seen == ["before", "after"]


def test_a_scanner_that_is_let_go_ends_the_test_read_at_once_and_every_code_goes_on() -> None:
    seen: list[str] = []
    ear = ScanEar(seen.append)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(scanning_doing(ear, lambda: TODAY, is_slip), {"seconds": str(LONG_S)})
        while ear._waiting is None:
            pass
        ear.close()
        assert answer.result(1) == {"state": "closed"}
    assert scanning_doing(ear, lambda: TODAY, is_slip)({}) == {"state": "closed"}, "none begins any more"
    ear("of an applicant")
    assert seen == ["of an applicant"]


def test_a_test_read_to_which_nothing_came_leaves_the_next_code_to_the_face() -> None:
    seen: list[str] = []
    ear = ScanEar(seen.append)
    assert scanning_doing(ear, lambda: TODAY, is_slip)({"seconds": "0.01"}) == {"state": "nothing"}
    ear("later")
    assert seen == ["later"]


@pytest.mark.parametrize("seconds", [-1.0, float("inf")])
def test_a_wait_that_fails_leaves_the_next_code_to_the_face(seconds: float) -> None:
    seen: list[str] = []
    ear = ScanEar(seen.append)
    with pytest.raises((ValueError, OverflowError)):
        ear.next(seconds)
    ear("of an applicant")
    assert seen == ["of an applicant"]


def test_a_test_read_that_is_asked_for_less_than_no_time_finds_nothing() -> None:
    ear = ScanEar(lambda _code: None)
    assert scanning_doing(ear, lambda: TODAY, is_slip)({"seconds": "-1"}) == {"state": "nothing"}
