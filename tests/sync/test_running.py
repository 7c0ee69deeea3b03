"""The worker's day at a terminal: it says what is new, and a store that is away ends nothing."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from kiosk.domain.errors import StoreAway, StoreFull
from kiosk.store.line import Line, LineStatus
from kiosk.sync.running import run

LINE = Line("http://127.0.0.1", "", "key", "", "", 1)
SENT = LineStatus(0, None, 5, 5, (), LINE)


class Enough(Exception):
    """The test has seen what it wanted."""


class FakeWorker:
    """Takes the steps it was given: seconds to rest, or an error."""

    def __init__(self, *steps: float | Exception) -> None:
        self.steps = list(steps)

    async def step(self, *, now: bool = False) -> float:
        if not self.steps:
            raise Enough
        step = self.steps.pop(0)
        if isinstance(step, Exception):
            raise step
        return step


def told(worker: FakeWorker, *seen: LineStatus) -> list[LineStatus]:
    """Return what is told while the store looks as `seen`, the last one for good."""
    looks, said = list(seen), list[LineStatus]()

    def look() -> LineStatus:
        return looks.pop(0) if len(looks) > 1 else looks[0]

    try:
        asyncio.run(run(worker, look, said.append, again_s=0))  # type: ignore[arg-type]
    except Enough:
        return said
    raise AssertionError("it ended by itself")


def test_hearing_the_portal_again_is_no_news() -> None:
    later = replace(SENT, line=replace(LINE, heard_ms=99))
    assert told(FakeWorker(0, 0, 0), SENT, later, later) == [SENT]


def test_what_waits_and_what_is_wrong_is_told_once() -> None:
    waiting = replace(SENT, waiting=2, line=replace(LINE, trouble="unreachable"))
    assert told(FakeWorker(0, 0, 0, 0), SENT, waiting, waiting, SENT) == [SENT, waiting, SENT]


def test_a_store_that_is_away_for_a_while_ends_nothing() -> None:
    assert told(FakeWorker(StoreAway("away"), StoreFull("full"), 0), SENT) == [SENT]
