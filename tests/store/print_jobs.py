"""What the store keeps of a visit's papers, as the tests look at it."""

from __future__ import annotations

from sqlalchemy import select

from kiosk.domain.states import PrintState
from kiosk.store import Store
from kiosk.store.schema import print_job


def copies_of(store: Store, visit_id: str) -> list[tuple[str, int, PrintState]]:
    """Return id, copy and state of a visit's print jobs, oldest first."""
    order = (print_job.c.queued_ms, print_job.c.copy)
    query = select(print_job).where(print_job.c.visit_id == visit_id).order_by(*order)
    with store.reading() as connection:
        return [(row.id, row.copy, PrintState(row.state)) for row in connection.execute(query)]
