"""Speaks to the portal over HTTP: one request, one answer that is really the portal's, in a bounded time.

Nothing of the environment counts: no proxy, no certificate store. One authority is believed, the one that the
node was given when it joined; without one the portal is on this machine.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TypeVar

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain.lease import LeaseAnswer
from kiosk.sync.bookings import BookingPage, read_booking_page
from kiosk.sync.codec import encode_batch, read_standing, read_state_page
from kiosk.sync.failing import trouble_of
from kiosk.sync.leases import LeaseTargets, encode_targets, read_lease_answer
from kiosk.sync.pages import encode_branch, encode_health, read_operation_page, read_publication_page
from kiosk.sync.signing import content_digest, sign
from kiosk.sync.trouble import NoAnswer, Refusal, Trouble
from kiosk.sync.wire import (
    BATCH_TYPE,
    DIGEST_HEADER,
    EXCHANGE_HEADER,
    NONCE_HEADER,
    PORTAL_HEADER,
    PREFIX,
    Batch,
    Branch,
    Health,
    OperationPage,
    PublicationPage,
    Standing,
    StatePage,
    WireError,
)

JSON_TYPE = "application/json"
MOST_ANSWER_BYTES = 8 * 1024 * 1024
"""A page of this node's own operations is the largest."""
LONGEST_WAIT_S = 300.0
"""However long a portal, or a gateway before it, asks to be left alone."""
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Patience:
    """How long one exchange may take, in seconds; `total` holds whatever trickles in meanwhile."""

    connect: float = 5.0
    idle: float = 20.0
    total: float = 60.0


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of the portal, with its `incarnation`."""

    status: int
    content: bytes
    incarnation: str


class PortalClient:
    """One node's exchanges with the portal at `url`."""

    def __init__(
        self,
        url: str,
        authority: str,
        key: Ed25519PrivateKey,
        key_id: str,
        patience: Patience = Patience(),
        transport: httpx2.AsyncBaseTransport | None = None,
    ) -> None:
        self._key, self._key_id, self._patience = key, key_id, patience
        self._nonce = ""
        self._http = httpx2.AsyncClient(
            base_url=url,
            verify=trusting(authority),
            trust_env=False,
            follow_redirects=False,
            timeout=httpx2.Timeout(patience.idle, connect=patience.connect),
            transport=transport,
        )

    async def standing(self) -> tuple[Standing, str]:
        """Return how far the portal is with this node, and the portal's incarnation."""
        return _standing_of(await self._exchange("GET", "/nodes/me"))

    async def push(self, batch: Batch) -> tuple[Standing, str]:
        """Send operations; return how far the portal is afterwards, and its incarnation."""
        return _standing_of(await self._exchange("POST", "/nodes/me/ops", encode_batch(batch), BATCH_TYPE))

    async def states(self, after: int, most: int) -> StatePage:
        """Return decisions on this node's requests behind the number `after`."""
        answer = await self._exchange("GET", f"/nodes/me/states?after={after}&limit={most}")
        return _page(read_state_page, answer)

    async def greet(self, health: Health) -> tuple[Standing, str]:
        """Tell how this node is; return how far the portal is with it, and the portal's incarnation."""
        return _standing_of(
            await self._exchange("POST", "/nodes/me/health", encode_health(health), JSON_TYPE)
        )

    async def publications(self, after: int) -> PublicationPage:
        """Return what was published behind the number `after`, for all missions and this one."""
        answer = await self._exchange("GET", f"/nodes/me/catalogue?after={after}")
        return _page(read_publication_page, answer)

    async def leases(self, asked: LeaseTargets) -> LeaseAnswer:
        """Say how many free units this node wants; return slots and leases as far as they changed."""
        content = encode_targets(asked)
        return _page(
            read_lease_answer, await self._exchange("PUT", "/nodes/me/lease-targets", content, JSON_TYPE)
        )

    async def bookings(self, after: int, most: int) -> BookingPage:
        """Return the mission's bookings behind the number `after`, whoever made them."""
        answer = await self._exchange("GET", f"/nodes/me/bookings?after={after}&limit={most}")
        return _page(read_booking_page, answer)

    async def own_operations(self, after: int, most: int) -> OperationPage:
        """Return what the portal keeps of this node's journal behind `after`."""
        answer = await self._exchange("GET", f"/nodes/me/ops?after={after}&limit={most}")
        return _page(read_operation_page, answer)

    async def branch(self, branch: Branch) -> tuple[Standing, str]:
        """Tell from where this node's journal goes on; return how far the portal is then."""
        return _standing_of(
            await self._exchange("POST", "/nodes/me/branch", encode_branch(branch), JSON_TYPE)
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def _exchange(self, method: str, path: str, content: bytes = b"", kind: str = "") -> Answer:
        """Make a signed request; a nonce that is used up or missing is asked for once."""
        if not self._nonce:
            await self._send("GET", "/nodes/me", b"", "")
        answer = await self._send(method, path, content, kind)
        if answer.status == HTTPStatus.UNAUTHORIZED:
            answer = await self._send(method, path, content, kind)
        if answer.status == HTTPStatus.OK:
            return answer
        raise refusal_of(answer)

    async def _send(self, method: str, path: str, content: bytes, kind: str) -> Answer:
        headers = {"Content-Type": kind} if kind else {}
        request = self._http.build_request(method, PREFIX + path, content=content, headers=headers)
        if self._nonce:
            url = str(request.url)
            request.headers.update(sign(self._key, self._key_id, self._nonce, method, url, content))
        answer, nonce = await received(self._http, request, self._patience)
        self._nonce = nonce
        return answer


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


def trusting(authority: str) -> ssl.SSLContext:
    """Return what believes in `authority` (PEM) alone, over TLS 1.3; in nobody if it is empty."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    if authority:
        context.load_verify_locations(cadata=authority)
    return context


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


def _page(read: Callable[[bytes], Read], answer: Answer) -> Read:
    try:
        return read(answer.content)
    except WireError:
        raise NoAnswer(Trouble.NOT_THE_PORTAL) from None


def _standing_of(answer: Answer) -> tuple[Standing, str]:
    return _page(read_standing, answer), answer.incarnation
