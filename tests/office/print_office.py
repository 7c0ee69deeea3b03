"""Where the tests of printing print: a real store, a real printer twin, and a printer to be watched."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.clock import Clock
from kiosk.devices.printers.escpos_link import Patience
from kiosk.devices.printers.printer import PreparedJob, Printer, PrinterStatus, PrintOutcome
from kiosk.devices.printers.virtual import VirtualPrinter
from kiosk.domain.acting import applicant
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.office.papers.printing import PaperWish, PrintReport, print_paper
from kiosk.store import Store, open_store
from kiosk.store.stations.prints import interrupted_prints
from tests.office.printing_child import DOTS, STATION, paper
from tests.store.print_jobs import copies_of

LONG = 60.0
"""Seconds that a wait may take before its test fails; nothing waits that long when all is well."""
SHORT = Patience(answer=0.2, stall=0.3, fence=0.2, connect=0.2)


@dataclass
class Office:
    """A station with a real store and a real printer twin."""

    state: Path
    store: Store
    printer: VirtualPrinter
    visit: str = field(default_factory=lambda: str(uuid.uuid4()))

    def tap(self, op_id: str | None = None, printer: Printer | None = None) -> PrintReport:
        wish = PaperWish("slip", self.visit, Language.ARABIC)
        op_id = op_id or str(uuid.uuid4())
        return print_paper(self.store, printer or self.printer, applicant(STATION), op_id, wish, paper)

    def states(self) -> list[tuple[int, PrintState]]:
        return [(copy, state) for _, copy, state in copies_of(self.store, self.visit)]

    def papers(self) -> list[str]:
        return sorted(path.stem for path in (self.state / "paper").glob("*.escpos"))

    def restart(self) -> None:
        """Open the store anew, as the next start of the station does."""
        self.store.close()
        self.store = open_store(f"sqlite:///{self.state / 'kiosk.db'}", self.state, Clock(), STATION)
        interrupted_prints(self.store, STATION)


@dataclass
class WatchedPrinter:
    """The real printer, with something happening just before and just after it prints."""

    inner: VirtualPrinter
    before: Callable[[], object] = lambda: None
    after: Callable[[], object] = lambda: None
    name: str = "virtual"
    dots: int = DOTS

    def status(self) -> PrinterStatus:
        return self.inner.status()

    def print(self, job: PreparedJob) -> PrintOutcome:
        self.before()
        outcome = self.inner.print(job)
        self.after()
        return outcome

    def close(self) -> None:
        self.inner.close()
