"""Several nodes and the web give away the same times, whatever befalls them: never one too many."""

from __future__ import annotations

import random

import pytest

from tests.simulation.leases.play import play

PLAYED = 30
AT_ONCE = 3
FIRST = random.SystemRandom().randrange(10_000_000)
"""Fresh days each time: those of a failure can be played again."""


@pytest.mark.parametrize("part", range(PLAYED // AT_ONCE))
def test_no_time_is_given_away_twice_and_all_agree_in_the_end(part: int) -> None:
    start = FIRST + part * AT_ONCE
    print(f"seeds {start}-{start + AT_ONCE - 1}")  # noqa: T201
    wrong = {seed: found for seed in range(start, start + AT_ONCE) if (found := play(seed).wrong)}
    assert wrong == {}, f"replay: python -m tests.simulation leases --seeds {start}-{start + AT_ONCE - 1}"
