"""Whatever else answers a batch with 200: only the portal's word, with our own hash, makes it sent."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest

from kiosk.domain.states import RequestState
from kiosk.store.line import line_status
from kiosk.store.requests.schema import request
from kiosk.sync.codec import standing_body
from kiosk.sync.signing import content_digest
from kiosk.sync.trouble import Trouble
from kiosk.sync.wire import DIGEST_HEADER, EXCHANGE_HEADER, NONCE_HEADER, PORTAL_HEADER, Standing
from tests.sync.crooks import PAGE
from tests.sync.cut_off import Station

Lie = Callable[[httpx2.Request, httpx2.Response], httpx2.Response]


@dataclass
class Hijacked(httpx2.AsyncBaseTransport):
    """A line on which all passes but batches: `lie` answers them, knowing the answer before."""

    portal: httpx2.AsyncBaseTransport
    lie: Lie
    before: httpx2.Response | None = None
    lies: int = 0

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.path.endswith("/ops") and self.before is not None:
            self.lies += 1
            return self.lie(request, self.before)
        self.before = await self.portal.handle_async_request(request)
        return self.before


def hotel(_asked: httpx2.Request, _before: httpx2.Response) -> httpx2.Response:
    return httpx2.Response(200, headers={"Content-Type": "text/html"}, content=PAGE)


def empty(_asked: httpx2.Request, _before: httpx2.Response) -> httpx2.Response:
    return httpx2.Response(200, headers={"Content-Type": "application/json"}, content=b"{}")


def cache(_asked: httpx2.Request, before: httpx2.Response) -> httpx2.Response:
    return _standing(before, before.headers[EXCHANGE_HEADER])


def knowing(asked: httpx2.Request, before: httpx2.Response) -> httpx2.Response:
    """Somebody who knows all of an answer but the hash of what was sent."""
    return _standing(before, asked.headers[EXCHANGE_HEADER])


def _standing(before: httpx2.Response, exchange: str) -> httpx2.Response:
    content = json.dumps(standing_body(Standing("node", 1, 3, bytes(32), 3, 1))).encode()
    known = {name: before.headers[name] for name in (PORTAL_HEADER, NONCE_HEADER)}
    known |= {DIGEST_HEADER: content_digest(content), EXCHANGE_HEADER: exchange}
    return httpx2.Response(200, headers=known | {"Content-Type": "application/json"}, content=content)


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    station = Station(tmp_path)
    station.join()
    yield station
    station.close()


@pytest.mark.parametrize(
    ("lie", "trouble"),
    [
        (hotel, Trouble.NOT_THE_PORTAL),
        (empty, Trouble.NOT_THE_PORTAL),
        (cache, Trouble.NOT_THE_PORTAL),
        (knowing, Trouble.DOUBTED),
    ],
)
def test_a_batch_is_not_sent_because_somebody_says_200(station: Station, lie: Lie, trouble: Trouble) -> None:
    station.file(3)
    portal, before = station.transport, station.store.node.acked_seq
    hijacked = Hijacked(portal, lie)
    station.transport = hijacked  # type: ignore[assignment]

    told = station.drain(2)
    assert station.store.node.acked_seq == before
    assert (told, hijacked.lies) == (trouble, 2)
    assert line_status(station.store).waiting > 3
    assert _states(station) == [RequestState.SUBMITTED] * 3

    station.transport = portal
    assert station.drain() == ""
    assert station.there() == station.here()
    assert _states(station) == [RequestState.RECEIVED] * 3


def _states(station: Station) -> list[str]:
    with station.store.reading() as connection:
        return [row.state for row in connection.execute(request.select())]
