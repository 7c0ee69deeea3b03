"""What `./run` starts beside the kiosk: a portal of its own, and the worker that syncs with it.

The portal's database and its officer's password lie in the folder `portal` of the station's state folder. A
station that has joined another portal is left alone: only its worker is started.
"""

from __future__ import annotations

import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.clock import Clock
from kiosk.demo.beside import NoPortal, join, serve, stop, sync
from kiosk.portal.serving import make_officer
from kiosk.settings import Settings, find_station_file, read_settings
from kiosk.store import first_start, open_store
from kiosk.store.line import line_status

LOOK_S = 0.2
FIRST_PORT, LAST_PORT = 8080, 8180


@dataclass(frozen=True, slots=True)
class Portal:
    """The portal on this machine: its database, its port, its officer's password."""

    database: Path
    port: int
    password: str

    @property
    def url(self) -> str:
        """Its address here."""
        return f"http://127.0.0.1:{self.port}"


def main(state: Path | None) -> int:
    """Serve and sync until asked to end."""
    for wish in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wish, lambda *_: sys.exit(0))
    settings = read_settings(find_station_file(), state)
    while first_start(settings.store_url, settings.state):
        time.sleep(LOOK_S)  # the kiosk makes it
    portal = kept_portal(settings)
    known = joined(settings)
    try:
        with worker(settings, portal, known) as syncing:
            return syncing.wait()
    except NoPortal as error:
        raise SystemExit(str(error)) from None


@contextmanager
def worker(settings: Settings, portal: Portal, known: str | None) -> Iterator[subprocess.Popen[bytes]]:
    """Serve our own portal unless another one is `known`, join it if none is, and sync for the block."""
    station = ("--state", str(settings.state))
    children: list[subprocess.Popen[bytes]] = []
    try:
        if known in (None, portal.url):
            children.append(serve(str(portal.database), portal.port))
            if known is None:
                make_officer(str(portal.database), "officer", portal.password, None)
                join(station, portal.url, str(portal.database), mission_of(settings))
            say(f"The portal's page is {portal.url}/ (officer, {portal.password})")
        children.append(sync(station))
        yield children[-1]
    finally:
        for child in reversed(children):
            stop(child)


def kept_portal(settings: Settings) -> Portal:
    """Return the portal of this station's state folder; port and password are drawn once."""
    folder = settings.state / "portal"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    note = folder / "officer.txt"
    if not note.exists():
        note.touch(mode=0o600)
        note.write_text(f"{free_port()} {secrets.token_urlsafe(9)}\n", encoding="ascii")
    port, password = note.read_text(encoding="ascii").split()
    return Portal(folder / "portal.db", int(port), password)


def free_port() -> int:
    """Return the first port that nobody listens at."""
    for port in range(FIRST_PORT, LAST_PORT):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise SystemExit(f"No free port from {FIRST_PORT} to {LAST_PORT}.")


def joined(settings: Settings) -> str | None:
    """Return the address of the portal that this station has joined, None if there is none."""
    store = open_store(settings.store_url, settings.state, Clock(), settings.name)
    try:
        line = line_status(store).line
        return line.url if line else None
    finally:
        store.close()


def mission_of(settings: Settings) -> str:
    """Return the mission's code."""
    store = open_store(settings.store_url, settings.state, Clock(), settings.name)
    try:
        return store.node.mission_code
    finally:
        store.close()


def say(line: str) -> None:
    """Tell whoever started us."""
    sys.stdout.write(f"==> {line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[2]) if sys.argv[1:2] == ["--state"] else None))
