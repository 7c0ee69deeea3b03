"""This station as set-up works on it: the same functions that the commands call.

Counter and display are such stations too and need little of it: what they don't is imported when it is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli import station as commands
from kiosk.cli.workbench.beginning import BeginningBench
from kiosk.cli.workbench.devices import DevicesBench
from kiosk.cli.workbench.people import PeopleBench
from kiosk.cli.workbench.words import SpokenBench
from kiosk.domain.acting import Acting, Permission
from kiosk.office.checks.finding import Finding
from kiosk.store.line import LineStatus, line_status

if TYPE_CHECKING:
    from kiosk.cli.workbench.backups import StationBackups


class StationBench(SpokenBench, BeginningBench, PeopleBench, DevicesBench):
    """One station by its settings, with all that set-up does to it. `pcsc` is its card service."""

    @cached_property
    def backups(self) -> StationBackups:
        """Its backups."""
        from kiosk.cli.workbench.backups import StationBackups

        return StationBackups(self)

    def log_lines(self) -> Sequence[str]:
        """Return the newest lines of this program's log on this machine, newest first."""
        from kiosk.cli.log import newest_lines

        return newest_lines()

    def clock(self) -> Finding:
        """Return whether something contradicts that time."""
        from kiosk.cli.doctor.examining import examine_clock

        return examine_clock(self.settings, self._clock)

    def join_portal(self, acting: Acting, url: str, code: str, authority: str) -> tuple[str, ...]:
        """Join a portal; return the words of this node's key."""
        from kiosk.cli.line.joining import join_portal_of

        acting.require(Permission.JOIN_PORTAL)
        return join_portal_of(self.settings, url, code, Path(authority) if authority else None, acting)

    def line(self) -> LineStatus:
        """Return how far the portal is."""
        with commands.looked_into(self.settings) as (store, _refused):
            return line_status(store)

    def findings(self) -> Sequence[Finding]:
        """Look at everything that can be wrong."""
        from kiosk.cli.doctor.examining import examine

        return examine(self._chosen, self._state, self._clock)

    def write_report(self, findings: Sequence[Finding], file: Path) -> None:
        """Write what was found into `file`, a PDF in both languages to sign and keep."""
        from kiosk.cli.doctor.readiness import write_report
        from kiosk.cli.options import ReportLanguages

        write_report(file, ReportLanguages.BOTH, findings, self._chosen, self._state, self._clock)
