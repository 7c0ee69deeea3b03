"""Joining a portal: a key of this node's own, shown once with a one-time code from headquarters."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http import HTTPStatus

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.store.store import Node
from kiosk.sync.client import Answer, Patience, received, refusal_of, trusting
from kiosk.sync.trouble import NoAnswer, Trouble
from kiosk.sync.wire import PREFIX


@dataclass(frozen=True, slots=True)
class Joined:
    """What the portal calls this node's key from now on."""

    key_id: str


async def join(
    url: str,
    authority: str,
    code: str,
    node: Node,
    key: Ed25519PrivateKey,
    transport: httpx2.AsyncBaseTransport | None = None,
) -> Joined:
    """Enrol `node` with `key` at the portal; the same code and key may be sent again after a lost answer.

    Raises `NoAnswer`, and `Refusal` for a code that is wrong, spent or another mission's.
    """
    http = httpx2.AsyncClient(
        base_url=url, verify=trusting(authority), trust_env=False, timeout=20.0, transport=transport
    )
    body = {
        "code": code,
        "node_id": node.node_id,
        "letter": node.letter,
        "mission_code": node.mission_code,
        "epoch": node.epoch,
        "public_key": key.public_key().public_bytes_raw().hex(),
    }
    async with http:
        answer, _ = await received(
            http, http.build_request("POST", f"{PREFIX}/enrolments", json=body), Patience()
        )
    if answer.status != HTTPStatus.CREATED:
        raise refusal_of(answer)
    return Joined(_key_id(answer))


def _key_id(answer: Answer) -> str:
    try:
        key_id = json.loads(answer.content)["key_id"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise NoAnswer(Trouble.NOT_THE_PORTAL) from None
    if not isinstance(key_id, str):
        raise NoAnswer(Trouble.NOT_THE_PORTAL)
    return key_id
