"""Reads the journal as a list: what was done here, in order, without what people filed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from kiosk.store.schema import op
from kiosk.store.store import Store

_ALL = select(
    op.c.epoch, op.c.seq, op.c.kind, op.c.entity_id, op.c.occurred_ms, op.c.actor, op.c.station
).order_by(op.c.seq)


_LAST_MS = select(op.c.occurred_ms).order_by(op.c.seq.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class Operation:
    """One row of the journal, as an inspector reads it. `occurred_ms` is UTC milliseconds."""

    epoch: int
    seq: int
    kind: str
    entity_id: str
    occurred_ms: int
    actor: str
    station: str


def operations(store: Store) -> tuple[Operation, ...]:
    """Return all operations, oldest first."""
    with store.reading() as connection:
        rows = connection.execute(_ALL).all()
    return tuple(Operation(*row) for row in rows)


def last_written_ms(store: Store) -> int | None:
    """Return when the newest operation was written (UTC milliseconds), None before the first."""
    with store.reading() as connection:
        written: int | None = connection.execute(_LAST_MS).scalar_one_or_none()
    return written
