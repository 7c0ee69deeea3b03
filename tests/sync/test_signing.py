"""Only who holds a node's key can speak for it, whatever the clocks say."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.sync.signing import BadSignature, Signed, sign, verify

KEY = Ed25519PrivateKey.generate()
URL = "http://portal.example/sync/v1/nodes/me/ops?a=1"


def signed(content: bytes = b"{}", key: Ed25519PrivateKey = KEY) -> Mapping[str, str]:
    return sign(key, "node-1", "nonce-1", "POST", URL, content)


def check(headers: Mapping[str, str], method: str = "POST", url: str = URL, content: bytes = b"{}") -> Signed:
    known = {"node-1": KEY.public_key()}
    return verify(known.get, method, url, headers, content)


@pytest.mark.parametrize("content", [b"", b"{}", bytes(range(256))])
def test_a_signed_request_tells_who_sent_it(content: bytes) -> None:
    assert check(signed(content), content=content) == Signed("node-1", "nonce-1")


def test_a_gateway_may_change_scheme_and_host() -> None:
    assert check(signed(), url="https://inner:8443/sync/v1/nodes/me/ops?a=1").key_id == "node-1"


@pytest.mark.parametrize(
    "changed",
    [
        {"method": "PUT"},
        {"url": URL + "&b=2"},
        {"url": URL.replace("ops", "all")},
        {"content": b"{ }"},
        {"content": b""},
    ],
)
def test_a_changed_request_is_refused(changed: dict[str, object]) -> None:
    with pytest.raises(BadSignature):
        check(signed(), **changed)  # type: ignore[arg-type]


def test_an_unsigned_request_is_refused() -> None:
    with pytest.raises(BadSignature):
        check({})


def test_another_key_is_refused() -> None:
    with pytest.raises(BadSignature):
        check(signed(key=Ed25519PrivateKey.generate()))


@pytest.mark.parametrize("name", ["Content-Digest", "Signature-Input", "Signature"])
@pytest.mark.parametrize("value", [None, "", "pyhms=()", "sha-256=:AAAA:", "\x00", "é"])
def test_broken_headers_are_refused(name: str, value: str | None) -> None:
    headers = {key: text for key, text in signed().items() if key != name}
    with pytest.raises(BadSignature):
        check(headers if value is None else headers | {name: value})
