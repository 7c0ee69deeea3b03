"""This station as set-up works on it: the same functions that the commands call."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli import station as commands
from kiosk.cli.examining import examine, examine_clock
from kiosk.cli.joining import join_portal_of
from kiosk.cli.workbench_backups import StationBackups
from kiosk.cli.workbench_beginning import BeginningBench
from kiosk.cli.workbench_devices import DevicesBench
from kiosk.cli.workbench_people import PeopleBench
from kiosk.cli.workbench_words import SpokenBench
from kiosk.clock import Clock
from kiosk.domain.acting import Acting, Permission
from kiosk.office.checks.finding import Finding
from kiosk.store.line import LineStatus, line_status

if TYPE_CHECKING:
    from kiosk.devices.cards.pcsc import Pcsc


class StationBench(SpokenBench, BeginningBench, PeopleBench, DevicesBench):
    """One station by its settings, with all that set-up does to it. `pcsc` is its card service."""

    def __init__(self, file: Path | None, state: Path | None, clock: Clock, pcsc: Pcsc | None = None) -> None:
        super().__init__(file, state, clock, pcsc)
        self.backups = StationBackups(self)

    def log_lines(self) -> Sequence[str]:
        """Return the newest lines of this program's log on this machine, newest first."""
        from kiosk.cli.log import newest_lines

        return newest_lines()

    def clock(self) -> Finding:
        """Return whether something contradicts that time."""
        return examine_clock(self.settings, self._clock)

    def join_portal(self, acting: Acting, url: str, code: str, authority: str) -> tuple[str, ...]:
        """Join a portal; return the words of this node's key."""
        acting.require(Permission.JOIN_PORTAL)
        return join_portal_of(self.settings, url, code, Path(authority) if authority else None, acting)

    def line(self) -> LineStatus:
        """Return how far the portal is."""
        with commands.looked_into(self.settings) as (store, _refused):
            return line_status(store)

    def findings(self) -> Sequence[Finding]:
        """Look at everything that can be wrong."""
        return examine(self._chosen, self._state, self._clock)

    def write_report(self, findings: Sequence[Finding], file: Path) -> None:
        """Write what was found into `file`, a PDF in both languages to sign and keep."""
        from kiosk.cli.options import ReportLanguages
        from kiosk.cli.readiness import write_report

        write_report(file, ReportLanguages.BOTH, findings, self._chosen, self._state, self._clock)
