"""The papers of requests: one slip for all that was filed in a visit, a receipt for what was handed over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.devices.printers.printer import Printer
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.mission import Mission
from kiosk.domain.request_file import TAIL, Collector, EntryKind, Proof
from kiosk.domain.service import Language, Service
from kiosk.office.papers.printing import PaperWish, PrintReport
from kiosk.office.papers.slip_printing import print_slip
from kiosk.office.papers.slips import birth_years, request_slip, signer_of
from kiosk.paper.slip import HandOverSlip, NextStep, Slip
from kiosk.store import PrintJob, Store, visit_requests
from kiosk.store.people.staff import person_of
from kiosk.store.requests.histories import file_of

SLIP, HAND_OVER = "slip", "hand_over"
"""Kinds of print job: what whoever filed takes with them, what is signed when a document is handed over."""


@dataclass(frozen=True, slots=True)
class RequestPaper:
    """How a desk prints the papers of requests: on which printer, in which mission's name."""

    store: Store
    acting: Acting
    printer: Printer
    mission: Mission
    services: Mapping[str, Service]

    def print(self, op_id: str, visit_id: str, language: Language) -> PrintReport:
        """Print the next copy of a visit's slip; the same `op_id` (a UUID) prints once. See `print_paper`."""
        wish = PaperWish(SLIP, visit_id, language)
        slip = visit_slip(self.store, self.acting, self.services, self.mission, wish, NextStep.CLERK)
        return print_slip(self.store, self.printer, self.acting, op_id, wish, slip)

    def print_hand_over(self, op_id: str, request_id: str) -> PrintReport:
        """Print the next copy of a hand-over's receipt, as `print` does; `LookupError` if there was none."""
        self.acting.require(Permission.READ_REQUEST)
        with self.store.reading() as connection:
            file = file_of(self.store, connection, request_id)
            handed = next(iter(file.of_kind(EntryKind.HANDED_OVER)), None)
            clerk = person_of(connection, handed.actor) if handed else None
        service = self.services.get(file.filed.service_id)
        if handed is None or service is None:
            raise LookupError(request_id)

        def slip(job: PrintJob) -> Slip:
            return HandOverSlip(
                mission=self.mission,
                language=job.language,
                reference=file.filed.reference,
                service_name=service.name,
                service_plain=service.plain,
                collector=Collector(handed.value),
                name=handed.text[:-TAIL].strip(),
                proof=Proof(handed.subject),
                tail=handed.text[-TAIL:],
                clerk=clerk.number if clerk else "",
                handed_ms=handed.at_ms,
                printed_ms=self.store.clock.now_ms(),
                copy=job.copy,
            )

        wish = PaperWish(HAND_OVER, request_id, file.language)
        return print_slip(self.store, self.printer, self.acting, op_id, wish, slip)


def visit_slip(
    store: Store,
    acting: Acting,
    services: Mapping[str, Service],
    mission: Mission,
    wish: PaperWish,
    next_step: NextStep,
) -> Callable[[PrintJob], Slip]:
    """Return how a print job's slip is made: one for all requests of the visit, in the order they were filed.

    Raises `NotAllowed`, `StoreError`; `LookupError` where nothing was filed, or the catalogue has a service
    no more.
    """
    filed = visit_requests(store, wish.visit_id)
    missing = {each.service_id for each in filed} - set(services)
    if not filed or missing:
        raise LookupError(wish.visit_id)
    years = birth_years(store, acting, filed)

    def slip(job: PrintJob) -> Slip:
        now, signer = store.clock.now_ms(), signer_of(store)
        return request_slip(filed, services, mission, wish.language, signer, now, job.copy, years, next_step)

    return slip
