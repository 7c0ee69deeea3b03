"""What desks do in the tests of the line: people come, are called, served, and missed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kiosk.domain.acting import Acting, Permission, applicant
from kiosk.domain.calling import finished, missed, started
from kiosk.domain.service import Language
from kiosk.domain.serving_order import USUAL_ORDER, Coming, Priority
from kiosk.domain.ticket import Standing, Ticket
from kiosk.store import Store, find_ticket
from kiosk.store.queue.calling import (
    call_next,
    move_ticket,
)
from kiosk.store.queue.issuing import Wanted, take_number
from tests.store.site import new_op

DAY = date(2026, 11, 25)
PASSPORTS, PAPERS = "passports", "civil"


def clerk(number: int = 1) -> Acting:
    return Acting(f"clerk-{number}", f"counter-{number}", frozenset({Permission.SERVE}))


def wanted(
    line: str = PASSPORTS, priority: Priority = Priority.NONE, persons: int = 1, due_ms: int = 0
) -> Wanted:
    coming = Coming.APPOINTMENT if due_ms else Coming.WALK_IN
    series = "J" if line == PASSPORTS else "S"
    return Wanted("renewal", line, series, persons, coming, priority, due_ms, Language.ARABIC, "visit")


def come(store: Store, *many: Wanted, day: date = DAY) -> list[Ticket]:
    """Give each a number of `day`, a second after the one before."""
    came = []
    for nth, each in enumerate(many):
        due = each.due_ms or store.clock.now_ms() - 60_000 + nth * 1000
        came.append(
            take_number(store, applicant("k1"), new_op(), replace(each, due_ms=due), day, USUAL_ORDER)
        )
    return came


def next_at(store: Store, desk: str = "1", *lines: str, number: int = 1) -> Ticket:
    called = call_next(store, clerk(number), new_op(), desk, lines or (PASSPORTS,), DAY)
    assert isinstance(called, Ticket)
    return called


def moved(store: Store, kept: Ticket, change: Callable[[Standing, int], Standing], number: int = 1) -> Ticket:
    after = move_ticket(store, clerk(number), new_op(), kept.id, kept.moves, change)
    assert isinstance(after, Ticket)
    return after


def start(standing: Standing, _now: int) -> Standing:
    return started(standing)


def miss(standing: Standing, _now: int) -> Standing:
    return missed(standing)


def serve(store: Store, called: Ticket, number: int = 1) -> Ticket:
    return moved(store, moved(store, called, start, number), finished, number)


def now(store: Store, kept: Ticket) -> Ticket:
    found = find_ticket(store, kept.id)
    assert found is not None
    return found
