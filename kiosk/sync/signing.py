"""Who sent a request: an HTTP message signature (RFC 9421, Ed25519) over method, path, query and content.

What keeps an old request from being sent again is the portal's nonce, never a clock: a kiosk whose clock is
years off is let in like any other. Scheme and host aren't covered, because a gateway may change both; the
nonce is one portal's own.
"""

from __future__ import annotations

import base64
import hashlib
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    algorithms,
)
from http_message_signatures.exceptions import HTTPMessageSignaturesException

TAG = "kiosk-sync"
COVERED = ("@method", "@path", "@query", "content-digest")


class BadSignature(Exception):
    """A request isn't signed, or not by who it says, or its content was changed on the way."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed a request, and with which nonce: whether that is fresh is asked by the receiver."""

    key_id: str
    nonce: str


@dataclass
class _Message:
    """A request as the library reads and completes it."""

    method: str
    url: str
    headers: dict[str, str] = field(default_factory=dict)


class _Keys(HTTPSignatureKeyResolver):
    def __init__(
        self,
        private: Ed25519PrivateKey | None = None,
        public: Callable[[str], Ed25519PublicKey | None] = lambda key_id: None,
    ) -> None:
        self._private, self._public = private, public

    def resolve_private_key(self, key_id: str) -> Ed25519PrivateKey | None:
        return self._private

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey:
        key = self._public(key_id)
        if key is None:
            raise HTTPMessageSignaturesException("unknown key")
        return key


class _ClocklessVerifier(HTTPMessageVerifier):
    def validate_created_and_expires(self, sig_input: Any, max_age: timedelta | None = None) -> None:
        """Freshness is the nonce's matter."""


def content_digest(content: bytes) -> str:
    """Return the value of a `Content-Digest` header (RFC 9530) for `content`, SHA-256."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(content).digest()).decode('ascii')}:"


def sign(
    key: Ed25519PrivateKey, key_id: str, nonce: str, method: str, url: str, content: bytes
) -> Mapping[str, str]:
    """Return the headers that sign a request."""
    message = _Message(method, url)
    signer = HTTPMessageSigner(signature_algorithm=algorithms.ED25519, key_resolver=_Keys(private=key))
    signer.sign(
        message,
        key_id=key_id,
        nonce=nonce,
        tag=TAG,
        created=datetime.fromtimestamp(0, UTC),
        covered_component_ids=COVERED,
        body=content,
    )
    return message.headers


def verify(
    key_of: Callable[[str], Ed25519PublicKey | None],
    method: str,
    url: str,
    headers: Mapping[str, str],
    content: bytes,
) -> Signed:
    """Return who signed a request with a key that `key_of` knows; `BadSignature` otherwise."""
    message = _Message(method, url, dict(headers))
    verifier = _ClocklessVerifier(signature_algorithm=algorithms.ED25519, key_resolver=_Keys(public=key_of))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            (result,) = verifier.verify(
                message, max_age=None, expect_tag=TAG, require_components=COVERED, body=content
            )
    except (HTTPMessageSignaturesException, ValueError) as error:
        raise BadSignature(type(error).__name__) from error
    return Signed(str(result.parameters["keyid"]), result.nonce or "")
