"""What a store keeps in its tables once the portal has spoken."""

from __future__ import annotations

from sqlalchemy import Table, select

from kiosk.store import Store
from kiosk.store.outgoing import Heard, acknowledge
from tests.store.lent import SYNC


def hear(store: Store, portal_ms: int, durable_seq: int | None = None) -> None:
    """The portal has everything, and says what time it is there."""
    here = store.node
    last = here.next_seq - 1
    durable = last if durable_seq is None else durable_seq
    acknowledge(store, SYNC, Heard(1, last, here.head_hash, durable, "one", portal_ms))


def rows_of(store: Store, table: Table) -> list[tuple[object, ...]]:
    with store.reading() as connection:
        return sorted(tuple(row) for row in connection.execute(select(table)))
