"""Joining a portal: a key of this node's own, shown once with a one-time code from headquarters."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from http import HTTPStatus

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import Clock
from kiosk.sync.exchange import ORDINARY, Answer, received, refusal_of
from kiosk.sync.plain import read_hash, read_text, read_whole, wire_errors
from kiosk.sync.sealing import courier_key, public_hex
from kiosk.sync.trouble import NoAnswer, Refusal, Trouble
from kiosk.sync.trusting import trusting
from kiosk.sync.wire import PREFIX, WireError


@dataclass(frozen=True, slots=True)
class Joining:
    """The node that asks, and the one-time code that it was given."""

    code: str
    node_id: str
    letter: str
    mission_code: str
    epoch: int


@dataclass(frozen=True, slots=True)
class Joined:
    """What the portal calls the node's key, the epoch it takes, and its own public keys (hexadecimal)."""

    key_id: str
    epoch: int
    publisher: str
    courier: str


async def join(
    url: str,
    authority: str,
    joining: Joining,
    key: Ed25519PrivateKey,
    transport: httpx2.AsyncBaseTransport | None = None,
) -> Joined:
    """Enrol a node with `key` at the portal, and return what it answers.

    No key of the portal is known yet: its certificate must be good by this machine's clock. The same code and
    key may be sent again after a lost answer.

    Raises `NoAnswer`, and `Refusal` for a code that is wrong, spent or another mission's.
    """
    http = httpx2.AsyncClient(
        base_url=url,
        verify=trusting(authority, Clock().now_ms),
        trust_env=False,
        timeout=20.0,
        transport=transport,
    )
    keys = {"public_key": public_hex(key), "courier_key": public_hex(courier_key(key))}
    async with http:
        request = http.build_request("POST", f"{PREFIX}/enrolments", json={**asdict(joining), **keys})
        answer, _ = await received(http, request, ORDINARY)
    if answer.status != HTTPStatus.CREATED:
        raise refusal_of(answer)
    return _joined(answer)


async def join_next_epoch(
    url: str,
    authority: str,
    joining: Joining,
    key: Ed25519PrivateKey,
    transport: httpx2.AsyncBaseTransport | None = None,
) -> Joined:
    """Enrol a restored node in the epoch of `joining`, or behind the one that the portal knows of it."""
    try:
        return await join(url, authority, joining, key, transport)
    except Refusal as refusal:
        known = refusal.members.get("epoch")
        if refusal.problem != "epoch-superseded" or not isinstance(known, int) or known < joining.epoch:
            raise
        return await join(url, authority, replace(joining, epoch=known + 1), key, transport)


def _joined(answer: Answer) -> Joined:
    try:
        with wire_errors():
            body = json.loads(answer.content)
            publisher, courier = read_hash(body["publisher"]), read_hash(body["courier"])
            return Joined(
                read_text(body["key_id"]), read_whole(body["epoch"]), publisher.hex(), courier.hex()
            )
    except WireError:
        raise NoAnswer(Trouble.NOT_THE_PORTAL) from None
