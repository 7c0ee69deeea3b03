"""What desks do with tickets, one transaction for each move: two desks never have the same person."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, exists, select

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.calling import AT_DESK, CALLABLE, called, finished, left_to_line
from kiosk.domain.errors import IllegalMove
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Standing, Ticket
from kiosk.store.journal import one_at_a_time
from kiosk.store.queue.next_in_line import AGAIN, HELD, LAST_DAY_FIRST, NEXT, bound_next
from kiosk.store.queue.schema import QUEUE, desk_staffing, ticket, ticket_move, ticket_standing
from kiosk.store.queue.staffing import DeskTaken, seated_at
from kiosk.store.queue.ticket_moves import commit_move, read_standing
from kiosk.store.queue.tickets import KEPT, must_know_ticket, read_ticket
from kiosk.store.store import Store, Writing

Change = Callable[[Standing, int], Standing]
"""From where a ticket stands, and the time in UTC milliseconds, to where it stands then."""

_SEATED = select(desk_staffing.c.actor).where(desk_staffing.c.desk == ticket_standing.c.desk)
_WHERE = AGAIN, _SEATED.correlate(ticket_standing).scalar_subquery().label("seated")
_STANDS = KEPT.add_columns(*_WHERE).where(ticket.c.id == bindparam("ticket_id"))
_ATTENDED = select(exists().where(desk_staffing.c.desk == bindparam("at")))
_AT_THE_DESK = KEPT.where(HELD).order_by(LAST_DAY_FIRST).limit(1)
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


def make_ready(
    store: Store, desk: str, lines: Sequence[str], day: date, shared: Collection[str] = ()
) -> None:
    """Read once what calling reads, and change nothing: else the day's first person is called slowly.

    A statement is translated when it is first used, and a server looks its tables up; all other desks would
    wait for their turn meanwhile.
    """
    with store.reading() as connection:
        connection.execute(NEXT, bound_next(store, "", desk, lines, day, shared)).all()
        connection.execute(_STANDS, {"op_id": "", "ticket_id": ""}).all()


def call_next(
    store: Store,
    acting: Acting,
    op_id: str,
    desk: str,
    lines: Sequence[str],
    day: date,
    shared: Collection[str] = (),
) -> Ticket | DeskBusy | DeskTaken | None:
    """Commit that `desk` calls the first of its `lines`, or whoever was sent to it; None if there is nobody.

    `shared` are desks whose people it calls, too, while nobody sits there. Nobody calls to a desk at which
    somebody else sits. The same `op_id` (a UUID) returns the same ticket and calls nobody else. Raises
    `NotAllowed` and `StoreError`.
    """
    acting.require(Permission.SERVE)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        bound = bound_next(store, op_id, desk, lines, day, shared)
        row = writing.connection.execute(NEXT, bound).mappings().one_or_none()
        if row is None or row["again"]:
            return _moved_before(writing, op_id)
        if row["seated"] not in (None, acting.actor):
            return _of_another(writing.connection, acting, desk)
        kept = read_ticket(row)
        if kept.state in AT_DESK:
            return DeskBusy(kept)
        return commit_move(writing, acting, op_id, kept, _called(writing.connection, kept.standing, desk))


def call_one(
    store: Store, acting: Acting, op_id: str, desk: str, ticket_id: str, moves: int
) -> Ticket | DeskBusy | MovedMeanwhile | DeskTaken:
    """Commit that `desk` calls one person out of turn, or calls again whom it called.

    `moves` is how the caller saw the ticket. The same `op_id` returns the same. Raises `NotAllowed`,
    `IllegalMove`, `LookupError`, `StoreError`.
    """

    def calls(connection: Connection, kept: Ticket) -> Standing:
        return _called(connection, kept.standing, desk)

    return _move(store, acting, op_id, ticket_id, moves, calls, "")


def move_ticket(
    store: Store, acting: Acting, op_id: str, ticket_id: str, moves: int, change: Change, outcome: str = ""
) -> Ticket | DeskBusy | MovedMeanwhile | DeskTaken:
    """Commit what `change` makes of a ticket that has made `moves` moves so far, and return it.

    `outcome` is a code of what came of serving. Whom a desk has, and who comes to it, is moved by nobody else
    while somebody sits there. The same `op_id` (a UUID) returns the ticket and writes nothing. Raises
    `NotAllowed`, `IllegalMove`, `LookupError` for an unknown ticket, `StoreError`.
    """

    def changed(_connection: Connection, kept: Ticket) -> Standing:
        return change(kept.standing, store.clock.now_ms())

    return _move(store, acting, op_id, ticket_id, moves, changed, outcome)


def finish_ticket(
    store: Store,
    acting: Acting,
    op_id: str,
    ticket_id: str,
    moves: int,
    outcome: str,
    cashiers: Collection[str] = (),
) -> Ticket | DeskBusy | MovedMeanwhile | DeskTaken:
    """Commit that a desk is done with somebody; who comes back where nobody sits is of their line.

    Who comes back to one of `cashiers` waits there all the same. Else as `move_ticket` does.
    """

    def done(connection: Connection, kept: Ticket) -> Standing:
        after = finished(kept.standing, store.clock.now_ms())
        stays = after.state is not TicketState.TRANSFERRED or after.desk in cashiers
        return after if stays or _attended(connection, after.desk) else left_to_line(after)

    return _move(store, acting, op_id, ticket_id, moves, done, outcome)


def undo_move(
    store: Store, acting: Acting, op_id: str, ticket_id: str, moves: int
) -> Ticket | DeskBusy | MovedMeanwhile | DeskTaken:
    """Commit that a ticket stands again where it stood before its last move, and return it.

    Only whoever made that move takes it back, and only while nothing followed. Raises `IllegalMove` for a
    ticket that has made none, or whose last move was somebody else's; else as `move_ticket` does.
    """

    def undone(connection: Connection, kept: Ticket) -> Standing:
        rows = connection.execute(_LAST_MOVES, {"ticket_id": ticket_id}).mappings().all()
        if len(rows) < 2 or rows[0]["actor"] != acting.actor:
            raise IllegalMove("ticket", kept.state, "undone")
        return read_standing(rows[1])

    return _move(store, acting, op_id, ticket_id, moves, undone, "")


def _called(connection: Connection, standing: Standing, desk: str) -> Standing:
    """Return the ticket called to `desk`, also from another that it waits for and at which nobody sits."""
    elsewhere = standing.state in CALLABLE and standing.desk not in ("", desk)
    if elsewhere and not _attended(connection, standing.desk):
        standing = left_to_line(standing)
    return called(standing, desk)


def _attended(connection: Connection, desk: str) -> bool:
    return bool(connection.execute(_ATTENDED, {"at": desk}).scalar_one())


def _move(
    store: Store,
    acting: Acting,
    op_id: str,
    ticket_id: str,
    moves: int,
    target: Callable[[Connection, Ticket], Standing],
    outcome: str,
) -> Ticket | DeskBusy | MovedMeanwhile | DeskTaken:
    acting.require(Permission.SERVE)
    op_id = str(uuid.UUID(op_id))
    with store.writing() as writing:
        one_at_a_time(writing.connection, QUEUE)
        bound = {"op_id": op_id, "ticket_id": ticket_id}
        row = writing.connection.execute(_STANDS, bound).mappings().one_or_none()
        if row is None:
            raise LookupError(ticket_id)
        if row["again"]:
            return _moved_before(writing, op_id) or read_ticket(row)
        kept = read_ticket(row)
        if kept.moves != moves:
            return MovedMeanwhile(kept)
        standing = target(writing.connection, kept)
        held = kept.state in AT_DESK and row["seated"] not in (None, acting.actor)
        desk = kept.standing.desk if held else standing.desk if _comes_to(kept, standing) else ""
        if desk and (taken := _of_another(writing.connection, acting, desk)):
            return taken
        busy = _in_the_way(writing.connection, kept, standing)
        return DeskBusy(busy) if busy else commit_move(writing, acting, op_id, kept, standing, outcome)


def _comes_to(kept: Ticket, standing: Standing) -> bool:
    """Return whether a ticket comes to a desk at which it wasn't before."""
    was_there = kept.state in AT_DESK and kept.standing.desk == standing.desk
    return standing.state in AT_DESK and not was_there


def _of_another(connection: Connection, acting: Acting, desk: str) -> DeskTaken | None:
    """Return who else sits at a desk."""
    there = seated_at(connection, desk)
    return None if there is None or there.actor == acting.actor else DeskTaken(there)


def _in_the_way(connection: Connection, kept: Ticket, standing: Standing) -> Ticket | None:
    """Return who else is at the desk that a ticket would occupy from now on, since whatever day."""
    if not _comes_to(kept, standing):
        return None
    row = connection.execute(_AT_THE_DESK, {"at": standing.desk}).mappings().one_or_none()
    return read_ticket(row) if row else None


def _moved_before(writing: Writing, op_id: str) -> Ticket | None:
    before = writing.done_before(op_id)
    return None if before is None else must_know_ticket(writing.connection, before)
