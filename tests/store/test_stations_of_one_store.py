"""Stations that start on one shared store make one node, and each is known by its key."""

from __future__ import annotations

import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.domain.errors import StoreError, StoreKeyMissing
from kiosk.store import join_store, key_id_of, open_store, station_keys, submit_request
from kiosk.store.operations import operations
from tests.store.first import start
from tests.store.processes import PATIENCE, process
from tests.store.site import FILING, Site, new_op


def test_two_stations_that_start_at_once_make_one_shared_store(shared_site: Site, tmp_path: Path) -> None:
    sites = [replace(shared_site, state_dir=tmp_path / name) for name in ("one", "two", "three")]

    def begin(site: Site) -> type[BaseException] | None:
        try:
            site.create().close()
        except StoreKeyMissing as error:
            return type(error)
        return None

    with ThreadPoolExecutor(3) as pool:
        ends = list(pool.map(begin, sites))
    assert sorted(map(str, ends)) == sorted(map(str, [None, StoreKeyMissing, StoreKeyMissing]))
    made = sites[ends.index(None)]
    made.open().close()
    _join(made, sites[ends.index(StoreKeyMissing)])


def test_keys_of_a_start_that_another_station_overtook_are_dropped(shared_site: Site, tmp_path: Path) -> None:
    late = replace(shared_site, state_dir=tmp_path / "late")
    with process(start, late, "node") as (child, _):
        child.join(PATIENCE)
    assert (late.state_dir / "keys.new").exists()
    shared_site.create().close()
    with pytest.raises(StoreKeyMissing):
        late.open()
    _join(shared_site, late)


def test_a_station_whose_first_start_was_cut_off_joins(shared_site: Site, tmp_path: Path) -> None:
    shared_site.create().close()
    late = replace(shared_site, state_dir=tmp_path / "late")
    (late.state_dir / "keys.new").mkdir(parents=True)
    _join(shared_site, late)
    assert not (late.state_dir / "keys.new").exists()


def _join(made: Site, late: Site) -> None:
    (late.state_dir / "keys").mkdir()
    shutil.copy(made.state_dir / "keys/digest.key", late.state_dir / "keys")
    (late.state_dir / "keys/signing.key.new").write_text("cut o")
    store = join_store(late.url, late.state_dir, Clock(), "k2")
    assert len(station_keys(store)) == 2
    store.close()


def test_faces_that_open_at_once_name_their_station_once(site: Site) -> None:
    site.create().close()
    start = threading.Barrier(6)

    def face(_: int) -> None:
        start.wait()
        site.open("hall").close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(face, range(6)))
    store = site.open("hall")
    assert [each.kind for each in operations(store)] == ["node.made", "station.keyed", "station.keyed"]
    assert store.check().sound
    store.close()


def test_a_station_s_public_key_verifies_what_it_signed(site: Site) -> None:
    store = site.create()
    signature = store.station_key.sign(b"slip")
    key_id = key_id_of(store.station_key.public_key().public_bytes_raw())
    store.close()
    store = site.open()
    station_keys(store)[key_id].verify(signature, b"slip")
    assert len(station_keys(store)) == 1
    store.close()


def test_a_second_station_joins_a_shared_store(shared_site: Site, tmp_path: Path) -> None:
    first = shared_site.create()
    state = tmp_path / "second"
    with pytest.raises(StoreKeyMissing, match=r"digest\.key"):
        join_store(shared_site.url, state, Clock(), "k2")
    (state / "keys").mkdir(parents=True)
    shutil.copy(shared_site.state_dir / "keys/digest.key", state / "keys")
    second = join_store(shared_site.url, state, Clock(), "k2")
    assert second.node.node_id == first.node.node_id
    assert len(station_keys(first)) == 2
    seqs = [submit_request(store, applicant("k"), new_op(), FILING).seq for store in (first, second, first)]
    assert seqs == [4, 5, 6]
    assert (first.check().sound, second.check().sound) == (True, True)
    with pytest.raises(StoreError):
        join_store(shared_site.url, state, Clock(), "k2")
    first.close()
    second.close()
    open_store(shared_site.url, state, Clock(), "k2").close()


def test_a_renamed_station_is_known_by_both_names(file_site: Site) -> None:
    file_site.create().close()
    store = file_site.open("hall")
    before = store.node.next_seq
    store.close()
    store = file_site.open("hall")
    assert store.node.next_seq == before == 4
    assert len(station_keys(store)) == 1
    store.close()
