"""This station, part by part: how each is, what mends it, and a test page of the printer."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.domain.acting import Permission
from kiosk.domain.device import DeviceKind
from kiosk.office.devices.asking import Silence
from kiosk.office.devices.owned import Answer
from kiosk.ui.counter.place import AtDesk, DeskPlace
from kiosk.ui.counter.station_words import Part, PartNow, parts_now
from kiosk.ui.device_words import condition_words, printed
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.parts import Card, button, column, scrolling
from kiosk.ui.widgets.text import label, show_as


class StationPlace(DeskPlace):
    """Each state in the window's bar leads here."""

    def __init__(self, at: AtDesk) -> None:
        super().__init__(at)
        self._heads: dict[Part, QLabel] = {}
        self._says: dict[Part, QLabel] = {}
        self._cards: dict[Part, Card] = {}
        inside = QWidget()
        cards = column(inside)
        for part in Part:
            cards.addWidget(self._card(part))
            if part is Part.READER:
                cards.addWidget(self._speech_card())
        cards.addStretch(1)
        self._area = scrolling(inside)
        self.lines.addWidget(label(tr("This station"), "heading"))
        self.lines.addWidget(self.notice)
        self.lines.addWidget(self._area, 1)
        at.station.changed.connect(self.show_now)
        self.show_now()

    def bring(self, thing: str) -> None:
        """Bring the card of this part into sight."""
        card = self._cards[Part(thing)]
        QTimer.singleShot(0, card, lambda: self._area.ensureWidgetVisible(card))

    @Slot()
    def show_now(self) -> None:
        """Say how each part is now."""
        for now in parts_now(self.at.station, self.at.bench, self.language):
            self._show(now)
        devices = self.at.station.devices or {}
        self._speech.setText(condition_words(DeviceKind.SOUND, devices.get(DeviceKind.SOUND)))

    def _show(self, now: PartNow) -> None:
        show_as(self._heads[now.part], now.heading, now.mark.role)
        self._says[now.part].setText(now.says)

    def _card(self, part: Part) -> Card:
        card = Card()
        self._cards[part] = card
        self._heads[part] = card.say("", "strong")
        self._says[part] = card.say("")
        self._says[part].setObjectName(f"says-{part.value}")
        if part is Part.PRINTER and Permission.ASK_DEVICES in self.at.session.acting.permissions:
            card.put_row(button(tr("Print a test page"), self._print_page, name="print-trial"))
        return card

    def _speech_card(self) -> Card:
        card = Card()
        card.say(tr("Speech"), "strong")
        self._speech = card.say("")
        return card

    def _print_page(self) -> None:
        work, acting = self.at.bench.print_trial, self.at.session.acting
        self.work(lambda: work(acting), self._printed, tr("Printing…"))

    def _printed(self, answer: Answer | Silence) -> None:
        told = self.at.bench.print_told(answer, self.language)
        self.notice.tell(told, "info" if printed(answer) else "danger")
