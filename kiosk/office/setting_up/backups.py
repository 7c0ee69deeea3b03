"""What set-up can do for backups: the recovery sheet, where they go, making one, and trying the newest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.domain.acting import Acting
from kiosk.domain.service import Language
from kiosk.office.devices.asking import Silence
from kiosk.office.devices.owned import Answer
from kiosk.paper.recovery_sheet import RecoverySheet


@dataclass(frozen=True, slots=True)
class NewSheet:
    """A recovery sheet that isn't in force yet, with the code that stands on it."""

    code: bytes
    sheet: RecoverySheet

    def __repr__(self) -> str:
        return f"NewSheet({self.sheet.name})"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, and whether all is well."""

    text: str
    well: bool


class Backups(Protocol):
    """The backups of one station. Methods block, and raise `KioskError` for what can be mended."""

    def sheet_in_force(self) -> str:
        """Return the name of the recovery sheet that opens new backups, "" if there is none yet."""

    def new_sheet(self, acting: Acting) -> NewSheet:
        """Draw a sheet. It counts once it is kept."""

    def print_sheet(self, acting: Acting, new: NewSheet) -> Answer | Silence:
        """Print it on this station's printer, if no kiosk holds it."""

    def write_sheet(self, acting: Acting, new: NewSheet, file: Path) -> None:
        """Write it as PDF for an office printer."""

    def keep_sheet(self, acting: Acting, new: NewSheet) -> None:
        """Close backups for it from now on: somebody has it on paper."""

    def folder(self) -> str:
        """Return where backups go, "" for nowhere."""

    def keep_folder(self, acting: Acting, folder: str) -> None:
        """Let backups go into `folder`, "" for nowhere. Raises `BackupError` if there is no such folder."""

    def age(self, language: Language) -> Told:
        """Return how old the last good one is."""

    def make(self, acting: Acting, language: Language) -> Told:
        """Make one, and read it back."""

    def try_newest(self, acting: Acting, language: Language) -> Told:
        """Open the newest one whole, as far as this station can by itself."""
