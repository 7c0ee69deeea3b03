"""This station's backups as set-up works on them: the same functions that `kiosk backup` calls."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.backup import backing_up, recovery
from kiosk.cli.backup.words import age_told, held, made_told, named
from kiosk.cli.devices.here import print_document_behind
from kiosk.cli.devices.use import devices_free
from kiosk.cli.texts import speaking
from kiosk.cli.workbench.words import shown
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.backup import BackupProblem
from kiosk.domain.errors import BackupError
from kiosk.domain.service import Language
from kiosk.office.devices.asking import Silence
from kiosk.office.devices.owned import Answer
from kiosk.office.setting_up.backups import NewSheet, Told
from kiosk.settings.file import change_settings

if TYPE_CHECKING:
    from kiosk.cli.workbench.station import StationBench


class StationBackups:
    """The backups of the station on a workbench."""

    def __init__(self, bench: StationBench) -> None:
        self._bench = bench

    def sheet_in_force(self) -> str:
        """Return the name of the recovery sheet that opens new backups, "" if there is none yet."""
        return recovery.sheet_in_force(self._bench.settings.state)

    def new_sheet(self, acting: Acting) -> NewSheet:
        """Draw a sheet. It counts once it is kept."""
        acting.require(Permission.BACK_UP)
        return self._bench.on_store(recovery.new_sheet)

    def print_sheet(self, acting: Acting, new: NewSheet) -> Answer | Silence:
        """Print it on this station's printer, if no kiosk holds it: a secret is given to nobody else."""
        from kiosk.paper.recovery_sheet import recovery_document

        acting.require(Permission.BACK_UP)
        settings = self._bench.settings
        with devices_free(settings) as free:
            if not free:
                return Silence.NOBODY
            return print_document_behind(settings, recovery_document(new.sheet))

    def write_sheet(self, acting: Acting, new: NewSheet, file: Path) -> None:
        """Write it as PDF for an office printer."""
        acting.require(Permission.BACK_UP)
        recovery.write_pdf(file, new.sheet)

    def keep_sheet(self, acting: Acting, new: NewSheet) -> None:
        """Close backups for it from now on."""
        from kiosk.store.backup.recovery import take_recovery_code

        self._bench.on_store(lambda store: take_recovery_code(store, acting, str(uuid.uuid4()), new.code))

    def folder(self) -> str:
        """Return where backups go, "" for nowhere."""
        return str(self._bench.settings.backup.to or "")

    def keep_folder(self, acting: Acting, folder: str) -> None:
        """Let backups go into `folder`, "" for nowhere. Raises `BackupError` if there is no such folder."""
        acting.require(Permission.BACK_UP)
        if folder and not os.path.isdir(folder):
            raise BackupError(BackupProblem.NO_FOLDER, folder)
        changes = {"backup.to": os.path.abspath(folder) if folder else None}
        change_settings(self._bench.file, changes)
        self._bench.note(acting, changes)

    def age(self, language: Language) -> Told:
        """Return how old the last good one is."""
        with speaking(language.value):
            told, well = age_told(self._bench.settings.state, self._bench.now_ms())
        return Told(shown(told, language), well)

    def make(self, acting: Acting, language: Language) -> Told:
        """Make one, and read it back."""
        from kiosk.store.backup.making import make_backup

        order = backing_up.order_for(self._bench.settings, self._bench.file)
        made = self._bench.on_store(lambda store: make_backup(store, acting, order))
        return _said(language, lambda: made_told(made))

    def try_newest(self, acting: Acting, language: Language) -> Told:
        """Open the newest one whole, as far as this station can by itself."""
        from kiosk.store.backup.drill import drill

        settings = self._bench.settings
        newest = backing_up.newest(backing_up.folder_of(settings, None))
        done = drill(newest, acting, settings.state, None)
        well = done.checked is None or done.checked.sound
        if done.checked is None or not well:
            return Told(_said(language, lambda: named(done.head)).text, well)
        checked = done.checked
        return _said(language, lambda: f"{named(done.head)}\n{held(checked)}")


def _said(language: Language, say: Callable[[], str]) -> Told:
    with speaking(language.value):
        return Told(shown(say(), language), well=True)
