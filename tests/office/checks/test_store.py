"""The store is looked at without being made, completed or written to; what keeps it from opening is told."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.office.checks.finding import Finding, Verdict
from kiosk.office.checks.store import looked_at
from kiosk.store import create_store, open_store, submit_request
from tests.office.checks.sentences import assert_read
from tests.store.releases import rewind
from tests.store.site import FILING, new_op


class Place:
    """A station's state folder with its store."""

    def __init__(self, folder: Path) -> None:
        self.state = folder / "state"
        self.file = self.state / "kiosk.db"
        self.url = f"sqlite:///{self.file}"

    def make(self) -> None:
        create_store(self.url, self.state, Clock(), "k1", mission_code="RUH", node_letter="A").close()

    def file_request(self) -> None:
        store = open_store(self.url, self.state, Clock(), "k1")
        submit_request(store, applicant("k1"), new_op(), FILING)
        store.close()

    def sql(self, statement: str) -> None:
        store = open_store(self.url, self.state, Clock(), "k1")
        with store.engine.begin() as connection:
            connection.exec_driver_sql(statement)
        store.close()

    def finding(self, url: str | None = None, station: str = "k1") -> Finding:
        with looked_at(url or self.url, self.state, Clock(), station) as (finding, store):
            assert store is not None or finding.code != "ok"
            return finding


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


@pytest.fixture
def made(place: Place) -> Place:
    place.make()
    return place


@contextmanager
def unchanged(folder: Path) -> Iterator[None]:
    """Hold that no file of a folder came, went or changed."""

    def seen() -> dict[str, bytes]:
        return {str(file): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}

    before = seen()
    yield
    assert seen() == before


def test_a_store_in_order_is_well_and_not_touched(made: Place) -> None:
    with unchanged(made.state):
        finding = made.finding(station="a-station-that-was-never-here")
    assert_read(finding, Verdict.PASS, "ok", "encrypted and whole. Operations: 2", "العمليات: 2")


def test_no_store_is_made_by_looking(place: Place) -> None:
    assert_read(place.finding(), Verdict.WARN, "none_yet", "There is no store yet", "لا يوجد مخزن بعد")
    assert not place.state.exists()


def test_a_first_start_that_was_cut_off_is_told_and_not_completed(made: Place) -> None:
    (made.state / "keys").rename(made.state / "keys.new")
    with unchanged(made.state):
        finding = made.finding()
    assert_read(finding, Verdict.WARN, "unfinished", "was cut off", "انقطع التشغيل الأول")


def test_a_lost_key_is_told(made: Place) -> None:
    shutil.move(made.state / "keys" / "store.key", made.state / "elsewhere")
    assert_read(made.finding(), Verdict.FAIL, "key_missing", "Put the copy of `keys` back", "ومفتاحه مفقود")


def test_a_damaged_store_is_told(made: Place) -> None:
    content = bytearray(made.file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    made.file.write_bytes(content)
    assert_read(made.finding(), Verdict.FAIL, "damaged", "put back the last good backup", "المخزن متضرر")


def test_a_plain_database_in_its_place_is_told(made: Place) -> None:
    made.file.unlink()
    sqlite3.connect(made.file).executescript("CREATE TABLE t (a); INSERT INTO t VALUES (1)").close()
    assert_read(made.finding(), Verdict.FAIL, "not_encrypted", "unencrypted database", "غير معمّاة")


def test_an_old_copy_that_was_put_back_is_told(made: Place) -> None:
    copy = made.file.read_bytes()
    made.file_request()
    made.file.write_bytes(copy)
    assert_read(made.finding(), Verdict.FAIL, "restored", "kiosk store restored", "نسخة قديمة")


def test_a_store_that_vanished_from_beside_its_keys_is_told_as_restored(made: Place) -> None:
    made.file.unlink()
    assert_read(made.finding(), Verdict.FAIL, "restored", "An old copy", "نسخة قديمة")


def test_a_quarantined_node_is_told(made: Place) -> None:
    made.sql("UPDATE node SET state = 'quarantined'")
    assert_read(made.finding(), Verdict.FAIL, "quarantined", "Ask headquarters for a code", "سجلاً آخر")


def test_a_store_of_an_older_release_is_told_and_stays_so(made: Place) -> None:
    store = open_store(made.url, made.state, Clock(), "k1")
    with store.engine.begin() as connection:
        rewind(connection, "0003")
    store.close()
    assert_read(made.finding(), Verdict.FAIL, "older", "kiosk store upgrade", "إصدارٌ أقدم")


def test_a_store_of_a_newer_release_is_told(made: Place) -> None:
    made.sql("UPDATE alembic_version SET version_num = '9999'")
    assert_read(made.finding(), Verdict.FAIL, "newer", "Install that release", "إصدارٌ أحدث")


def test_a_server_that_isnt_there_is_told(made: Place) -> None:
    url = f"postgresql+psycopg://kiosk@/kiosk?host={made.state}"
    assert_read(made.finding(url), Verdict.FAIL, "away", "A server: check that it runs", "لا يمكن الوصول")


def test_an_address_that_is_none_is_told(made: Place) -> None:
    finding = made.finding("postgresql+psycopg://kiosk@db.example/kiosk")
    assert_read(finding, Verdict.FAIL, "wrong_address", "Mend `store` in station.toml", "عنوان المخزن")
