"""Erasing what applicants filed, once it is due: state, number and digests stay, what they wrote goes.

A payload is due when its request has ended, the mission's retention is over since, and the portal's own
backup holds it. All of that is counted by the portal's clock: a wrong one here erases nothing early.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, select

from kiosk.domain.acting import Acting, Permission
from kiosk.store.journal import Entry
from kiosk.store.missions import mission
from kiosk.store.schema import op, payload, portal_line, request, request_end, request_name_word
from kiosk.store.store import Store

PAYLOADS_ERASED = "payloads.erased"
AT_ONCE = 200
"""How many one operation of the journal names."""
DAY_MS = 24 * 3600 * 1000

_DUE = (
    select(request.c.id, request.c.op_id, request.c.reference, request_end.c.ended_ms)
    .join(request_end, request_end.c.request_id == request.c.id)
    .join(op, op.c.op_id == request.c.op_id)
    .join(payload, payload.c.op_id == request.c.op_id)
    .where(request_end.c.ended_ms <= bindparam("ended_by"), op.c.seq <= bindparam("durable"))
    .order_by(request_end.c.ended_ms, request.c.id)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Due:
    """A payload that is due. `ended_ms` is when the portal ended its request (UTC milliseconds)."""

    request_id: str
    op_id: str
    reference: str
    ended_ms: int


def due_payloads(store: Store, most: int = AT_ONCE) -> tuple[Due, ...]:
    """Return what is due, the longest due first; nothing before the portal was heard."""
    retained = mission(store)
    if retained is None:
        return ()
    with store.reading() as connection:
        return _due(connection, retained.retention_days, most)


def erase_due(store: Store, acting: Acting) -> int:
    """Erase up to `AT_ONCE` of what is due, journal which, commit, and return how many those were."""
    acting.require(Permission.SYNC)
    retained = mission(store)
    if retained is None:
        return 0
    with store.writing() as writing:
        due = _due(writing.connection, retained.retention_days, AT_ONCE)
        if due:
            erase_payloads(writing.connection, [one.request_id for one in due])
            body = {"requests": [one.request_id for one in due]}
            writing.append(acting, Entry(store.chance.new_id(), PAYLOADS_ERASED, store.node_id, body))
    return len(due)


def erase_payloads(connection: Connection, request_ids: Sequence[str]) -> None:
    """Delete what was filed with these requests, and the names they were found by."""
    filed = select(request.c.op_id).where(request.c.id.in_(request_ids))
    connection.execute(delete(payload).where(payload.c.op_id.in_(filed)))
    connection.execute(delete(request_name_word).where(request_name_word.c.request_id.in_(request_ids)))


def _due(connection: Connection, retention_days: int, most: int) -> tuple[Due, ...]:
    line = connection.execute(select(portal_line.c.durable_seq, portal_line.c.portal_ms)).one_or_none()
    if line is None:
        return ()
    bound = {
        "ended_by": line.portal_ms - retention_days * DAY_MS,
        "durable": line.durable_seq,
        "most": most,
    }
    return tuple(Due(*row) for row in connection.execute(_DUE, bound))
