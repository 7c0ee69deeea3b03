"""The worker's day at a terminal: it says what is new, and a store that is away ends nothing."""

from __future__ import annotations

import asyncio
import io
from dataclasses import replace

from rich.console import Console

from kiosk.cli.line.progress import LineTeller
from kiosk.domain.errors import StoreAway, StoreError, StoreFull
from kiosk.store.line import Held, Line, LineStatus
from kiosk.sync.running import run

LINE = Line("http://127.0.0.1", "", "key", "", "", 1)
SENT = LineStatus("RUH", "A", 0, None, 5, 5, (), LINE)


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
    looks, said, faults = list(seen), list[LineStatus](), list[StoreError]()

    def look() -> LineStatus:
        return looks.pop(0) if len(looks) > 1 else looks[0]

    try:
        asyncio.run(run(worker, look, said.append, faults.append, again_s=0))  # type: ignore[arg-type]
    except Enough:
        return said
    raise AssertionError("it ended by itself")


def test_after_each_step_it_is_told_how_far_things_are() -> None:
    waiting = replace(SENT, waiting=2)
    assert told(FakeWorker(0, 0, 0), waiting, waiting, SENT) == [waiting, waiting, SENT]


def test_a_store_that_is_away_for_a_while_ends_nothing() -> None:
    assert told(FakeWorker(StoreAway("away"), StoreFull("full"), 0), SENT) == [SENT]


def said(*seen: LineStatus) -> str:
    """Return what a log gets of these."""
    page = io.StringIO()
    with LineTeller(Console(file=page), "Asia/Riyadh") as teller:
        for status in seen:
            teller.tell(status)
    return page.getvalue()


def test_a_log_hears_what_is_new_and_only_that() -> None:
    later = replace(SENT, line=replace(LINE, heard_ms=99))
    assert said(SENT, later, later) == said(SENT)

    sending = [replace(SENT, waiting=left, acked_seq=5 - left) for left in (4, 3, 2)]
    assert said(*sending) == said(sending[0])

    away = replace(SENT, waiting=2, line=replace(LINE, trouble="unreachable"))
    assert said(SENT, away, away, SENT) == said(SENT) + said(away) + said(SENT)


def test_a_terminal_sees_how_many_of_how_many_are_sent() -> None:
    page = io.StringIO()
    console = Console(file=page, force_terminal=True, width=100)
    with LineTeller(console, "Asia/Riyadh") as teller:
        teller.tell(replace(SENT, waiting=8, acked_seq=112, head_seq=120))
    assert "112/120" in page.getvalue()


def test_a_store_without_room_is_told_in_words_once() -> None:
    page = io.StringIO()
    with LineTeller(Console(file=page), "Asia/Riyadh") as teller:
        teller.fail(StoreFull("no room for the log's index"))
        teller.fail(StoreFull("no room for the log's index"))
    assert page.getvalue().count("There is no room left on the store's disk") == 1


def test_what_a_portal_says_is_never_read_as_markup() -> None:
    held = Held("op", 3, "request.filed", "[/taken]")
    assert "[/taken]" in said(replace(SENT, held=(held,)))


def test_a_log_tells_times_as_the_mission_s_clock_shows_them() -> None:
    noon_utc = 1_800_000_000_000 // 86_400_000 * 86_400_000 + 12 * 3_600_000
    assert "15:00" in said(replace(SENT, line=replace(LINE, heard_ms=noon_utc)))
