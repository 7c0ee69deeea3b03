"""Stores for the tests: SQLCipher files and databases of a real PostgreSQL."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from kiosk.store import Store
from tests.store.postgresql import become, cluster, new_database, programs
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
    return Site(_address(sockets, new_database(sockets, "kiosk")), tmp_path / "state")


def _address(sockets: Path, database: str) -> str:
    return f"postgresql+psycopg://kiosk@/{database}?host={sockets}"


@pytest.fixture
def file_site(tmp_path: Path) -> Site:
    """A path at which no SQLCipher file is yet."""
    return Site(f"sqlite:///{tmp_path}/kiosk.db", tmp_path / "state")


@pytest.fixture(params=["sqlcipher", "postgresql"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each kind of place in turn."""
    found: Site = request.getfixturevalue("file_site" if request.param == "sqlcipher" else "shared_site")
    return found


@pytest.fixture(scope="session")
def made_file(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A new SQLCipher store, to be copied where its making isn't what is tested."""
    folder = tmp_path_factory.mktemp("made-file")
    made = Site(f"sqlite:///{folder}/kiosk.db", folder / "state")
    made.create().close()
    return made


@pytest.fixture(scope="session")
def made_shared(sockets: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A new store on PostgreSQL, to be copied likewise."""
    made = Site(_address(sockets, new_database(sockets, "made")), tmp_path_factory.mktemp("made") / "state")
    made.create().close()
    return made


@pytest.fixture
def store(request: pytest.FixtureRequest, site: Site) -> Iterator[Store]:
    """A new store of each kind in turn."""
    if site.url.startswith("sqlite"):
        opened = _opened_file(site, request.getfixturevalue("made_file"))
    else:
        sockets: Path = request.getfixturevalue("sockets")
        opened = _opened_shared(site, request.getfixturevalue("made_shared"), sockets)
    yield opened
    opened.close()


@pytest.fixture
def file_store(file_site: Site, made_file: Site) -> Iterator[Store]:
    """A new SQLCipher store."""
    opened = _opened_file(file_site, made_file)
    yield opened
    opened.close()


def _opened_file(site: Site, made: Site) -> Store:
    shutil.copy2(made.file, site.file)
    shutil.copytree(made.state_dir, site.state_dir)
    return site.open()


def _opened_shared(site: Site, made: Site, sockets: Path) -> Store:
    become(sockets, *(str(make_url(one.url).database) for one in (site, made)))
    shutil.copytree(made.state_dir, site.state_dir)
    return site.open()


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
