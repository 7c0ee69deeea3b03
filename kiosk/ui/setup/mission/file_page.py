"""Everything that the mission has set as one signed file: written, or taken after its words were compared."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QCheckBox

from kiosk.domain.text import isolate
from kiosk.office.configuration.configured import Seen
from kiosk.office.configuration.files import (
    MOST_BYTES,
    Exported,
    FileFault,
    export_configuration,
    fitted,
    key_words,
    read_export,
)
from kiosk.store import Store
from kiosk.store.files import replace_file
from kiosk.ui.i18n import tr
from kiosk.ui.setup.mission.setting_page import SettingPage
from kiosk.ui.setup.mission.words import moment_words
from kiosk.ui.setup.page import one_moment
from kiosk.ui.widgets.fields import Field, FieldLook
from kiosk.ui.widgets.parts import button
from kiosk.ui.widgets.text import set_apart

_FAULTS = {
    FileFault.TOO_LARGE: QT_TRANSLATE_NOOP("", "The file is larger than any configuration."),
    FileFault.NOT_ONE: QT_TRANSLATE_NOOP("", "This is no configuration that a station exported."),
    FileFault.NEWER: QT_TRANSLATE_NOOP(
        "", "A newer release wrote this file. Bring this station to it first."
    ),
    FileFault.ALTERED: QT_TRANSLATE_NOOP("", "The file was changed since it was signed. Export it again."),
    FileFault.UNFIT: QT_TRANSLATE_NOOP("", "The file is signed, but this release can't read what it says."),
}
_FILE = "mission.kiosk"


class FilePage(SettingPage):
    """Two cards: one writes the file, the other reads one and shows what it would change."""

    def show_seen(self, seen: Seen) -> None:
        """Ask where the file is to be, or is."""
        look = FieldLook(latin=True)
        card = self.shown_card(tr("Write all of it into a file"))
        card.say(tr("Hours, fees, services, lines, desks and texts, signed by this station."), "hint")
        self._to = Field("export-file", tr("File"), f"/media/{_FILE}", lambda _: None, look)
        card.put(self._to)
        card.put_row(button(tr("Write"), self._write, "primary", "export"))
        card = self.shown_card(tr("Take all of it from a file"))
        card.say(tr("What would change is shown first. All of it is taken, or nothing."), "hint")
        self._from = Field("import-file", tr("File"), f"/media/{_FILE}", lambda _: None, look)
        card.put(self._from)
        card.put_row(button(tr("Read"), self._read, "primary", "import"))

    def _write(self) -> None:
        assert self.seen is not None
        file, kept = Path(self._to.text), self.seen.configuration

        def written(store: Store) -> tuple[str, ...] | None:
            try:
                replace_file(file, export_configuration(store, kept))
            except OSError:
                return None
            return key_words(store)

        self.work(lambda: self.bench.on_store(written), self._written, one_moment())

    def _written(self, words: tuple[str, ...] | None) -> None:
        if words is None:
            self._to.tell(tr("Nothing can be written there."))
            return
        told = tr("Written. Whoever takes it elsewhere compares these words: {words}")
        self.notice.tell(told.format(words=isolate(" ".join(words))), "info")

    def _read(self) -> None:
        file = Path(self._from.text)

        def read(store: Store) -> Exported | FileFault | None:
            try:
                with file.open("rb") as handle:
                    content = handle.read(MOST_BYTES + 1)
            except OSError:
                return None
            return read_export(store, content)

        self.work(lambda: self.bench.on_store(read), self._compare, one_moment())

    def _compare(self, brought: Exported | FileFault | None) -> None:
        """Show whose file it is; a key that isn't known is compared by its words."""
        assert self.seen is not None
        if brought is None:
            self._from.tell(tr("This file can't be read."))
            return
        if isinstance(brought, FileFault):
            self._from.tell(tr(str(_FAULTS[brought])))
            return
        card = self.asking_card(tr("Whose file it is"))
        zone = brought.configuration.mission.time_zone
        told = tr("Of {mission}, exported by {station}, {moment}").format(
            mission=set_apart(brought.configuration.mission.name.in_language(self.given.language)),
            station=isolate(brought.station),
            moment=moment_words(brought.exported_ms, zone, self.given.language),
        )
        card.say(told)
        card.say(isolate(" ".join(brought.words)), "strong")
        boxes = [QCheckBox(text) for text in self._doubts(brought)]
        for box in boxes:
            card.put(box)
        go_on = button(
            tr("Show what would change"), lambda: self._take(brought, boxes), "primary", "take-file"
        )
        card.put_row(go_on)
        (boxes[0] if boxes else go_on).setFocus()

    def _doubts(self, brought: Exported) -> list[str]:
        """Return what somebody has to confirm first."""
        assert self.seen is not None
        doubts = []
        if not brought.known:
            doubts.append(tr("The other station shows the same words"))
        if brought.mission_code != self.seen.configuration.mission.code:
            doubts.append(tr("It is another mission's, and is to be taken all the same"))
        return doubts

    def _take(self, brought: Exported, boxes: list[QCheckBox]) -> None:
        assert self.seen is not None
        if not all(box.isChecked() for box in boxes):
            self.notice.tell(tr("Confirm what stands beside the boxes first."), "warning")
            return
        wanted = fitted(brought, self.seen.configuration)
        self.propose(lambda here: here.replacing(wanted))
