"""What set-up can do with this station: what its window asks for, and the command line does as well.

The window is handed one; everything here may block, so it is called from behind a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar

from kiosk.devices.cards.piv import PivRefusal
from kiosk.devices.sound.voice import Volume
from kiosk.domain.acting import Acting
from kiosk.domain.device import DeviceKind
from kiosk.domain.errors import KioskError
from kiosk.domain.pin import PinFault
from kiosk.domain.self_test import SelfTestPlan
from kiosk.domain.service import Language, Text
from kiosk.domain.staff import Person, PersonFault
from kiosk.office.checks.finding import Finding
from kiosk.office.devices.asking import Silence
from kiosk.office.devices.owned import Answer
from kiosk.office.people.proof import Refused
from kiosk.office.people.session import StaffSession
from kiosk.office.setting_up.backups import Backups
from kiosk.office.setting_up.found import FoundDevice, Value
from kiosk.office.setting_up.new_mission import (
    JoiningStation,
    MissionOffer,
    NewStation,
    ReplacingStation,
)
from kiosk.store import Store
from kiosk.store.line import LineStatus
from kiosk.store.people.pins import PinGiven

Result = TypeVar("Result")


class Start(StrEnum):
    """What stands here already, and so what set-up begins with."""

    NOTHING = "nothing"
    """No store: the first start is to be made."""
    NOBODY = "nobody"
    """A store, and nobody who could log in."""
    RESTORED = "restored"
    """A store that was put back, or that the portal doubts: it needs a new epoch before anything else."""
    PEOPLE = "people"
    """People who can log in."""


@dataclass(frozen=True, slots=True)
class Station:
    """This station as its settings and its store say. `mission` and `letter` are empty without a store.

    `paper` is where a virtual printer keeps its papers.
    """

    name: str
    settings_file: Path
    state: Path
    store: str
    mission: Text | None
    letter: str
    time_zone: str
    panel_width_mm: int | None
    paper: Path
    printer: Mapping[str, Value]
    reader: Mapping[str, Value]
    scanner: Mapping[str, Value]
    self_test: SelfTestPlan


@dataclass(frozen=True, slots=True)
class Said:
    """A finding in words: what is looked at, what is, and how to mend it ("" if there is nothing)."""

    name: str
    says: str
    mend: str


class Workbench(Protocol):
    """One station, to be set up. Methods raise `KioskError` for what can be mended."""

    @property
    def backups(self) -> Backups:
        """Its backups."""

    def start(self) -> Start:
        """Return what set-up begins with."""

    def station(self) -> Station:
        """Return the station as it is now."""

    def missions(self) -> Sequence[MissionOffer]:
        """Return the missions whose files are shipped."""

    def begin(self, wish: NewStation) -> None:
        """Write the settings and make the store."""

    def join(self, wish: JoiningStation) -> bool:
        """Join the shared store and write the settings; False for a code that counts no more."""

    def put_back(self, wish: ReplacingStation) -> None:
        """Put a broken station's backup back: its keys, its settings, its store."""

    def begin_anew(self, code: str, language: Language) -> str | None:
        """Give a store that was put back its new epoch; return what came of it.

        None where it had joined a portal: then headquarters has to vouch for it by a `code`.
        """

    def first_people(self, it_name: str, supervisor_name: str) -> tuple[PinGiven, ...] | PersonFault:
        """Add the first two who can log in, and return their PINs for once."""

    def log_in(self, number: str, pin: str) -> StaffSession | Refused:
        """Let somebody in by number and PIN."""

    def choose_pin(self, session: StaffSession, pin: str) -> StaffSession | PinFault | Refused:
        """Give whoever is logged in with a PIN for once the one that they chose."""

    def on_store(self, work: Callable[[Store], Result]) -> Result:
        """Do `work` with the station's open store."""

    def now_ms(self) -> int:
        """Return what this machine takes for the time (UTC)."""

    def clock(self) -> Finding:
        """Return whether something contradicts that time."""

    def keep_panel(self, acting: Acting, width_mm: int) -> None:
        """Keep the panel's width."""

    def found(self) -> Sequence[FoundDevice]:
        """Return what hangs on this machine."""

    def keep_device(self, acting: Acting, device: DeviceKind, table: Mapping[str, Value]) -> None:
        """Make `table` the settings of a device; an empty one takes it away."""

    def take_issuers(self, acting: Acting, place: Path) -> int:
        """Copy the certificates of passports' authorities in a file or folder onto this station.

        Returns how many authorities are known from now on; 0 where none can be read, and nothing is changed.
        """

    def settings_undo(self) -> Sequence[str]:
        """Return a line for each setting that taking back the last change would alter: now, and then."""

    def undo_settings(self, acting: Acting) -> None:
        """Put back what the station's file was before the last change."""

    def print_trial(self, acting: Acting) -> Answer | Silence:
        """Print the test page."""

    def say_trial(self, acting: Acting, volume: Volume) -> Finding:
        """Say a sentence in each language, and return how the voice is."""

    def keep_self_test(self, acting: Acting, plan: SelfTestPlan) -> None:
        """Keep how long before opening the kiosk looks at itself, and whether with a page on paper."""

    def read_trial(self, acting: Acting, device: DeviceKind, seconds: int) -> Answer | Silence:
        """Wait for something to be laid down or scanned, and return what it is."""

    def join_portal(self, acting: Acting, url: str, code: str, authority: str) -> tuple[str, ...]:
        """Join a portal; return the words of this node's key. `authority` is a file's path, "" for none."""

    def line(self) -> LineStatus:
        """Return how far the portal is."""

    def findings(self) -> Sequence[Finding]:
        """Look at everything that can be wrong."""

    def write_report(self, findings: Sequence[Finding], file: Path) -> None:
        """Write what was found into `file`, a PDF in both languages to sign and keep."""

    def device_findings(self) -> Sequence[Finding]:
        """Look at the devices alone."""

    def say(self, finding: Finding, language: Language) -> Said:
        """Return the sentences of a finding."""

    def explain(self, error: KioskError, language: Language) -> str:
        """Return what happened, and what to do about it."""

    def faults_told(self, faults: Iterable[object], language: Language) -> Sequence[str]:
        """Return a line for each mistake in what the mission sets."""

    def print_told(self, answer: Answer | Silence, language: Language) -> str:
        """Return what became of a test page."""

    def read_told(self, device: DeviceKind, answer: Answer | Silence, language: Language) -> str:
        """Return what came of a test read."""

    def line_told(self, language: Language) -> Sequence[str]:
        """Return how far the portal is, the most important first."""

    def log_lines(self) -> Sequence[str]:
        """Return the newest lines of this program's log on this machine, newest first."""

    def log_in_by_card(self, pin: str) -> StaffSession | Refused | PivRefusal:
        """Let in whose card lies in a reader, by the card's PIN."""

    def enrol_card(self, acting: Acting, person_id: str) -> Person | PersonFault | PivRefusal:
        """Let the card in a reader be somebody's."""

    def card_left(self, session: StaffSession) -> bool:
        """Tell whether the card that let somebody in was taken out. Doesn't wait."""

    def close(self) -> None:
        """Let store and readers go."""
