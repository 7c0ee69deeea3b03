"""Whose ticket it is: a number of another day is held by whoever held the one that it took the place of."""

from __future__ import annotations

from sqlalchemy import Select, Text, bindparam, cast, select

from kiosk.store.queue.schema import ticket_carried


def held_before() -> Select[tuple[str]]:
    """Return a query for a ticket's id (`of_ticket`) and those of the numbers whose place it took."""
    held = select(cast(bindparam("of_ticket"), Text).label("id")).cte("held", recursive=True)
    earlier = select(ticket_carried.c.origin).join(held, held.c.id == ticket_carried.c.ticket_id)
    held = held.union(earlier)
    return select(held.c.id)
