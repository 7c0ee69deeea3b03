"""Whatever anybody does to glass and keyboard, one of our screens is there, and nobody's data after them."""

from __future__ import annotations

import secrets

from PySide6.QtGui import QGuiApplication

from tests.soak.monkey import play

EVENTS = 20_000


def test_a_monkey_gets_nowhere_but_to_our_screens(app: QGuiApplication) -> None:

    played = play(secrets.randbelow(10**6), EVENTS)  # what it catches is told with its seed

    pages = played["pages"]
    assert isinstance(pages, dict)
    assert len(pages) > 12, played
    assert played["wiped"], played
