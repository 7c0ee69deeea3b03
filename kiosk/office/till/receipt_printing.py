"""The papers of a receipt: the original, the office's copy, and whatever is printed again.

All are made of the committed rows. Each has its copy number in the signed code: 1 is the original alone, the
office's copy counts as a duplicate from its first print on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.devices.printers.printer import Printer
from kiosk.domain.acting import Acting
from kiosk.domain.mission import Mission
from kiosk.domain.service import Language, Service
from kiosk.office.appointment_slips import Copy
from kiosk.office.printing import PaperWish, PrintReport
from kiosk.office.receipt_slips import receipt_slip
from kiosk.office.slip_printing import print_slip
from kiosk.office.slips import signer_of
from kiosk.paper.slip import Slip
from kiosk.store import PrintJob, Store
from kiosk.store.people import person_of
from kiosk.store.receipt_rows import must_know_receipt, payer_of

ORIGINAL, OFFICE_COPY = "receipt", "receipt_office_copy"
"""Kinds of print job: what the payer takes, what the office keeps."""


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
        with self.store.reading() as connection:
            kept = must_know_receipt(connection, receipt_id)
            cashier = person_of(connection, kept.actor)
            reversed_serial = (
                str(must_know_receipt(connection, kept.reverses).serial) if kept.reverses else ""
            )
        payer, number = payer_of(self.store, self.acting, kept), cashier.number if cashier else ""

        def slip(job: PrintJob) -> Slip:
            copy = self._copy(job)
            return receipt_slip(
                kept, payer, number, reversed_serial, self.services, copy, office_copy=kind == OFFICE_COPY
            )

        wish = PaperWish(kind, kept.id, language)
        return print_slip(self.store, self.printer, self.acting, op_id, wish, slip)

    def _copy(self, job: PrintJob) -> Copy:
        number = job.copy + 1 if job.kind == OFFICE_COPY else job.copy
        return Copy(self.mission, job.language, signer_of(self.store), self.store.clock.now_ms(), number)
