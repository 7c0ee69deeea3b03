"""The calls of a day as the hall is told of them: each call is an event, also the second one of a number."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select

from kiosk.domain.calling import CALLABLE
from kiosk.domain.states import TicketState
from kiosk.store.queue.schema import PERSONS, ticket, ticket_move, ticket_standing
from kiosk.store.store import Store

_CALLS = (
    select(
        ticket_move.c.op_id,
        ticket_move.c.at_ms,
        ticket_move.c.desk,
        ticket_move.c.calls,
        ticket.c.series,
        ticket.c.number,
        ticket.c.queue_group,
        ticket_standing.c.state,
        ticket_standing.c.desk.label("desk_now"),
    )
    .join(ticket, ticket.c.id == ticket_move.c.ticket_id)
    .join(ticket_standing, ticket_standing.c.ticket_id == ticket.c.id)
    .where(ticket.c.day == bindparam("on_day"), ticket_move.c.state == TicketState.CALLED.value)
    .order_by(ticket_move.c.at_ms.desc(), ticket_move.c.nth.desc())
    .limit(bindparam("most"))
)
_CALLS_AT = _CALLS.where(ticket_move.c.desk.in_(bindparam("desks", expanding=True)))
_WAITING = (
    select(ticket_standing.c.line, func.sum(PERSONS))
    .join(ticket, ticket.c.id == ticket_standing.c.ticket_id)
    .where(
        ticket_standing.c.day == bindparam("on_day"),
        ticket_standing.c.state.in_([state.value for state in CALLABLE]),
    )
    .group_by(ticket_standing.c.line)
)


@dataclass(frozen=True, slots=True)
class CallMade:
    """One call. `nth` is 1 for the number's first call; `open` while the person is awaited at the desk."""

    id: str
    at_ms: int
    series: str
    number: int
    queue_group: str
    desk: str
    nth: int
    open: bool


def calls_on(store: Store, day: date, most: int, desks: Collection[str] = ()) -> tuple[CallMade, ...]:
    """Return the last `most` calls of `day` to `desks` (none: to all of them), the newest first."""
    bound = {"on_day": day.isoformat(), "most": most}
    with store.reading() as connection:
        if desks:
            rows = connection.execute(_CALLS_AT, {**bound, "desks": sorted(desks)}).mappings().all()
        else:
            rows = connection.execute(_CALLS, bound).mappings().all()
    return tuple(
        CallMade(
            id=row["op_id"],
            at_ms=row["at_ms"],
            series=row["series"],
            number=row["number"],
            queue_group=row["queue_group"],
            desk=row["desk"],
            nth=row["calls"],
            open=row["state"] == TicketState.CALLED and row["desk_now"] == row["desk"],
        )
        for row in rows
    )


def people_waiting(store: Store, day: date) -> dict[str, int]:
    """Return how many people wait in each line on `day`; lines where nobody does are left out."""
    with store.reading() as connection:
        rows = connection.execute(_WAITING, {"on_day": day.isoformat()}).all()
    return {line: int(persons) for line, persons in rows}
