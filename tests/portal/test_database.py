"""The portal's database comes up by itself, durable, whichever worker is first."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text

from kiosk.domain.errors import SettingsError, StoreError, StoreNewer
from kiosk.portal.database import MIGRATIONS, bring_up, portal_engine, reading, writing
from kiosk.portal.identity import identity_of, renew_incarnation
from kiosk.portal.nodes.known import find_node
from kiosk.portal.schema import metadata


def test_the_migrations_lead_to_the_schema(engine: Engine) -> None:
    with reading(engine) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_what_an_older_release_kept_is_brought_up(url: str, request: pytest.FixtureRequest) -> None:
    """Then each epoch was a chain of its own: the newest one is the acknowledged journal."""
    engine = portal_engine(url)
    request.addfinalizer(engine.dispose)
    with writing(engine) as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(text(_OLD_NODE), {"hash": bytes(32)})
        for epoch, seq in ((1, 1), (1, 2), (2, 1)):
            values = {"epoch": epoch, "seq": seq, "id": f"{epoch}-{seq}", "hash": bytes([epoch, seq])}
            connection.execute(text(_OLD_OPERATION), values)
    bring_up(engine)
    with reading(engine) as connection:
        acknowledged = connection.execute(text("SELECT op_id FROM operation WHERE abandoned = 0")).scalars()
        assert list(acknowledged) == ["2-1"]
        found = find_node(connection, "n")
        assert found is not None
        assert (found.epoch, found.acked_epoch, found.acked_seq, found.withdrawn_ms) == (2, 2, 1, None)
        assert connection.execute(text("SELECT count(*) FROM operation")).scalar_one() == 3


_OLD_NODE = """
INSERT INTO node VALUES ('n', 'RUH', 'A', 2, :hash, 'k', 1, :hash, 1, 0, 1)
"""
_OLD_OPERATION = """
INSERT INTO operation (node_id, epoch, seq, op_id, kind, facts, hash, prev_hash, received_ms)
VALUES ('n', :epoch, :seq, :id, 'a', '{}', :hash, :hash, 0)
"""


def test_workers_that_start_together_are_one_portal(url: str, opened: Callable[[str], Engine]) -> None:
    with ThreadPoolExecutor(3) as threads:
        found = list(threads.map(lambda _: identity_of(opened(url)), range(3)))
    assert len(set(found)) == 1


def test_a_restored_portal_takes_another_name(file_engine: Engine) -> None:
    before = identity_of(file_engine)
    incarnation = renew_incarnation(file_engine, 1)
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


@pytest.mark.parametrize(
    "line",
    [
        "db.example/portal",
        "db.example/portal?sslmode=require",
        "/portal?host=/run/postgresql&host=db.example",
        "/portal?host=/run/postgresql,db.example",
        "localhost/portal?hostaddr=192.0.2.1",
        "/portal?service=elsewhere",
    ],
)
def test_an_open_line_to_a_postgresql_elsewhere_is_refused(line: str) -> None:
    with pytest.raises(SettingsError, match="open_line"):
        portal_engine(f"postgresql+psycopg://kiosk@{line}")


@pytest.mark.parametrize(
    "line",
    [
        "db.example/portal?sslmode=verify-full",
        "/portal",
        "/portal?host=/run/postgresql",
        "localhost/portal",
        "127.0.0.1:5433/portal",
    ],
)
def test_a_checked_line_or_one_on_this_machine_is_taken(line: str) -> None:
    assert portal_engine(f"postgresql+psycopg://kiosk@{line}").dialect.name == "postgresql"


@pytest.mark.parametrize("place", ["mysql://x/y", "sqlite://", "://", "postgresql://x/y"])
def test_another_kind_of_database_is_refused(place: str) -> None:
    with pytest.raises(SettingsError):
        portal_engine(place)
