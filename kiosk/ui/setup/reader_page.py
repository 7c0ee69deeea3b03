"""The passport reader: found, chosen, and tried with any card or passport."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kiosk.domain.device import DeviceKind
from kiosk.domain.text import isolate
from kiosk.office.device_asking import Silence
from kiosk.office.devices import Answer
from kiosk.office.setting_up.found import FoundDevice
from kiosk.ui.i18n import tr
from kiosk.ui.setup.answer_words import was_read
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.content import empty
from kiosk.ui.widgets.parts import Choices, button, column
from kiosk.ui.widgets.text import label

PCSC, VIRTUAL, NONE = "pcsc", "virtual", "none"
_SECONDS = 20


class ReaderPage(Page):
    """Chooses the reader and waits for a test card."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._found: tuple[FoundDevice, ...] = ()

    def build(self) -> None:
        """Say what is looked for; the list follows once it is known."""
        self._list = self.card(tr("Which reader is it?"))
        self._searching = self._list.say(tr("Looking for readers…"), "hint")
        self._place = QWidget()
        self._found_lines = column(self._place)
        self._list.put(self._place)
        self._list.put_row(
            button(tr("Use this reader"), self._keep, "primary", "keep-reader"),
            button(tr("Look again"), self.look_around, name="look-readers"),
        )
        trial = self.card(tr("Test"))
        trial.say(tr("Press the button, then lay any card with a chip, or a passport, on the reader."))
        trial.put_row(button(tr("Wait for a card"), self.read_card, "primary", "read-trial"))

    def shown(self) -> None:
        """Look what is connected."""
        self.look_around()

    def lacks(self) -> str:
        """A reader works once it read something; a station may do without one."""
        if self.drafts.read or self.drafts.reader == NONE:
            return ""
        return tr("Read a card, choose “No reader”, or leave the reader for later.")

    def look_around(self) -> None:
        """Look for readers again."""
        self.look(self.bench.found, self._show_found)

    def read_card(self) -> None:
        """Wait for a card."""
        waiting = tr("Lay a card or a passport on the reader now…")
        self.work(
            lambda: self.bench.read_trial(self.given.acting, DeviceKind.READER, _SECONDS), self._read, waiting
        )

    def _show_found(self, found: Sequence[FoundDevice]) -> None:
        self._found = tuple(each for each in found if each.device is DeviceKind.READER)
        self._searching.hide()
        empty(self._found_lines)
        offered = [(each.key, isolate(each.name)) for each in self._found]
        used = str(self.given.here.station.reader.get("kind", NONE))
        if used == VIRTUAL or not self._found:
            offered.append((VIRTUAL, tr("A virtual reader, for training")))
        offered.append((NONE, tr("No reader")))
        if not any(key == self.drafts.reader for key, _ in offered):
            self.drafts.reader = used if used == VIRTUAL else offered[0][0] if self._found else NONE
        if not self._found:
            none = tr("No reader was found. Is its cable in, and does the card service run?")
            self._found_lines.addWidget(label(none, "warning"))
        self._found_lines.addWidget(Choices(offered, self.drafts.reader, self._take_reader))

    def _take_reader(self, key: str) -> None:
        self.drafts.reader = key

    def _keep(self) -> None:
        found = next((each for each in self._found if each.key == self.drafts.reader), None)
        kind = found.kind if found else self.drafts.reader
        table = found.table() if found else {"kind": kind} if kind != NONE else {}
        self.drafts.read = False
        self.work(
            lambda: self.bench.keep_device(self.given.acting, DeviceKind.READER, table),
            lambda _: self._kept(),
            one_moment(),
        )

    def _kept(self) -> None:
        if self.drafts.reader == NONE:
            self.notice.tell(tr("Kept: people type what stands in their passport."), "info")
        elif self.drafts.reader == VIRTUAL:
            told = tr("Kept. While the kiosk runs, this lays a made-up passport on it: {command}")
            self.notice.tell(told.format(command=isolate("kiosk devices fault reader lay_down")), "info")
        else:
            self.notice.tell(tr("Kept. Try it with a card now."), "info")
        self.settled.emit()

    def _read(self, answer: Answer | Silence) -> None:
        self.drafts.read = was_read(answer)
        told = self.bench.read_told(DeviceKind.READER, answer, self.given.language)
        self.notice.tell(told, "info" if self.drafts.read else "warning")
        if self.drafts.read:
            self.settled.emit()
