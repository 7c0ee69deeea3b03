"""What the journal says of a row: the writer, the replay and the check read it from here.

Nothing here says who it is about.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import RowMapping

from kiosk.store.queue.schema import ticket
from kiosk.store.requests.schema import request

REQUEST_FILED = "request.filed"
APPOINTMENT_BOOKED, APPOINTMENT_MOVED = "appointment.booked", "appointment.moved"
TICKET_ISSUED, TICKET_MOVED = "ticket.issued", "ticket.moved"
PERSON_ADDED, PERSON_CHANGED, CARD_SET = "person.added", "person.changed", "person.card_set"
OPERATION_APPROVED = "operation.approved"

LISTS = frozenset({"gaps", "missing_papers", "fee_ids"})
BOOKED = (
    "id",
    "reference",
    "service",
    "queue_group",
    "persons",
    "start_ms",
    "minutes",
    "language",
    "visit_id",
    "booked_ms",
)
"""The columns of an appointment that never change."""
_OF_REQUEST = tuple(column.name for column in request.columns if column.name not in ("op_id", "state"))
_OF_TICKET = tuple(column.name for column in ticket.columns if column.name != "op_id")


class GivenUnit(NamedTuple):
    """One unit as a booking holds it."""

    slot_id: str
    lease_id: str
    number: int
    generation: int


def request_facts(row: Mapping[str, Any] | RowMapping) -> dict[str, object]:
    """Return the columns that never change, lists as lists."""
    return {name: json.loads(row[name]) if name in LISTS else row[name] for name in _OF_REQUEST}


def booked_facts(
    row: Mapping[str, Any] | RowMapping, units: Iterable[GivenUnit], replaces: str
) -> dict[str, Any]:
    """Return an appointment's columns that never change and its units.

    `replaces` is the id of the one whose place it took, "" if none.
    """
    told = {name: row[name] for name in BOOKED}
    return {**told, "units": [list(unit) for unit in sorted(units)], "replaces": replaces}


def ticket_facts(row: Mapping[str, Any] | RowMapping) -> dict[str, Any]:
    """Return a ticket's columns that never change."""
    return {name: row[name] for name in _OF_TICKET}
