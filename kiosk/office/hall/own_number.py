"""What holds for whoever shows the slip of their number: how long yet, where to go, or that it has ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.domain.calling import AT_DESK, CALLABLE
from kiosk.domain.paper_numbers import UNNAMED
from kiosk.domain.service import Text
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.domain.waiting import WaitingRange
from kiosk.office.hall.paper_numbers import ticket_of_slip
from kiosk.office.hall.walk_in import Hall, outlook_for
from kiosk.paper.seal import SlipClaims
from kiosk.store.missions.in_force import hall as hall_of
from kiosk.store.queue.tickets import held_of_visit


class Holds(StrEnum):
    """What is to be said of a number."""

    WAITS = "waits"
    UNNAMED = "unnamed"
    """From the gate: its holder hasn't said yet what they come for."""
    LATER = "later"
    """Of a day to come."""
    KEPT = "kept"
    """Of an earlier day that nobody closed: it will be called first once that was done."""
    CALLED = "called"
    """A desk has called it."""
    MISSED = "missed"
    """It was called, and nobody came."""
    OVER = "over"
    """Served, given up, or of a day that is over."""


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """A number and what holds for it. `place` is the desk that called it, else where somebody helps.

    `before` counts the people before it, `wait` is how long it waits; None where nobody knows.
    """

    holds: Holds
    ticket: Ticket
    place: Text
    before: int = 0
    wait: WaitingRange | None = None

    @property
    def over(self) -> bool:
        """Whether it is no longer called."""
        return self.holds is Holds.OVER

    @property
    def waits(self) -> bool:
        """Whether its holder waits for the call today."""
        return self.holds is Holds.WAITS


def own_number(hall: Hall, slip: SlipClaims) -> OwnNumber | None:
    """Return what holds for the number of a slip; None if it is none of ours."""
    kept = ticket_of_slip(hall.store, slip)
    return _own(hall, kept) if kept is not None else None


def number_of_visit(hall: Hall, visit_id: str) -> OwnNumber | None:
    """Return what holds for the number that a visit has, None while it has none that still counts."""
    kept = held_of_visit(hall.store, visit_id, hall.today)
    return _own(hall, kept) if kept is not None else None


def _own(hall: Hall, kept: Ticket) -> OwnNumber:
    holds, place = _holds(hall, kept), hall.mission.help_place
    if holds is Holds.WAITS:
        stands = outlook_for(hall, kept)
        return OwnNumber(holds, kept, place, stands.before, stands.wait)
    if holds is Holds.CALLED:
        desks = {desk.id: desk.name for desk in hall_of(hall.store).desks_on(hall.today)}
        place = desks.get(kept.standing.desk, place)
    return OwnNumber(holds, kept, place)


def _holds(hall: Hall, kept: Ticket) -> Holds:
    state = kept.state
    if kept.day != hall.today:
        return _another_day(kept, hall.today)
    if state in AT_DESK:
        return Holds.CALLED
    if state is TicketState.MISSED:
        return Holds.MISSED
    if state not in CALLABLE:
        return Holds.OVER
    return Holds.UNNAMED if kept.standing.line in UNNAMED else Holds.WAITS


def _another_day(kept: Ticket, today: date) -> Holds:
    if kept.state not in CALLABLE or (kept.standing.line in UNNAMED and kept.day < today):
        return Holds.OVER
    return Holds.LATER if kept.day > today else Holds.KEPT
