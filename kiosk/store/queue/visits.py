"""Visits of a day as desks saw them: what an honest wait is worked out from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import RowMapping, bindparam, func, select

from kiosk.domain.calling import AT_DESK
from kiosk.domain.measured_visits import Stay
from kiosk.domain.serving_order import Coming, Priority
from kiosk.domain.states import TicketState
from kiosk.store.queue.schema import PERSONS, ticket, ticket_move, ticket_standing
from kiosk.store.store import Store

_LAST_CALLED = (
    select(ticket_standing.c.ticket_id)
    .where(ticket_standing.c.day == bindparam("on_day"), ticket_standing.c.moves > 0)
    .order_by(ticket_standing.c.rank_ms.desc())
    .limit(bindparam("most"))
)
_MOVES = (
    select(
        ticket_move.c.ticket_id,
        ticket_move.c.at_ms,
        ticket_move.c.state,
        ticket_move.c.line,
        ticket_move.c.desk,
        ticket_move.c.back_to,
        ticket_standing.c.state.label("now"),
        PERSONS.label("persons"),
    )
    .join(ticket, ticket.c.id == ticket_move.c.ticket_id)
    .join(ticket_standing, ticket_standing.c.ticket_id == ticket_move.c.ticket_id)
    .where(ticket_move.c.ticket_id.in_(_LAST_CALLED))
    .order_by(ticket_move.c.ticket_id, ticket_move.c.nth)
)
_CALLED_AT = (
    select(ticket_move.c.desk, ticket_move.c.line)
    .join(ticket_standing, ticket_standing.c.ticket_id == ticket_move.c.ticket_id)
    .where(
        ticket_standing.c.day == bindparam("on_day"),
        ticket_move.c.state == TicketState.CALLED.value,
        ticket_move.c.back_to == "",
    )
    .distinct()
)
_LAST_DAY = select(func.max(ticket_standing.c.day)).where(
    ticket_standing.c.day < bindparam("before"), ticket_standing.c.state == TicketState.SERVED.value
)
_HELPED = (
    select(ticket_standing.c.line, func.count())
    .join(ticket, ticket.c.id == ticket_standing.c.ticket_id)
    .where(
        ticket_standing.c.day == bindparam("on_day"),
        ticket_standing.c.coming == Coming.WALK_IN.value,
        ticket_standing.c.priority == Priority.ASSISTED.value,
        ticket.c.issued_ms >= bindparam("from_ms"),
    )
    .group_by(ticket_standing.c.line)
)
_AT_DESK = frozenset(state.value for state in AT_DESK)
_ENDED = frozenset({TicketState.SERVED.value, TicketState.MISSED.value, TicketState.CANCELLED.value})


@dataclass(frozen=True, slots=True)
class VisitKept:
    """The visit of a ticket: its `stays` at desks so far, and since when it is at one now (UTC), None if not.

    `line` is the one from which it was called first. Where it was only sent to and back from, the cashier's,
    is no stay: the line doesn't wait for that desk.
    """

    ticket_id: str
    line: str
    persons: int
    stays: tuple[Stay, ...]
    here_ms: int | None
    ended: bool


def visits_kept(store: Store, day: date, most: int) -> tuple[VisitKept, ...]:
    """Return the visits of about the last `most` people who were called on `day`."""
    with store.reading() as connection:
        bound = {"on_day": day.isoformat(), "most": most}
        rows = connection.execute(_MOVES, bound).mappings().all()
    return tuple(_visits(rows))


def last_day_before(store: Store, day: date) -> date | None:
    """Return the last day before `day` on which somebody was served, None if there is none."""
    with store.reading() as connection:
        found = connection.execute(_LAST_DAY, {"before": day.isoformat()}).scalar_one()
    return date.fromisoformat(found) if found else None


def desks_that_called(store: Store, day: date) -> Mapping[str, tuple[str, ...]]:
    """Return the desks that called somebody on `day`, each with the lines it called from."""
    lines: dict[str, tuple[str, ...]] = {}
    with store.reading() as connection:
        for desk, line in connection.execute(_CALLED_AT, {"on_day": day.isoformat()}):
            lines[desk] = (*lines.get(desk, ()), line)
    return lines


def helped_since(store: Store, day: date, from_ms: int) -> Mapping[str, int]:
    """Return how many numbers of who waits less each line gave out on `day` since `from_ms` (UTC)."""
    with store.reading() as connection:
        rows = connection.execute(_HELPED, {"on_day": day.isoformat(), "from_ms": from_ms}).all()
    return {line: int(many) for line, many in rows}


def _visits(rows: Iterable[RowMapping]) -> Iterator[VisitKept]:
    for ticket_id, moves in groupby(rows, key=lambda row: str(row["ticket_id"])):
        told = list(moves)
        called = next((row for row in told if row["state"] in _AT_DESK), None)
        if called is not None:
            stays, here_ms = _stays(told)
            yield VisitKept(
                ticket_id, called["line"], called["persons"], stays, here_ms, called["now"] in _ENDED
            )


def _stays(moves: Sequence[RowMapping]) -> tuple[tuple[Stay, ...], int | None]:
    """Return the stays that have ended, and since when one lasts, None where none does."""
    stays: list[Stay] = []
    desk, begun_ms, left, left_ms = "", 0, "", 0
    for row in moves:
        at = row["desk"] if row["state"] in _AT_DESK and not row["back_to"] else ""
        if desk and at != desk:
            away_ms = begun_ms - left_ms if left else 0
            stays.append(Stay(max(away_ms, 0), max(row["at_ms"] - begun_ms, 0), here=left == desk))
            left, left_ms, desk = desk, row["at_ms"], ""
        if at and not desk:
            desk, begun_ms = at, row["at_ms"]
    return tuple(stays), begun_ms if desk else None
