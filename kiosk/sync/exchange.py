"""One exchange on the line: a request, and in a bounded time the portal's own answer, or none."""

from __future__ import annotations

import asyncio
import json
import uuid
from dataclasses import dataclass
from http import HTTPStatus

import httpx2

from kiosk.sync.failing import trouble_of
from kiosk.sync.signing import content_digest
from kiosk.sync.trouble import NoAnswer, Refusal, Trouble
from kiosk.sync.wire import DIGEST_HEADER, EXCHANGE_HEADER, NONCE_HEADER, PORTAL_HEADER

MOST_ANSWER_BYTES = 8 * 1024 * 1024
"""A page of this node's own operations is the largest."""
LONGEST_WAIT_S = 300.0
"""However long a portal, or a gateway before it, asks to be left alone."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long one exchange may take, in seconds; `total` holds whatever trickles in meanwhile."""

    connect: float = 5.0
    idle: float = 20.0
    total: float = 60.0


ORDINARY = Patience()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of the portal, with its `incarnation`."""

    status: int
    content: bytes
    incarnation: str


async def received(
    http: httpx2.AsyncClient, request: httpx2.Request, patience: Patience
) -> tuple[Answer, str]:
    """Send `request` and return the portal's answer with its next nonce; `NoAnswer` if none came."""
    exchange = uuid.uuid4().hex
    request.headers[EXCHANGE_HEADER] = exchange
    try:
        async with asyncio.timeout(patience.total):
            response = await http.send(request, stream=True)
            try:
                content = await _limited(response)
            finally:
                await response.aclose()
    except (TimeoutError, httpx2.TimeoutException):
        raise NoAnswer(Trouble.TIMEOUT) from None
    except httpx2.RequestError as error:
        raise NoAnswer(trouble_of(error)) from None
    echoed = response.headers.get(EXCHANGE_HEADER) == exchange
    whole = response.headers.get(DIGEST_HEADER) == content_digest(content)
    return _judged(response, content, ours=echoed and whole), response.headers.get(NONCE_HEADER, "")


async def _limited(response: httpx2.Response) -> bytes:
    content = bytearray()
    async for piece in response.aiter_bytes():
        content += piece
        if len(content) > MOST_ANSWER_BYTES:
            raise NoAnswer(Trouble.NOT_THE_PORTAL)
    return bytes(content)


def _judged(response: httpx2.Response, content: bytes, *, ours: bool) -> Answer:
    """Return the answer if the portal itself gave it, to this request (`ours`), and it is whole."""
    incarnation = response.headers.get(PORTAL_HEADER, "")
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip()
    if not (incarnation and ours) or kind not in ("application/json", "application/problem+json"):
        busy = response.status_code in (HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE)
        raise NoAnswer(Trouble.BUSY if busy else Trouble.NOT_THE_PORTAL, _retry_after(response))
    if response.status_code in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
        raise NoAnswer(Trouble.BUSY, _retry_after(response))
    if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise NoAnswer(Trouble.FAILING, _retry_after(response))
    return Answer(response.status_code, content, incarnation)


def _retry_after(response: httpx2.Response) -> float | None:
    asked = response.headers.get("Retry-After", "")
    return min(float(asked), LONGEST_WAIT_S) if asked.isascii() and asked.isdigit() else None


def refusal_of(answer: Answer) -> Refusal:
    """Return what the portal refused, from its problem document."""
    try:
        body = json.loads(answer.content)
        return Refusal(answer.status, str(body["type"]), body)
    except (ValueError, TypeError, KeyError, RecursionError):
        return Refusal(answer.status, "")
