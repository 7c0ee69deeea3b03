"""Who sets up a serial printer learns how long each person will stand there."""

from __future__ import annotations

import pytest

from kiosk.devices.printers.serial_speed import BAUDS, SLOW_S, slip_transfer


@pytest.mark.parametrize(
    ("baud", "dots", "seconds"),
    [(115200, 576, 10.7), (38400, 576, 32.1), (9600, 576, 128.25), (115200, 384, 7.1)],
)
def test_a_slip_takes_as_long_as_its_bits(baud: int, dots: int, seconds: float) -> None:
    told = slip_transfer(baud, dots)
    assert told.seconds == pytest.approx(seconds, abs=0.05)
    assert told.warning


def test_only_what_a_person_would_wait_too_long_for_is_warned_of() -> None:
    rows_in_time = int(SLOW_S * 115200 / 10 / 72)
    assert not slip_transfer(115200, 576, rows_in_time).warning
    assert slip_transfer(115200, 576, rows_in_time + 1).warning


def test_a_faster_line_is_faster() -> None:
    seconds = [slip_transfer(baud, 576).seconds for baud in BAUDS]
    assert seconds == sorted(seconds, reverse=True)
