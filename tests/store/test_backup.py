"""A stick and a sheet of paper make a station again; a stick alone, or a damaged one, makes nothing."""

from __future__ import annotations

import shutil
import threading
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.domain.backup import DAY_MS, BackupProblem, Keep
from kiosk.domain.errors import BackupError, NotAllowed, StoreDamaged, StoreRestored
from kiosk.store import Store, submit_request, visit_requests
from kiosk.store.backup.contents import Contents
from kiosk.store.backup.copying import mark_restored
from kiosk.store.backup.drill import drill
from kiosk.store.backup.head import BodyKind
from kiosk.store.backup.last import last_good
from kiosk.store.backup.making import make_backup
from kiosk.store.backup.medium import backups_in, write_part_file
from kiosk.store.backup.opening import closed_backup
from kiosk.store.backup.putting_back import put_back
from kiosk.store.backup.scratch import scratch
from kiosk.store.backup.sealing import kept_public_half
from kiosk.store.checking import FaultKind
from kiosk.store.keys import kept_keys
from kiosk.store.opening import open_restored
from kiosk.store.restoring import Lost, begin_epoch, lost_operations, next_epoch
from tests.store.releases import rewind
from tests.store.site import FILING, Site, new_op
from tests.store.test_secrecy import files_with
from tests.store.vault import CODE, IT, OTHER_CODE, SETTINGS, Vault


@pytest.fixture
def vault(site: Site, tmp_path: Path) -> Vault:
    """A furnished station of each kind in turn."""
    return Vault(site, tmp_path / "stick").furnish()


@pytest.fixture
def file_vault(file_site: Site, tmp_path: Path) -> Vault:
    """A furnished station with a store of its own."""
    return Vault(file_site, tmp_path / "stick").furnish()


