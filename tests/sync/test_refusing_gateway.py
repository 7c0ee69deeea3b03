"""One operation that somebody on the way won't let pass stops nothing for good, and is never dropped."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest

from kiosk.cli.line.words import status_lines
from kiosk.clock import Clock
from kiosk.portal.identity import identity_of
from kiosk.portal.nodes.courier import answer_letter
from kiosk.store.line import line_status
from kiosk.sync.codec import decode_batch
from kiosk.sync.courier import take_reply, write_letter
from kiosk.sync.pace import LONGEST_S
from kiosk.sync.signing import content_digest
from kiosk.sync.trouble import Refusal, Trouble
from kiosk.sync.wire import DIGEST_HEADER, EXCHANGE_HEADER, PORTAL_HEADER, Batch, Standing
from kiosk.sync.worker import Worker
from tests.sync.bench import Bench, FakePortal
from tests.sync.cut_off import SYNC, Station

Refuse = Callable[[httpx2.Request], httpx2.Response]


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    made = Station(tmp_path)
    made.join()
    yield made
    made.close()


def a_problem(status: int) -> Refuse:
    """Return the no of a gateway that speaks the portal's own protocol."""

    def refuse(request: httpx2.Request) -> httpx2.Response:
        body = b'{"type":"content"}'
        headers = {
            "Content-Type": "application/problem+json",
            PORTAL_HEADER: "gateway",
            EXCHANGE_HEADER: request.headers[EXCHANGE_HEADER],
            DIGEST_HEADER: content_digest(body),
        }
        return httpx2.Response(status, headers=headers, content=body)

    return refuse


def a_page(request: httpx2.Request) -> httpx2.Response:
    """A firewall's no: a page of its own."""
    return httpx2.Response(403, headers={"Content-Type": "text/html"}, content=b"<html>Blocked</html>")


def a_reset(request: httpx2.Request) -> httpx2.Response:
    """A firewall that says nothing and cuts the line."""
    raise httpx2.ReadError("reset")


class Gateway(httpx2.AsyncBaseTransport):
    """Lets no batch pass that has operation `minded`, and no closed one unless it `lets_closed` pass."""

    def __init__(
        self, portal: httpx2.ASGITransport, refuse: Refuse, minded: int, *, lets_closed: bool = True
    ) -> None:
        self.portal, self.refuse, self.minded, self.lets_closed = portal, refuse, minded, lets_closed
        self.refused = 0

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        await request.aread()
        if not self._minds(request):
            return await self.portal.handle_async_request(request)
        self.refused += 1
        return self.refuse(request)

    def _minds(self, request: httpx2.Request) -> bool:
        path = request.url.path
        if request.method == "POST" and path.endswith("/ops"):
            return self.minded in {one.seq for one in decode_batch(request.content).operations}
        return path.endswith("/closed") and not self.lets_closed


@pytest.mark.parametrize(
    "refuse", [*map(a_problem, (400, 413, 415, 422)), a_page, a_reset], ids=lambda made: made.__qualname__
)
def test_one_operation_that_a_gateway_always_refuses_arrives_closed_and_the_rest_goes_on(
    station: Station, refuse: Refuse
) -> None:
    filed = station.file(7)
    gateway = Gateway(station.transport, refuse, filed[3].seq)
    station.transport = gateway  # type: ignore[assignment]
    assert station.drain() == ""
    assert gateway.refused > 1
    assert line_status(station.store).waiting == 0
    assert station.there() == station.here()
    assert station.references_there() == {one.reference for one in filed}


def test_one_that_is_refused_closed_too_is_named_and_a_letter_carries_it_past(station: Station) -> None:
    filed = station.file(7)
    gateway = Gateway(station.transport, a_problem(422), filed[3].seq, lets_closed=False)
    station.transport = gateway  # type: ignore[assignment]
    assert station.drain() == Trouble.HELD_BACK
    status = line_status(station.store)
    assert status.acked_seq == filed[3].seq - 1
    assert any(f"operation {filed[3].seq}" in line for line in status_lines(status, "Asia/Riyadh"))

    assert status.line is not None
    letter, _ = write_letter(station.store, SYNC, status.line, station.key)
    answer = answer_letter(station.engine, identity_of(station.engine), letter, Clock().now_ms())
    take_reply(station.store, SYNC, status.line, station.key, answer.letter)
    later = station.file(2)
    assert station.drain() == ""
    assert station.there() == station.here()
    assert station.references_there() == {one.reference for one in (*filed, *later)}


def test_which_operation_is_refused_is_found_out_without_long_rests(bench: Bench) -> None:
    class Minding(FakePortal):
        async def push(self, batch: Batch) -> tuple[Standing, str]:
            if any(one.seq == 3 for one in batch.operations):
                self.pushes.append(len(batch.operations))
                raise Refusal(422, "content")
            return await super().push(batch)

    worker = Worker(bench.store, SYNC, portal := Minding(), "1.0", random.Random(1).random)
    rests = [asyncio.run(worker.step()) for _ in range(6)]
    assert portal.pushes[-1] == 1
    assert max(rests) <= 4.0
    later = [asyncio.run(worker.step()) for _ in range(30)]
    assert 60 < max(later) <= LONGEST_S
    assert bench.trouble() == Trouble.HELD_BACK
