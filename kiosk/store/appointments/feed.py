"""The mission's bookings as the portal tells them: the web's, other nodes', and what became of our own.

What isn't ours is taken as it is told. Of our own bookings the journal is the truth: the portal's word moves
them on, never back. Where an operation of ours is still under way, the portal's word is older than it and is
passed over: with the operation applied there, it speaks again. Where none is, the portal has forgotten what
became of the booking, as one does that was restored from a backup, and it is told.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import Appointment, BookingNews
from kiosk.domain.states import overrules
from kiosk.store.appointments.booked import insert_holder
from kiosk.store.appointments.finding import holder_of, known, moved_entry, write_move
from kiosk.store.appointments.schema import appointment
from kiosk.store.appointments.units import BOOKING
from kiosk.store.facts import APPOINTMENT_BOOKED, APPOINTMENT_MOVED
from kiosk.store.journal import one_at_a_time
from kiosk.store.requests.decisions import change_line
from kiosk.store.schema import node, op, portal_line
from kiosk.store.store import Store

_UNDER_WAY = select(op.c.entity_id).where(
    op.c.seq > select(node.c.acked_seq).scalar_subquery(),
    op.c.kind.in_((APPOINTMENT_BOOKED, APPOINTMENT_MOVED)),
)
_OF_REFERENCE = select(appointment.c.id).where(appointment.c.reference == bindparam("reference"))
_NUMBER = update(appointment).where(appointment.c.id == bindparam("told")).values(number=bindparam("as"))


def take_bookings(store: Store, acting: Acting, news: Sequence[BookingNews], cursor: int) -> int:
    """Commit the news behind the kept cursor; return how many there were. `cursor` is the last number.

    A page that comes twice, or after a later one, changes nothing.
    """
    acting.require(Permission.SYNC)
    with store.writing() as writing:
        connection = writing.connection
        one_at_a_time(connection, BOOKING)
        kept = connection.execute(select(portal_line.c.bookings_cursor)).scalar_one_or_none() or 0
        under_way = set(connection.execute(_UNDER_WAY).scalars())
        fresh = [one for one in news if one.number > kept]
        forgotten = [one for each in fresh if (one := _take(connection, each, under_way)) is not None]
        if forgotten:
            writing.append(acting, *(moved_entry(store.chance.new_id(), one) for one in forgotten))
        change_line(connection, {"bookings_cursor": max(kept, cursor)})
    return len(fresh)


def _take(connection: Connection, news: BookingNews, under_way: Set[str]) -> Appointment | None:
    """Take one of the news; return our own booking if the portal has forgotten what became of it."""
    told = news.appointment
    kept = known(connection, told.id)
    if kept is None:
        insert_news(connection, news)
        return None
    connection.execute(_NUMBER, {"told": told.id, "as": news.number})
    if told.id in under_way:
        return None
    if news.holder is not None and holder_of(connection, told.id) is None:
        insert_holder(connection, told.id, news.holder)
    if _moves(kept, told):
        moved = replace(kept, state=told.state, moved_ms=told.moved_ms, successor=told.successor)
        write_move(connection, moved)
        return None
    return kept if kept.seq and overrules(kept.state, told.state) else None


def _moves(kept: Appointment, told: Appointment) -> bool:
    """Tell whether the portal's word moves what is kept. `seq` 0: made elsewhere."""
    if kept.seq == 0:
        return (kept.state, kept.successor) != (told.state, told.successor)
    return overrules(told.state, kept.state)


def insert_news(connection: Connection, news: BookingNews) -> None:
    """Write a booking that was made elsewhere, or by this node in an epoch that was lost.

    A reference is drawn with the node's own digits before it: one that is known here already is no news.
    """
    row = _row(news)
    if connection.execute(_OF_REFERENCE, {"reference": row["reference"]}).first() is not None:
        return
    connection.execute(insert(appointment), row)
    if news.holder is not None:
        insert_holder(connection, row["id"], news.holder)


def _row(news: BookingNews) -> dict[str, Any]:
    told = news.appointment
    return {
        "id": told.id,
        "op_id": None,
        "reference": told.reference,
        "service": told.service_id,
        "queue_group": told.queue_group,
        "persons": told.persons,
        "start_ms": told.start_ms,
        "minutes": told.minutes,
        "state": told.state.value,
        "origin": told.origin,
        "language": told.language.value,
        "visit_id": told.visit_id,
        "booked_ms": told.booked_ms,
        "moved_ms": told.moved_ms,
        "successor": told.successor,
        "number": news.number,
    }
