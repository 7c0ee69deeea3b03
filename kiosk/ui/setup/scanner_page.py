"""The scanner: one that types needs nothing; one on a serial line is named here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kiosk.domain.device import DeviceKind
from kiosk.domain.text import isolate
from kiosk.office.setting_up.found import FoundDevice
from kiosk.ui.i18n import tr
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page, one_moment
from kiosk.ui.widgets.content import empty
from kiosk.ui.widgets.parts import Choices, button, column

KEYBOARD = "keyboard"


class ScannerPage(Page):
    """Chooses how codes come in."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._found: tuple[FoundDevice, ...] = ()
        self._chosen = KEYBOARD

    def build(self) -> None:
        """Say what is looked for; the list follows once it is known."""
        card = self.card(tr("How does the scanner hang on this machine?"))
        self._place = QWidget()
        self._list = column(self._place)
        card.put(self._place)
        card.put_row(
            button(tr("Use this scanner"), self._keep, "primary", "keep-scanner"),
            button(tr("Look again"), self.shown, name="look-scanners"),
        )
        card.say(
            tr(
                "One that types like a keyboard needs no setting. Its test is a slip held to it in the kiosk."
            ),
            "hint",
        )

    def shown(self) -> None:
        """Look what is connected."""
        self.look(self.bench.found, self._show)

    def _show(self, found: Sequence[FoundDevice]) -> None:
        self._found = tuple(each for each in found if each.device is DeviceKind.SCANNER)
        used = dict(self.given.here.station.scanner)
        offered = [(KEYBOARD, tr("It types like a keyboard"))]
        offered += [(each.key, isolate(each.name)) for each in self._found]
        mine = next((each.key for each in self._found if each.table().items() <= used.items()), KEYBOARD)
        self._chosen = mine
        empty(self._list)
        self._list.addWidget(Choices(offered, mine, self._take))

    def _take(self, key: str) -> None:
        self._chosen = key

    def _keep(self) -> None:
        found = next((each for each in self._found if each.key == self._chosen), None)
        table = found.table() if found else {}
        work = self.bench.keep_device
        self.work(
            lambda: work(self.given.acting, DeviceKind.SCANNER, table), lambda _: self._kept(), one_moment()
        )

    def _kept(self) -> None:
        self.notice.tell(tr("Kept. The kiosk takes it over when it starts anew."), "info")
