"""Portals for the tests: SQLite files and databases of a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest
from sqlalchemy import Engine, make_url

from kiosk.portal.database import bring_up, portal_engine
from tests.portal.site import Site
from tests.store.postgresql import become, cluster, new_database, programs


@pytest.fixture(scope="session")
def sockets() -> Iterator[Path]:
    """The socket folder of this run's own PostgreSQL."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed")
    with cluster(found) as folder:
        yield folder


@pytest.fixture
def postgresql_url(sockets: Path) -> str:
    """An empty PostgreSQL database."""
    return _address(sockets, new_database(sockets, "portal"))


def _address(sockets: Path, database: str) -> str:
    return f"postgresql+psycopg://kiosk@/{database}?host={sockets}"


@pytest.fixture
def file_url(tmp_path: Path) -> str:
    """A SQLite file that isn't there yet."""
    return f"sqlite:///{tmp_path}/portal.db"


@pytest.fixture
def opened() -> Iterator[Callable[[str], Engine]]:
    """Opens a portal's database, as each worker does for itself."""
    engines: list[Engine] = []

    def opening(url: str) -> Engine:
        engine = portal_engine(url)
        engines.append(engine)
        bring_up(engine)
        return engine

    yield opening
    for engine in engines:
        engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """Each kind of database in turn."""
    found: str = request.getfixturevalue("file_url" if request.param == "sqlite" else "postgresql_url")
    return found


@pytest.fixture
def engine(request: pytest.FixtureRequest, url: str, opened: Callable[[str], Engine]) -> Engine:
    """A new portal of each kind in turn."""
    if url.startswith("sqlite"):
        Path(url.removeprefix("sqlite:///")).write_bytes(request.getfixturevalue("empty_file"))
    else:
        sockets: Path = request.getfixturevalue("sockets")
        become(sockets, str(make_url(url).database), request.getfixturevalue("empty_database"))
    return opened(url)


@pytest.fixture(scope="session")
def empty_database(sockets: Path) -> str:
    """The name of a PostgreSQL database with the schema, to begin with likewise."""
    made = new_database(sockets, "empty")
    engine = portal_engine(_address(sockets, made))
    bring_up(engine)
    engine.dispose()
    return made


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A SQLite file with the schema, to begin with where its making isn't what is tested."""
    path = tmp_path_factory.mktemp("portal") / "empty.db"
    engine = portal_engine(str(path))
    bring_up(engine)
    engine.dispose()
    return path.read_bytes()


@pytest.fixture
def file_engine(file_url: str, empty_file: bytes, opened: Callable[[str], Engine]) -> Engine:
    """A new portal on SQLite."""
    Path(file_url.removeprefix("sqlite:///")).write_bytes(empty_file)
    return opened(file_url)


@pytest.fixture
def site(file_engine: Engine) -> Site:
    """A portal on a file, with an officer."""
    site = Site(file_engine)
    site.officer()
    return site


@pytest.fixture
def client(site: Site) -> Iterator[httpx2.Client]:
    """A browser or a program that speaks to it."""
    with site.client() as client:
        yield client
