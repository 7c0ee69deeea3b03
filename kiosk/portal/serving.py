"""Running the portal: its workers behind one port, and what an administrator does beside them."""

from __future__ import annotations

import os
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI
from sqlalchemy import Engine
from uvicorn.supervisors import Multiprocess

from kiosk.catalogue.mission_file import read_changes
from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.errors import SettingRefused
from kiosk.domain.mission import EVERY_MISSION
from kiosk.domain.setting_problem import SettingProblem
from kiosk.portal.app import create_app
from kiosk.portal.booking.channels import make_channel_key
from kiosk.portal.database import bring_up, is_there, portal_engine
from kiosk.portal.identity import identity_of, renew_incarnation
from kiosk.portal.nodes.backups import note_backup
from kiosk.portal.nodes.catching_up import catch_up
from kiosk.portal.nodes.codes import make_enrolment_code
from kiosk.portal.nodes.courier import Answered, answer_letter
from kiosk.portal.officers.accounts import add_officer, passwords
from kiosk.portal.officers.publishing import publish, publish_again
from kiosk.resources import ASSETS
from kiosk.supervision import Supervisor, supervisor_of

KEEP_ALIVE_SECONDS = 30
"""A kiosk on a slow line opens no new connection for each batch."""
CATALOGUE = ASSETS / "catalogue"
_MISSION = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Listening:
    """Where and how the portal listens: with `certificate` and `key` (PEM) by TLS 1.3, nothing older."""

    host: str
    port: int
    certificate: Path | None = None
    key: Path | None = None


@dataclass(frozen=True, slots=True)
class Application:
    """Makes a worker's application on the database at `url`, in the worker's own process."""

    url: str

    def __call__(self) -> FastAPI:
        """Return the application."""
        return application(portal_engine(self.url))


def serve_portal(url: str, listening: Listening, workers: int = 1) -> None:
    """Serve the portal until the process is asked to end, with `workers` processes behind one port.

    Raises `SettingRefused` for another kind of database, a port that is taken, several workers on a file,
    or a certificate that has no key, or another one's; `StoreNewer` for a database of a newer release.
    """
    _refuse_wrong_certificate(listening)
    _refuse_closed_door(listening)
    with _opened(url, make=True) as engine:
        if workers == 1:
            worker(application(engine), listening, supervisor_of(os.environ)).run()
            return
        if engine.dialect.name != "postgresql":
            raise SettingRefused(SettingProblem.ONE_WORKER, "portal")
    _serve_with_several(url, listening, workers)


def prepare_portal(url: str) -> None:
    """Bring a portal's database up, also one that isn't there yet.

    Raises as `serve_portal` does, and what opening a database raises.
    """
    with _opened(url, make=True):
        pass


def application(engine: Engine) -> FastAPI:
    """Return the application on a database, with the shipped catalogue."""
    return create_app(engine, Clock(), load_catalogue(CATALOGUE))


def worker(app: FastAPI, listening: Listening, supervisor: Supervisor) -> uvicorn.Server:
    """Return a server that isn't running yet; its loop tells `supervisor` that it serves."""

    async def beat() -> None:
        supervisor.beat()

    return uvicorn.Server(_config(app, listening, callback_notify=beat, timeout_notify=supervisor.every_s))


def make_officer(url: str, name: str, password: str, mission: str | None) -> None:
    """Commit an officer of `mission` (None: of all), or a known one's new password.

    Raises `SettingRefused` for a mission that is none, `ValueError` for a password under ten characters.
    """
    if mission is not None:
        _require_mission(mission)
    with _opened(url, make=True) as engine:
        add_officer(engine, passwords(), name, password, mission)


def make_code(url: str, mission: str) -> str:
    """Commit and return a code that enrols one node of `mission` within a day."""
    _require_mission(mission)
    with _opened(url) as engine:
        return make_enrolment_code(engine, identity_of(engine).secret, mission, Clock().now_ms())


def make_web_key(url: str, name: str, mission: str) -> str:
    """Commit a channel that books on the web for `mission`, and return its key; a known one's old key ends.

    Raises `SettingRefused` for a mission that is none.
    """
    _require_mission(mission)
    with _opened(url) as engine:
        return make_channel_key(engine, name, mission)


