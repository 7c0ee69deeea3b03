"""What desks do with tickets, one transaction for each move: two desks never have the same person."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, and_, bindparam, insert, or_, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.calling import AT_DESK, called
from kiosk.domain.errors import IllegalMove
from kiosk.domain.ticket import Standing, Ticket
from kiosk.store.facts import TICKET_MOVED
from kiosk.store.issuing import QUEUE
from kiosk.store.journal import Entry, found, one_at_a_time
from kiosk.store.queue_schema import ticket, ticket_move, ticket_service, ticket_standing
from kiosk.store.store import Store, Writing
from kiosk.store.tickets import IN_LINE, IN_ORDER, KEPT, must_know_ticket, read_standing, read_ticket

Change = Callable[[Standing, int], Standing]
"""From where a ticket stands, and the time in UTC milliseconds, to where it stands then."""

_OF_LINES = ticket_standing.c.line.in_(bindparam("lines", expanding=True))
_FIRST = (
    select(ticket_standing.c.ticket_id)
    .join(ticket, ticket.c.id == ticket_standing.c.ticket_id)
    .where(
        IN_LINE,
        ticket_standing.c.since_ms <= bindparam("now"),
        or_(
            ticket_standing.c.desk == bindparam("at"),
            and_(ticket_standing.c.desk == "", _OF_LINES),
        ),
    )
    .order_by(*IN_ORDER)
    .limit(1)
)
_NEXT = KEPT.where(ticket.c.id == _FIRST.correlate(None).scalar_subquery())
_HAS = KEPT.where(
    ticket_standing.c.day == bindparam("on_day"),
    ticket_standing.c.desk == bindparam("at"),
    ticket_standing.c.state.in_([state.value for state in AT_DESK]),
)
_MOVE = update(ticket_standing).where(ticket_standing.c.ticket_id == bindparam("of_ticket"))
_LAST_MOVES = (
    select(ticket_move)
    .where(ticket_move.c.ticket_id == bindparam("ticket_id"))
    .order_by(ticket_move.c.nth.desc())
    .limit(2)
)


@dataclass(frozen=True, slots=True)
class DeskBusy:
    """The desk has somebody already: whoever it called or serves is finished with first."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class MovedMeanwhile:
    """Somebody else moved the ticket since it was looked at; `ticket` is how it stands now."""

    ticket: Ticket


def call_next(
    store: Store, acting: Acting, op_id: str, desk: str, lines: Sequence[str], day: date
) -> Ticket | DeskBusy | None:
    """Commit that `desk` calls the first of its `lines`, or whoever was sent to it; None if there is nobody.

    The same `op_id` (a UUID) returns the same ticket and calls nobody else. Raises `NotAllowed` and
    `StoreError`.
    """
    acting.require(Permission.SERVE)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        before = _moved_before(writing, op_id)
        if before is not None:
            return before
        busy = _at_desk(writing.connection, desk, day)
        if busy is not None:
            return DeskBusy(busy)
        bound = {
            "on_day": day.isoformat(),
            "now": store.clock.now_ms(),
            "at": desk,
            "lines": list(lines),
        }
        row = writing.connection.execute(_NEXT, bound).mappings().one_or_none()
        if row is None:
            return None
        kept = read_ticket(row)
        return _write(writing, acting, op_id, kept, called(kept.standing, desk))


def call_one(
    store: Store, acting: Acting, op_id: str, desk: str, ticket_id: str, moves: int
) -> Ticket | DeskBusy | MovedMeanwhile:
    """Commit that `desk` calls one person out of turn, or calls again whom it called.

    `moves` is how the caller saw the ticket. The same `op_id` returns the same. Raises `NotAllowed`,
    `IllegalMove`, `LookupError`, `StoreError`.
    """

    def calls(standing: Standing, _now: int) -> Standing:
        return called(standing, desk)

    return move_ticket(store, acting, op_id, ticket_id, moves, calls)


