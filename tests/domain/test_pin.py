"""Which PINs are taken, and how long one waits after wrong ones."""

from __future__ import annotations

import random

import pytest

from kiosk.domain.pin import PinFault, draw_pin, log_in_delay, pin_fault


@pytest.mark.parametrize(
    ("pin", "fault"),
    [
        ("70418", PinFault.SHORT),
        ("7041836152907", PinFault.LONG),
        ("70418x", PinFault.DIGITS),
        ("٧٠٤١٨٣", PinFault.DIGITS),
        ("123456", PinFault.RUN),
        ("901234", PinFault.RUN),
        ("709876", PinFault.RUN),
        ("777042", PinFault.REPEATED),
        ("704704", PinFault.REPEATED),
        ("707007", PinFault.REPEATED),
        ("311285", PinFault.DATE),
        ("850731", PinFault.DATE),
        ("071385", PinFault.DATE),
        ("31121985", PinFault.DATE),
        ("19851231", PinFault.DATE),
        ("704183", None),
        ("70418361", None),
    ],
)
def test_a_pin_that_is_guessed_first_isn_t_taken(pin: str, fault: PinFault | None) -> None:
    assert pin_fault(pin) is fault


def test_a_pin_by_chance_keeps_the_rules() -> None:
    seed = random.randrange(10**9)
    print(f"seed {seed}")  # noqa: T201 - shown when the test fails
    chance = random.Random(seed)
    drawn = [draw_pin(chance.randrange) for _ in range(300)]
    assert {pin_fault(pin) for pin in drawn} == {None}
    assert {len(pin) for pin in drawn} == {6}
    assert len(set(drawn)) > 290


def test_the_wait_doubles_up_to_an_hour_and_leaves_some_thirty_tries_a_day() -> None:
    delays = [log_in_delay(failures) for failures in range(1, 14)]
    assert delays[:6] == [0, 0, 0, 15_000, 30_000, 60_000]
    assert delays[-2:] == [3_600_000, 3_600_000]
    tries, waited = 0, 0
    while waited < 24 * 3_600_000:
        tries += 1
        waited += log_in_delay(tries)
    assert 30 <= tries <= 40
    assert log_in_delay(10_000) == 3_600_000