def tell_restored(url: str) -> str:
    """Give a portal restored from a backup a new incarnation, and return it; run before it serves again."""
    with _opened(url) as engine:
        identity, now_ms = identity_of(engine), Clock().now_ms()
        incarnation = renew_incarnation(engine, now_ms)
        publish_again(engine, identity, now_ms)
        return incarnation


def tell_backed_up(url: str) -> None:
    """Note that a backup was made; run after each one."""
    with _opened(url) as engine:
        note_backup(engine)


def publish_file(url: str, source: bytes, file: str, mission: str | None) -> int:
    """Commit the dated changes in `source` for `mission` (None: for all), and return their number.

    Raises `CatalogueError` with everything wrong in it, `SettingRefused` for a mission that is none.
    """
    if mission is not None:
        _require_mission(mission)
    changes = read_changes(source, file, load_catalogue(CATALOGUE))
    with _opened(url) as engine:
        scope = mission or EVERY_MISSION
        return publish(engine, identity_of(engine), scope, changes, "", Clock().now_ms()).number


def answer_courier(url: str, letter: bytes) -> Answered:
    """Take in what a node's letter brings, and return the answer; `WireError` if it is no letter to us."""
    with _opened(url) as engine:
        return answer_letter(engine, identity_of(engine), letter, Clock().now_ms())


class _Workers(Multiprocess):
    """Starts the processes, and starts one anew that ends or hangs; tells that it does."""

    def keep_subprocess_alive(self) -> None:
        """Look after the processes, twice a second."""
        super().keep_subprocess_alive()
        supervisor_of(os.environ).beat()


def _serve_with_several(url: str, listening: Listening, workers: int) -> None:
    """Serve with processes that share one port."""
    config = _config(Application(url), listening, factory=True, workers=workers)
    with config.bind_socket() as bound:
        _Workers(config, sockets=[bound]).run()


def _config(app: Callable[..., Any], listening: Listening, **other: Any) -> uvicorn.Config:
    """Return a server's settings. Its log names no request: a query may hold a reference."""
    if (listening.certificate is None) != (listening.key is None):
        raise SettingRefused(SettingProblem.NO_KEY, "portal")
    return uvicorn.Config(
        app,
        host=listening.host,
        port=listening.port,
        ssl_certfile=listening.certificate,
        ssl_keyfile=listening.key,
        ssl_context_factory=_newest_tls if listening.certificate else None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=10,
        **other,
    )


def _refuse_wrong_certificate(listening: Listening) -> None:
    """Raise `SettingRefused` before anything is served: what serves would tell a program's fault."""
    if listening.certificate is None or listening.key is None:
        return
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(listening.certificate, listening.key)
    except OSError:
        raise SettingRefused(SettingProblem.WRONG_CERTIFICATE, "portal") from None


def _refuse_closed_door(listening: Listening) -> None:
    """Raise `SettingRefused` where nothing can listen, before the server says so in its own words."""
    host, port = listening.host, listening.port
    try:
        (family, _kind, _protocol, _name, address), *_others = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
        with socket.socket(family, socket.SOCK_STREAM) as door:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            door.bind(address)
    except (OSError, UnicodeError):  # of the second kind is a name that can be no machine's
        raise SettingRefused(SettingProblem.NO_DOOR, "portal", f"{host}:{port}") from None


def _newest_tls(_config: uvicorn.Config, default: Callable[[], ssl.SSLContext]) -> ssl.SSLContext:
    context = default()
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    return context


@contextmanager
def _opened(url: str, *, make: bool = False) -> Iterator[Engine]:
    """Open a portal's database; with `make` it may come into being."""
    engine = portal_engine(url)
    try:
        if not (make or is_there(engine)):
            raise SettingRefused(SettingProblem.NO_PORTAL, "portal", engine.url.database or url)
        bring_up(engine)
        catch_up(engine, Clock().now_ms())
        yield engine
    finally:
        engine.dispose()


def _require_mission(mission: str) -> None:
    if not _MISSION.fullmatch(mission):
        raise SettingRefused(SettingProblem.NO_MISSION, "portal", mission)
