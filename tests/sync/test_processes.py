"""The real commands: a portal and a worker as processes of their own, killed as often as the test likes."""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.catalogue.reader import load_catalogue
from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.opening import CATALOGUE, open_node
from kiosk.portal.database import portal_engine
from kiosk.portal.schema import operation
from kiosk.portal.schema import request as portal_request
from kiosk.portal.serving import make_code
from kiosk.settings import read_settings
from kiosk.store import submit_request
from tests.store.site import FILING, new_op


@dataclass
class Place:
    """A station's state folder and a portal's database, with a port for it."""

    state: Path
    database: str
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def kiosk(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command of `kiosk` on this station."""
        done = subprocess.run(
            [*KIOSK, *arguments, "--state", str(self.state)],
            capture_output=True,
            text=True,
            check=False,
            env=ENV,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done

    def file(self, count: int) -> None:
        """Let so many people hand in a request."""
        store, _ = open_node(read_settings(None, self.state), Clock(), load_catalogue(CATALOGUE))
        for _ in range(count):
            submit_request(store, applicant("kiosk-1"), new_op(), FILING)
        store.close()

    def status(self) -> dict[str, object]:
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


KIOSK = [sys.executable, "-m", "kiosk.cli"]
ENV = os.environ | {"LANGUAGE": "en", "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": "/nonexistent"}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    return Place(tmp_path / "state", str(tmp_path / "portal.db"), port)


@contextmanager
def served(place: Place) -> Iterator[subprocess.Popen[bytes]]:
    """Serve the portal for the block; it is up when its port answers."""
    command = [*KIOSK, "portal", "serve", "--database", place.database, "--port", str(place.port)]
    with subprocess.Popen(command, env=ENV, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if b"running on" in line:
                break
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.stderr.read()


def joined(place: Place, people: int) -> None:
    """Join the portal that is served now, after so many people handed in a request."""
    place.file(people)
    done = place.kiosk("sync", "join", place.url, make_code(place.database, "RUH"))
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.rpartition(":")[2].split()) == 6


def test_what_was_filed_is_in_the_portal_after_one_command(place: Place) -> None:
    with served(place):
        joined(place, 3)
        assert place.status()["waiting"] > 3  # type: ignore[operator]

        done = place.kiosk("sync", "--once")

    assert done.returncode == 0
    assert "Everything is sent." in done.stdout
    assert place.status()["waiting"] == 0
    assert place.received()[1] == 3


def test_without_the_portal_everything_is_kept_and_said(place: Place) -> None:
    with served(place):
        joined(place, 2)

    done = place.kiosk("sync", "--once")

    assert done.returncode == 1
    assert "The portal can't be reached. Everything is kept" in done.stdout
    assert "operations wait, since" in place.kiosk("sync", "status").stdout


def test_a_node_without_a_portal_is_told_how_to_join_one(place: Place) -> None:
    place.file(1)
    done = place.kiosk("sync", "--once")
    assert done.returncode == 1
    assert "kiosk sync join URL CODE" in done.stderr
    assert "kiosk sync join URL CODE" in place.kiosk("sync", "status").stdout


@pytest.mark.parametrize("url", ["http://portal.example", "https://portal.example", "portal.example"])
def test_a_portal_elsewhere_is_only_believed_by_its_certificate(place: Place, url: str) -> None:
    place.file(1)
    done = place.kiosk("sync", "join", url, "ABCDEFGH")
    assert done.returncode == 1
    assert "--authority" in done.stderr


def test_a_wrong_code_is_answered_with_a_sentence(place: Place) -> None:
    place.file(1)
    with served(place):
        done = place.kiosk("sync", "join", place.url, "ABCDEFGH")
    assert done.returncode == 1
    assert "doesn't know this code" in done.stderr


def test_killed_workers_and_portals_lose_and_double_nothing(place: Place) -> None:
    seed = random.SystemRandom().randrange(1_000_000)
    chance, people = random.Random(seed), 0
    with served(place):
        joined(place, 1)
    for _ in range(8):
        people += 3
        place.file(3)
        with served(place) as portal:
            command = [*KIOSK, "sync", "--state", str(place.state)]
            with subprocess.Popen(command, env=ENV, stdout=subprocess.DEVNULL) as worker:
                with pytest.raises(subprocess.TimeoutExpired):
                    worker.wait(chance.uniform(0.2, 1.4))
                chance.choice([worker, portal]).kill()
                worker.kill()
    with served(place):
        done = place.kiosk("sync", "--once")

    numbers, requests = place.received()
    assert done.returncode == 0, (seed, done.stdout)
    assert numbers == list(range(1, len(numbers) + 1)), seed
    assert requests == people + 1, seed
    assert place.kiosk("store", "check").returncode == 0
