"""The numbers of a desk at the seam: a line that stands as the test says, and gives each tap one number."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.service import Language, QueueGroup, Service
from kiosk.domain.serving_order import Coming, Priority
from kiosk.domain.states import TicketState
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Standing, Ticket
from kiosk.domain.waiting import WaitingRange
from kiosk.office.hall.numbers import Numbered
from kiosk.office.hall.walk_in import Asking, Outlook
from kiosk.office.papers.printing import PrintReport

DAY = date(2026, 11, 23)
SIX_BEFORE = Outlook(before=6, wait=WaitingRange(20, 35), after_closing=False, stopped=None)


@dataclass
class FakeNumbers:
    """`stands` is how every line stands; `failing` is raised, once each, by taking.

    `lost` is raised once after a number was given. `gate`: taking waits for it. `stopping` stops the line
    while somebody decides.
    """

    catalogue: Catalogue
    prints: Callable[[str, str, Language], PrintReport]
    stands: Outlook = SIX_BEFORE
    given: dict[str, tuple[Asking, Numbered]] = field(default_factory=dict)
    asked: list[tuple[str, int, Priority]] = field(default_factory=list)
    failing: list[Exception] = field(default_factory=list)
    lost: list[Exception] = field(default_factory=list)
    stopping: StopReason | None = None
    gate: threading.Event | None = None
    wait: WaitingRange | None = None
    """How long one waits now, as the open screen says."""

    def wait_now(self) -> WaitingRange | None:
        return self.wait

    def line_of(self, service: Service) -> QueueGroup | None:
        return {line.id: line for line in self.catalogue.queue_groups}.get(service.queue_group)

    def outlook(
        self, line: QueueGroup, persons: int, priority: Priority, held: Ticket | None = None
    ) -> Outlook:
        self.asked.append((line.id, persons, priority))
        return self.stands

    def name(self, op_id: str, held: Ticket, asking: Asking) -> Numbered | StopReason:
        if self.stopping is not None:
            return self.stopping
        standing = replace(held.standing, line=asking.line.id, priority=asking.priority)
        named = replace(held, service_id=asking.service.id, persons=asking.persons, standing=standing)
        self.given[op_id] = asking, Numbered(named, replace(self.stands, stopped=None))
        return self.given[op_id][1]

    def take(self, op_id: str, asking: Asking) -> Numbered | StopReason:
        if self.gate is not None:
            self.gate.wait(5)
        if self.failing:
            raise self.failing.pop(0)
        if self.stopping is not None:
            return self.stopping
        if op_id not in self.given:
            number = ticket_for(asking, 41 + len(self.given) + 1)
            self.given[op_id] = asking, Numbered(number, replace(self.stands, stopped=None))
        if self.lost:
            raise self.lost.pop(0)
        return self.given[op_id][1]

    def print_ticket(self, op_id: str, ticket_id: str, language: Language) -> PrintReport:
        return self.prints("ticket", ticket_id, language)

    def print_owed(self, op_id: str, taking_op_id: str, language: Language) -> PrintReport | None:
        kept = self.given.get(taking_op_id)
        return self.print_ticket(op_id, kept[1].ticket.id, language) if kept else None


def ticket_for(asking: Asking, number: int) -> Ticket:
    """Return the ticket of a walk-in."""
    return Ticket(
        id=f"walk-in-{number}",
        day=DAY,
        series=asking.line.letter,
        number=number,
        queue_group=asking.line.id,
        service_id=asking.service.id,
        appointment_id="",
        persons=asking.persons,
        due_ms=0,
        issued_ms=0,
        language=asking.language,
        visit_id=asking.visit_id,
        standing=Standing(TicketState.WAITING, asking.line.id, Coming.WALK_IN, asking.priority, 0, 0),
    )
