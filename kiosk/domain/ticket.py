"""A place in today's queue, as it is shown, called and printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.service import Language
from kiosk.domain.states import TicketState
from kiosk.domain.text import eastern_digits, isolate, isolate_rtl


@dataclass(frozen=True, slots=True)
class Ticket:
    """One ticket. `series` is the Latin letter of its queue group, `number` counts from the day's midnight.

    `due_ms` is the time before which it isn't called, and its rank among others; `issued_ms` when it was
    given out. Both are UTC milliseconds. `appointment_id` is "" for a walk-in.
    """

    id: str
    day: date
    series: str
    number: int
    queue_group: str
    service_id: str
    appointment_id: str
    persons: int
    state: TicketState
    due_ms: int
    issued_ms: int
    language: Language
    visit_id: str
    epoch: int = 0
    seq: int = 0


def shown_number(letter: str, arabic_letter: str, number: int, language: Language) -> str:
    """Return a ticket's number as readers of `language` see it: "ج 42", "J 42"; isolated."""
    if language is Language.ARABIC:
        return isolate_rtl(f"{arabic_letter} {number}")
    return isolate(f"{letter} {number}")


def twin_number(arabic_letter: str, number: int) -> str:
    """Return the number a second time for who reads no Western digits: "ج ٤٢"; isolated."""
    return isolate_rtl(f"{arabic_letter} {eastern_digits(str(number))}")
