"""One authority is believed, over TLS 1.3, whatever the machine or its environment believe in."""

from __future__ import annotations

import asyncio
import socket
import ssl
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.sync.client import PortalClient
from kiosk.sync.trouble import NoAnswer, Trouble
from tests.sync.certificates import Authority
from tests.sync.crooks import Habit, answering, standing

OURS, OTHERS = Authority(), Authority()
BUSY = answering("503 Service Unavailable", {"Sync-Portal": "x", "Content-Type": "application/json"}, b"{}")
"""Only who gets as far as HTTP hears it."""


def over(context: ssl.SSLContext, habit: Habit) -> Habit:
    def wrapped(line: socket.socket) -> None:
        with context.wrap_socket(line, server_side=True) as secured:
            habit(secured)

    return wrapped


def asked(context: ssl.SSLContext, authority: str) -> Trouble:
    async def exchange(url: str) -> None:
        client = PortalClient(url, authority, Ed25519PrivateKey.generate(), "key")
        try:
            await client.standing()
        finally:
            await client.close()

    with standing(over(context, BUSY)) as url, pytest.raises(NoAnswer) as raised:
        asyncio.run(exchange(url.replace("http://", "https://")))
    return raised.value.trouble


def test_the_authority_that_was_given_is_believed(tmp_path: Path) -> None:
    assert asked(OURS.server(tmp_path), OURS.pem()) is Trouble.BUSY


def test_no_other_authority_is_not_even_the_environments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "others.pem"
    file.write_text(OTHERS.pem(), encoding="ascii")
    for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, str(file))

    assert asked(OTHERS.server(tmp_path), OURS.pem()) is Trouble.NOT_TRUSTED
    assert asked(OTHERS.server(tmp_path), "") is Trouble.NOT_TRUSTED


def test_another_machines_certificate_is_not_believed(tmp_path: Path) -> None:
    assert asked(OURS.server(tmp_path, "192.0.2.7"), OURS.pem()) is Trouble.NOT_TRUSTED


def test_a_certificate_that_has_run_out_is_not_believed(tmp_path: Path) -> None:
    assert asked(OURS.server(tmp_path, days=-1), OURS.pem()) is Trouble.NOT_TRUSTED


def test_an_older_tls_is_not_spoken(tmp_path: Path) -> None:
    context = OURS.server(tmp_path)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    assert asked(context, OURS.pem()) is Trouble.NOT_TRUSTED
