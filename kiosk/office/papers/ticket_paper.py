"""The paper of a number: printed where it is given out, with how its line stands just then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.devices.printers.printer import Printer
from kiosk.domain.paper_numbers import GATE, PAPER_SERIES
from kiosk.domain.service import Language, QueueGroup
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.walk_in import Hall, outlook_for
from kiosk.office.papers.appointment_slips import Copy, ticket_code, ticket_slip
from kiosk.office.papers.printing import PaperWish, PrintReport
from kiosk.office.papers.slip_printing import print_slip
from kiosk.office.papers.slips import Signer, signer_of
from kiosk.paper.number_card import NumberCard
from kiosk.paper.slip import Slip
from kiosk.store import PrintJob, appointment_of, find_ticket, people_before


@dataclass(frozen=True, slots=True)
class TicketPaper:
    """Numbers of `hall` on the paper of one printer."""

    hall: Hall
    lines: Iterable[QueueGroup]
    signer: Signer
    printer: Printer

    def print(self, op_id: str, ticket_id: str, language: Language) -> PrintReport:
        """Print a ticket; `LookupError` for an unknown one. See `printing.print_paper`."""
        hall, store = self.hall, self.hall.store
        kept = find_ticket(store, ticket_id)
        if kept is None:
            raise LookupError(ticket_id)
        line = {each.id: each for each in (*self.lines, *PAPER_SERIES)}[kept.queue_group]
        came = appointment_of(store, kept.appointment_id)

        def slip(job: PrintJob) -> Slip:
            stands = outlook_for(hall, kept)
            today = kept.day == hall.today
            before = stands.before if today else people_before(store, kept)
            wait = stands.wait if today else None
            copy = Copy(hall.mission, job.language, self.signer, store.clock.now_ms(), job.copy)
            rules, letter = hall.timetable.check_in, store.node_letter
            return ticket_slip(kept, came, line, before, wait, letter, rules, copy)

        wish = PaperWish("ticket", ticket_id, language)
        return print_slip(store, self.printer, hall.acting, op_id, wish, slip)


def gate_cards(hall: Hall, tickets: Iterable[Ticket]) -> tuple[NumberCard, ...]:
    """Return numbers of the gate as cards for a sheet, their codes signed here."""
    store, signer = hall.store, signer_of(hall.store)
    copy = Copy(hall.mission, Language.ARABIC, signer, store.clock.now_ms(), 1)
    return tuple(
        NumberCard(
            mission=hall.mission.name,
            node_letter=store.node_letter,
            series=GATE,
            number=each.number,
            day=each.day,
            training=signer.training,
            code=ticket_code(each, None, store.node_letter, copy),
        )
        for each in tickets
    )
