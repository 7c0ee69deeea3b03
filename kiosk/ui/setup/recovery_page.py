"""The recovery sheet: shown and printed once, in force when somebody has it on paper in an envelope."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.text import isolate
from kiosk.office.devices.asking import Silence
from kiosk.office.devices.owned import Answer
from kiosk.office.setting_up.backups import NewSheet
from kiosk.ui.device_words import printed
from kiosk.ui.i18n import tr
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import button

_IN_A_LINE = 4


class RecoveryPage(Page):
    """Draws a sheet, and puts it in force."""

    def build(self) -> None:
        """Say what it is for; show the sheet that was drawn, if one was."""
        card = self.card(tr("Recovery sheet"))
        card.say(
            tr(
                "Backups are encrypted. If this machine breaks, only the code on this sheet opens them. "
                "Print it, put it into an envelope, seal it, and keep it in the safe, apart from the backups."
            )
        )
        self._force = card.say("", "strong")
        if self.drafts.sheet is None:
            card.put_row(button(tr("Make the sheet"), self._make, "primary", "make-sheet"))
            self._asking = self.card()
            self._question = self._asking.say("", "strong")
            self._asking.put_row(
                button(tr("Make a new one"), self._draw, "primary", "replace-sheet"),
                button(tr("Keep the one in force"), self._asking.hide, name="keep-old-sheet"),
            )
            self._asking.hide()
        else:
            self._show(self.drafts.sheet)

    def shown(self) -> None:
        """Look whether a sheet is in force."""
        self.look(self.bench.backups.sheet_in_force, self._tell_force)

    def lacks(self) -> str:
        """Somebody has to have it on paper."""
        if self.drafts.sheet is not None:
            return tr("Print the sheet or write it down, then say that you have it.")
        if not self.drafts.sheet_kept:
            return tr("Make the sheet, or leave it for later: without it no backup is made.")
        return ""

    def _tell_force(self, name: str) -> None:
        self.drafts.sheet_kept = bool(name)
        told = (
            tr("Sheet {name} is in force.").format(name=isolate(name)) if name else tr("There is none yet.")
        )
        self._force.setText(told)

    def _make(self) -> None:
        self.work(self.bench.backups.sheet_in_force, self._make_unless, one_moment())

    def _make_unless(self, name: str) -> None:
        """Draw a sheet; ask first where one is in force."""
        if not name:
            self._draw()
            return
        asked = tr(
            "Sheet {name} is in force. A new one takes its place, and backups from before still need the old "
            "sheet: keep both. Is a new one wanted?"
        )
        self.notice.tell("")
        self._asking.show()
        self._question.setText(asked.format(name=isolate(name)))

    def _draw(self) -> None:
        work, acting = self.bench.backups.new_sheet, self.given.acting
        self.work(lambda: work(acting), self._made, one_moment())

    def _made(self, new: NewSheet) -> None:
        self.drafts.sheet = new
        self.rebuild()
        self.shown()

    def _show(self, new: NewSheet) -> None:
        card = self.card(tr("The code, shown this once"))
        groups = new.sheet.groups
        for start in range(0, len(groups), _IN_A_LINE):
            line = (
                f"{start + at + 1}: {group}" for at, group in enumerate(groups[start : start + _IN_A_LINE])
            )
            card.say(isolate("     ".join(line)), "words")
        card.put_row(button(tr("Print it here"), self._print, "primary", "print-sheet"))
        self._file = Field(
            "sheet-file",
            tr("Or write it as PDF for an office printer"),
            "",
            lambda _: None,
            FieldLook(tr("Remove that file when it is printed."), True, placeholder="/media/stick/sheet.pdf"),
        )
        card.put(self._file)
        card.put_row(button(tr("Write the file"), self._write, name="write-sheet"))
        keep = self.card(tr("Is it on paper?"))
        keep.say(
            tr("From then on backups are closed for this sheet, and the code is shown nowhere any more.")
        )
        keep.put_row(button(tr("I have it on paper"), self._keep, "primary", "keep-sheet"))

    def _print(self) -> None:
        new, work, acting = self.drafts.sheet, self.bench.backups.print_sheet, self.given.acting
        if new is not None:
            self.work(lambda: work(acting, new), self._printed, tr("Printing…"))

    def _printed(self, answer: Answer | Silence) -> None:
        if answer is Silence.NOBODY:
            held = tr("The kiosk holds the printer. Close the kiosk, write the file, or write the code down.")
            self.notice.tell(held, "warning")
        elif printed(answer):
            self.notice.tell(tr("Printed. Compare it with the screen."), "info")
        else:
            self.notice.tell(self.bench.print_told(answer, self.given.language), "danger")

    def _write(self) -> None:
        new, place = self.drafts.sheet, self._file.text
        self._file.tell("" if place else tr("Type where the file goes."))
        if new is not None and place:
            work, acting = self.bench.backups.write_sheet, self.given.acting
            done = tr("Written. Print it, then remove the file.")
            self.work(lambda: work(acting, new, Path(place)), lambda _: self.notice.tell(done), one_moment())

    def _keep(self) -> None:
        new, work, acting = self.drafts.sheet, self.bench.backups.keep_sheet, self.given.acting
        if new is not None:
            self.work(lambda: work(acting, new), lambda _: self._kept(), one_moment())

    def _kept(self) -> None:
        self.drafts.sheet, self.drafts.sheet_kept = None, True
        self.rebuild()
        self.shown()
