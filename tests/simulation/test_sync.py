"""Whatever the line does: nothing acknowledged is missing or twice, and everything arrives in the end."""

from __future__ import annotations

import random

import pytest

from tests.simulation.play import play

PLAYED = 100
AT_ONCE = 5
FIRST = random.SystemRandom().randrange(10_000_000)
"""Fresh days each time: those of a failure can be played again."""


@pytest.mark.parametrize("part", range(PLAYED // AT_ONCE))
def test_kiosk_and_portal_agree_after_any_day(part: int) -> None:
    start = FIRST + part * AT_ONCE
    print(f"seeds {start}-{start + AT_ONCE - 1}")  # noqa: T201
    wrong = {seed: found for seed in range(start, start + AT_ONCE) if (found := play(seed).wrong)}
    assert wrong == {}, f"replay: python -m tests.simulation sync --seeds {start}-{start + AT_ONCE - 1}"
