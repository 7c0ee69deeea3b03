"""Erasing what applicants filed, once it is due: state, number and digests stay, what they wrote goes.

A payload is due when its request has ended, or its appointment's day is over, the mission's retention is over
since, and the portal's own backup holds it. All of that is counted by the portal's clock: a wrong one here
erases nothing early.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, bindparam, delete, exists, select

from kiosk.domain.acting import Acting, Permission
from kiosk.store.appointments.schema import appointment, appointment_claim, appointment_holder
from kiosk.store.journal import Entry
from kiosk.store.missions.in_force import mission
from kiosk.store.requests.schema import request, request_end, request_entry, request_name_word
from kiosk.store.schema import op, payload, portal_line
from kiosk.store.store import Store

PAYLOADS_ERASED = "payloads.erased"
AT_ONCE = 200
"""How many one operation of the journal names."""
DAY_MS = 24 * 3600 * 1000

_BEHIND = (
    exists()
    .where(request_entry.c.request_id == request.c.id)
    .where(op.c.op_id == request_entry.c.op_id, op.c.seq > bindparam("durable"))
)
"""What staff did with a request lately isn't in the portal's backup yet."""
_DUE = (
    select(request.c.id, request.c.op_id, request.c.reference, request_end.c.ended_ms)
    .join(request_end, request_end.c.request_id == request.c.id)
    .join(op, op.c.op_id == request.c.op_id)
    .join(payload, payload.c.op_id == request.c.op_id)
    .where(request_end.c.ended_ms <= bindparam("ended_by"), op.c.seq <= bindparam("durable"), ~_BEHIND)
    .order_by(request_end.c.ended_ms, request.c.id)
    .limit(bindparam("most"))
)
_DUE_BOOKINGS = (
    select(appointment.c.id, appointment.c.op_id, appointment.c.reference, appointment.c.start_ms + DAY_MS)
    .join(op, op.c.op_id == appointment.c.op_id)
    .join(payload, payload.c.op_id == appointment.c.op_id)
    .where(appointment.c.start_ms + DAY_MS <= bindparam("ended_by"), op.c.seq <= bindparam("durable"))
    .order_by(appointment.c.start_ms, appointment.c.id)
    .limit(bindparam("most"))
)
_NAMELESS = select(appointment.c.id).where(
    appointment.c.start_ms + DAY_MS <= bindparam("ended_by"),
    ~exists().where(payload.c.op_id == appointment.c.op_id),
)
"""Made elsewhere, or here in the place of such a one: there is no payload to erase, only what is digested."""
_FORGET = delete(appointment_holder).where(appointment_holder.c.appointment_id.in_(_NAMELESS))


class _Over(NamedTuple):
    """Until when (UTC milliseconds) what ended is due, as far as the portal's backup goes."""

    ended_by: int
    durable: int


@dataclass(frozen=True, slots=True)
class Due:
    """A payload that is due. `ended_ms` is when the portal ended its request, or the appointment was over.

    UTC milliseconds. `entity_id` is the id of the request or the appointment.
    """

    entity_id: str
    op_id: str
    reference: str
    ended_ms: int


def due_payloads(store: Store, most: int = AT_ONCE) -> tuple[Due, ...]:
    """Return what is due, requests and then appointments, each the longest due first.

    Nothing is before the portal was heard.
    """
    retained = mission(store)
    if retained is None:
        return ()
    with store.reading() as connection:
        over = _over(connection, retained.retention_days)
        return (*_due(connection, _DUE, over, most), *_due(connection, _DUE_BOOKINGS, over, most))


def erase_due(store: Store, acting: Acting) -> int:
    """Erase up to `AT_ONCE` of what is due of each kind, journal which, commit; return how many those were.

    Holders of appointments that never had a payload here are forgotten too when their time is over.
    """
    acting.require(Permission.SYNC)
    retained = mission(store)
    if retained is None:
        return 0
    with store.writing() as writing:
        connection = writing.connection
        over = _over(connection, retained.retention_days)
        filed = [one.entity_id for one in _due(connection, _DUE, over, AT_ONCE)]
        booked = [one.entity_id for one in _due(connection, _DUE_BOOKINGS, over, AT_ONCE)]
        erase_payloads(connection, filed)
        erase_bookings(connection, booked)
        connection.execute(_FORGET, {"ended_by": over.ended_by})
        told = (("requests", filed), ("appointments", booked))
        entries = [_entry(store, kind, ids) for kind, ids in told if ids]
        if entries:
            writing.append(acting, *entries)
    return len(filed) + len(booked)


def erase_payloads(connection: Connection, request_ids: Sequence[str]) -> None:
    """Delete what was filed with these requests and typed about them, and the names they were found by."""
    filed = select(request.c.op_id).where(request.c.id.in_(request_ids))
    typed = select(request_entry.c.op_id).where(request_entry.c.request_id.in_(request_ids))
    for written in (filed, typed):
        connection.execute(delete(payload).where(payload.c.op_id.in_(written)))
    connection.execute(delete(request_name_word).where(request_name_word.c.request_id.in_(request_ids)))


def erase_bookings(connection: Connection, appointment_ids: Sequence[str]) -> None:
    """Delete who held these appointments, and by what they were known again."""
    booked = select(appointment.c.op_id).where(appointment.c.id.in_(appointment_ids))
    connection.execute(delete(payload).where(payload.c.op_id.in_(booked)))
    for table in (appointment_holder, appointment_claim):
        connection.execute(delete(table).where(table.c.appointment_id.in_(appointment_ids)))


def _over(connection: Connection, retention_days: int) -> _Over:
    """Return what is over by the portal's clock; nothing is before it was heard."""
    line = connection.execute(select(portal_line.c.durable_seq, portal_line.c.portal_ms)).one_or_none()
    if line is None:
        return _Over(0, 0)
    return _Over(line.portal_ms - retention_days * DAY_MS, line.durable_seq)


def _due(connection: Connection, query: Select[Any], over: _Over, most: int) -> tuple[Due, ...]:
    rows = connection.execute(query, {**over._asdict(), "most": most})
    return tuple(Due(*row) for row in rows)


def _entry(store: Store, kind: str, ids: Sequence[str]) -> Entry:
    return Entry(store.chance.new_id(), PAYLOADS_ERASED, store.node_id, {kind: ids})
