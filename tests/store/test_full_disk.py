"""No room left: nothing is half kept, nothing kept is lost, and with room again it goes on."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

import psycopg.errors
import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from kiosk.domain.acting import applicant
from kiosk.domain.draft import Filed
from kiosk.domain.errors import StoreAway, StoreDamaged, StoreError, StoreFull
from kiosk.store import Room, Store, find_request, submit_request
from kiosk.store.faults import meaning_of, store_faults
from kiosk.store.files import free_bytes
from kiosk.store.store import ROOM_FLOOR
from tests.store.site import FILING, Site, new_op

ACTING = applicant("k1")


def test_a_disk_that_fills_up(small_disk: Path) -> None:
    site = Site(f"sqlite:///{small_disk}/kiosk.db", small_disk / "state")
    store = site.create()
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(128 * 1024))
    kept = _until_full(store)
    ballast.unlink()
    _goes_on(store, kept)
    store.close()
    store = site.open()
    assert all(find_request(store, filed.reference) == filed for filed in kept)
    store.close()


def test_a_disk_that_is_full_at_the_start(small_disk: Path) -> None:
    site = Site(f"sqlite:///{small_disk}/kiosk.db", small_disk / "state")
    site.create().close()
    with (small_disk / "ballast").open("wb", buffering=0) as ballast, suppress(OSError):
        while ballast.write(bytes(4096)):
            pass
    assert free_bytes(small_disk) == 0
    with pytest.raises(StoreFull):
        submit_request(site.open(), ACTING, new_op(), FILING)
    (small_disk / "ballast").unlink()
    store = site.open()
    assert submit_request(store, ACTING, new_op(), FILING).seq == 3
    store.close()


@pytest.mark.parametrize("room", [4, 64, 256, 560, 800])
def test_a_first_start_without_room_leaves_nothing(small_disk: Path, room: int) -> None:
    """At 800 KiB the transaction still finds its room, but bringing it into the file doesn't."""
    site = Site(f"sqlite:///{small_disk}/kiosk.db", small_disk / "state")
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(1024 * (2048 - room)))
    with pytest.raises(StoreFull):
        site.create()
    ballast.unlink()
    site.create().close()


def test_a_store_that_may_grow_no_further(file_store: Store) -> None:
    file_store.engine.dispose()

    def limit(connection: object, pages: int = 130) -> None:
        connection.cursor().execute(f"PRAGMA max_page_count = {pages}")  # type: ignore[attr-defined]

    event.listen(file_store.engine, "checkout", lambda connection, *_: limit(connection))
    kept = _until_full(file_store)
    event.listen(file_store.engine, "checkout", lambda connection, *_: limit(connection, 10**6))
    _goes_on(file_store, kept)


def test_the_floor_is_asked_before_anyone_starts(file_store: Store) -> None:
    assert file_store.room().free > 0
    assert Room(ROOM_FLOOR).enough
    assert not Room(ROOM_FLOOR - 1).enough


def test_postgresql_s_full_disk_is_told_alike() -> None:
    error = OperationalError("INSERT", {}, psycopg.errors.DiskFull("no space left"))
    assert isinstance(meaning_of(error), StoreFull)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.ENOSPC, StoreFull),
        (errno.EDQUOT, StoreFull),
        (errno.EIO, StoreDamaged),
        (errno.EROFS, StoreAway),
        (errno.EACCES, StoreAway),
        (errno.ENOENT, StoreAway),
    ],
)
def test_a_fault_under_the_anchor_is_told_alike(tmp_path: Path, code: int, told: type[StoreError]) -> None:
    with pytest.raises(StoreError) as fault, store_faults(tmp_path):
        raise OSError(code, os.strerror(code), "/home/somebody")
    assert type(fault.value) is told
    assert "somebody" not in str(fault.value)


def _until_full(store: Store) -> list[Filed]:
    kept: list[Filed] = []
    for _ in range(2000):
        try:
            kept.append(submit_request(store, ACTING, new_op(), FILING))
        except StoreFull:
            assert kept
            return kept
    raise AssertionError("it never filled up")


def _goes_on(store: Store, kept: list[Filed]) -> None:
    assert store.check().sound
    assert store.node.next_seq == kept[-1].seq + 1
    assert submit_request(store, ACTING, new_op(), FILING).seq == kept[-1].seq + 1
    assert all(find_request(store, filed.reference) == filed for filed in kept)
