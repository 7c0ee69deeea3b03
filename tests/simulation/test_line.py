"""The simulation's line and clocks do what is told of them: or its days would prove nothing."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import httpx2
import pytest

from tests.simulation.capital import Capital
from tests.simulation.line import Fault, LyingLine
from tests.simulation.world import World

SEEDS = 40
TURNS = 8


class Noting(httpx2.AsyncBaseTransport):
    """A portal that notes in which order requests arrive."""

    def __init__(self) -> None:
        self.arrived: list[str] = []

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        self.arrived.append(request.url.path)
        return httpx2.Response(200, content=b"{}")


def arrived(seed: int) -> list[str]:
    """Return in which order five requests arrive of which the first is late."""
    faults, portal = [Fault.LATE_REQUEST], Noting()
    line = LyingLine(portal, lambda: faults.pop() if faults else Fault.NONE, random.Random(seed))

    async def asking() -> None:
        with pytest.raises(httpx2.TimeoutException):
            await line.handle_async_request(httpx2.Request("GET", "http://portal/1"))
        for place in "2345":
            await line.handle_async_request(httpx2.Request("GET", f"http://portal/{place}"))

    asyncio.run(asking())
    return portal.arrived


def test_a_late_request_arrives_though_its_sender_gave_up_and_newer_ones_may_overtake_it() -> None:
    orders = {tuple(arrived(seed)) for seed in range(SEEDS)}
    assert ("/1", "/2", "/3", "/4", "/5") in orders
    assert ("/2", "/3", "/1", "/4", "/5") in orders


def test_a_clock_that_is_set_leaves_the_others_alone_and_no_time_passes_by_it(tmp_path: Path) -> None:
    seen: set[tuple[bool, bool]] = set()
    for seed in range(TURNS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        capital = Capital(folder, seed)
        world = World(capital)
        try:
            clocks = world.clock, capital.clock
            before = [(clock.now_ms(), clock.mono_ms()) for clock in clocks]
            world.turn_clock()
            after = [(clock.now_ms(), clock.mono_ms()) for clock in clocks]
            assert [mono for _, mono in after] == [mono for _, mono in before]
            kiosk, portal = (then != now for (then, _), (now, _) in zip(before, after, strict=True))
            seen.add((kiosk, portal))
        finally:
            world.close()
            capital.close()
    assert seen == {(True, False), (False, True), (True, True)}
