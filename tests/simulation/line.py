"""A line between the real client and the real portal: it drops, delays, repeats, cuts, garbles and lies."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

import httpx2

ARRIVES = 0.3
"""How likely a late request arrives at each opportunity."""


class Fault(StrEnum):
    """What may happen to one exchange."""

    NONE = "none"
    LOST_REQUEST = "lost_request"
    LOST_ANSWER = "lost_answer"
    TWICE = "twice"
    CUT_ANSWER = "cut_answer"
    GARBLED_REQUEST = "garbled_request"
    GARBLED_ANSWER = "garbled_answer"
    CAPTIVE_PAGE = "captive_page"
    WRONG_OK = "wrong_ok"
    BAD_GATEWAY = "bad_gateway"
    BUSY = "busy"
    OLD_ANSWER = "old_answer"
    TIMEOUT = "timeout"
    LATE_REQUEST = "late_request"
    KIOSK_DIES = "kiosk_dies"
    PORTAL_DIES = "portal_dies"


class KioskDied(BaseException):
    """The kiosk's process is gone in the middle of an exchange."""


@dataclass
class LyingLine(httpx2.AsyncBaseTransport):
    """Carries requests to `portal`, unless `draw_fault` says otherwise. `dying` makes the portal die.

    `late` requests arrive some time after their sender gave up, before or behind a newer one, which then has
    overtaken them.
    """

    portal: httpx2.AsyncBaseTransport
    draw_fault: Callable[[], Fault]
    chance: random.Random
    dying: Callable[[], None] = lambda: None
    late: list[httpx2.Request] = field(default_factory=list)
    old: list[httpx2.Response] = field(default_factory=list)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        await request.aread()
        await self._bring_late()
        fault = self.draw_fault()
        before = self._before(request, fault)
        if before is not None:
            return before
        if fault is Fault.PORTAL_DIES:
            self.dying()
        answer = await self._carried(request)
        if fault is Fault.TWICE:
            answer = await self._carried(request)
        await self._bring_late()
        return self._after(answer, fault)

    async def _bring_late(self) -> None:
        """Let a request arrive that is late, or not yet; nobody hears its answer."""
        if self.late and self.chance.random() < ARRIVES:
            await self._carried(self.late.pop(self.chance.randrange(len(self.late))))

    def _before(self, request: httpx2.Request, fault: Fault) -> httpx2.Response | None:
        """Return an answer that the portal never gave, or let the request through."""
        match fault:
            case Fault.LOST_REQUEST:
                raise httpx2.ConnectError("nobody there")
            case Fault.TIMEOUT:
                raise httpx2.ReadTimeout("nothing comes")
            case Fault.LATE_REQUEST:
                self.late.append(request)
                raise httpx2.ReadTimeout("it is still on its way")
            case Fault.CAPTIVE_PAGE:
                return _answer(200, b"<html>Please log in</html>", {"content-type": "text/html"})
            case Fault.WRONG_OK:
                return _answer(200, b"{}", {"content-type": "application/json"})
            case Fault.BAD_GATEWAY:
                return _answer(502, b"bad gateway", {"content-type": "text/plain"})
            case Fault.BUSY:
                return _answer(503, b"", {"retry-after": "3"})
            case Fault.OLD_ANSWER if self.old:
                kept = self.chance.choice(self.old)
                return _answer(kept.status_code, kept.content, dict(kept.headers))
            case Fault.GARBLED_REQUEST if request.content:
                request._content = _garbled(request.content, self.chance)
                request.stream = httpx2.ByteStream(request.content)
        return None

    def _after(self, answer: httpx2.Response, fault: Fault) -> httpx2.Response:
        """Return what is left of the portal's answer."""
        match fault:
            case Fault.LOST_ANSWER:
                raise httpx2.ReadError("the line is down")
            case Fault.KIOSK_DIES:
                raise KioskDied
            case Fault.CUT_ANSWER:
                return _answer(answer.status_code, answer.content[:-3], dict(answer.headers))
            case Fault.GARBLED_ANSWER:
                content = _garbled(answer.content, self.chance)
                return _answer(answer.status_code, content, dict(answer.headers))
        self.old = [*self.old[-5:], answer]
        return answer

    async def _carried(self, request: httpx2.Request) -> httpx2.Response:
        answer = await self.portal.handle_async_request(request)
        await answer.aread()
        return answer


def _answer(status: int, content: bytes, headers: dict[str, str]) -> httpx2.Response:
    kept = {name: value for name, value in headers.items() if name.lower() != "content-length"}
    return httpx2.Response(status, headers=kept, content=content)


def _garbled(content: bytes, chance: random.Random) -> bytes:
    if not content:
        return content
    place = chance.randrange(len(content))
    changed = bytes([content[place] ^ (1 << chance.randrange(8))])
    return content[:place] + changed + content[place + 1 :]
