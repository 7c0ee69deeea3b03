"""A portal on a real socket, with one worker or several."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import httpx2
from sqlalchemy import Engine

from kiosk.portal.serving import Listening, application, worker
from kiosk.supervision import Supervisor
from kiosk.sync.wire import NONCE_HEADER, PREFIX

Found = TypeVar("Found")


@contextmanager
def serving(engine: Engine, certificate: Path | None = None, key: Path | None = None) -> Iterator[int]:
    """Run a worker on a free port; who connects before it accepts waits in the socket's queue."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = worker(application(engine), Listening("127.0.0.1", 0, certificate, key), Supervisor())
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join(30)
        assert not thread.is_alive()


@contextmanager
def client_of(port: int) -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=30) as client:
        yield client


@contextmanager
def several_workers(url: str, workers: int) -> Iterator[tuple[int, int]]:
    """Serve as the command does, on a port that was free; give the port and the supervisor's process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "kiosk.cli", "portal", "serve", "--database", url]
    with subprocess.Popen(
        [*command, "--port", str(port), "--workers", str(workers)], stderr=subprocess.DEVNULL
    ) as process:
        try:
            wait_for(lambda: _answers(port), bool)
            yield port, process.pid
        finally:
            process.terminate()
            assert process.wait(30) == 0


def workers_of(supervisor: int) -> frozenset[int]:
    """Return the processes that serve: the supervisor's children but Python's own tracker."""
    children = Path(f"/proc/{supervisor}/task/{supervisor}/children").read_text(encoding="ascii").split()
    return frozenset(int(child) for child in children if b"spawn_main" in _command(child))


def wait_for(look: Callable[[], Found], right: Callable[[Found], bool]) -> Found:
    """Return what `look` gives once it is `right`, within half a minute."""
    deadline = time.monotonic() + 30
    while not right(found := look()):
        assert time.monotonic() < deadline, found
    return found


def _command(process: str) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


def _answers(port: int) -> bool:
    try:
        with client_of(port) as client:
            return NONCE_HEADER in client.get(f"{PREFIX}/nodes/me").headers
    except httpx2.TransportError:
        return False
