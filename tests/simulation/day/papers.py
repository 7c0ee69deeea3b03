"""The receipts' papers, from a printer that is dead for a while, and by processes that are killed."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.devices.printers.virtual_faults import TwinFaults
from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language
from kiosk.domain.states import PrintState
from kiosk.office.papers.printing import PrintReport
from kiosk.office.till.receipt_printing import ORIGINAL, ReceiptPaper
from kiosk.store import interrupted_prints, move_print, queue_print
from tests.simulation.day.embassy import Clerk, Embassy


@dataclass(frozen=True)
class Papers:
    """`owed` are papers that didn't come out: who owes which receipt, in which copy."""

    embassy: Embassy
    owed: list[tuple[Clerk, Receipt, int]] = field(default_factory=list)

    def print(self, clerk: Clerk, receipt: Receipt, *, killed: bool) -> None:
        """Print a receipt; `killed` in the middle of it, whoever is back asks for another copy."""
        if killed:
            self._die(clerk, receipt)
        self._comes_out(clerk, receipt, copy=2 if killed else 1)

    def fail(self) -> None:
        """The printer is dead."""
        self.embassy.twin.faults = TwinFaults(refuse=True)

    def mend(self) -> None:
        """It works again: what is owed comes out, in the copy that it would have been."""
        self.embassy.twin.faults = TwinFaults()
        owed = list(self.owed)
        self.owed.clear()
        for clerk, receipt, copy in owed:
            self._comes_out(clerk, receipt, copy)

    def _comes_out(self, clerk: Clerk, receipt: Receipt, copy: int) -> None:
        report = self._print(clerk, receipt)
        if report.copy != copy:
            self.embassy.wrong.append("a paper has another copy number than it should have")
        if report.state is PrintState.PRINTED:
            self.embassy.done["papers"] += 1
        else:
            self.embassy.done["papers that didn't come out"] += 1
            self.owed.append((clerk, receipt, copy))

    def _die(self, clerk: Clerk, receipt: Receipt) -> None:
        acting, store = clerk.acting, self.embassy.store
        job = queue_print(
            store, acting, self.embassy.new_id(), ORIGINAL, receipt.id, Language.ARABIC, "virtual"
        )
        move_print(store, acting, job.id, PrintState.PRINTING)
        found = interrupted_prints(store, acting.station)
        if [each.id for each in found] != [job.id]:
            self.embassy.wrong.append("a restart doesn't know which print was cut off")

    def _print(self, clerk: Clerk, receipt: Receipt) -> PrintReport:
        embassy, kiosk = self.embassy, self.embassy.kiosk
        paper = ReceiptPaper(
            embassy.store, clerk.acting, embassy.printer, kiosk.mission, kiosk.catalogue.services
        )
        return paper.print(embassy.new_id(), receipt.id, Language.ARABIC)
