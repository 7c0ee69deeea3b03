"""Whom a desk calls next, in one statement: whom it has, else the first of those that it may call."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import and_, bindparam, exists, func, or_, select

from kiosk.domain.calling import AT_DESK, CALLABLE
from kiosk.domain.serving_order import Coming
from kiosk.domain.states import TicketState
from kiosk.store.queue.schema import desk_staffing, ticket, ticket_standing
from kiosk.store.queue.tickets import KEPT
from kiosk.store.schema import op
from kiosk.store.store import Store

_OF_LINES = ticket_standing.c.line.in_(bindparam("lines", expanding=True))
_CAME = exists().where(
    ticket.c.id == ticket_standing.c.ticket_id, ticket.c.issued_ms >= ticket_standing.c.since_ms
)
_IS_HERE = or_(
    ticket_standing.c.state == TicketState.TRANSFERRED.value,
    and_(
        ticket_standing.c.state == TicketState.WAITING.value,
        or_(ticket_standing.c.coming == Coming.RETURN.value, _CAME),
    ),
)
"""As `calling.may_be_called` says it; who came is looked up only where the time seems to lie ahead."""
_NOBODY_THERE = ~exists().where(desk_staffing.c.desk == ticket_standing.c.desk)
_SHARED = and_(ticket_standing.c.desk.in_(bindparam("shared", expanding=True)), _NOBODY_THERE)
"""Who waits for one of these is this desk's, too, while nobody sits there: a cashier's other cashiers."""
_MAY_CALL = and_(
    or_(ticket_standing.c.since_ms <= bindparam("now"), _IS_HERE),
    or_(
        ticket_standing.c.desk == bindparam("at"),
        and_(_OF_LINES, ticket_standing.c.desk == ""),
        _SHARED,
    ),
)
"""Who was sent to a desk waits for it, whether or not somebody sits there yet; see `leaving`."""
_TODAY = ticket_standing.c.day == bindparam("on_day")
_CALLABLE = ticket_standing.c.state.in_([state.value for state in CALLABLE])
HELD = and_(
    ticket_standing.c.desk == bindparam("at"),
    ticket_standing.c.state.in_([state.value for state in AT_DESK]),
)
"""Of whatever day: whom a desk has at midnight it has until it is done with them."""
LAST_DAY_FIRST = ticket_standing.c.day.desc()
_HAS = select(ticket_standing.c.ticket_id).where(HELD).order_by(LAST_DAY_FIRST).limit(1)
_PLACE = func.rank().over(order_by=(ticket_standing.c.rank_ms, ticket_standing.c.since_ms))
_PLACES = (
    select(ticket_standing.c.ticket_id, _PLACE.label("place")).where(_TODAY, _CALLABLE, _MAY_CALL).subquery()
)
"""Whom the desk may call; equals are told apart only among the first, by their numbers."""
_FIRST = (
    select(_PLACES.c.ticket_id)
    .join(ticket, ticket.c.id == _PLACES.c.ticket_id)
    .where(_PLACES.c.place == 1)
    .order_by(ticket.c.number, ticket.c.series)
    .limit(1)
)
_WHOM = func.coalesce(
    _HAS.correlate(None).scalar_subquery(),
    _FIRST.correlate(None).scalar_subquery(),
)
"""Whom the desk has, else whom it calls; the second is looked for only where it has nobody."""
AGAIN = select(op.c.op_id).where(op.c.op_id == bindparam("op_id")).correlate(None).exists().label("again")
"""Whether the operation was committed before: told with what is read anyway, each statement costs a way."""
_SEATED = select(desk_staffing.c.actor).where(desk_staffing.c.desk == bindparam("at")).correlate(None)
NEXT = KEPT.add_columns(AGAIN, _SEATED.scalar_subquery().label("seated")).where(ticket.c.id == _WHOM)


def bound_next(
    store: Store, op_id: str, desk: str, lines: Sequence[str], day: date, shared: Collection[str] = ()
) -> dict[str, object]:
    """Return what `NEXT` is asked with."""
    return {
        "op_id": op_id,
        "on_day": day.isoformat(),
        "now": store.clock.now_ms(),
        "at": desk,
        "lines": list(lines),
        "shared": sorted(shared),
    }
