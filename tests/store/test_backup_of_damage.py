"""A damaged or forged store gives no backup, and what a check finds has a place."""

from __future__ import annotations

import shutil

import pytest
from sqlalchemy import text

from kiosk.clock import Clock
from kiosk.domain.backup import BackupProblem
from kiosk.domain.errors import StoreDamaged
from kiosk.store.checking import FaultKind
from kiosk.store.opening import open_restored
from kiosk.store.restoring import Lost, lost_operations
from tests.store.vault import Vault, goes_on, refused
from tests.store.vault import file_vault as file_vault


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
