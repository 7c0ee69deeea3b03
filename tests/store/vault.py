"""A station with a recovery sheet and a stick, for the tests of backups."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from dataclasses import replace as changed
from pathlib import Path

import psycopg
import pytest

from kiosk.clock import Clock
from kiosk.domain.acting import applicant, it_officer
from kiosk.domain.backup import DAY_MS, BackupProblem, Keep
from kiosk.domain.errors import BackupError
from kiosk.store import Chance, Store, submit_request
from kiosk.store.backup.making import Made, Order, make_backup
from kiosk.store.backup.putting_back import PutBack, put_back
from kiosk.store.backup.recovery import take_recovery_code
from kiosk.store.opening import open_restored
from kiosk.store.restoring import begin_epoch, lost_operations, next_epoch
from tests.store.site import FILING, Site, new_op

CODE, OTHER_CODE = b"recovery code 16", b"of another sheet"
IT = it_officer("k1")
SETTINGS = 'name = "k1"\nstore = "postgresql+psycopg://kiosk:s3cr3t-482913@db.example/kiosk"\n'


@dataclass
class Vault:
    """A site, the folder of its backups, and how many stay there."""

    site: Site
    stick: Path
    keep: Keep = field(default_factory=lambda: Keep(7, 5))

    def furnish(self, requests: int = 3) -> Vault:
        """Make the store with so many requests, the recovery key, and the folder."""
        self.stick.mkdir()
        store = self.site.create()
        take_recovery_code(store, IT, new_op(), CODE)
        store.close()
        self.file(requests)
        return self

    def file(self, requests: int) -> None:
        """Hand in so many requests."""
        store = self.site.open()
        for _ in range(requests):
            submit_request(store, applicant("k1"), new_op(), FILING)
        store.close()

    def make(self, clock: Clock | None = None, token: Callable[[int], bytes] | None = None) -> Made:
        """Make a backup by another clock; `token` draws its keys, right before its first byte is written."""
        store = self.site.open()
        chance = Chance(token=token) if token else store.chance
        try:
            return self.make_of(changed(store, clock=clock or store.clock, chance=chance))
        finally:
            store.close()

    def make_of(self, store: Store) -> Made:
        """Make a backup of an open store."""
        return make_backup(store, IT, self.order())

    def order(self) -> Order:
        """Return where the backups go."""
        return Order(self.stick, self.keep, SETTINGS, "1.0")

    def put_back(self, made: Path, site: Site, code: bytes = CODE, *, replace: bool = False) -> PutBack:
        """Put a backup back at `site`."""
        return put_back(made, IT, code, site.url, site.state_dir, Clock(), replace=replace)

    def on_stick(self) -> set[str]:
        """Return the names of all that lies on the stick."""
        return {path.name for path in self.stick.iterdir()}


@pytest.fixture
def vault(site: Site, tmp_path: Path) -> Vault:
    """A furnished station of each kind in turn."""
    return Vault(site, tmp_path / "stick").furnish()


@pytest.fixture
def file_vault(file_site: Site, tmp_path: Path) -> Vault:
    """A furnished station with a store of its own."""
    return Vault(file_site, tmp_path / "stick").furnish()


def new_machine(site: Site, folder: Path) -> Site:
    """Return an empty place of the same kind for `site`'s store."""
    if site.url.startswith("sqlite"):
        return Site(f"sqlite:///{folder}/new/kiosk.db", folder / "new" / "state")
    name, old = f"kiosk_{uuid.uuid4().hex}", site.url.split("/")[3].split("?")[0]
    with psycopg.connect(site.url.replace("+psycopg", ""), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
    return Site(site.url.replace(old, name), folder / "new" / "state")


def goes_on(site: Site) -> Store:
    """Give a store that was put back its new epoch, and open it."""
    store = open_restored(site.url, site.state_dir, Clock(), "k1")
    begin_epoch(store, IT, next_epoch(store), 0, None, lost_operations(store))
    store.close()
    return site.open()


def in_days(days: int) -> Clock:
    return Clock(now_ms=lambda: Clock().now_ms() + days * DAY_MS)


def refused(problem: BackupProblem) -> pytest.RaisesExc[BackupError]:
    return pytest.raises(BackupError, check=lambda error: error.problem == problem)
