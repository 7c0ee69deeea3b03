"""A whole day from a seed: what was done in it, and every rule that didn't hold."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.states import TicketState
from kiosk.domain.stopping import StopReason
from kiosk.store.money.schema import drawer
from kiosk.store.queue.schema import ticket, ticket_move
from kiosk.store.queue.stopping import stop_line
from tests.simulation.day.checks import at_each_step, at_the_end
from tests.simulation.day.closing import Closing
from tests.simulation.day.desks import Desks
from tests.simulation.day.drawers import Drawers
from tests.simulation.day.embassy import LINES, MINUTE_MS, Embassy
from tests.simulation.day.later import Later
from tests.simulation.day.orders import Orders
from tests.simulation.day.papers import Papers
from tests.simulation.day.people import People
from tests.simulation.day.tills import Tills
from tests.simulation.day.visits import CLOSES, OPENS, drawn

NOON, FULL_FROM, FULL_UNTIL = 270, 250, 275
PRINTER_DIES, PRINTER_MENDED = 180, 200


@dataclass(frozen=True, slots=True)
class DayPlayed:
    """What was done, in figures, and what didn't hold."""

    figures: Mapping[str, object]
    wrong: tuple[str, ...]


def play_day(folder: Path, url: str, seed: int, visits: int, counters: int) -> DayPlayed:
    """Play one day on a new store at `url`, "" for a file in `folder`. Needs no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    begun = time.monotonic()
    with closing(Embassy(folder, url, seed, counters)) as embassy:
        later = _plan(embassy, visits)
        embassy.live(lambda: at_each_step(embassy))
        _end(embassy, later)
        embassy.live(lambda: at_each_step(embassy))
        embassy.wrong.extend(at_the_end(embassy))
        figures = {**_figures(embassy), "seconds": round(time.monotonic() - begun, 1)}
        return DayPlayed(figures, tuple(dict.fromkeys(embassy.wrong)))


def _plan(embassy: Embassy, visits: int) -> Later:
    papers, people, drawers = Papers(embassy), People(embassy), Drawers(embassy)
    tills = Tills(embassy, papers)
    later = Later(embassy, tills, drawers)
    desks = Desks(embassy, people, tills, Orders(embassy, tills), later)
    people.book(drawn(embassy.chance, visits))
    embassy.at(OPENS - 20, drawers.open_all)
    embassy.at(OPENS, desks.open)
    embassy.at(PRINTER_DIES, papers.fail)
    embassy.at(PRINTER_MENDED, papers.mend)
    embassy.at(FULL_FROM, lambda: _turn(embassy, LINES[:1], StopReason.FULL_TODAY))
    embassy.at(FULL_UNTIL, lambda: _turn(embassy, LINES[:1], StopReason.RESUMED))
    embassy.at(NOON, lambda: drawers.bring_to_safe(embassy.cashiers[0]))
    for minute in range(OPENS, CLOSES, 30):
        embassy.at(minute + 0.5, tills.decide_all)
    for minute in range(OPENS + 45, CLOSES, 90):
        embassy.at(minute, later.enter_all)
    embassy.at(CLOSES, lambda: _turn(embassy, LINES, StopReason.CLOSING))
    return later


def _end(embassy: Embassy, later: Later) -> None:
    """Everybody has left their desk: drawers are closed, some money is given back, then the day is closed."""
    closing = Closing(embassy)
    embassy.after(10, closing.let_in_late)
    embassy.after(15, later.enter_all)
    embassy.after(20, later.tills.decide_to_the_end)
    embassy.after(21, lambda: later.drawers.close(embassy.clerks))
    embassy.after(25, later.give_back)
    embassy.after(30, closing.end)


def _turn(embassy: Embassy, lines: tuple[str, ...], reason: StopReason) -> None:
    acting = Acting(embassy.head.id, "counter-head", frozenset({Permission.STOP_NUMBERS}))
    for line in lines:
        stop_line(embassy.store, acting, embassy.new_id(), line, reason)


def _figures(embassy: Embassy) -> Mapping[str, object]:
    with embassy.store.reading() as connection:
        first_call = (
            select(func.min(ticket_move.c.at_ms))
            .where(ticket_move.c.ticket_id == ticket.c.id, ticket_move.c.state == TicketState.CALLED.value)
            .scalar_subquery()
        )
        rows = connection.execute(select(ticket.c.id, ticket.c.due_ms, first_call)).all()
        over = connection.execute(
            select(func.sum(drawer.c.counted_minor - drawer.c.expected_minor))
        ).scalar_one()
    waits = {each: max(0, called - due) / MINUTE_MS for each, due, called in rows if called}
    promised = [
        (one.promised, waits[each])
        for each, one in embassy.visits.items()
        if one.promised is not None and each in waits
    ]
    tenths = statistics.quantiles(waits.values(), n=10)
    return {
        "done": dict(sorted(embassy.done.items())),
        "wait_minutes": {
            "p50": round(statistics.median(waits.values()), 1),
            "p90": round(tenths[-1], 1),
            "longest": round(max(waits.values()), 1),
        },
        "promised_waits": {
            "told": len(promised),
            "kept": sum(low <= waited <= high for (low, high), waited in promised),
            "called sooner": sum(waited < low for (low, _), waited in promised),
            "called later": sum(waited > high for (_, high), waited in promised),
            "width": round(statistics.mean(high - low for (low, high), _ in promised), 1) if promised else 0,
        },
        "over_minor": int(over),
        "operations": embassy.store.node.next_seq - 1,
    }
