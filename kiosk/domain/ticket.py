"""A place in today's queue, as it is shown, called and printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.service import Language
from kiosk.domain.serving_order import Coming, Priority
from kiosk.domain.states import TicketState
from kiosk.domain.text import eastern_digits, isolate, isolate_rtl


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a ticket stands. Times are UTC milliseconds.

    `line` is the queue group it waits in. Nobody calls it before `since_ms`; `rank_ms` is its place in the
    order. `desk` has called or serves it; of a ticket that waits it is the only one that may call it while
    somebody sits there, "" for any of the line. `calls` counts how often it was called, `back_to` are the
    desks that it returns to, the last of them first.
    """

    state: TicketState
    line: str
    coming: Coming
    priority: Priority
    since_ms: int
    rank_ms: int
    desk: str = ""
    calls: int = 0
    back_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ticket:
    """One ticket. `series` is the Latin letter of its queue group, `number` counts from the day's midnight.

    `due_ms` is the time before which it wasn't called when it was given out, `issued_ms` when that was; both
    UTC milliseconds. `appointment_id` is "" for a walk-in. `moves` counts the moves since then.
    """

    id: str
    day: date
    series: str
    number: int
    queue_group: str
    service_id: str
    appointment_id: str
    persons: int
    due_ms: int
    issued_ms: int
    language: Language
    visit_id: str
    standing: Standing
    moves: int = 0
    epoch: int = 0
    seq: int = 0

    @property
    def state(self) -> TicketState:
        """Where it is."""
        return self.standing.state


def ticket_reference(mission: str, node_letter: str, kept: Ticket) -> str:
    """Return what tells a number from every other: "RUH-20261129-Q-B1-J042".

    Mission, day, Q as a queue number, the node with its epoch (as a receipt's book), number. Only the last of
    it is said in the hall: each node counts from 1, with the letters that people know.
    """
    return f"{mission}-{kept.day:%Y%m%d}-Q-{node_letter}{kept.epoch}-{kept.series}{kept.number:03}"


def shown_number(letter: str, arabic_letter: str, number: int, language: Language) -> str:
    """Return a ticket's number as readers of `language` see it: "ج 42", "J 42"; isolated."""
    if language is Language.ARABIC:
        return isolate_rtl(f"{arabic_letter} {number}")
    return isolate(f"{letter} {number}")


def twin_number(arabic_letter: str, number: int) -> str:
    """Return the number a second time for who reads no Western digits: "ج ٤٢"; isolated."""
    return isolate_rtl(f"{arabic_letter} {eastern_digits(str(number))}")
