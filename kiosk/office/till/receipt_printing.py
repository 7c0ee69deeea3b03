"""The papers of a receipt: the original, the office's copy, and whatever is printed again.

All are made of the committed rows. Each has its copy number in the signed code: 1 is the original alone, the
office's copy is a duplicate from its first print on, and no two prints of a receipt have the same one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.devices.printers.printer import Printer
from kiosk.domain.acting import Acting
from kiosk.domain.mission import Mission
from kiosk.domain.receipt import Receipt
from kiosk.domain.service import Language, Service
from kiosk.domain.states import PrintState
from kiosk.office.papers.appointment_slips import Copy
from kiosk.office.papers.printing import PaperWish, PrintReport
from kiosk.office.papers.receipt_slips import Named, receipt_slip
from kiosk.office.papers.slip_printing import print_slip
from kiosk.office.papers.slips import signer_of
from kiosk.paper.slip import Slip
from kiosk.store import PrintJob, Store
from kiosk.store.money.receipt_rows import must_know_receipt, payers_of, references_of
from kiosk.store.people.staff import person_of

ORIGINAL, OFFICE_COPY = "receipt", "receipt_office_copy"
"""Kinds of print job: what the payer takes, what the office keeps."""
BOTH = (ORIGINAL, OFFICE_COPY)


@dataclass(frozen=True, slots=True)
class ReceiptPaper:
    """How a desk prints receipts: on which printer, in which mission's name."""

    store: Store
    acting: Acting
    printer: Printer
    mission: Mission
    services: Mapping[str, Service]

    def print(self, op_id: str, receipt_id: str, language: Language, kind: str = ORIGINAL) -> PrintReport:
        """Print the next copy of a receipt; the same `op_id` (a UUID) prints once. See `print_paper`."""
        kept, named = self._named(receipt_id)

        def slip(job: PrintJob) -> Slip:
            signer, now = signer_of(self.store), self.store.clock.now_ms()
            copy = Copy(self.mission, job.language, signer, now, job.copy)
            return receipt_slip(kept, named, self.services, copy, office_copy=kind == OFFICE_COPY)

        wish = PaperWish(kind, kept.id, language)
        return print_slip(self.store, self.printer, self.acting, op_id, wish, slip)

    def print_each(
        self, op_ids: Mapping[str, str], receipt_id: str, language: Language
    ) -> dict[str, PrintReport]:
        """Print papers by their kinds, each by its own operation id; none is tried after one that failed."""
        reports: dict[str, PrintReport] = {}
        for kind, op_id in op_ids.items():
            reports[kind] = self.print(op_id, receipt_id, language, kind)
            if reports[kind].state is not PrintState.PRINTED:
                break
        return reports

    def _named(self, receipt_id: str) -> tuple[Receipt, Named]:
        with self.store.reading() as connection:
            kept = must_know_receipt(connection, receipt_id)
            cashier = person_of(connection, kept.actor)
            given_back = must_know_receipt(connection, kept.reverses) if kept.reverses else None
            references = references_of(connection, kept)
        payer = payers_of(self.store, self.acting, (kept,)).get(kept.id, "")
        reversed_serial = str(given_back.serial) if given_back else ""
        return kept, Named(payer, cashier.number if cashier else "", reversed_serial, references)
