"""Backups: how old the last good one is, where they go, making one now, and trying the newest."""

from __future__ import annotations

import os

from kiosk.office.setting_up.backups import Told
from kiosk.office.setting_up.steps import Step
from kiosk.ui.i18n import tr
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import button
from kiosk.ui.widgets.text import show_as


class BackupPage(Page):
    """What the timer does by itself, by hand."""

    def build(self) -> None:
        """Show age and folder; the answers follow."""
        card = self.card(tr("The last good backup"))
        self._age = card.say(one_moment())
        card.put_row(
            button(tr("Make a backup now"), self._make, "primary", "make-backup"),
            button(tr("Try the newest one"), self._try, name="try-backup"),
            button(tr("Recovery sheet"), lambda: self.asked.emit(Step.RECOVERY.value), name="go-recovery"),
        )
        place = self.card(tr("Where backups go"))
        self._folder = Field(
            "backup-folder",
            tr("Folder"),
            "",
            lambda _: None,
            FieldLook(
                tr("Best a stick, or another machine: not the disk of the store."),
                True,
                placeholder="/media/backup",
            ),
        )
        place.put(self._folder)
        place.put_row(button(tr("Keep this folder"), self._keep, name="keep-folder"))

    def shown(self) -> None:
        """Look how old the last one is, and where they go."""
        backups, language = self.bench.backups, self.given.language
        self.look(lambda: (backups.age(language), backups.folder()), lambda seen: self._show(*seen))

    def _show(self, age: Told, folder: str) -> None:
        show_as(self._age, age.text, "good" if age.well else "warning")
        if not self._folder.edit.isModified():
            self._folder.edit.setText(folder)

    def _make(self) -> None:
        work, given = self.bench.backups.make, self.given
        self.work(lambda: work(given.acting, given.language), self._told, tr("Making a backup…"))

    def _try(self) -> None:
        work, given = self.bench.backups.try_newest, self.given
        self.work(lambda: work(given.acting, given.language), self._told, tr("Opening the newest backup…"))

    def _keep(self) -> None:
        work, acting, folder = self.bench.backups.keep_folder, self.given.acting, self._folder.text
        there = not folder or os.path.isdir(folder)
        self._folder.tell(
            "" if there else tr("There is no such file or folder. Is the stick in, and mounted?")
        )
        if not there:
            return
        done = Told(tr("Kept."), well=True)
        self.work(lambda: work(acting, folder), lambda _: self._told(done), one_moment())

    def _told(self, told: Told) -> None:
        self.notice.tell(told.text, "info" if told.well else "danger")
        self.shown()
