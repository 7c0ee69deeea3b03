"""What the counter's window says of a move."""

from __future__ import annotations

from tests.ui.counter.test_unpaid import plain
from tests.ui.setup.officer import Officer

BACK, AWAY = ("J 1 was sent on to Window 2 and comes back here.", "J 1 was sent on to Window 2.")


def told(clerk: Officer) -> str:
    return plain(" ".join(clerk.notices()))


def waits_to_be_told(clerk: Officer, sentence: str) -> None:
    clerk.wait(lambda: told(clerk).startswith(sentence), sentence)
