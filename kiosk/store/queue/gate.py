"""Numbers of the gate: a batch that is kept before it is printed, and services that are named later.

A batch is printed before the doors open and handed out at the gate; who shows theirs says what they come for,
and then stands in that line since the paper was printed.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import bindparam, func, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.errors import IllegalMove
from kiosk.domain.paper_numbers import GATE, KIT, MOST_AT_ONCE, UNNAMED, PaperNumber
from kiosk.domain.service import Language, QueueGroup, Service
from kiosk.domain.serving_order import Coming, OrderRules, Priority, rank
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.store.facts import TICKET_MOVED
from kiosk.store.journal import Entry, one_at_a_time
from kiosk.store.queue.issuing import Wanted, issue, take_number
from kiosk.store.queue.schema import QUEUE, ticket, ticket_service
from kiosk.store.queue.stopping import refuse_day_over
from kiosk.store.queue.ticket_moves import standing_told, write_ticket_move
from kiosk.store.queue.tickets import KEPT, must_know_ticket, read_ticket, taken_as
from kiosk.store.store import Store

_BY_NUMBER = KEPT.where(
    ticket.c.day == bindparam("on_day"),
    ticket.c.series == bindparam("of_series"),
    ticket.c.number == bindparam("which"),
)
_LAST_NAMED = (
    select(func.coalesce(func.max(ticket.c.number), 0))
    .join(ticket_service, ticket_service.c.ticket_id == ticket.c.id)
    .where(ticket.c.day == bindparam("on_day"), ticket.c.queue_group == GATE.id)
)
_OF_OPS = select(ticket.c.id).where(ticket.c.op_id.in_(bindparam("op_ids", expanding=True)))


@dataclass(frozen=True, slots=True)
class Named:
    """What somebody with a number on paper comes for, with how many, and whether they wait less."""

    service: Service
    line: QueueGroup
    priority: Priority
    persons: int = 1


def issue_gate_numbers(
    store: Store, acting: Acting, op_id: str, count: int, day: date, rules: OrderRules, since_ms: int
) -> tuple[Ticket, ...]:
    """Commit `count` numbers for the gate on the mission's `day`, all or none, and return them in order.

    They count as having come at `since_ms` (UTC). The same `op_id` (a UUID) returns the same ones. Raises
    `ValueError` for a count out of bounds, `NotAllowed`, `StoreError`.
    """
    acting.require(Permission.ISSUE_NUMBER)
    if not 1 <= count <= MOST_AT_ONCE:
        raise ValueError(count)
    op_ids = [str(uuid.uuid5(uuid.UUID(op_id), f"gate {nth}")) for nth in range(count)]
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        if writing.done_before(op_ids[-1]) is None:
            wanted = _wanted(GATE, since_ms)
            entries = [issue(store, writing, acting, each, wanted, day, rules) for each in op_ids]
            writing.append(acting, *entries)
        ids = writing.connection.execute(_OF_OPS, {"op_ids": op_ids}).scalars().all()
        kept = [must_know_ticket(writing.connection, each) for each in ids]
    return tuple(sorted(kept, key=lambda each: each.number))


def name_service(
    store: Store,
    acting: Acting,
    op_id: str,
    ticket_id: str,
    named: Named,
    rules: OrderRules,
    midnight_ms: int = 0,
) -> Ticket:
    """Commit what the holder of a number from the gate comes for: from now on they stand in that line.

    A stop doesn't touch them: they held the number before. The same `op_id` (a UUID) writes nothing again.
    Raises `IllegalMove` for a number whose service is named already, `LineStopped` once the day was closed,
    `NotAllowed`, `LookupError`, `StoreError`.
    """
    acting.require(Permission.ISSUE_NUMBER)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        before = writing.done_before(op_id)
        if before is not None:
            return must_know_ticket(writing.connection, before)
        kept = must_know_ticket(writing.connection, ticket_id)
        if kept.standing.line not in UNNAMED or kept.state is not TicketState.WAITING:
            raise IllegalMove("ticket", kept.state, "named")
        refuse_day_over(writing.connection, named.line.id, midnight_ms)
        body = _naming(kept, named, rules, store.clock.now_ms())
        write_ticket_move(writing.connection, op_id, acting.actor, body)
        writing.append(acting, Entry(op_id, TICKET_MOVED, kept.id, body))
        return must_know_ticket(writing.connection, kept.id)


def _naming(kept: Ticket, named: Named, rules: OrderRules, now_ms: int) -> dict[str, object]:
    """Return what the journal says of the move by which a number gets its service."""
    ranked = rank(Coming.WALK_IN, named.priority, kept.standing.since_ms, rules)
    standing = replace(kept.standing, line=named.line.id, priority=named.priority, rank_ms=ranked)
    return {
        "id": kept.id,
        "nth": kept.moves + 1,
        "at_ms": now_ms,
        "standing": standing_told(standing),
        "outcome": "",
        "service": named.service.id,
        "persons": named.persons,
    }


def numbered(store: Store, day: date, paper: PaperNumber) -> Ticket | None:
    """Return the ticket of a number on `day`, None if it wasn't given out or entered."""
    bound = {"on_day": day.isoformat(), "of_series": paper.series.letter, "which": paper.number}
    with store.reading() as connection:
        row = connection.execute(_BY_NUMBER, bound).mappings().one_or_none()
    return read_ticket(row) if row else None


def last_named(store: Store, day: date) -> int:
    """Return the highest number of the gate whose holder has said on `day` what they come for, 0 for none."""
    with store.reading() as connection:
        return int(connection.execute(_LAST_NAMED, {"on_day": day.isoformat()}).scalar_one())


def enter_kit_number(
    store: Store, acting: Acting, op_id: str, number: int, day: date, rules: OrderRules
) -> Ticket:
    """Commit a number of the kit that was handed out while the store was away; name its service next.

    The same `op_id` returns the same ticket. Raises `IllegalMove` for one that was entered already,
    `NotAllowed`, `StoreError`.
    """
    if numbered(store, day, PaperNumber(KIT, number)) is not None:
        before = taken_as(store, op_id)
        if before is None:
            raise IllegalMove("ticket", TicketState.WAITING, "entered")
        return before
    wanted = replace(_wanted(KIT, store.clock.now_ms()), number=number)
    return take_number(store, acting, op_id, wanted, day, rules)


def _wanted(series: QueueGroup, now_ms: int) -> Wanted:
    return Wanted(
        service_id="",
        line=series.id,
        series=series.letter,
        persons=1,
        coming=Coming.WALK_IN,
        priority=Priority.NONE,
        due_ms=now_ms,
        language=Language.ARABIC,
        visit_id="",
    )
