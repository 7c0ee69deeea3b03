"""A backup that is killed at any moment leaves the one before, nothing in clear, and nothing in the way."""

from __future__ import annotations

import itertools
import random
import signal
from multiprocessing.connection import Connection
from pathlib import Path
from time import sleep

import pytest

from kiosk.clock import Clock
from kiosk.store.backup.drill import drill
from kiosk.store.backup.medium import backups_in
from tests.store.processes import PATIENCE, die, process
from tests.store.site import Site
from tests.store.test_secrecy import files_with
from tests.store.vault import IT, Vault


def killed_before_writing(_to_test: Connection, vault: Vault) -> None:
    """The copy lies in its folder, checked, when the process dies."""

    def deadly(_size: int) -> bytes:
        die()
        return b""

    vault.make(token=deadly)


def making(to_test: Connection, vault: Vault) -> None:
    """Make backups for ever, saying when it begins."""
    for second in itertools.count(1):
        to_test.send("begun")
        vault.make(later(second))


def later(seconds: int) -> Clock:
    """Return a clock that is ahead, so that each backup has a name of its own."""
    return Clock(now_ms=lambda: Clock().now_ms() + seconds * 1000)


@pytest.fixture
def vault(site: Site, tmp_path: Path) -> Vault:
    """A station with a good backup."""
    furnished = Vault(site, tmp_path / "stick").furnish()
    furnished.make()
    return furnished


def test_killed_with_the_copy_made(vault: Vault) -> None:
    (before,) = vault.on_stick()
    store = vault.site.open()
    with process(killed_before_writing, vault) as (child, _):
        child.join(PATIENCE)
        assert child.exitcode == -signal.SIGKILL
    left = vault.site.state_dir / "backup"
    if vault.site.url.startswith("sqlite"):
        assert (left / "kiosk.db").exists()
    assert files_with(vault.site.state_dir, "none") == []
    assert vault.on_stick() == {before}
    store.close()
    vault.make()
    assert not left.exists()


def test_killed_at_random_moments(vault: Vault) -> None:
    seed = random.randrange(10**9)
    print(f"seed {seed}")  # noqa: T201 - shown when the test fails
    chance = random.Random(seed)
    for _ in range(4):
        with process(making, vault) as (child, heard):
            heard.recv()
            sleep(chance.uniform(0, 0.5))  # not a wait: the moment of the kill
            child.kill()
            child.join(PATIENCE)
        found = backups_in(vault.stick)
        assert found
        for each in found:
            drill(each.path, IT, vault.site.state_dir, None)
    vault.make()
    assert not any(name.endswith(".part") for name in vault.on_stick())
