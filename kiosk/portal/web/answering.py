"""What holds for every answer: bodies are limited, failures are problems, nodes learn whom they reached."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Iterable, Mapping

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.portal.web.problems import Problem
from kiosk.portal.web.refusing import refusal
from kiosk.sync.signing import content_digest
from kiosk.sync.wire import DIGEST_HEADER, EXCHANGE_HEADER

MOST_BODY = 64 * 1024
RETRY_SECONDS = 5
BUSY = (OperationalError, PoolTimeout)
_log = logging.getLogger("kiosk.portal")


def answer_problems(app: FastAPI) -> None:
    """Let every failure that a route raises be answered as a problem."""
    app.add_exception_handler(Problem, _answer_problem)
    app.add_exception_handler(HTTPException, _answer_http)
    app.add_exception_handler(RequestValidationError, _answer_invalid)
    for kind in BUSY:
        app.add_exception_handler(kind, _answer_busy)


async def _answer_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return refusal(request, error)


async def _answer_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return refusal(request, Problem(error.status_code, "about:blank", error.detail), error.headers)


async def _answer_invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    # Where it is wrong, never what was sent: that may be somebody's data.
    places = [".".join(str(part) for part in fault["loc"]) for fault in error.errors()]
    detail = ", ".join(places[:10])[:500].encode("ascii", "replace").decode()
    return refusal(request, Problem(422, "not-valid", "The request isn't as described", detail))


async def _answer_busy(request: Request, _error: Exception) -> Response:
    problem = Problem(503, "busy", "The portal's database is away or busy")
    return refusal(request, problem, {"Retry-After": str(RETRY_SECONDS)})


class CaughtFailures:
    """Answers what nobody foresaw with a bare 500; the log gets where it happened, without any value."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def noting(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, noting)
        except Exception as error:
            places = "".join(traceback.format_tb(error.__traceback__))
            # Not the message: a database's may quote what it was given.
            _log.error("%s at\n%s", type(error).__name__, places)
            if scope["type"] != "http" or started:
                raise
            failed = Problem(500, "about:blank", "Internal error")
            await refusal(Request(scope), failed)(scope, receive, send)


class LimitedBodies:
    """Reads a body up to what its path may take, before anything else is done with it."""

    def __init__(self, app: ASGIApp, larger: Mapping[str, int]) -> None:
        self._app, self._larger = app, larger

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        try:
            body = await _read(receive, self._larger.get(scope["path"], MOST_BODY))
        except ClientDisconnect:
            # What came is a part: a form cut short could be a decision that nobody made.
            return None
        if body is None:
            too_large = Problem(413, "too-large", "The body is larger than it may be")
            refused = refusal(Request(scope), too_large, {"Connection": "close"})
            return await refused(scope, receive, send)
        return await self._app(scope, _again(body, receive), send)


async def _read(receive: Receive, most: int) -> bytes | None:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        body += message.get("body", b"")
        if len(body) > most:
            return None
        if not message.get("more_body", False):
            return bytes(body)


def _again(body: bytes, receive: Receive) -> Receive:
    handed_over = False

    async def receiving() -> Message:
        nonlocal handed_over
        if handed_over:
            return await receive()
        handed_over = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receiving


class KnownAnswers:
    """Adds to every answer under a path what a node knows it by: whose it is, to what, and that it is whole.

    `headers` gives the portal's own, made anew for each. A cache that repeats an answer, or a line that
    changes one, is found out.
    """

    def __init__(self, app: ASGIApp, prefix: str, headers: Callable[[], Mapping[str, str]]) -> None:
        self._app, self._prefix, self._headers = app, prefix, headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(self._prefix):
            return await self._app(scope, receive, send)
        start: Message = {}
        body = bytearray()

        async def whole(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            body.extend(message.get("body", b""))
            if not message.get("more_body", False):
                await send(
                    {**start, "headers": [*start.get("headers", ()), *self._added(scope, bytes(body))]}
                )
                await send({"type": "http.response.body", "body": bytes(body)})

        return await self._app(scope, receive, whole)

    def _added(self, scope: Scope, body: bytes) -> Iterable[tuple[bytes, bytes]]:
        exchange = EXCHANGE_HEADER.lower().encode()
        asked = [value for name, value in scope["headers"] if name == exchange]
        known = {**self._headers(), DIGEST_HEADER: content_digest(body)}
        yield from ((name.encode(), value.encode()) for name, value in known.items())
        yield from ((exchange, value) for value in asked[:1])