def move_ticket(
    store: Store, acting: Acting, op_id: str, ticket_id: str, moves: int, change: Change, outcome: str = ""
) -> Ticket | DeskBusy | MovedMeanwhile:
    """Commit what `change` makes of a ticket that has made `moves` moves so far, and return it.

    `outcome` is a code of what came of serving. The same `op_id` (a UUID) returns the ticket and writes
    nothing. Raises `NotAllowed`, `IllegalMove`, `LookupError` for an unknown ticket, `StoreError`.
    """
    acting.require(Permission.SERVE)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        before = _moved_before(writing, op_id)
        if before is not None:
            return before
        kept = must_know_ticket(writing.connection, ticket_id)
        if kept.moves != moves:
            return MovedMeanwhile(kept)
        standing = change(kept.standing, store.clock.now_ms())
        return _occupy(writing, acting, op_id, kept, standing, outcome)


def undo_move(
    store: Store, acting: Acting, op_id: str, ticket_id: str, moves: int
) -> Ticket | DeskBusy | MovedMeanwhile:
    """Commit that a ticket stands again where it stood before its last move, and return it.

    Only whoever made that move takes it back, and only while nothing followed. Raises `IllegalMove` for a
    ticket that has made none, or whose last move was somebody else's; else as `move_ticket` does.
    """
    acting.require(Permission.SERVE)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        before = _moved_before(writing, op_id)
        if before is not None:
            return before
        kept = must_know_ticket(writing.connection, ticket_id)
        if kept.moves != moves:
            return MovedMeanwhile(kept)
        rows = writing.connection.execute(_LAST_MOVES, {"ticket_id": ticket_id}).mappings().all()
        if len(rows) < 2 or rows[0]["actor"] != acting.actor:
            raise IllegalMove("ticket", kept.state, "undone")
        return _occupy(writing, acting, op_id, kept, read_standing(rows[1]), "")


def write_ticket_move(connection: Connection, op_id: str, actor: str, body: Mapping[str, Any]) -> None:
    """Write a move from what the journal says of it."""
    standing, nth = body["standing"], body["nth"]
    connection.execute(_MOVE.values(**standing, moves=nth), {"of_ticket": body["id"]})
    moved = {
        **standing,
        "ticket_id": body["id"],
        "nth": nth,
        "op_id": op_id,
        "at_ms": body["at_ms"],
        "actor": actor,
        "outcome": body["outcome"],
    }
    connection.execute(insert(ticket_move), moved)
    if body.get("service"):
        named = {"ticket_id": body["id"], "service": body["service"], "op_id": op_id}
        connection.execute(insert(ticket_service), named)


def _occupy(
    writing: Writing, acting: Acting, op_id: str, kept: Ticket, standing: Standing, outcome: str
) -> Ticket | DeskBusy:
    if standing.state in AT_DESK:
        busy = _at_desk(writing.connection, standing.desk, kept.day)
        if busy is not None and busy.id != kept.id:
            return DeskBusy(busy)
    return _write(writing, acting, op_id, kept, standing, outcome)


def _write(
    writing: Writing, acting: Acting, op_id: str, kept: Ticket, standing: Standing, outcome: str = ""
) -> Ticket:
    body: dict[str, object] = {
        "id": kept.id,
        "nth": kept.moves + 1,
        "at_ms": writing.clock.now_ms(),
        "standing": asdict(standing),
        "outcome": outcome,
    }
    write_ticket_move(writing.connection, op_id, acting.actor, body)
    writing.append(acting, Entry(op_id, TICKET_MOVED, kept.id, body))
    return replace(kept, standing=standing, moves=kept.moves + 1)


def _at_desk(connection: Connection, desk: str, day: date) -> Ticket | None:
    row = connection.execute(_HAS, {"on_day": day.isoformat(), "at": desk}).mappings().one_or_none()
    return read_ticket(row) if row else None


def _moved_before(writing: Writing, op_id: str) -> Ticket | None:
    before = found(writing.connection, op_id)
    if before is None:
        return None
    writing.witness(before[0])
    return must_know_ticket(writing.connection, before[1])
