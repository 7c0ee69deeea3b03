"""Which node asks: the signature of a request, made with a fresh nonce."""

from __future__ import annotations

from typing import Annotated

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from fastapi import Depends, Request
from sqlalchemy.exc import SQLAlchemyError

from kiosk.portal.database import reading
from kiosk.portal.nodes.known import Node, find_node, node_of_key, public_key_of, withdrawn
from kiosk.portal.web.context import Here, Portal
from kiosk.portal.web.problems import Problem
from kiosk.sync.signing import BadSignature, Signed, verify


async def body_of(request: Request) -> bytes:
    """Return a request's body, already limited."""
    return await request.body()


Content = Annotated[bytes, Depends(body_of)]


def signed_node(request: Request, here: Here, content: Content) -> Node:
    """Return the node that signed a request with a fresh nonce; 401 otherwise, which brings a fresh one.

    403 `node-withdrawn` for one that an officer withdrew.
    """
    signed = _signature(here, request, content)
    if not here.nonces.is_fresh(signed.nonce, here.clock.now_ms()):
        raise Problem(401, "nonce-stale", "Sign again with the nonce of this answer")
    found = _node(here, signed.key_id)
    if found.withdrawn_ms is not None:
        raise withdrawn()
    return found


Signer = Annotated[Node, Depends(signed_node)]


def _signature(here: Portal, request: Request, content: bytes) -> Signed:
    query = request.scope["query_string"].decode("latin-1")
    url = f"http://portal{request.scope['path']}" + (f"?{query}" if query else "")
    away: list[SQLAlchemyError] = []

    def key_of(key_id: str) -> Ed25519PublicKey | None:
        try:
            return public_key_of(here.engine, key_id)
        except SQLAlchemyError as error:
            # Whoever verifies would take it for a bad signature, and the node would think itself locked out.
            away.append(error)
            return None

    try:
        return verify(key_of, request.method, url, request.headers, content)
    except BadSignature as error:
        if away:
            raise away[0] from error
        raise Problem(401, "not-signed", "The request isn't signed by an enrolled node") from error


def _node(here: Portal, key_id: str) -> Node:
    node_id = node_of_key(here.engine, key_id)
    with reading(here.engine) as connection:
        found = find_node(connection, node_id or "")
    if found is None:
        raise Problem(401, "not-signed", "The key was replaced meanwhile")
    return found
