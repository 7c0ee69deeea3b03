"""The devices of this station as they are now, what mends them, and their tests."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kiosk.domain.device import DeviceKind
from kiosk.office.checks.finding import Finding
from kiosk.office.devices.asking import Silence
from kiosk.office.devices.owned import Answer
from kiosk.office.setting_up.shut import place_of
from kiosk.ui.device_words import printed
from kiosk.ui.i18n import tr
from kiosk.ui.setup.answer_words import was_read
from kiosk.ui.setup.findings import finding_card
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.mend_words import said_here
from kiosk.ui.setup.page import Page
from kiosk.ui.widgets.content import empty
from kiosk.ui.widgets.parts import button, column

_LOOK_EVERY_MS = 4_000
_SECONDS = 20


class DevicesPage(Page):
    """Looks again and again while it is shown."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._again = QTimer(self, interval=_LOOK_EVERY_MS)
        self._again.timeout.connect(self._look)
        self._seen: tuple[Finding, ...] = ()

    def build(self) -> None:
        """Offer the tests; the states follow."""
        tests = self.card(tr("Tests"))
        tests.put_row(
            button(tr("Print a test page"), self.print_page, "primary", "print-trial"),
            button(tr("Wait for a card"), lambda: self.read(DeviceKind.READER), name="read-trial"),
            button(tr("Wait for a scan"), lambda: self.read(DeviceKind.SCANNER), name="scan-trial"),
        )
        tests.put(self.notice)
        self._place = QWidget()
        self._list = column(self._place)
        self.column.addWidget(self._place)

    def shown(self) -> None:
        """Look now, and again and again."""
        self._look()
        self._again.start()

    def left(self) -> None:
        """Look no more."""
        self._again.stop()

    def print_page(self) -> None:
        """Print the test page."""
        work = self.bench.print_trial
        self.work(lambda: work(self.given.acting), self._printed, tr("Printing…"))

    def read(self, device: DeviceKind) -> None:
        """Wait for something to be laid down or scanned."""
        work = self.bench.read_trial
        waiting = tr("Lay it down, or scan it, now…")
        self.work(
            lambda: work(self.given.acting, device, _SECONDS),
            lambda answer: self._read(device, answer),
            waiting,
        )

    def _look(self) -> None:
        self.look(self.bench.device_findings, self._show)

    def _show(self, findings: Sequence[Finding]) -> None:
        if tuple(findings) == self._seen:
            return
        self._seen = tuple(findings)
        empty(self._list)
        for each in findings:
            said = said_here(each, self.bench.say(each, self.given.language))
            place = self.way_to(place_of(each))
            self._list.addWidget(finding_card(each.verdict, said, self.asked.emit, place))

    def _printed(self, answer: Answer | Silence) -> None:
        told = self.bench.print_told(answer, self.given.language)
        self.notice.tell(told, "info" if printed(answer) else "danger")

    def _read(self, device: DeviceKind, answer: Answer | Silence) -> None:
        told = self.bench.read_told(device, answer, self.given.language)
        self.notice.tell(told, "info" if was_read(answer) else "warning")
