"""A stick and a sheet of paper make a station again; a stick alone, or a damaged one, makes nothing."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.domain.acting import applicant
from kiosk.domain.backup import BackupProblem, Keep
from kiosk.domain.errors import BackupError, NotAllowed, StoreRestored
from kiosk.store import submit_request, visit_requests
from kiosk.store.backup.contents import Contents
from kiosk.store.backup.copying import mark_restored
from kiosk.store.backup.drill import drill
from kiosk.store.backup.head import BodyKind
from kiosk.store.backup.making import make_backup
from kiosk.store.backup.medium import backups_in, write_part_file
from kiosk.store.backup.opening import closed_backup
from kiosk.store.backup.putting_back import put_back
from kiosk.store.backup.scratch import scratch
from kiosk.store.backup.sealing import kept_public_half
from kiosk.store.keys import kept_keys
from tests.store.releases import rewind
from tests.store.site import FILING, Site, new_op
from tests.store.test_secrecy import files_with
from tests.store.vault import CODE, IT, OTHER_CODE, SETTINGS, Vault, goes_on, in_days, new_machine, refused
from tests.store.vault import file_vault as file_vault
from tests.store.vault import vault as vault


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
