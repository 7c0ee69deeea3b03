"""The real commands: a portal and a worker as processes of their own, that a test may kill."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import IO

from sqlalchemy import select

from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.opening import CATALOGUE, open_node
from kiosk.portal.database import portal_engine
from kiosk.portal.officers.schema import request as portal_request
from kiosk.portal.schema import operation
from kiosk.portal.serving import make_code
from kiosk.settings import read_settings
from kiosk.store import Store, submit_request
from tests.store.site import FILING, new_op

KIOSK = [sys.executable, "-m", "kiosk.cli"]
ENV = os.environ | {"LANGUAGE": "en", "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": "/nonexistent"}


@dataclass(frozen=True)
class Place:
    """A station's state folder and a portal's database, with a port for it."""

    state: Path
    database: str
    port: int

    @property
    def url(self) -> str:
        """Where the portal is served."""
        return f"http://127.0.0.1:{self.port}"

    def kiosk(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command of `kiosk` on this station."""
        command = [*KIOSK, *arguments, "--state", str(self.state)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=ENV)
        assert "Traceback" not in done.stderr, done.stderr
        return done

    @contextmanager
    def opened(self) -> Iterator[Store]:
        """Open this station's store, as its faces do."""
        store, _ = open_node(read_settings(None, self.state), Clock(), load_catalogue(CATALOGUE))
        try:
            yield store
        finally:
            store.close()

    def file(self, count: int) -> None:
        """Let so many people hand in a request."""
        with self.opened() as store:
            for _ in range(count):
                submit_request(store, applicant("kiosk-1"), new_op(), FILING)

    def status(self) -> dict[str, object]:
        """What `kiosk sync status` says."""
        found: dict[str, object] = json.loads(self.kiosk("sync", "status", "--json").stdout)
        return found

    def received(self) -> tuple[list[int], int]:
        """Return the numbers of the operations that the portal holds, and of how many requests it knows."""
        engine = portal_engine(self.database)
        with engine.connect() as connection:
            numbers = list(connection.execute(select(operation.c.seq)).scalars())
            requests = len(connection.execute(select(portal_request.c.id)).all())
        engine.dispose()
        return sorted(numbers), requests


def new_place(folder: Path) -> Place:
    """Return a place in `folder` with a port that is free now."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return Place(folder / "state", str(folder / "portal.db"), free.getsockname()[1])


def start_portal(place: Place, watched: Mapping[str, str] = MappingProxyType({})) -> subprocess.Popen[bytes]:
    """Serve the portal; it is up when this returns. `watched` is what a unit adds to its environment."""
    command = [*KIOSK, "portal", "serve", "--database", place.database, "--port", str(place.port)]
    process = subprocess.Popen(command, env={**ENV, **watched}, stderr=subprocess.PIPE)
    assert process.stderr is not None
    up = any(b"running on" in line for line in process.stderr)
    assert up, process.wait()
    threading.Thread(target=_drain, args=[process.stderr]).start()
    return process


def _drain(pipe: IO[bytes]) -> None:
    """Read to the end: a process whose pipe is full stands still."""
    with pipe:
        pipe.read()


def start_worker(place: Place, watched: Mapping[str, str] = MappingProxyType({})) -> subprocess.Popen[bytes]:
    """Let the station's worker run."""
    command = [*KIOSK, "sync", "--state", str(place.state)]
    environment = {**ENV, **watched}
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def end(process: subprocess.Popen[bytes], how: signal.Signals = signal.SIGTERM) -> None:
    """Send the process a signal and wait until it has ended."""
    process.send_signal(how)
    process.wait(60)


@contextmanager
def served(place: Place) -> Iterator[subprocess.Popen[bytes]]:
    """Serve the portal for the block."""
    process = start_portal(place)
    try:
        yield process
    finally:
        end(process)


def join(place: Place, people: int, url: str = "") -> None:
    """Join the portal that is served now, after so many people handed in a request."""
    place.file(people)
    done = place.kiosk("sync", "join", url or place.url, make_code(place.database, "RUH"))
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.rpartition(":")[2].split()) == 6
