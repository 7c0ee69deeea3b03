"""What the tests of card readers share: a chip that counts, and somebody who remembers what was told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise

from kiosk.devices.cards.card import CardState, Readers
from kiosk.devices.cards.pcsc import Pcsc
from kiosk.devices.cards.watcher import ReaderWatcher

PATIENCE = 20.0
"""Seconds after which a test gives up; nothing waits that long when it works."""


class EchoChip:
    """Answers every command with itself and 9000; counts its resets."""

    def __init__(self, answers: dict[bytes, bytes] | None = None) -> None:
        self.resets = 0
        self.commands: list[bytes] = []
        self._answers = answers or {}

    def apdu(self, command: bytes) -> bytes:
        self.commands.append(command)
        return self._answers.get(command, command + b"\x90\x00")

    def reset(self) -> None:
        self.resets += 1


class Heard:
    """Everything that a watcher told, in its order."""

    def __init__(self) -> None:
        self.told: list[Readers] = []
        self._changed = threading.Condition()

    def __call__(self, readers: Readers) -> None:
        with self._changed:
            self.told.append(readers)
            self._changed.notify_all()

    @property
    def states(self) -> list[CardState]:
        return [readers.chosen().state for readers in self.told]

    def wait(self, condition: Callable[[Readers], bool]) -> Readers:
        """Return the newest thing told, once `condition` holds of it."""
        with self._changed:
            came = self._changed.wait_for(lambda: bool(self.told) and condition(self.told[-1]), PATIENCE)
            assert came, f"heard only {self.told}"
            return self.told[-1]

    def wait_for_state(self, state: CardState, wanted: str = "") -> Readers:
        return self.wait(lambda readers: readers.chosen(wanted).state is state)


@contextmanager
def watched(pcsc: Pcsc, poll: float = 0.05) -> Iterator[tuple[ReaderWatcher, Heard]]:
    heard = Heard()
    watcher = ReaderWatcher(pcsc, heard, poll=poll)
    watcher.start()
    try:
        yield watcher, heard
    finally:
        watcher.stop()
    assert all(one != next_one for one, next_one in pairwise(heard.told)), "told twice"
