"""The portal on a real socket, and what its administrator does."""

from __future__ import annotations

import os
import signal
import socket
import ssl
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from sqlalchemy import Engine

from kiosk.domain.errors import SettingsError
from kiosk.portal.identity import identity_of
from kiosk.portal.serving import (
    Listening,
    application,
    make_code,
    make_officer,
    serve_portal,
    tell_restored,
    worker,
)
from kiosk.supervision import Supervisor
from kiosk.sync.wire import NONCE_HEADER, PORTAL_HEADER, PREFIX
from tests.portal.journals import filed
from tests.portal.served import client_of, serving, several_workers, wait_for, workers_of
from tests.portal.site import PASSWORD, FakeNode, logged_in


def test_two_workers_on_one_database_are_one_portal(
    postgresql_url: str, opened: Callable[[str], Engine]
) -> None:
    make_officer(postgresql_url, "huda", PASSWORD, "RUH")
    with ExitStack() as stack:
        ports = [stack.enter_context(serving(opened(postgresql_url))) for _ in range(2)]
        one, other = (stack.enter_context(client_of(port)) for port in ports)
        node = FakeNode(one, filed(20))
        assert node.enrol(make_code(postgresql_url, "RUH")).status_code == 201
        for place in range(20):
            node.client = (one, other)[place % 2]
            assert node.pushed(node.journal.batch(max(1, place), place + 1)).acked_seq == place + 1
        assert logged_in(one).status_code == 204
        other.cookies.update(one.cookies)
        assert len(other.get("/api/v1/requests").json()["requests"]) == 20


def test_several_workers_serve_one_port_and_a_killed_one_is_replaced(postgresql_url: str) -> None:
    make_officer(postgresql_url, "huda", PASSWORD, "RUH")
    with several_workers(postgresql_url, 2) as (port, supervisor), client_of(port) as client:
        node = FakeNode(client, filed(12))
        assert node.enrol(make_code(postgresql_url, "RUH")).status_code == 201
        assert node.pushed(node.journal.batch(1, 6)).acked_seq == 6
        first = wait_for(lambda: workers_of(supervisor), lambda found: len(found) == 2)
        os.kill(min(first), signal.SIGKILL)
        wait_for(lambda: workers_of(supervisor), lambda found: len(found) == 2 and found != first)
        with client_of(port) as again:
            node.client = again
            assert node.pushed().acked_seq == 12


def test_a_file_has_one_worker(file_url: str) -> None:
    with pytest.raises(SettingsError, match="one_worker"):
        serve_portal(file_url, Listening("127.0.0.1", 0), workers=2)


def test_a_body_without_end_is_cut_off(file_engine: Engine) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(10_000):
            yield bytes(64 * 1024)

    with serving(file_engine) as port, client_of(port) as client:
        try:
            answer = client.post(f"{PREFIX}/enrolments", content=endless())
        except httpx2.TransportError:
            # The portal closed the line while we were still sending.
            answer = client.post(f"{PREFIX}/enrolments", content=bytes(100_000))
        assert answer.status_code == 413
        assert client.get(f"{PREFIX}/nodes/me").headers[NONCE_HEADER]


def test_the_line_is_tls_1_3_or_nothing(file_engine: Engine, tmp_path: Path) -> None:
    certificate, key = _self_signed(tmp_path)
    trusting = ssl.create_default_context(cafile=str(certificate))
    with serving(file_engine, certificate, key) as port:
        with httpx2.Client(verify=trusting, trust_env=False) as client:
            answer = client.get(f"https://localhost:{port}{PREFIX}/nodes/me")
            assert answer.headers[PORTAL_HEADER] == identity_of(file_engine).incarnation
        older = ssl.create_default_context(cafile=str(certificate))
        older.maximum_version = ssl.TLSVersion.TLSv1_2
        with socket.create_connection(("127.0.0.1", port)) as line, pytest.raises(ssl.SSLError):
            older.wrap_socket(line, server_hostname="localhost")


def test_a_browser_opens_the_page_once_it_was_given_the_authoritys_certificate(
    file_engine: Engine, tmp_path: Path
) -> None:
    certificate, key = _self_signed(tmp_path)
    told, untold = ssl.create_default_context(), ssl.create_default_context()
    told.load_verify_locations(certificate)
    with serving(file_engine, certificate, key) as port:
        page = f"https://localhost:{port}/log-in"
        refused = pytest.raises(httpx2.ConnectError, match="CERTIFICATE_VERIFY_FAILED")
        with httpx2.Client(verify=untold, trust_env=False) as browser, refused:
            browser.get(page)
        with httpx2.Client(verify=told, trust_env=False) as browser:
            assert browser.get(page).status_code == 200


def test_a_certificate_without_its_key_is_refused(file_engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(SettingsError):
        worker(
            application(file_engine),
            Listening("127.0.0.1", 0, tmp_path / "certificate.pem", None),
            Supervisor(),
        )


def test_a_restored_portal_is_told_so(file_url: str, opened: Callable[[str], Engine]) -> None:
    before = identity_of(opened(file_url)).incarnation
    after = tell_restored(file_url)
    assert identity_of(opened(file_url)).incarnation == after != before


@pytest.mark.parametrize("mission", ["", "ruh", "RUHX", "R\0H"])
def test_a_mission_is_three_letters(file_url: str, mission: str) -> None:
    with pytest.raises(SettingsError):
        make_code(file_url, mission)
    with pytest.raises(SettingsError):
        make_officer(file_url, "huda", PASSWORD, mission)


def test_a_mistyped_place_makes_no_new_portal(tmp_path: Path) -> None:
    path = tmp_path / "portal.bd"
    with pytest.raises(SettingsError):
        make_code(str(path), "RUH")
    assert not path.exists()


def test_nobody_else_on_the_machine_reads_the_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "portal.db"
    make_officer(str(path), "huda", PASSWORD, "RUH")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def _self_signed(folder: Path) -> tuple[Path, Path]:
    key = generate_private_key(SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    files = folder / "certificate.pem", folder / "key.pem"
    files[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return files
