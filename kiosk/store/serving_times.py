"""How long people were served today: what an honest wait is worked out from."""

from __future__ import annotations

from datetime import date

from sqlalchemy import and_, bindparam, func, select

from kiosk.domain.calling import AT_DESK
from kiosk.domain.states import TicketState
from kiosk.store.queue_schema import ticket, ticket_move, ticket_standing
from kiosk.store.store import Store

_AFTER = ticket_move.alias("after")
_SERVED = (
    select(func.sum(_AFTER.c.at_ms - ticket_move.c.at_ms), ticket.c.persons)
    .join(_AFTER, and_(_AFTER.c.ticket_id == ticket_move.c.ticket_id, _AFTER.c.nth == ticket_move.c.nth + 1))
    .join(ticket, ticket.c.id == ticket_move.c.ticket_id)
    .join(ticket_standing, ticket_standing.c.ticket_id == ticket_move.c.ticket_id)
    .where(
        ticket_standing.c.day == bindparam("on_day"),
        ticket_standing.c.state == TicketState.SERVED.value,
        ticket_move.c.line.in_(bindparam("lines", expanding=True)),
        ticket_move.c.state.in_([state.value for state in AT_DESK]),
        ticket_move.c.back_to == "",
    )
    .group_by(ticket.c.id, ticket.c.persons)
    .order_by(func.max(_AFTER.c.at_ms).desc())
    .limit(bindparam("most"))
)


def times_served(store: Store, day: date, lines: frozenset[str], most: int) -> tuple[int, ...]:
    """Return how long the last `most` people of `lines` kept desks busy, in milliseconds for one person.

    It counts from the call, for who waits behind them waits for that too; a desk that they were only sent to
    and back from, the cashier's, isn't one that the line waits for.
    """
    with store.reading() as connection:
        bound = {"on_day": day.isoformat(), "lines": sorted(lines), "most": most}
        rows = connection.execute(_SERVED, bound).all()
    return tuple(max(int(took), 0) // persons for took, persons in rows)
