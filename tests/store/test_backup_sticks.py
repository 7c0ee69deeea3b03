"""A stick that fills up, lies or is pulled out leaves the last good backup, and is told."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kiosk.domain.backup import BackupProblem
from kiosk.store.backup.drill import drill
from kiosk.store.backup.last import last_good
from kiosk.store.backup.making import make_backup
from kiosk.store.backup.medium import write_part_file
from tests.store.vault import IT, Vault, refused
from tests.store.vault import file_vault as file_vault


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
