"""Running the portal: one worker on a port, and what an administrator does beside it.

Several workers on one PostgreSQL are several processes, each on a port of its own, behind one gateway.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from sqlalchemy import Engine

from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.errors import SettingsError
from kiosk.portal.app import create_app
from kiosk.portal.codes import make_enrolment_code
from kiosk.portal.database import bring_up, portal_engine
from kiosk.portal.identity import identity_of, renew_incarnation
from kiosk.portal.officers import add_officer, passwords
from kiosk.resources import ASSETS

KEEP_ALIVE_SECONDS = 30
"""A kiosk on a slow line opens no new connection for each batch."""
_MISSION = re.compile(r"[A-Z]{3}")


def serve_portal(url: str, host: str, port: int, certificate: Path | None, key: Path | None) -> None:
    """Serve the portal until the process is asked to end.

    With `certificate` and `key` (PEM) it speaks TLS 1.3 itself; without, a gateway before it must. Raises
    `SettingsError` for another kind of database or one file without the other, `StoreNewer` for a database
    of a newer release.
    """
    with _opened(url) as engine:
        worker(engine, host, port, certificate, key).run()


def make_officer(url: str, name: str, password: str, mission: str | None) -> None:
    """Commit an officer of `mission` (None: of all), or a known one's new password.

    Raises `SettingsError` for a mission that is none, `ValueError` for a password under ten characters.
    """
    if mission is not None:
        _require_mission(mission)
    with _opened(url) as engine:
        add_officer(engine, passwords(), name, password, mission)


def make_code(url: str, mission: str) -> str:
    """Commit and return a code that enrols one node of `mission` within a day."""
    _require_mission(mission)
    with _opened(url) as engine:
        return make_enrolment_code(engine, identity_of(engine).secret, mission, Clock().now_ms())


def tell_restored(url: str) -> str:
    """Give a portal restored from a backup a new incarnation, and return it; run before it serves again."""
    with _opened(url) as engine:
        identity_of(engine)
        return renew_incarnation(engine)


def worker(
    engine: Engine, host: str, port: int, certificate: Path | None, key: Path | None
) -> uvicorn.Server:
    """Return a server that isn't running yet. Its log names no request: a query may hold a reference."""
    if (certificate is None) != (key is None):
        raise SettingsError("portal: TLS needs a certificate and its key")
    config = uvicorn.Config(
        create_app(engine, Clock(), load_catalogue(ASSETS / "catalogue")),
        host=host,
        port=port,
        ssl_certfile=certificate,
        ssl_keyfile=key,
        ssl_context_factory=_newest_tls if certificate else None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=10,
    )
    return uvicorn.Server(config)


def _newest_tls(_config: uvicorn.Config, default: Callable[[], ssl.SSLContext]) -> ssl.SSLContext:
    context = default()
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    return context


@contextmanager
def _opened(url: str) -> Iterator[Engine]:
    engine = portal_engine(url)
    try:
        bring_up(engine)
        yield engine
    finally:
        engine.dispose()


def _require_mission(mission: str) -> None:
    if not _MISSION.fullmatch(mission):
        raise SettingsError(f"mission: three capital letters, not {mission!r}")
