"""A small working day, with all that befalls one, leaves every book balanced and nobody forgotten."""

from __future__ import annotations

import random
from pathlib import Path

import psycopg
import pytest

from tests.simulation.day.play import play_day
from tests.store.postgresql import cluster, programs

VISITS, COUNTERS = 30, 3

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_day_on_a_file_of_its_own(tmp_path: Path) -> None:
    held(tmp_path, "")


def test_a_day_on_a_shared_store(tmp_path: Path) -> None:
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed")
    with cluster(found) as sockets:
        with psycopg.connect(f"host={sockets} user=kiosk dbname=postgres", autocommit=True) as connection:
            connection.execute("CREATE DATABASE kiosk")
        held(tmp_path, f"postgresql+psycopg://kiosk@/kiosk?host={sockets}")


def held(folder: Path, url: str) -> None:
    seed = random.SystemRandom().randrange(10**9)
    replay = f"python -m tests.simulation day --visits {VISITS} --counters {COUNTERS} --seed {seed}"
    played = play_day(folder, url, seed, VISITS, COUNTERS)
    assert played.wrong == (), replay
