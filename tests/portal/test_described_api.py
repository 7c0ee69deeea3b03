"""Whatever anybody sends to any described path, the fault is theirs, and it is told as a problem."""

from __future__ import annotations

import json
import secrets
from random import Random
from typing import Any

import httpx2
import pytest
from sqlalchemy import Engine

from kiosk.sync.wire import NONCE_HEADER, PORTAL_HEADER, PREFIX
from tests.portal.journals import filed
from tests.portal.site import FakeNode, Site, logged_in

ROUNDS = 12
TEXTS = (
    "",
    "a",
    "RUH",
    "\0",
    "é",
    "العربية",
    "x" * 5000,
    "../..",
    "%00",
    "=1+1",
    "' OR 1=1 --",
    "\u202e",
    "1",
)
NUMBERS = (0, -1, 1, 2**31, 2**63, 2**64, -(2**63), 10**400, 1.5)
SEED = secrets.randbits(32)


@pytest.mark.parametrize("logged", [False, True], ids=["stranger", "officer"])
def test_every_described_path_withstands_anything(engine: Engine, logged: bool) -> None:
    chance = Random(SEED)
    site = Site(engine)
    site.officer()
    with site.client() as client:
        node = FakeNode(client, filed(2))
        node.enrol(site.code())
        node.pushed()
        described = client.get("/openapi.json").json()["paths"]
        assert {f"{PREFIX}/enrolments", f"{PREFIX}/nodes/me/ops"} <= set(described)
        for path, operations in described.items():
            for method in operations:
                for _ in range(ROUNDS):
                    if logged and "portal_session" not in client.cookies:
                        logged_in(client)
                    _ask(client, chance, method, path)


def _ask(client: httpx2.Client, chance: Random, method: str, path: str) -> None:
    filled = path.replace("{request_id}", chance.choice(("x", "%00", "%ED%A0%80", "a%2Fb", "é", "y" * 300)))
    names = ("after", "limit", "state", "reference", "lang")
    query = {name: str(chance.choice(TEXTS + NUMBERS)) for name in names if chance.random() < 0.4}
    body = chance.choice((b"", b"\xff", json.dumps(_value(chance, 3)).encode(), b'{"a":' * 3000))
    kind = chance.choice(("application/json", "text/plain", "application/x-www-form-urlencoded", ""))
    answer = client.request(method, filled, params=query, content=body, headers={"content-type": kind})
    told = f"seed {SEED}: {method} {filled} {query} {body[:200]!r} -> {answer.status_code}"
    assert answer.status_code < 500, told
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json", told
        assert answer.json()["status"] == answer.status_code, told
    if filled.startswith(PREFIX):
        assert {PORTAL_HEADER.lower(), NONCE_HEADER.lower()} <= set(answer.headers.keys()), told


def _value(chance: Random, depth: int) -> Any:
    """Return some JSON, often with the names that bodies have."""
    names = (
        "code",
        "node_id",
        "letter",
        "mission_code",
        "epoch",
        "public_key",
        "name",
        "password",
        "state",
        "note",
    )
    kind = chance.randrange(6 if depth else 4)
    if kind == 4:
        return [_value(chance, depth - 1) for _ in range(chance.randrange(4))]
    if kind == 5 or depth == 3:
        return {name: _value(chance, depth - 1) for name in names if chance.random() < 0.6}
    return chance.choice((chance.choice(TEXTS), chance.choice(NUMBERS), None, True))
