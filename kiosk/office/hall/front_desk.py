"""The reception: gives numbers to whoever stands before it, with an appointment or without."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from random import Random

from kiosk.catalogue.catalogue import Catalogue
from kiosk.devices.printers.printer import Printer
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import CHECKS_IN, Appointment
from kiosk.domain.errors import StoreError
from kiosk.domain.holder import plain_number
from kiosk.domain.mission import Mission
from kiosk.domain.service import Language, QueueGroup, Service
from kiosk.domain.serving_order import Priority
from kiosk.domain.states import PrintState
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Ticket
from kiosk.office.claim import ByPassport, Misses
from kiosk.office.hall.check_in import Arrived, Reception, arrive, receive
from kiosk.office.hall.paper_numbers import PaperFault, gate_numbers, held, name
from kiosk.office.hall.walk_in import Asking, Hall, take
from kiosk.office.papers.slips import signer_of
from kiosk.office.papers.ticket_paper import TicketPaper
from kiosk.store import Store, timetable
from kiosk.store.queue.gate import Named


@dataclass(frozen=True, slots=True)
class Wish:
    """Whom a number is for. `paper` is the number that they hold already, as it is typed; "" for none."""

    service: Service
    persons: int
    priority: Priority
    language: Language
    paper: str = ""


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A number that was given. `printed`: its paper came; else the number is written down for the person."""

    ticket: Ticket
    printed: bool


@dataclass(frozen=True, slots=True)
class FrontDesk:
    """One reception with who works there."""

    store: Store
    acting: Acting
    catalogue: Catalogue
    mission: Mission
    printer: Printer

    def give(self, op_id: str, wish: Wish) -> HandedOut | StopReason | PaperFault:
        """Commit a number, then print it; the reason if its line takes nobody else.

        The same `op_id` (a UUID) gives one number and prints it once. Raises `NotAllowed`, `StoreError`.
        """
        line = {each.id: each for each in self.catalogue.queue_groups}[wish.service.queue_group]
        if wish.paper:
            return self._name(op_id, wish, line)
        asking = Asking(wish.service, line, wish.persons, wish.priority, wish.language, op_id)
        given = take(self._hall, op_id, asking)
        if isinstance(given, StopReason):
            return given
        return HandedOut(given, self.print(_paper_of(op_id), given))

    def print_gate(self, op_id: str, count: int) -> tuple[int, int]:
        """Commit numbers for the gate and print them; return how many were kept, and how many came on paper.

        The same `op_id` goes on where a printer stopped. Raises as `gate_numbers` does.
        """
        kept = gate_numbers(self._hall, op_id, count)
        printed = 0
        for ticket in kept:
            if not self.print(_paper_of(str(uuid.uuid5(uuid.UUID(op_id), ticket.id))), ticket):
                break
            printed += 1
        return len(kept), printed

    def _name(self, op_id: str, wish: Wish, line: QueueGroup) -> HandedOut | PaperFault | StopReason:
        """Say what the holder of a number on paper comes for; one of the kit is entered first."""
        hall, kept = self._hall, held(self._hall, op_id, wish.paper)
        if isinstance(kept, PaperFault):
            return kept
        ticket = name(hall, op_id, kept.id, Named(wish.service, line, wish.priority, wish.persons))
        return HandedOut(ticket, printed=True) if isinstance(ticket, Ticket) else ticket

    def print(self, op_id: str, ticket: Ticket) -> bool:
        """Print a number, and tell whether its paper came. What hinders that undoes no number."""
        paper = TicketPaper(self._hall, self.catalogue.queue_groups, signer_of(self.store), self.printer)
        try:
            return paper.print(op_id, ticket.id, ticket.language).state is PrintState.PRINTED
        except StoreError:
            return False

    def lost_slip(self, document: str) -> Arrived | None:
        """Return what holds for the appointment of a document's holder, by its whole number; None for none.

        Raises `NotAllowed`, `StoreError`.
        """
        self.acting.require(Permission.CHECK_IN)
        found = arrive(self._reception, ByPassport(plain_number(document)))
        return found if isinstance(found, Arrived) else None

    def check_in(self, op_id: str, kept: Appointment) -> HandedOut | Arrived:
        """Check in whoever lost their slip, and print their number; for who can't be, return what holds.

        The same `op_id` (a UUID) gives one number and prints it once. Raises `NotAllowed`, `StoreError`.
        """
        letters = {line.id: line.letter for line in self.catalogue.queue_groups}
        came = receive(self._reception, op_id, kept.id, letters, kept.language)
        if came.ticket is None or came.arrival not in CHECKS_IN:
            return came
        return HandedOut(came.ticket, self.print(_paper_of(op_id), came.ticket))

    @property
    def _reception(self) -> Reception:
        """Staff who look for somebody aren't counted among the misses at a kiosk."""
        return Reception(self._hall, Misses())

    @property
    def _hall(self) -> Hall:
        return Hall(self.store, self.acting, self.mission, timetable(self.store), Random())


def services_of(catalogue: Catalogue, line: str) -> tuple[Service, ...]:
    """Return what people of a line come for, as it is offered today."""
    offered = (each for each in catalogue.services.values() if each.queue_group == line and each.enabled)
    return tuple(sorted(offered, key=lambda each: each.order))


def _paper_of(op_id: str) -> str:
    """Return the operation id of the paper of a number: the same for a second try."""
    return str(uuid.uuid5(uuid.UUID(op_id), "paper"))
