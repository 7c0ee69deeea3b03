"""The real commands: a portal and a worker as processes of their own, killed as often as the test likes."""

from __future__ import annotations

import random
import socket
from pathlib import Path

import pytest

from kiosk.supervision import BEAT
from tests.soak.kill_points import NAMED, Point
from tests.soak.kills import kill_once, working, wrong
from tests.sync.processes import Place, end, join, new_place, served, start_portal, start_worker


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return new_place(tmp_path)


def test_what_was_filed_is_in_the_portal_after_one_command(place: Place) -> None:
    with served(place):
        join(place, 3)
        assert place.status()["waiting"] > 3  # type: ignore[operator]

        done = place.kiosk("sync", "--once")

    assert done.returncode == 0
    assert "Everything is sent." in done.stdout
    assert place.status()["waiting"] == 0
    assert place.received()[1] == 3


def test_without_the_portal_everything_is_kept_and_said(place: Place) -> None:
    with served(place):
        join(place, 2)

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


@pytest.mark.parametrize("url", ["http://portal.example", "https://portal.example"])
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


def test_portal_and_worker_tell_whoever_watches_them_again_and_again_that_they_run(
    place: Place, tmp_path: Path
) -> None:
    with served(place):
        join(place, 1)
    for start in (start_portal, start_worker):
        address = tmp_path / start.__name__
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
            ear.bind(str(address))
            ear.settimeout(30)
            process = start(place, {"NOTIFY_SOCKET": str(address), "WATCHDOG_USEC": "300000"})
            try:
                beats = [ear.recv(99) for _ in range(3)]
            finally:
                end(process)
        assert beats == [BEAT] * 3


@pytest.mark.parametrize(
    "points",
    [NAMED[:4], NAMED[4:], (Point.RANDOM,) * 3],
    ids=["the worker", "the portal", "either, at random"],
)
def test_killed_workers_and_portals_lose_and_double_nothing(
    tmp_path: Path, points: tuple[Point, ...]
) -> None:
    seed = random.SystemRandom().randrange(1_000_000)
    chance = random.Random(seed)
    with working(tmp_path) as pair:
        for point in chance.sample(points, len(points)):
            kill_once(pair, point, chance)
        assert wrong(pair) == [], seed
    assert pair.place.kiosk("store", "check").returncode == 0