def new_machine(site: Site, folder: Path) -> Site:
    """Return an empty place of the same kind for `site`'s store."""
    if site.url.startswith("sqlite"):
        return Site(f"sqlite:///{folder}/new/kiosk.db", folder / "new" / "state")
    name, old = f"kiosk_{uuid.uuid4().hex}", site.url.split("/")[3].split("?")[0]
    with psycopg.connect(site.url.replace("+psycopg", ""), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
    return Site(site.url.replace(old, name), folder / "new" / "state")


def goes_on(site: Site) -> Store:
    """Give a store that was put back its new epoch, and open it."""
    store = open_restored(site.url, site.state_dir, Clock(), "k1")
    begin_epoch(store, IT, next_epoch(store), 0, None, lost_operations(store))
    store.close()
    return site.open()


def in_days(days: int) -> Clock:
    return Clock(now_ms=lambda: Clock().now_ms() + days * DAY_MS)


def refused(problem: BackupProblem) -> pytest.RaisesExc[BackupError]:
    return pytest.raises(BackupError, check=lambda error: error.problem == problem)


def test_a_new_machine_goes_on_with_all_that_was_filed_under_a_new_epoch(
    vault: Vault, tmp_path: Path
) -> None:
    old = vault.site.open()
    filed = visit_requests(old, "visit-1")
    old.close()
    made = vault.make()
    new = new_machine(vault.site, tmp_path)
    done = vault.put_back(made.path, new)
    assert done.settings == SETTINGS
    assert done.checked is not None
    assert done.checked.operations == made.operations == made.head.seq
    with pytest.raises(StoreRestored):
        new.open()
    store = goes_on(new)
    assert visit_requests(store, "visit-1") == filed
    assert (store.node.epoch, len(filed)) == (2, 3)
    assert submit_request(store, applicant("k1"), new_op(), FILING).seq == made.head.seq + 2
    assert store.check().sound
    assert vault.make_of(store).head.recovery == made.head.recovery, "the same sheet goes on"
    store.close()


def test_a_backup_of_an_earlier_release_comes_back_in_this_one(file_vault: Vault, tmp_path: Path) -> None:
    head = file_vault.make().head
    store = file_vault.site.open()
    filed = visit_requests(store, "visit-1")
    with store.engine.begin() as connection:
        rewind(connection, "0006")
    mark_restored(store.engine)
    contents = Contents(bytes(32), kept_keys(store.state_dir, "sync."), SETTINGS)
    public_half, path = kept_public_half(store.state_dir), tmp_path / "earlier.backup"
    store.close()
    with file_vault.site.file.open("rb") as body:
        write_part_file(path, closed_backup(head, contents, public_half, store.keys.signing, body))
    new = new_machine(file_vault.site, tmp_path)
    assert drill(path, IT, new.state_dir, CODE).checked == file_vault.put_back(path, new).checked
    again = goes_on(new)
    assert visit_requests(again, "visit-1") == filed
    again.close()


def test_who_finds_the_stick_reads_nothing_and_learns_no_key(vault: Vault) -> None:
    store = vault.site.open()
    reference = visit_requests(store, "visit-1")[0].reference
    secrets = [store.keys.signing, store.keys.digest, store.keys.store or b"none", b"s3cr3t-482913"]
    store.close()
    kept = vault.make().path.read_bytes()
    assert files_with(vault.stick, reference) == []
    assert not any(secret in kept or secret.hex().encode() in kept for secret in secrets)


def test_a_station_opens_its_own_backup_and_others_need_the_sheet(vault: Vault, tmp_path: Path) -> None:
    made, elsewhere = vault.make(), tmp_path / "elsewhere"
    own = drill(made.path, IT, vault.site.state_dir, None)
    foreign = drill(made.path, IT, elsewhere, CODE)
    assert own.head == foreign.head == made.head
    assert own.checked == foreign.checked
    assert (own.checked is None) is (made.head.kind is BodyKind.POSTGRESQL)
    assert {"digest.key", "signing.key"} <= set(foreign.keys)
    with refused(BackupProblem.CODE_NEEDED):
        drill(made.path, IT, elsewhere, None)
    with refused(BackupProblem.WRONG_CODE):
        drill(made.path, IT, elsewhere, OTHER_CODE)
    assert not elsewhere.exists()
    assert not (vault.site.state_dir / "backup").exists()


@pytest.mark.parametrize("place", [0, 30, 740, 0.001, 0.0025, 0.02, 0.5, 0.999, -1, "short", "longer"])
def test_a_backup_that_was_changed_anywhere_is_refused(
    file_vault: Vault, tmp_path: Path, place: float | str
) -> None:
    path = file_vault.make().path
    kept = bytearray(path.read_bytes())
    if place == "short":
        kept = kept[:-100]
    elif isinstance(place, str):
        kept += b"\0"
    else:
        kept[int(place * len(kept)) if isinstance(place, float) else place] ^= 1
    path.write_bytes(kept)
    new = new_machine(file_vault.site, tmp_path)
    with pytest.raises(BackupError) as told:
        file_vault.put_back(path, new)
    assert told.value.problem in (BackupProblem.DAMAGED, BackupProblem.NOT_A_BACKUP, BackupProblem.WRONG_CODE)
    assert not (new.state_dir / "keys").exists()
    assert not new.file.exists()


def test_people_hand_in_while_a_backup_is_made(vault: Vault) -> None:
    store, stop, handed_in = vault.site.open(), threading.Event(), []

    def hand_in() -> None:
        while not stop.is_set():
            handed_in.append(submit_request(store, applicant("k1"), new_op(), FILING).seq)

    people = threading.Thread(target=hand_in)
    people.start()
    try:
        made = [vault.make() for _ in range(2)][-1]
    finally:
        stop.set()
        people.join()
    assert made.operations == made.head.seq < handed_in[-1]
    assert store.check().sound
    store.close()
    assert drill(made.path, IT, vault.site.state_dir, None).head.seq == made.head.seq


def test_a_live_store_is_never_put_back_over(vault: Vault, tmp_path: Path) -> None:
    made = vault.make()
    store = vault.site.open()
    with refused(BackupProblem.STORE_THERE):
        vault.put_back(made.path, vault.site)
    if vault.site.url.startswith("sqlite"):
        with refused(BackupProblem.IN_USE):
            vault.put_back(made.path, vault.site, replace=True)
    assert store.check().sound
    store.close()


def test_a_shared_store_that_lives_on_takes_back_its_broken_station(
    shared_site: Site, tmp_path: Path
) -> None:
    vault = Vault(shared_site, tmp_path / "stick").furnish()
    made = vault.make()
    vault.file(1)
    new = Site(shared_site.url, tmp_path / "new")
    assert vault.put_back(made.path, new).checked is None
    store = new.open()
    assert (store.node.epoch, len(visit_requests(store, "visit-1"))) == (1, 4)
    store.close()


def test_a_damaged_store_gives_no_backup_and_is_replaced_by_the_last_good_one(file_vault: Vault) -> None:
    made = file_vault.make()
    file_vault.file(2)
    site = file_vault.site
    damaged = bytearray(site.file.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    site.file.write_bytes(damaged)
    with pytest.raises(StoreDamaged):
        file_vault.make()
    assert file_vault.on_stick() == {made.path.name}
    done = file_vault.put_back(made.path, site, replace=True)
    assert done.aside is not None
    assert (done.aside / "kiosk.db").read_bytes() == damaged
    shutil.rmtree(done.aside)
    shutil.rmtree(site.state_dir / done.aside.name)
    lost = open_restored(site.url, site.state_dir, Clock(), "k1")
    assert lost_operations(lost) == Lost(1, made.head.seq + 1, made.head.seq + 2)
    lost.close()
    store = goes_on(site)
    assert store.node.epoch == 2
    store.close()
    file_vault.put_back(made.path, site, replace=True)
    again = goes_on(site)
    assert again.node.epoch == 3, "no number is ever given twice, though the same copy came back twice"
    again.close()


def test_a_store_with_a_forged_row_gives_no_backup(file_vault: Vault) -> None:
    store = file_vault.site.open()
    with store.writing() as writing:
        writing.connection.execute(text("UPDATE request SET service = 'other'"))
    store.close()
    with refused(BackupProblem.STORE_DAMAGED):
        file_vault.make()
    assert file_vault.on_stick() == set()


def test_the_check_names_the_page_in_which_a_byte_changed_on_the_disk(file_vault: Vault) -> None:
    """The station was opened before, as a large store is: not every page is read then."""
    store, page = file_vault.site.open(), 9
    with file_vault.site.file.open("r+b") as file:
        file.seek((page - 1) * 4096 + 100)
        byte = file.read(1)
        file.seek(-1, 1)
        file.write(bytes([byte[0] ^ 1]))
    checked = store.check()
    assert {fault.kind for fault in checked.faults} == {FaultKind.PAGE}
    assert any(str(page) in fault.place for fault in checked.faults)
    store.close()


def test_the_check_sees_a_row_whose_anchor_row_is_gone(file_vault: Vault) -> None:
    store = file_vault.site.open()
    forger = store.engine.raw_connection()
    for statement in ("PRAGMA foreign_keys = OFF", "DROP TRIGGER op_delete", "DELETE FROM op WHERE seq = 2"):
        forger.cursor().execute(statement)
    forger.close()
    assert FaultKind.TIE in {fault.kind for fault in store.check().faults}
    store.close()


def test_another_mission_s_backup_is_no_backup_of_this_station(file_vault: Vault, tmp_path: Path) -> None:
    other = Vault(
        Site(f"sqlite:///{tmp_path}/other/kiosk.db", tmp_path / "other/state"), tmp_path / "other stick"
    )
    foreign = other.furnish().make().path
    before = file_vault.site.file.read_bytes()
    with refused(BackupProblem.OTHER_NODE):
        file_vault.put_back(foreign, file_vault.site, replace=True)
    assert file_vault.site.file.read_bytes() == before


def test_the_newest_of_each_day_stays_and_others_on_the_stick_are_let_be(
    file_vault: Vault, tmp_path: Path
) -> None:
    file_vault.keep = Keep(2, 0)
    other = Vault(
        Site(f"sqlite:///{tmp_path}/other/kiosk.db", tmp_path / "other/state"), tmp_path / "other stick"
    )
    foreign = other.furnish().make().path
    shutil.copy(foreign, file_vault.stick / "foreign.backup")
    (file_vault.stick / "holiday.backup").write_bytes(b"pictures")
    made = [file_vault.make(in_days(day)) for day in range(4)]
    assert [each.dropped for each in made] == [0, 0, 1, 1]
    assert file_vault.on_stick() == {
        "foreign.backup",
        "holiday.backup",
        made[2].path.name,
        made[3].path.name,
    }
    assert [found.path for found in backups_in(file_vault.stick)[:2]] == [made[3].path, made[2].path]


def test_one_backup_at_a_time_and_by_it_alone(file_vault: Vault) -> None:
    store = file_vault.site.open()
    with scratch(file_vault.site.state_dir), refused(BackupProblem.BUSY):
        file_vault.make_of(store)
    store.close()
    with pytest.raises(NotAllowed):
        put_back(
            Path("none"), applicant("k1"), CODE, file_vault.site.url, file_vault.stick, Clock(), replace=False
        )
    with pytest.raises(NotAllowed):
        make_backup(store, applicant("k1"), None)  # type: ignore[arg-type]


def test_without_a_recovery_sheet_no_backup_is_made(file_site: Site, tmp_path: Path) -> None:
    file_site.create().close()
    with refused(BackupProblem.NO_RECOVERY_KEY):
        Vault(file_site, tmp_path).make()


def test_a_stick_that_fills_up_while_it_is_written_leaves_the_last_good_one(
    file_vault: Vault, small_stick: Path
) -> None:
    """The key of a copy is drawn right before its first byte is written: there somebody fills the stick."""
    file_vault.stick = small_stick
    good, remembered = file_vault.make(), last_good(file_vault.site.state_dir)

    def fill(size: int) -> bytes:
        (small_stick / "others").write_bytes(bytes(shutil.disk_usage(small_stick).free - 64 * 1024))
        return bytes(size)

    with refused(BackupProblem.NO_ROOM):
        file_vault.make(token=fill)
    assert last_good(file_vault.site.state_dir) == remembered
    assert file_vault.on_stick() == {good.path.name, "others"}
    assert drill(good.path, IT, file_vault.site.state_dir, None).checked is not None
    with refused(BackupProblem.NO_ROOM):
        file_vault.make()
    assert file_vault.on_stick() == {good.path.name, "others"}, "found out before anything was written"


def test_a_stick_that_gives_back_something_else_than_was_written_is_found_out(file_vault: Vault) -> None:
    """The pieces are taken without a fault, and one bit of them isn't kept."""
    good, remembered = file_vault.make(), last_good(file_vault.site.state_dir)

    def lying(path: Path, pieces: Iterator[bytes]) -> None:
        write_part_file(path, pieces)
        kept = bytearray(path.read_bytes())
        kept[-100] ^= 1
        path.write_bytes(kept)

    store = file_vault.site.open()
    with refused(BackupProblem.DAMAGED):
        make_backup(store, IT, replace(file_vault.order(), write=lying))
    store.close()
    assert file_vault.on_stick() == {good.path.name}
    assert last_good(file_vault.site.state_dir) == remembered


def test_a_stick_that_is_pulled_out_is_told_and_missed_by_nothing_else(file_vault: Vault) -> None:
    good, remembered = file_vault.make(), last_good(file_vault.site.state_dir)
    pulled = file_vault.stick.with_name("pulled")

    def pull(size: int) -> bytes:
        file_vault.stick.rename(pulled)
        return bytes(size)

    with refused(BackupProblem.NO_FOLDER):
        file_vault.make(token=pull)
    assert {path.name for path in pulled.iterdir()} == {good.path.name}
    assert last_good(file_vault.site.state_dir) == remembered
    assert not (file_vault.site.state_dir / "backup").exists()
    with refused(BackupProblem.NO_FOLDER):
        file_vault.make()
