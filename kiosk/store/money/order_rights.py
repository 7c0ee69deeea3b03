"""Which desk may order of whom: the one that has them, or that ordered; of who has neither, any."""

from __future__ import annotations

from sqlalchemy import Connection

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.calling import AT_DESK
from kiosk.domain.errors import NotAllowed
from kiosk.store.queue.staffing import seated_at
from kiosk.store.queue.tickets import must_know_ticket


def require_orders(
    connection: Connection, acting: Acting, ticket_id: str, desk: str, ordered_at: str
) -> None:
    """Raise `NotAllowed` unless `desk` may order of a ticket; `LookupError` for one that isn't known.

    Nobody orders at a desk at which somebody else sits. `ordered_at` is the desk whose order would be
    replaced, "" for none.
    """
    standing, there = must_know_ticket(connection, ticket_id).standing, seated_at(connection, desk)
    at = standing.desk if standing.state in AT_DESK else ""
    free = not at and not ordered_at
    if not (free or desk in (at, ordered_at)) or (there is not None and there.actor != acting.actor):
        raise NotAllowed(Permission.SERVE)
