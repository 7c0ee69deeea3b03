"""Joining a portal: a key of this node's own, shown once with a one-time code from headquarters."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from http import HTTPStatus

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.sync.client import Answer, Patience, received, refusal_of, trusting
from kiosk.sync.trouble import NoAnswer, Trouble
from kiosk.sync.wire import PREFIX


@dataclass(frozen=True, slots=True)
class Joining:
    """The node that asks, and the one-time code that it was given."""

    code: str
    node_id: str
    letter: str
    mission_code: str
    epoch: int


async def join(
    url: str,
    authority: str,
    joining: Joining,
    key: Ed25519PrivateKey,
    transport: httpx2.AsyncBaseTransport | None = None,
) -> str:
    """Enrol a node with `key` at the portal, and return what the portal calls that key.

    The same code and key may be sent again after a lost answer.

    Raises `NoAnswer`, and `Refusal` for a code that is wrong, spent or another mission's.
    """
    http = httpx2.AsyncClient(
        base_url=url, verify=trusting(authority), trust_env=False, timeout=20.0, transport=transport
    )
    body = {**asdict(joining), "public_key": key.public_key().public_bytes_raw().hex()}
    async with http:
        answer, _ = await received(
            http, http.build_request("POST", f"{PREFIX}/enrolments", json=body), Patience()
        )
    if answer.status != HTTPStatus.CREATED:
        raise refusal_of(answer)
    return _key_id(answer)


def _key_id(answer: Answer) -> str:
    try:
        key_id = json.loads(answer.content)["key_id"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise NoAnswer(Trouble.NOT_THE_PORTAL) from None
    if not isinstance(key_id, str):
        raise NoAnswer(Trouble.NOT_THE_PORTAL)
    return key_id
