"""What must hold at each step of the day, and what when it is over."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterator

from sqlalchemy import create_engine, func, select
from sqlcipher3 import dbapi2

from kiosk.domain.acting import sync_worker
from kiosk.domain.chain import GENESIS
from kiosk.domain.states import PrintState, TicketState, WishState
from kiosk.store.money.cash_schema import handwritten, order_receipt, payment_order
from kiosk.store.money.schema import cash_move, drawer, drawer_count, money_wish, receipt, receipt_line
from kiosk.store.money.wishes import VOID
from kiosk.store.outgoing import OutgoingOperation, outgoing
from kiosk.store.queue.schema import desk_staffing, stopped_line, ticket, ticket_move, ticket_standing
from kiosk.store.queue.tickets import at_desks
from kiosk.store.replaying import replay
from kiosk.store.schema import metadata, op, print_job
from tests.simulation.day.embassy import DAY, Embassy
from tests.simulation.day.money_checks import money_at_the_end

TOLD = (
    *(ticket, ticket_standing, ticket_move, desk_staffing, stopped_line),
    *(drawer, cash_move, drawer_count, receipt, receipt_line, money_wish, print_job),
    *(payment_order, order_receipt, handwritten),
)
"""Tables whose every row the journal tells."""
ENDED = frozenset({TicketState.SERVED, TicketState.MISSED, TicketState.CANCELLED})


def at_each_step(embassy: Embassy) -> Iterator[str]:
    """Yield what doesn't hold now."""
    busy = Tally(each.standing.desk for each in at_desks(embassy.store, DAY))
    yield from (f"desk {desk} has {many} people" for desk, many in busy.items() if many > 1)
    with embassy.store.reading() as connection:
        numbers = select(ticket.c.series, func.count(), func.max(ticket.c.number)).group_by(
            ticket.c.day, ticket.c.series
        )
        for series, many, last in connection.execute(numbers):
            if many != last:
                yield f"numbers of {series} aren't 1 to {last}"
        books = select(receipt.c.kind, receipt.c.book, func.count(), func.max(receipt.c.number))
        for kind, book, many, last in connection.execute(books.group_by(receipt.c.kind, receipt.c.book)):
            if many != last:
                yield f"receipts of book {kind} {book} aren't 1 to {last}"


def at_the_end(embassy: Embassy) -> Iterator[str]:
    """Yield what doesn't hold when everybody has gone."""
    yield from _people(embassy)
    yield from money_at_the_end(embassy)
    yield from _papers(embassy)
    yield from _journal(embassy)


def _people(embassy: Embassy) -> Iterator[str]:
    with embassy.store.reading() as connection:
        standing = select(ticket_standing.c.ticket_id, ticket_standing.c.state)
        of_day = ticket_standing.c.day == DAY.isoformat(), ticket_standing.c.ticket_id != embassy.late
        states = {each.ticket_id: each.state for each in connection.execute(standing.where(*of_day))}
        calls = select(ticket_move.c.ticket_id, ticket_move.c.at_ms, ticket_move.c.state, ticket_move.c.desk)
        moves = connection.execute(calls.order_by(ticket_move.c.ticket_id, ticket_move.c.nth)).all()
    if set(states) != set(embassy.visits):
        yield "numbers in the store and numbers that people hold differ"
    for ticket_id, state in states.items():
        if state not in ENDED:
            yield f"somebody was forgotten: {state}"
        progress = embassy.visits[ticket_id]
        if state == TicketState.MISSED and (progress.visit.back_after or not progress.visit.absent):
            yield "somebody who came was missed"
    at_desk: dict[str, str] = {}
    for ticket_id, _, state, desk in moves:
        taken = state in (TicketState.CALLED, TicketState.SERVING)
        if taken and at_desk.get(ticket_id, desk) != desk:
            yield "somebody was called by two desks at the same time"
        at_desk = (
            {**at_desk, ticket_id: desk} if taken else {k: v for k, v in at_desk.items() if k != ticket_id}
        )


def _papers(embassy: Embassy) -> Iterator[str]:
    with embassy.store.reading() as connection:
        voided = select(money_wish.c.receipt_id).where(
            money_wish.c.kind == VOID, money_wish.c.decision == WishState.APPROVED
        )
        printed = select(print_job.c.visit_id).where(print_job.c.state == PrintState.PRINTED.value)
        without = select(func.count()).where(receipt.c.id.not_in(voided), receipt.c.id.not_in(printed))
        missing = connection.execute(without).scalar_one()
    if missing:
        yield f"{missing} receipts have no paper"


def _journal(embassy: Embassy) -> Iterator[str]:
    """The whole store is sound, and its journal tells every row again, as a restored store takes it."""
    if not embassy.store.check().sound:
        yield "the store isn't sound"
    again = create_engine("sqlite://", module=dbapi2)
    metadata.create_all(again)
    with again.begin() as told, embassy.store.reading() as kept:
        for operation in _operations(embassy):
            replay(embassy.store, told, operation, GENESIS, lambda _facts, _content: None)
        if told.execute(select(func.count()).select_from(op)).scalar_one() != embassy.store.node.next_seq - 1:
            yield "the journal has rows that can't be replayed"
        for table in TOLD:
            before, after = (
                sorted(map(tuple, each.execute(select(table))), key=repr) for each in (kept, told)
            )
            if before != after:
                yield f"the journal tells {table.name} otherwise"
    again.dispose()


def _operations(embassy: Embassy) -> Iterator[OutgoingOperation]:
    after = 0
    while batch := outgoing(embassy.store, sync_worker("k1"), 500, 10**9, after=after).operations:
        yield from batch
        after = batch[-1].facts["seq"]
