"""A shared store is reached safely and commits durably, or it is refused."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.domain.errors import StoreAway, StoreError, StoreKeyMissing, StoreRestored
from kiosk.store import first_start, open_store, submit_request
from tests.store.site import FILING, Site, new_op

ACTING = applicant("k1")


def test_another_mission_s_digest_key_at_a_shared_store(shared_site: Site) -> None:
    shared_site.used()
    (shared_site.state_dir / "keys/digest.key").write_text("ab" * 32)
    with pytest.raises(StoreKeyMissing, match=r"digest\.key"):
        shared_site.open()


def test_another_node_s_shared_store(shared_site: Site, file_site: Site) -> None:
    shared_site.used()
    shutil.rmtree(shared_site.state_dir / "keys")
    anchor = (shared_site.state_dir / "anchor").read_bytes()
    other = Site(file_site.url, file_site.state_dir)
    assert other.state_dir == shared_site.state_dir
    (shared_site.state_dir / "anchor").unlink()
    other.create().close()
    (other.state_dir / "anchor").write_bytes(anchor)
    with pytest.raises(StoreRestored):
        other.open()


def test_an_older_shared_store_put_back_under_a_running_station(shared_site: Site) -> None:
    shared_site.used()
    name = shared_site.url.split("/")[3].split("?")[0]
    control = shared_site.url.replace("+psycopg", "").replace(name, "postgres")
    with psycopg.connect(control, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}_copy TEMPLATE {name}".encode())
        store = shared_site.open()
        submit_request(store, ACTING, new_op(), FILING)
        server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
        server.execute(f"ALTER DATABASE {name}_copy RENAME TO {name}".encode())
    with pytest.raises(StoreRestored):
        submit_request(store, ACTING, new_op(), FILING)
    store.close()
    with pytest.raises(StoreRestored):
        shared_site.open()


def test_a_postgresql_that_isn_t_there(shared_site: Site, tmp_path: Path) -> None:
    url = f"postgresql+psycopg://kiosk@/kiosk?host={tmp_path}"
    with pytest.raises(StoreAway):
        open_store(url, shared_site.used().state_dir, Clock(), "k1")
    with pytest.raises(StoreAway):
        first_start(url, tmp_path / "fresh")


def test_a_postgresql_that_lets_us_do_nothing(shared_site: Site) -> None:
    with psycopg.connect(shared_site.url.replace("+psycopg", ""), autocommit=True) as server:
        server.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        server.execute("DROP ROLE IF EXISTS guest")
        server.execute("CREATE ROLE guest LOGIN")
    with pytest.raises(StoreAway):
        replace(shared_site, url=shared_site.url.replace("kiosk@", "guest@")).create()


def test_a_line_that_is_cut_is_given_up(shared_site: Site) -> None:
    store = shared_site.create()
    with store.engine.connect() as connection:
        line = connection.connection.driver_connection.info.get_parameters()  # type: ignore[union-attr]
    store.close()
    seconds = int(line["keepalives_idle"]) + int(line["keepalives_interval"]) * int(line["keepalives_count"])
    assert seconds <= 15
    assert int(line["tcp_user_timeout"]) <= 15_000


def test_a_postgresql_that_could_tear_a_page(shared_site: Site) -> None:
    shared_site.used()
    _tell_server(shared_site, "ALTER SYSTEM SET full_page_writes = off")
    try:
        with pytest.raises(StoreError, match="full_page_writes"):
            shared_site.open()
    finally:
        _tell_server(shared_site, "ALTER SYSTEM RESET full_page_writes")


def test_a_careless_default_of_postgresql_changes_nothing(shared_site: Site) -> None:
    _tell_server(shared_site, "ALTER ROLE kiosk SET synchronous_commit = off")
    try:
        store = shared_site.create()
        with store.reading() as connection:
            assert connection.execute(text("SHOW synchronous_commit")).scalar_one() == "on"
        store.close()
    finally:
        _tell_server(shared_site, "ALTER ROLE kiosk RESET synchronous_commit")


def _tell_server(site: Site, statement: str) -> None:
    with psycopg.connect(site.url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(statement.encode())
        connection.execute("SELECT pg_reload_conf()")
    _wait_for_reload(site, statement)


def _wait_for_reload(site: Site, statement: str) -> None:
    """A reload reaches new connections as soon as the postmaster has read it."""
    if "SYSTEM" not in statement:
        return
    wanted = "off" if statement.endswith("off") else "on"
    for _ in range(1000):
        with psycopg.connect(site.url.replace("+psycopg", "")) as connection:
            row = connection.execute("SHOW full_page_writes").fetchone()
        if row == (wanted,):
            return
    raise AssertionError("PostgreSQL didn't reload")
