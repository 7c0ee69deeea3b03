"""The plug is pulled while a station and a portal are busy: what they had promised is there afterwards."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.soak.powercuts import Disk, NoDisk, new_disk, new_office


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A file system whose power can be cut."""
    with ExitStack() as plugged:
        try:
            disk = plugged.enter_context(new_disk(tmp_path))
        except NoDisk as error:
            pytest.skip(f"no power can be cut here: {error}")
        yield disk


def test_what_was_not_flushed_is_lost_with_the_power(disk: Disk) -> None:
    for name in ("flushed", "not flushed"):
        with (disk.folder / name).open("wb") as file:
            file.write(b"x" * 5000)
            file.flush()
            if name == "flushed":
                os.fsync(file.fileno())
    disk.cut()
    disk.unplug()
    disk.plug_in()
    assert (disk.folder / "flushed").stat().st_size == 5000
    unflushed = disk.folder / "not flushed"
    assert not (unflushed.exists() and unflushed.stat().st_size)


def test_ten_power_cuts_break_no_promise(disk: Disk) -> None:
    seed = random.SystemRandom().randrange(1_000_000)
    chance, office = random.Random(seed), new_office(disk)
    assert [office.lose_power(chance) for _ in range(10)] == [[]] * 10, seed
    assert len(office.here) >= 10
    assert len(office.there) >= 10
