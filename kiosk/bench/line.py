"""An emulated line before a portal: as slow, as far and as lossy as asked, and it counts what crosses it.

A lost segment comes one round trip later, and all that is behind it waits, as TCP lets it; it takes its room
on the line twice. A connection that breaks has lost what was asked and not answered yet.
"""

from __future__ import annotations

import asyncio
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

SEGMENT = 1460
"""Bytes of one TCP segment."""
BEFOREHAND = 64
"""Segments that a sender may have under way."""


@dataclass(frozen=True, slots=True)
class Quality:
    """How good a line is in each direction: bytes per second (0: no bound), round trip, share of loss."""

    rate: float = 0.0
    round_trip_s: float = 0.0
    loss: float = 0.0


@dataclass
class Way:
    """One direction of the line: `carried` bytes, and when it is free again on the loop's clock."""

    carried: int = 0
    free_at: float = 0.0


@dataclass
class Line:
    """A line that leads to `portal_port`; `port` is where it begins."""

    quality: Quality
    portal_port: int
    chance: random.Random = field(default_factory=lambda: random.Random(1))
    up: Way = field(default_factory=Way)
    down: Way = field(default_factory=Way)
    wasted: int = 0
    """Bytes up that had to be sent again, because their connection broke before an answer came."""
    port: int = 0

    async def meet(self, near: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        """Carry one connection, both ways, until either side ends it."""
        try:
            await asyncio.sleep(self.quality.round_trip_s)
            far, ask = await asyncio.open_connection("127.0.0.1", self.portal_port)
        except OSError:
            return
        else:
            await self._carry_both(near, answer, far, ask)
        finally:
            answer.transport.abort()

    async def _carry_both(
        self,
        near: asyncio.StreamReader,
        answer: asyncio.StreamWriter,
        far: asyncio.StreamReader,
        ask: asyncio.StreamWriter,
    ) -> None:
        asked = _Asked()
        ways = (
            asyncio.create_task(self._carry(near, ask, self.up, asked.more)),
            asyncio.create_task(self._carry(far, answer, self.down, asked.answered)),
        )
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in ways:
                one.cancel()
            self.wasted += asked.bytes
            ask.transport.abort()

    async def _carry(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        way: Way,
        seen: Callable[[int], None],
    ) -> None:
        """Carry one direction until its sender ends."""
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(BEFOREHAND)
        delivery = asyncio.create_task(_deliver(under_way, writer))
        try:
            while piece := await reader.read(SEGMENT if self.quality.rate else 2**16):
                way.carried += len(piece)
                seen(len(piece))
                await under_way.put((self._arrival(way, len(piece)), piece))
            await under_way.join()
        except OSError:
            return
        finally:
            delivery.cancel()

    def _arrival(self, way: Way, size: int) -> float:
        """Return when a segment of `size` bytes sent now is at the other end."""
        now = asyncio.get_running_loop().time()
        lost = self.chance.random() < self.quality.loss
        takes = size / self.quality.rate if self.quality.rate else 0.0
        way.free_at = max(now, way.free_at) + takes * (2 if lost else 1)
        return way.free_at + self.quality.round_trip_s * (1.5 if lost else 0.5)


class _Asked:
    """Counts what of a connection was asked and isn't answered yet."""

    def __init__(self) -> None:
        self.bytes = 0

    def more(self, size: int) -> None:
        self.bytes += size

    def answered(self, size: int) -> None:
        self.bytes = 0


async def _deliver(under_way: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter) -> None:
    """Write each piece when it arrives, in order."""
    loop = asyncio.get_running_loop()
    while True:
        arrival, piece = await under_way.get()
        await asyncio.sleep(max(0.0, arrival - loop.time()))
        try:
            writer.write(piece)
            await writer.drain()
        finally:
            under_way.task_done()


@contextmanager
def opened_line(quality: Quality, portal_port: int) -> Iterator[Line]:
    """Open a line to `portal_port` in a thread of its own, for the block."""
    line, loop = Line(quality, portal_port), asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(line.meet, "127.0.0.1", 0))
    line.port = server.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield line
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        server.close()
        loop.run_until_complete(_end_all())
        loop.run_until_complete(asyncio.sleep(0))  # what was aborted closes its socket
        loop.close()


async def _end_all() -> None:
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    for one in rest:
        one.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
