"""Whatever the line does: nothing acknowledged is missing or twice, and everything arrives in the end."""

from __future__ import annotations

import random

import pytest

from tests.simulation.__main__ import play

FRESH = random.SystemRandom().sample(range(1_000_000), 12)


@pytest.mark.parametrize("number", range(len(FRESH)))
def test_kiosk_and_portal_agree_after_any_day(number: int) -> None:
    seed = FRESH[number]
    assert play(seed) == [], f"replay: python -m tests.simulation sync --seeds {seed}"
