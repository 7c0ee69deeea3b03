"""The portal's database comes up by itself, durable, whichever worker is first."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text

from kiosk.domain.errors import SettingsError, StoreError, StoreNewer
from kiosk.portal.database import bring_up, portal_engine, reading, writing
from kiosk.portal.identity import identity_of, renew_incarnation
from kiosk.portal.schema import metadata


def test_the_migrations_lead_to_the_schema(engine: Engine) -> None:
    with reading(engine) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_workers_that_start_together_are_one_portal(url: str, opened: Callable[[str], Engine]) -> None:
    with ThreadPoolExecutor(3) as threads:
        found = list(threads.map(lambda _: identity_of(opened(url)), range(3)))
    assert len(set(found)) == 1


def test_a_restored_portal_takes_another_name(file_engine: Engine) -> None:
    before = identity_of(file_engine)
    incarnation = renew_incarnation(file_engine)
    after = identity_of(file_engine)
    assert (after.incarnation, after.secret) == (incarnation, before.secret)
    assert after.incarnation != before.incarnation


def test_a_newer_database_is_refused(file_engine: Engine) -> None:
    with writing(file_engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreNewer):
        bring_up(file_engine)


def test_a_file_commits_durably(file_engine: Engine) -> None:
    with reading(file_engine) as connection:
        settings = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in SETTINGS]
    assert settings == ["wal", 2, 1]


def test_a_postgresql_that_could_lose_a_commit_is_refused(sockets: Path, postgresql_url: str) -> None:
    _set_on_server(sockets, "SET full_page_writes = off", "off")
    try:
        with pytest.raises(StoreError):
            bring_up(portal_engine(postgresql_url))
    finally:
        _set_on_server(sockets, "RESET full_page_writes", "on")
    engine = portal_engine(postgresql_url)
    bring_up(engine)
    engine.dispose()


def _set_on_server(sockets: Path, change: str, expected: str) -> None:
    """Change a setting of the whole server, and wait until new connections have it."""
    server = f"host={sockets} user=kiosk dbname=postgres"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"ALTER SYSTEM {change}".encode())
        connection.execute("SELECT pg_reload_conf()")
    for _ in range(1000):
        with psycopg.connect(server) as connection:
            if connection.execute("SHOW full_page_writes").fetchone() == (expected,):
                return
    raise AssertionError("the server keeps its setting")


SETTINGS = ("journal_mode", "synchronous", "foreign_keys")


@pytest.mark.parametrize("place", ["mysql://x/y", "sqlite://", "://", "postgresql://x/y"])
def test_another_kind_of_database_is_refused(place: str) -> None:
    with pytest.raises(SettingsError):
        portal_engine(place)
