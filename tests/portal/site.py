"""A portal and nodes that talk to it as kiosks do, over ASGI or a socket."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import httpx2
from argon2 import PasswordHasher
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine
from starlette.testclient import TestClient

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.portal.app import create_app
from kiosk.portal.identity import identity_of
from kiosk.portal.nodes.codes import make_enrolment_code
from kiosk.portal.officers.accounts import Passwords, add_officer, passwords
from kiosk.resources import ASSETS
from kiosk.sync.codec import encode_batch, read_standing, read_state_page
from kiosk.sync.sealing import courier_key, public_hex
from kiosk.sync.signing import sign
from kiosk.sync.wire import BATCH_TYPE, NONCE_HEADER, PREFIX, Batch, Standing, StatePage
from tests.portal.journals import Journal

START = 1_800_000_000_000
PASSWORD = "correct horse battery"


@cache
def shipped() -> Catalogue:
    return load_catalogue(ASSETS / "catalogue")


@cache
def quick() -> Passwords:
    """Argon2 as weak as it goes: the tests log in often."""
    return passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@dataclass
class Wrist:
    """A clock that the test moves."""

    now: int = START

    def clock(self) -> Clock:
        return Clock(now_ms=lambda: self.now, mono_ms=lambda: self.now, boot_id="boot")


@dataclass
class Site:
    """A portal's worker, its clock, and a client without cookies' memory of anybody."""

    engine: Engine
    wrist: Wrist = field(default_factory=Wrist)

    @contextmanager
    def client(self) -> Iterator[httpx2.Client]:
        app = create_app(self.engine, self.wrist.clock(), shipped(), quick())
        with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as client:
            yield client

    def officer(self, name: str = "huda", mission: str | None = "RUH") -> None:
        add_officer(self.engine, quick(), name, PASSWORD, mission)

    def code(self, mission: str = "RUH") -> str:
        return make_enrolment_code(self.engine, identity_of(self.engine).secret, mission, self.wrist.now)


@dataclass
class FakeNode:
    """A node's end of the line, as small as can be."""

    client: httpx2.Client
    journal: Journal
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    key_id: str = ""
    nonce: str = ""

    def enrol(self, code: str, mission: str = "RUH", **other: Any) -> httpx2.Response:
        body = {
            "code": code,
            "node_id": self.journal.node_id,
            "letter": self.journal.letter,
            "mission_code": mission,
            "epoch": self.journal.epoch,
            "public_key": public_hex(self.key),
            "courier_key": public_hex(courier_key(self.key)),
            **other,
        }
        answer = self.client.post(f"{PREFIX}/enrolments", json=body)
        self.nonce = answer.headers[NONCE_HEADER]
        if answer.status_code == 201:
            self.key_id = answer.json()["key_id"]
        return answer

    def send(
        self, method: str, path: str, content: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> httpx2.Response:
        url = str(self.client.base_url.join(PREFIX + path))
        signature = sign(self.key, self.key_id, self.nonce, method, url, content)
        answer = self.client.request(
            method, url, content=content, headers={**signature, "content-type": BATCH_TYPE, **(headers or {})}
        )
        self.nonce = answer.headers[NONCE_HEADER]
        return answer

    def push(self, batch: Batch | None = None) -> httpx2.Response:
        return self.send("POST", "/nodes/me/ops", encode_batch(batch or self.journal.batch()))

    def pushed(self, batch: Batch | None = None) -> Standing:
        answer = self.push(batch)
        assert answer.status_code == 200, answer.text
        return read_standing(answer.content)

    def states(self, after: int = 0, limit: int = 100) -> StatePage:
        answer = self.send("GET", f"/nodes/me/states?after={after}&limit={limit}")
        assert answer.status_code == 200, answer.text
        return read_state_page(answer.content)


def logged_in(client: httpx2.Client, name: str = "huda", password: str = PASSWORD) -> httpx2.Response:
    """Log an officer in; the client keeps the cookie."""
    return client.post("/api/v1/session", json={"name": name, "password": password})


def problem(answer: httpx2.Response) -> tuple[int, str]:
    """Return status and type of a problem, and see that it is one."""
    assert answer.headers["content-type"] == "application/problem+json"
    body = json.loads(answer.content)
    assert body["status"] == answer.status_code
    assert {"type", "title", "status", "detail"} <= body.keys()
    return answer.status_code, body["type"]
