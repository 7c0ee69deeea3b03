"""How far the portal is: what waits, what is held and why, when it spoke last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer

from kiosk.domain.acting import Permission
from kiosk.domain.text import isolate
from kiosk.office.setting_up.steps import Step
from kiosk.ui.i18n import tr
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page
from kiosk.ui.widgets.parts import button
from kiosk.ui.widgets.text import label

_LOOK_EVERY_MS = 5_000


class SyncPage(Page):
    """Looks again and again while it is shown."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._again = QTimer(self, interval=_LOOK_EVERY_MS)
        self._again.timeout.connect(self._look)
        self._lines = label(tr("One moment, please"))

    def build(self) -> None:
        """Show the lines as they come."""
        card = self.card(tr("The line to the portal"))
        card.put(self._lines)
        if Permission.JOIN_PORTAL in self.given.acting.permissions:
            card.put_row(
                button(tr("Join a portal"), lambda: self.asked.emit(Step.PORTAL.value), name="go-portal")
            )
        without = self.card(tr("Without a line"))
        without.say(
            tr("Everything works without, and is kept until the line is back. A stick carries it too:")
        )
        for line in ("kiosk sync export FILE", "kiosk sync import FILE"):
            without.say(isolate(line), "strong")

    def shown(self) -> None:
        """Look now, and again and again."""
        self._look()
        self._again.start()

    def left(self) -> None:
        """Look no more."""
        self._again.stop()

    def _look(self) -> None:
        language = self.given.language
        self.look(lambda: self.bench.line_told(language), self._show)

    def _show(self, lines: Sequence[str]) -> None:
        self._lines.setText("\n".join(lines))
