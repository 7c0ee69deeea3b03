"""Whatever anybody does to glass and keyboard, one of our screens is there, and nobody's data after them."""

from __future__ import annotations

import secrets

import pytest
from PySide6.QtGui import QGuiApplication

from tests.soak.monkey import play

MONKEYS, EVENTS = 5, 4_000
"""20,000 things in all; no test may take as long as one that hangs."""


@pytest.mark.parametrize("monkey", range(MONKEYS))
def test_a_monkey_gets_nowhere_but_to_our_screens(app: QGuiApplication, monkey: int) -> None:
    played = play(secrets.randbelow(10**6), EVENTS)  # what it catches is told with its seed

    pages = played["pages"]
    assert isinstance(pages, dict)
    assert len(pages) > 5, played
    assert played["wiped"], played
