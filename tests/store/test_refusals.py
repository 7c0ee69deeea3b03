"""A store that isn't safe to go on with is refused at opening, each time for its own reason."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.domain.errors import (
    SettingsError,
    StoreDamaged,
    StoreError,
    StoreKeyMissing,
    StoreNewer,
    StoreNotEncrypted,
    StoreOlder,
    StoreRestored,
)
from kiosk.store import first_start, open_store, submit_request
from kiosk.store.migrating import refuse_other_revision
from tests.store.site import FILING, Site, new_op

ACTING = applicant("k1")


@pytest.fixture
def used(site: Site) -> Site:
    """A store of each kind with a request in it, closed."""
    return site.used()


@pytest.fixture
def used_file(file_site: Site) -> Site:
    """A SQLCipher store with a request in it, closed."""
    return file_site.used()


@pytest.mark.parametrize("name", ["store.key", "signing.key", "digest.key"])
def test_a_missing_key(used_file: Site, name: str) -> None:
    (used_file.state_dir / "keys" / name).unlink()
    with pytest.raises(StoreKeyMissing, match=name):
        used_file.open()


def test_a_store_without_any_key_is_never_replaced(used: Site) -> None:
    shutil.rmtree(used.state_dir / "keys")
    assert not first_start(used.url, used.state_dir)
    with pytest.raises(StoreKeyMissing):
        used.open()
    with pytest.raises(StoreKeyMissing):
        used.create()


@pytest.mark.parametrize("content", ["", "not a key", "ab" * 31, "zz" * 32, "\xff"])
def test_a_file_that_is_no_key(used_file: Site, content: str) -> None:
    (used_file.state_dir / "keys/store.key").write_text(content, "latin-1")
    with pytest.raises(StoreKeyMissing, match=r"store\.key"):
        used_file.open()


@pytest.mark.parametrize("name", ["store.key", "digest.key"])
def test_another_store_s_key(used_file: Site, name: str) -> None:
    (used_file.state_dir / "keys" / name).write_text("ab" * 32)
    with pytest.raises(StoreKeyMissing, match=name):
        used_file.open()


def test_a_plain_file(used_file: Site) -> None:
    used_file.file.unlink()
    with sqlite3.connect(used_file.file) as plain:
        plain.execute("CREATE TABLE request (id)")
    plain.close()
    with pytest.raises(StoreNotEncrypted):
        used_file.open()


def test_an_empty_file(used_file: Site) -> None:
    used_file.file.write_bytes(b"")
    with pytest.raises(StoreDamaged):
        used_file.open()


def test_a_flipped_byte_anywhere(used_file: Site) -> None:
    seed = random.randrange(10**9)
    print(f"seed {seed}")  # noqa: T201 - shown when the test fails
    whole = used_file.file.read_bytes()
    pages = range(0, len(whole), 4096)
    for start in pages:
        offset = start + random.Random(seed + start).randrange(4096)
        damaged = bytearray(whole)
        damaged[offset] ^= 0x40
        used_file.file.write_bytes(damaged)
        with pytest.raises(StoreDamaged):
            used_file.open()
    used_file.file.write_bytes(whole)
    used_file.open().close()


def test_a_file_cut_short(used_file: Site) -> None:
    whole = used_file.file.read_bytes()
    used_file.file.write_bytes(whole[: len(whole) // 2 // 4096 * 4096])
    with pytest.raises(StoreDamaged):
        used_file.open()


def test_an_older_copy_put_back(used_file: Site, tmp_path: Path) -> None:
    shutil.copy(used_file.file, tmp_path / "copy")
    _file_one(used_file)
    shutil.copy(tmp_path / "copy", used_file.file)
    with pytest.raises(StoreRestored):
        used_file.open()


def test_an_older_copy_that_went_its_own_way(used_file: Site, tmp_path: Path) -> None:
    """The copy reaches the same number, but with another request under it."""
    shutil.copy(used_file.file, tmp_path / "copy")
    shutil.copytree(used_file.state_dir, tmp_path / "elsewhere")
    _file_one(used_file)
    elsewhere = Site(f"sqlite:///{tmp_path}/copy", tmp_path / "elsewhere")
    _file_one(elsewhere)
    shutil.copy(elsewhere.file, used_file.file)
    with pytest.raises(StoreRestored):
        used_file.open()


def test_a_store_that_is_gone(used_file: Site) -> None:
    used_file.file.unlink()
    assert not first_start(used_file.url, used_file.state_dir)
    with pytest.raises(StoreRestored):
        used_file.open()
    with pytest.raises(StoreRestored):
        used_file.create()


def test_an_anchor_that_can_t_be_read(used_file: Site) -> None:
    (used_file.state_dir / "anchor").write_text("x" * 1024)
    with pytest.raises(StoreDamaged, match="anchor"):
        used_file.open()


def test_a_newer_release_s_schema(used: Site) -> None:
    store = used.open()
    with store.writing() as writing:
        writing.connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    with pytest.raises(StoreNewer):
        used.open()


def test_an_older_release_s_schema() -> None:
    refuse_other_revision("0002", ("0001", "0002"))
    with pytest.raises(StoreOlder):
        refuse_other_revision("0001", ("0001", "0002"))
    with pytest.raises(StoreNewer):
        refuse_other_revision("0003", ("0001", "0002"))


def test_a_row_changed_in_the_journal_s_tail(used: Site, unguarded: Callable[[Site], None]) -> None:
    unguarded(used)
    store = used.open()
    with store.writing() as writing:
        writing.connection.execute(text("UPDATE op SET actor = 'nobody' WHERE seq = 3"))
    store.close()
    with pytest.raises(StoreDamaged):
        used.open()


def test_a_node_that_is_no_longer_active(used: Site) -> None:
    store = used.open()
    with store.writing() as writing:
        writing.connection.execute(text("UPDATE node SET state = 'restored'"))
    with pytest.raises(StoreRestored):
        submit_request(store, ACTING, new_op(), FILING)
    store.close()
    with pytest.raises(StoreRestored):
        used.open()


def test_a_node_whose_row_is_gone(used: Site) -> None:
    store = used.open()
    with store.writing() as writing:
        writing.connection.execute(text("DELETE FROM node"))
    store.close()
    with pytest.raises(StoreDamaged):
        used.open()


def test_no_store_yet(site: Site) -> None:
    assert first_start(site.url, site.state_dir)
    with pytest.raises(StoreError):
        site.open()


@pytest.mark.parametrize(
    "url",
    [
        "kiosk.db",
        "sqlite://",
        "mysql://kiosk@localhost/kiosk",
        "postgresql+psycopg://kiosk@db.example/kiosk",
        "postgresql+psycopg://kiosk@db.example/kiosk?sslmode=require",
        "postgresql+psycopg://kiosk@/kiosk?hostaddr=192.0.2.1",
        "postgresql+psycopg://kiosk@/kiosk?host=/run/postgresql&hostaddr=192.0.2.1",
        "postgresql+psycopg://kiosk@/kiosk?host=/run/postgresql,db.example",
        "postgresql+psycopg://kiosk@/kiosk?service=central",
    ],
)
def test_an_address_that_won_t_do(url: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="store"):
        open_store(url, tmp_path, Clock(), "k1")


def _file_one(site: Site) -> None:
    store = site.open()
    submit_request(store, ACTING, new_op(), FILING)
    store.close()
