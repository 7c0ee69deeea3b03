"""Who watches a process hears from the loop that matters, and only while it runs."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.supervision import BEAT, UNWATCHED_S, Supervisor, supervisor_of
from kiosk.sync.running import keep_beating


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[socket.socket]:
    """What systemd listens at."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(5)
        yield listening


def test_a_unit_says_where_and_a_third_of_its_time_is_how_often() -> None:
    watched = {"NOTIFY_SOCKET": "/run/notify", "WATCHDOG_USEC": "30000000"}

    assert supervisor_of(watched) == Supervisor("/run/notify", 10.0)
    assert supervisor_of({"NOTIFY_SOCKET": "@notify"}) == Supervisor("\0notify", UNWATCHED_S)
    assert supervisor_of({}) == Supervisor()


def test_a_beat_says_ready_and_alive(ear: socket.socket) -> None:
    Supervisor(ear.getsockname()).beat()

    assert ear.recv(99) == BEAT == b"READY=1\nWATCHDOG=1"


def test_nobody_listening_and_a_full_socket_cost_a_beat_and_no_time(
    ear: socket.socket, tmp_path: Path
) -> None:
    Supervisor(str(tmp_path / "nobody")).beat()
    Supervisor().beat()
    for _ in range(2_000):  # far more than a socket holds; one that waited would stand here for ever
        Supervisor(ear.getsockname()).beat()

    assert ear.recv(99) == BEAT


def test_a_worker_beats_from_its_own_loop_and_not_while_that_is_stuck(ear: socket.socket) -> None:
    ear.setblocking(False)

    def heard() -> int:
        count = 0
        while True:
            try:
                ear.recv(99)
            except BlockingIOError:
                return count
            count += 1

    async def work() -> tuple[int, int]:
        beating = asyncio.create_task(keep_beating(Supervisor(ear.getsockname(), 0.01)))
        while not (running := heard()):
            await asyncio.sleep(0.01)
        until = asyncio.get_running_loop().time() + 0.2
        while asyncio.get_running_loop().time() < until:
            pass  # a step that never comes back to the loop
        stuck = heard()
        beating.cancel()
        return running, stuck

    running, stuck = asyncio.run(work())

    assert running >= 1
    assert stuck == 0
