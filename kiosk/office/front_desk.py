"""The reception: gives numbers to whoever stands before it, on paper where a printer is."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from random import Random

from kiosk.catalogue.catalogue import Catalogue
from kiosk.devices.printers.printer import Printer
from kiosk.domain.acting import Acting
from kiosk.domain.errors import StoreError
from kiosk.domain.mission import Mission
from kiosk.domain.service import Language, Service
from kiosk.domain.serving_order import Priority
from kiosk.domain.states import PrintState
from kiosk.domain.ticket import Ticket
from kiosk.office.slips import signer_of
from kiosk.office.ticket_paper import TicketPaper
from kiosk.office.walk_in import Asking, Hall, take
from kiosk.store import Store, timetable
from kiosk.store.stopping import StopReason


@dataclass(frozen=True, slots=True)
class Wish:
    """Whom a number is for."""

    service: Service
    persons: int
    priority: Priority
    language: Language


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

    def give(self, op_id: str, wish: Wish) -> HandedOut | StopReason:
        """Commit a number, then print it; the reason if its line takes nobody else.

        The same `op_id` (a UUID) gives one number and prints it once. Raises `NotAllowed`, `StoreError`.
        """
        line = {each.id: each for each in self.catalogue.queue_groups}[wish.service.queue_group]
        asking = Asking(wish.service, line, wish.persons, wish.priority, wish.language, op_id)
        given = take(self._hall, op_id, asking)
        if isinstance(given, StopReason):
            return given
        return HandedOut(given, self.print(_paper_of(op_id), given))

    def print(self, op_id: str, ticket: Ticket) -> bool:
        """Print a number, and tell whether its paper came. What hinders that undoes no number."""
        paper = TicketPaper(self._hall, self.catalogue.queue_groups, signer_of(self.store), self.printer)
        try:
            return paper.print(op_id, ticket.id, ticket.language).state is PrintState.PRINTED
        except StoreError:
            return False

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
