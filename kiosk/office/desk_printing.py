"""The papers that a desk prints for whoever stands before it: of requests, an appointment, what to bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.service import Language, Speed
from kiosk.office.appointment_slips import appointment_slip
from kiosk.office.printing import PaperWish, PrintReport
from kiosk.office.slips import birth_years, papers_list, request_slip
from kiosk.paper.slip import Slip
from kiosk.store import PrintJob, appointment_of, visit_requests
from kiosk.store.appointments import replaced_by

if TYPE_CHECKING:
    from kiosk.office.desk import Desk


def print_visit(desk: Desk, op_id: str, visit_id: str, language: Language) -> PrintReport:
    """Print one slip for all requests of a visit."""
    filed = visit_requests(desk.store, visit_id)
    years = birth_years(desk.store, desk.acting, filed)

    def slip(job: PrintJob) -> Slip:
        now = desk.clock.now_ms()
        services = desk.catalogue.services
        return request_slip(filed, services, desk.mission, language, desk.signer, now, job.copy, years)

    return desk.print(op_id, PaperWish("slip", visit_id, language), slip)


def print_papers(desk: Desk, op_id: str, service_id: str, speed: Speed, language: Language) -> PrintReport:
    """Print what to bring for a service. Nobody's data is on it, so each print is a paper of its own."""
    service = desk.catalogue.services[service_id]

    def slip(job: PrintJob) -> Slip:
        return papers_list(service, speed, desk.mission, language, desk.today(), desk.clock.now_ms())

    return desk.print(op_id, PaperWish("papers", op_id, language), slip)


def print_appointment(desk: Desk, op_id: str, appointment_id: str, language: Language) -> PrintReport:
    """Print the slip of an appointment; `LookupError` for an unknown one."""
    kept = appointment_of(desk.store, appointment_id)
    if kept is None:
        raise LookupError(appointment_id)

    replaced = replaced_by(desk.store, kept.reference)

    def slip(job: PrintJob) -> Slip:
        service = desk.catalogue.services[kept.service_id]
        return appointment_slip(kept, replaced, service, desk.copy(job))

    return desk.print(op_id, PaperWish("appointment", appointment_id, language), slip)
