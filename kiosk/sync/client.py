"""Speaks to the portal over HTTP: one request, one answer that is really the portal's, in a bounded time.

Nothing of the environment counts: no proxy, no certificate store. One authority is believed, the one that the
node was given when it joined; without one the portal is on this machine.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from http import HTTPStatus
from typing import TypeVar

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain.lease import LeaseAnswer
from kiosk.sync.bookings import BookingPage, read_booking_page
from kiosk.sync.codec import encode_batch, read_standing, read_state_page
from kiosk.sync.exchange import ORDINARY, Answer, Patience, received, refusal_of
from kiosk.sync.leases import LeaseTargets, encode_targets, read_lease_answer
from kiosk.sync.pages import (
    encode_branch,
    encode_health,
    read_operation_page,
    read_publication_page,
    read_time,
)
from kiosk.sync.sealing import close_letter
from kiosk.sync.signing import sign
from kiosk.sync.trouble import NoAnswer, Trouble
from kiosk.sync.trusting import PortalTime, trusting
from kiosk.sync.wire import (
    BATCH_TYPE,
    CLOSED_TYPE,
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
Read = TypeVar("Read")


class PortalClient:
    """One node's exchanges with the portal at `url`."""

    def __init__(
        self,
        url: str,
        authority: str,
        key: Ed25519PrivateKey,
        key_id: str,
        time: PortalTime,
        patience: Patience = ORDINARY,
        transport: httpx2.AsyncBaseTransport | None = None,
    ) -> None:
        self._key, self._key_id, self._patience = key, key_id, patience
        self._time, self._nonce = time, ""

        def line(now_ms: Callable[[], int] | None) -> httpx2.AsyncClient:
            return httpx2.AsyncClient(
                base_url=url,
                verify=trusting(authority, now_ms),
                trust_env=False,
                follow_redirects=False,
                timeout=httpx2.Timeout(patience.idle, connect=patience.connect),
                transport=transport,
            )

        self._http, self._dateless = line(time.now_ms), line(None)

    async def standing(self) -> tuple[Standing, str]:
        """Return how far the portal is with this node, and the portal's incarnation."""
        return _standing_of(await self._exchange("GET", "/nodes/me"))

    async def push(self, batch: Batch) -> tuple[Standing, str]:
        """Send operations; return how far the portal is afterwards, and its incarnation."""
        return _standing_of(await self._exchange("POST", "/nodes/me/ops", encode_batch(batch), BATCH_TYPE))

    async def push_closed(self, batch: Batch, courier: str) -> tuple[Standing, str]:
        """Send operations that nobody but the holder of the key `courier` can read; return as `push` does."""
        letter = close_letter(encode_batch(batch), self._key_id, self._key, courier)
        return _standing_of(await self._exchange("POST", "/nodes/me/closed", letter, CLOSED_TYPE))

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
        await self._dateless.aclose()

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
        answer, self._nonce = await self._received(request)
        return answer

    async def _received(self, request: httpx2.Request) -> tuple[Answer, str]:
        """Send `request`, by the portal's time where the certificate's dates are wrong by this machine's."""
        try:
            return await received(self._http, request, self._patience)
        except NoAnswer as error:
            if error.trouble is not Trouble.WRONG_DATES:
                raise
        await self._learn_time()
        return await received(self._http, request, self._patience)

    async def _learn_time(self) -> None:
        """Ask what time it is, and nothing else, whatever dates the certificate has."""
        question = uuid.uuid4().hex
        request = self._dateless.build_request("GET", f"{PREFIX}/time?question={question}")
        answer, _ = await received(self._dateless, request, self._patience)
        if answer.status != HTTPStatus.OK or not self._time.proved(_page(read_time, answer), question):
            raise NoAnswer(Trouble.CLOCK)


def _page(read: Callable[[bytes], Read], answer: Answer) -> Read:
    try:
        return read(answer.content)
    except WireError:
        raise NoAnswer(Trouble.NOT_THE_PORTAL) from None


def _standing_of(answer: Answer) -> tuple[Standing, str]:
    return _page(read_standing, answer), answer.incarnation
