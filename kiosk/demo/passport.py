"""The made-up applicant's passport: its lines go to the scanner, its chip onto the virtual reader."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.demo.applicant import PASSPORT
from kiosk.office.devices.reader_opening import VirtualDocumentReader

_LINE = 44


@dataclass(frozen=True, slots=True)
class HeldPassport:
    """The passport, and the reader before its holder."""

    reader: VirtualDocumentReader

    @property
    def lines(self) -> str:
        """The two lines at the foot of the page with the photograph."""
        return f"{PASSPORT.zone[:_LINE]}\n{PASSPORT.zone[_LINE:]}"

    def lay_down(self) -> None:
        """Lay it on the reader."""
        self.reader.lay_down(PASSPORT)
