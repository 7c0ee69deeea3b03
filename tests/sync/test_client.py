"""Only the portal's own answer counts, and none is waited for longer than said."""

from __future__ import annotations

import asyncio
import json
import socket

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import Clock
from kiosk.sync.client import PortalClient
from kiosk.sync.exchange import Patience
from kiosk.sync.trouble import NoAnswer, Refusal, Trouble
from kiosk.sync.trusting import PortalTime
from tests.sync.crooks import (
    PAGE,
    Habit,
    answering,
    babbling,
    cutting,
    dripping,
    endless,
    hanging_up,
    silent,
    standing,
)

KEY = Ed25519PrivateKey.generate()
JSON = {"Content-Type": "application/json"}
OURS = {"Sync-Portal": "one", "Sync-Nonce": "n", "Content-Type": "application/json"}
PROBLEM = OURS | {"Content-Type": "application/problem+json"}
PATIENT, HASTY = Patience(), Patience(connect=1.0, idle=0.3, total=1.0)
"""Whoever answers is given the time that a busy machine takes; who never does, none."""


def ask(url: str, patience: Patience = PATIENT) -> object:
    async def exchange() -> object:
        client = PortalClient(url, "", KEY, "key", PortalTime(Clock(), ""), patience)
        try:
            return await client.standing()
        finally:
            await client.close()

    return asyncio.run(exchange())


def trouble(habit: Habit, patience: Patience = PATIENT) -> tuple[Trouble, float | None]:
    with standing(habit) as url, pytest.raises(NoAnswer) as raised:
        ask(url, patience)
    return raised.value.trouble, raised.value.retry_after_s


@pytest.mark.parametrize(
    ("habit", "expected"),
    [
        (answering("200 OK", {"Content-Type": "text/html"}, PAGE), Trouble.NOT_THE_PORTAL),
        (answering("200 OK", JSON, b"{}"), Trouble.NOT_THE_PORTAL),
        (answering("200 OK", OURS | {"Content-Type": "text/html"}, PAGE), Trouble.NOT_THE_PORTAL),
        (answering("200 OK", OURS, b"{}"), Trouble.NOT_THE_PORTAL),
        (answering("200 OK", OURS, b"[" * 100_000), Trouble.NOT_THE_PORTAL),
        (answering("302 Found", {"Location": "http://127.0.0.1:1/"}, b""), Trouble.NOT_THE_PORTAL),
        (answering("511 Network Authentication Required", JSON, b"{}"), Trouble.NOT_THE_PORTAL),
        (answering("500 Internal Server Error", PROBLEM, b"{}"), Trouble.FAILING),
        (answering("502 Bad Gateway", {"Content-Type": "text/html"}, PAGE), Trouble.BUSY),
        (answering("409 Conflict", PROBLEM | {"Sync-Exchange": "old"}, b"{}"), Trouble.NOT_THE_PORTAL),
        (answering("409 Conflict", PROBLEM | {"Content-Digest": "x"}, b"{}"), Trouble.NOT_THE_PORTAL),
        (hanging_up, Trouble.UNREACHABLE),
        (cutting, Trouble.UNREACHABLE),
        (babbling, Trouble.NOT_THE_PORTAL),
        (endless, Trouble.NOT_THE_PORTAL),
    ],
)
def test_who_stands_in_the_portals_place_is_known_by_his_answer(habit: Habit, expected: Trouble) -> None:
    assert trouble(habit)[0] is expected


@pytest.mark.parametrize("habit", [silent, dripping])
def test_who_never_ends_an_answer_is_waited_for_no_longer_than_said(habit: Habit) -> None:
    assert trouble(habit, HASTY)[0] is Trouble.TIMEOUT


def test_nobody_there_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = taken.getsockname()
    with pytest.raises(NoAnswer) as raised:
        ask(f"http://127.0.0.1:{address[1]}")
    assert raised.value.trouble is Trouble.UNREACHABLE


@pytest.mark.parametrize(("asked", "waited"), [("7", 7.0), ("86400", 300.0), ("soon", None), ("-1", None)])
def test_a_busy_portal_says_how_long_to_wait_within_reason(asked: str, waited: float | None) -> None:
    busy = answering("503 Service Unavailable", PROBLEM | {"Retry-After": asked}, b"{}")
    assert trouble(busy) == (Trouble.BUSY, waited)


@pytest.mark.parametrize("body", [b"", b"[]", b"{", json.dumps({"type": "journal-gap"}).encode()])
def test_a_refusal_tells_its_problem_if_it_has_one(body: bytes) -> None:
    with standing(answering("409 Conflict", PROBLEM, body)) as url, pytest.raises(Refusal) as raised:
        ask(url)
    assert raised.value.status == 409
    assert raised.value.problem in ("", "journal-gap")


def test_a_proxy_of_the_environment_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with standing(answering("200 OK", OURS, b"{}")) as thief:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "all_proxy"):
            monkeypatch.setenv(name, thief)
        with socket.create_server(("127.0.0.1", 0)) as taken:
            address = taken.getsockname()
        with pytest.raises(NoAnswer) as raised:
            ask(f"http://127.0.0.1:{address[1]}")
    assert raised.value.trouble is Trouble.UNREACHABLE
