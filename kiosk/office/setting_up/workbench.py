"""What set-up can do with this station: what its window asks for, and the command line does as well.

The window is handed one; everything here may block, so it is called from behind a page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from kiosk.domain.device import DeviceKind
from kiosk.domain.service import Language, Text
from kiosk.office.checks.finding import Finding
from kiosk.office.device_asking import Silence
from kiosk.office.devices import Answer
from kiosk.office.setting_up.found import FoundDevice, Value
from kiosk.office.setting_up.new_mission import JoiningStation, MissionOffer, NewStation
from kiosk.store.line import LineStatus


class Start(StrEnum):
    """What stands here already, and so what set-up begins with."""

    NOTHING = "nothing"
    """No store: the first start is to be made."""
    NOBODY = "nobody"
    """A store, and nobody who could log in."""
    PEOPLE = "people"
    """People who can log in."""


@dataclass(frozen=True, slots=True)
class Station:
    """This station as its settings and its store say. `mission` and `letter` are empty without a store."""

    name: str
    settings_file: Path
    state: Path
    store: str
    mission: Text | None
    letter: str
    time_zone: str
    panel_width_mm: int | None
    printer: Mapping[str, Value]
    reader: Mapping[str, Value]
    scanner: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Said:
    """A finding in words: what is looked at, what is, and how to mend it ("" if there is nothing)."""

    name: str
    says: str
    mend: str


class Workbench(Protocol):
    """One station, to be set up. Methods raise `KioskError` for what can be mended."""

    def start(self) -> Start:
        """Return what set-up begins with."""

    def station(self) -> Station:
        """Return the station as it is now."""

    def missions(self) -> Sequence[MissionOffer]:
        """Return the missions whose files are shipped."""

    def begin(self, wish: NewStation) -> None:
        """Write the settings and make the store."""

    def join(self, wish: JoiningStation) -> None:
        """Write the settings and join the shared store."""

    def now_ms(self) -> int:
        """Return what this machine takes for the time (UTC)."""

    def clock(self) -> Finding:
        """Return whether something contradicts that time."""

    def keep_panel(self, width_mm: int) -> None:
        """Keep the panel's width."""

    def found(self) -> Sequence[FoundDevice]:
        """Return what hangs on this machine."""

    def keep_device(self, device: DeviceKind, table: Mapping[str, Value]) -> None:
        """Make `table` the settings of a device; an empty one takes it away."""

    def undo_settings(self) -> None:
        """Put back what the station's file was before the last change."""

    def print_trial(self) -> Answer | Silence:
        """Print the test page."""

    def read_trial(self, device: DeviceKind, seconds: int) -> Answer | Silence:
        """Wait for something to be laid down or scanned, and return what it is."""

    def join_portal(self, url: str, code: str, authority: str) -> tuple[str, ...]:
        """Join a portal; return the words of this node's key. `authority` is a file's path, "" for none."""

    def line(self) -> LineStatus:
        """Return how far the portal is."""

    def findings(self) -> Sequence[Finding]:
        """Look at everything that can be wrong."""

    def device_findings(self) -> Sequence[Finding]:
        """Look at the devices alone."""

    def say(self, finding: Finding, language: Language) -> Said:
        """Return the sentences of a finding."""
