"""The first start makes keys and store together, or nothing; a second one makes nothing new."""

from __future__ import annotations

import shutil
import signal
import stat
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.domain.errors import StoreAway, StoreError, StoreKeyMissing, StoreRestored
from kiosk.store import create_store, first_start, submit_request
from kiosk.store.working import working
from tests.store.first import POINTS, start
from tests.store.processes import PATIENCE, process
from tests.store.site import FILING, Site, new_op


def test_it_makes_a_node_in_epoch_one(site: Site) -> None:
    assert first_start(site.url, site.state_dir)
    store = site.create()
    node = store.node
    assert (node.letter, node.mission_code, node.epoch, node.acked_seq, node.state) == (
        "A",
        "RUH",
        1,
        0,
        "active",
    )
    assert not first_start(site.url, site.state_dir)
    store.close()


def test_keys_are_readable_by_the_station_alone(file_site: Site) -> None:
    file_site.create().close()
    files = [*(file_site.state_dir / "keys").iterdir(), file_site.file, file_site.state_dir / "anchor"]
    assert len(files) == 5
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE((file_site.state_dir / "keys").stat().st_mode) == 0o700


def test_in_a_folder_of_a_group_everything_is_for_that_group_and_for_nobody_else(tmp_path: Path) -> None:
    """As installed: the faces and sync are users of their own with one group, and the folder is setgid."""
    state = tmp_path / "state"
    state.mkdir()
    state.chmod(0o2770)
    store = create_store(
        f"sqlite:///{state}/kiosk.db", state, Clock(), "k1", mission_code="RUH", node_letter="A"
    )
    submit_request(store, applicant("k1"), new_op(), FILING)
    with working(store):
        files = {file.name: stat.S_IMODE(file.stat().st_mode) for file in state.rglob("*") if file.is_file()}
    store.close()

    assert {"kiosk.db", "kiosk.db-wal", "kiosk.db-shm", "anchor", "store.key", "sync.lock"} <= files.keys()
    assert set(files.values()) == {0o660}
    keys = stat.S_IMODE((state / "keys").stat().st_mode)
    assert (keys & 0o2750, keys & 0o007) == (0o2750, 0)


def test_a_store_is_never_made_over_another(site: Site) -> None:
    store = site.create()
    filed = submit_request(store, applicant("k1"), new_op(), FILING)
    store.close()
    with pytest.raises(StoreError):
        site.create()
    store = site.open()
    assert submit_request(store, applicant("k1"), new_op(), FILING).seq == filed.seq + 1
    store.close()


def test_killed_before_the_new_file_gets_its_name(file_site: Site) -> None:
    assert _works_after_a_kill_at(file_site, "named")


@pytest.mark.parametrize("point", POINTS)
def test_killed_during_the_first_start(site: Site, point: str) -> None:
    assert _works_after_a_kill_at(site, point)


def _works_after_a_kill_at(site: Site, point: str) -> bool:
    """Kill a first start at `point`, start again, and tell whether all is sound and nothing is left over."""
    with process(start, site, point) as (child, _):
        child.join(PATIENCE)
        assert child.exitcode == -signal.SIGKILL
    store = site.create() if first_start(site.url, site.state_dir) else site.open()
    submit_request(store, applicant("k1"), new_op(), FILING)
    sound = store.check().sound
    store.close()
    return sound and not [path for path in site.state_dir.parent.rglob("*") if ".new" in path.name]


def test_the_log_of_a_store_that_was_removed_isn_t_played_into_the_next(file_site: Site) -> None:
    store = file_site.create()
    log = file_site.file.with_name("kiosk.db-wal")
    left = log.read_bytes()
    store.close()
    assert left
    shutil.rmtree(file_site.state_dir)
    file_site.file.unlink()
    log.write_bytes(left)
    file_site.create().close()
    file_site.open().close()


def test_where_an_anchor_stands_a_store_is_missing(file_site: Site) -> None:
    file_site.create().close()
    file_site.file.unlink()
    shutil.rmtree(file_site.state_dir / "keys")
    with pytest.raises(StoreRestored):
        file_site.create()
    assert not file_site.file.exists()
    assert not (file_site.state_dir / "keys").exists()


@pytest.mark.parametrize("blocked", ["kiosk.db", "state"])
def test_a_folder_that_can_t_be_used_is_told(tmp_path: Path, blocked: str) -> None:
    (tmp_path / "file").touch()
    folders = {"kiosk.db": tmp_path, "state": tmp_path, blocked: tmp_path / "file"}
    site = Site(f"sqlite:///{folders['kiosk.db']}/kiosk.db", folders["state"] / "state")
    with pytest.raises(StoreAway):
        site.create()


def test_systemd_s_credentials_come_first(
    file_site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file_site.create().close()
    credentials = tmp_path / "credentials"
    shutil.move(file_site.state_dir / "keys", credentials)
    with pytest.raises(StoreKeyMissing):
        file_site.open()
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    assert not first_start(file_site.url, file_site.state_dir)
    file_site.open().close()


def test_a_first_start_is_seen_by_one_process_only(file_site: Site) -> None:
    with ExitStack() as held:
        children = [held.enter_context(process(start, file_site, "none"))[0] for _ in range(3)]
        for child in children:
            child.join(PATIENCE)
        assert sorted(child.exitcode or 0 for child in children) == [0, 1, 1]
    file_site.open().close()
