"""Numbers of the queue, for whoever stands at the kiosk: how the line stands, taking one, its paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.service import Language, QueueGroup, Service
from kiosk.domain.serving_order import Priority
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Ticket
from kiosk.domain.waiting import WaitingRange
from kiosk.office.hall.paper_numbers import PaperFault, name
from kiosk.office.hall.wait_now import wait_now
from kiosk.office.hall.walk_in import Asking, Outlook, outlook_for, outlook_of, take
from kiosk.office.papers.printing import PrintReport
from kiosk.office.papers.ticket_paper import TicketPaper
from kiosk.store.queue.gate import Named
from kiosk.store.queue.tickets import find_ticket, taken_as

if TYPE_CHECKING:
    from kiosk.office.desk import Desk


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number that was given, and how the line stood then."""

    ticket: Ticket
    outlook: Outlook


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers that one station's applicants take; calls block, as those of the desk."""

    desk: Desk

    def line_of(self, service: Service) -> QueueGroup | None:
        """Return the line in which people wait for a service, None where the hall has none."""
        lines = {line.id: line for line in self.desk.catalogue.queue_groups}
        return lines.get(service.queue_group)

    def outlook(
        self, line: QueueGroup, persons: int, priority: Priority, held: Ticket | None = None
    ) -> Outlook:
        """Return how `line` stands for who would join it now, or has `held` a number from the gate."""
        return outlook_of(self.desk.hall, line.id, persons, priority, held)

    def wait_now(self) -> WaitingRange | None:
        """Return how long one waits now, None where nobody can say; see `wait_now.wait_now`."""
        return wait_now(self.desk.hall, self.desk.catalogue.queue_groups)

    def take(self, op_id: str, asking: Asking) -> Numbered | StopReason:
        """Commit a number and return it, or why there is none; see `walk_in.take`."""
        taken = take(self.desk.hall, op_id, asking)
        if isinstance(taken, StopReason):
            return taken
        return Numbered(taken, outlook_for(self.desk.hall, taken))

    def name(self, op_id: str, held: Ticket, asking: Asking) -> Numbered | StopReason:
        """Commit what the holder of a number from the gate comes for; see `paper_numbers.name`.

        Return it as it stands then: what was said at another place meanwhile holds.
        """
        hall = self.desk.hall
        named = name(
            hall, op_id, held.id, Named(asking.service, asking.line, asking.priority, asking.persons)
        )
        if isinstance(named, StopReason):
            return named
        if isinstance(named, PaperFault):
            named = find_ticket(hall.store, held.id) or held
        return Numbered(named, outlook_for(hall, named))

    def print_ticket(self, op_id: str, ticket_id: str, language: Language) -> PrintReport:
        """Print a ticket, with how its line stands now; `LookupError` for an unknown one."""
        desk = self.desk
        paper = TicketPaper(desk.hall, desk.catalogue.queue_groups, desk.signer, desk.printer)
        return paper.print(op_id, ticket_id, language)

    def print_owed(self, op_id: str, taking_op_id: str, language: Language) -> PrintReport | None:
        """Print the ticket of somebody who has gone, None if `taking_op_id` gave out none."""
        kept = taken_as(self.desk.store, taking_op_id)
        return self.print_ticket(op_id, kept.id, language) if kept else None
