"""The papers that a desk prints for whoever stands before it: of requests, an appointment, what to bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.domain.calling import CALLABLE
from kiosk.domain.service import Language, Speed
from kiosk.office.papers.appointment_slips import appointment_slip
from kiosk.office.papers.printing import PaperWish, PrintReport
from kiosk.office.papers.request_printing import SLIP, visit_slip
from kiosk.office.papers.slips import papers_list
from kiosk.paper.slip import NextStep, Slip
from kiosk.store import PrintJob, appointment_of
from kiosk.store.appointments.finding import replaced_by
from kiosk.store.queue.tickets import held_of_visit

if TYPE_CHECKING:
    from kiosk.office.desk import Desk


def print_visit(desk: Desk, op_id: str, visit_id: str, language: Language) -> PrintReport:
    """Print one slip for all requests of a visit."""
    wish = PaperWish(SLIP, visit_id, language)
    services, step = desk.catalogue.services, next_step(desk, visit_id)
    slip = visit_slip(desk.store, desk.acting, services, desk.mission, wish, step)
    return desk.print(op_id, wish, slip)


def next_step(desk: Desk, visit_id: str) -> NextStep:
    """Return where whoever filed in a visit goes: who took a number before waits for its call."""
    held = held_of_visit(desk.store, visit_id, desk.today())
    return NextStep.CALL if held is not None and held.state in CALLABLE else NextStep.RECEPTION


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
