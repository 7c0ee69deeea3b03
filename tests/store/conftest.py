"""Stores for the tests: SQLCipher files and databases of a real PostgreSQL."""

from __future__ import annotations

import subprocess
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from kiosk.store import Store
from tests.store.postgresql import cluster, programs
from tests.store.site import Site


@pytest.fixture(scope="session")
def sockets() -> Iterator[Path]:
    """The socket folder of this run's own PostgreSQL."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed")
    with cluster(found) as folder:
        yield folder


@pytest.fixture
def shared_site(sockets: Path, tmp_path: Path) -> Site:
    """An empty PostgreSQL database."""
    name = f"kiosk_{uuid.uuid4().hex}"
    with psycopg.connect(f"host={sockets} user=kiosk dbname=postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return Site(f"postgresql+psycopg://kiosk@/{name}?host={sockets}", tmp_path / "state")


@pytest.fixture
def file_site(tmp_path: Path) -> Site:
    """A path at which no SQLCipher file is yet."""
    return Site(f"sqlite:///{tmp_path}/kiosk.db", tmp_path / "state")


@pytest.fixture(params=["sqlcipher", "postgresql"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each kind of place in turn."""
    found: Site = request.getfixturevalue("file_site" if request.param == "sqlcipher" else "shared_site")
    return found


@pytest.fixture
def store(site: Site) -> Iterator[Store]:
    """A new store of each kind in turn."""
    opened = site.create()
    yield opened
    opened.close()


@pytest.fixture
def file_store(file_site: Site) -> Iterator[Store]:
    """A new SQLCipher store."""
    opened = file_site.create()
    yield opened
    opened.close()


@contextmanager
def disk(folder: Path, size: str) -> Iterator[Path]:
    """A real file system of so many bytes, where mounting is allowed."""
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "kiosk", str(folder)], check=False, capture_output=True
    )
    if mounted.returncode != 0:
        pytest.skip("mounting a small disk needs root; the page limit stands for it")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MiB: a new store and its log take a little more than the half."""
    with disk(tmp_path / "disk", "2m") as folder:
        yield folder


@pytest.fixture
def small_stick(tmp_path: Path) -> Iterator[Path]:
    """A stick of 4 MiB: room for a few backups of a new store."""
    with disk(tmp_path / "small stick", "4m") as folder:
        yield folder


@pytest.fixture
def unguarded() -> Callable[[Site], None]:
    """Returns what takes the journal's triggers away, as someone with the key and time could."""

    def remove(site: Site) -> None:
        store = site.open()
        with store.writing() as writing:
            for trigger in TRIGGERS[writing.connection.dialect.name]:
                writing.connection.execute(text(f"DROP TRIGGER {trigger}"))
        store.close()

    return remove


TRIGGERS = {
    "sqlite": ("op_update", "op_delete", "payload_update"),
    "postgresql": ("op_unchanged ON op", "payload_unchanged ON payload"),
}
