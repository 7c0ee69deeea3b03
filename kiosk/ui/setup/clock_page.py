"""The clock: what this machine takes for the time, and how it is set if that is wrong."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimer

from kiosk.domain.text import isolate
from kiosk.office.checks.finding import Finding, Verdict
from kiosk.paper.dates import day_in_words
from kiosk.ui.i18n import tr
from kiosk.ui.setup.given import Given
from kiosk.ui.setup.page import Page
from kiosk.ui.widgets.parts import Choices
from kiosk.ui.widgets.text import label

_TICK_MS = 1_000
RIGHT, WRONG = "right", "wrong"


class ClockPage(Page):
    """Shows the mission's time by this machine's clock, and asks whether it is right."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._time = label("", "code")
        self._zone = label("")
        self._says = label("", "hint")
        self._help = self.card(tr("Set it like this"))
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_time)

    def build(self) -> None:
        """Show the time, ask, and keep the help at hand."""
        card = self.card(tr("Look at a phone or the wall. Is it this day, and this time to the minute?"))
        for shown in (self._time, self._zone, self._says):
            card.put(shown)
        offered = ((RIGHT, tr("The clock is right")), (WRONG, tr("The clock is wrong")))
        card.put(Choices(offered, self.drafts.clock_right, self._answer, columns=2))
        self._help.say(tr("At a terminal, with the mission's own date and time:"))
        zone = self.given.here.station.time_zone
        for line in (f"sudo timedatectl set-timezone {zone}", "sudo timedatectl set-ntp true"):
            self._help.say(isolate(line), "strong")
        self._help.say(tr("Where no time server is reached, set the time by hand:"))
        self._help.say(isolate('sudo timedatectl set-time "2026-11-28 09:30:00"'), "strong")
        self._help.say(
            tr("Is it wrong again after each start? Then the battery of the machine is empty."), "hint"
        )
        self.column.removeWidget(self._help)
        self.column.addWidget(self._help)
        self._help.setVisible(self.drafts.clock_right == WRONG)
        self._show_time()

    def shown(self) -> None:
        """Let the time run, and look whether something contradicts it."""
        self._tick.start()
        self.look(self.bench.clock, self._found)

    def left(self) -> None:
        """Let nothing run behind another page."""
        self._tick.stop()

    def lacks(self) -> str:
        """The clock is looked at by a person."""
        if self.drafts.clock_right == RIGHT:
            return ""
        if self.drafts.clock_right == WRONG:
            return tr("Set the clock first. Slips, appointments and the portal need the right time.")
        return tr("Say whether the clock is right.")

    def _answer(self, value: str) -> None:
        self.drafts.clock_right = value
        self._help.setVisible(value == WRONG)
        self.notice.tell("")

    def _show_time(self) -> None:
        zone = self.given.here.station.time_zone
        now = datetime.fromtimestamp(self.bench.now_ms() / 1000, UTC).astimezone(_zone_of(zone))
        day = day_in_words(now.date(), self.given.language)
        self._time.setText(f"{day}   {isolate(f'{now:%H:%M:%S}')}")
        self._zone.setText(tr("Time zone of the mission: {zone}").format(zone=isolate(zone)))

    def _found(self, clock: Finding) -> None:
        if clock.verdict is not Verdict.PASS:
            said = self.bench.say(clock, self.given.language)
            self._says.setText(f"{said.says} {said.mend}")


def _zone_of(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
