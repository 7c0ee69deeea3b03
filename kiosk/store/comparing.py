"""Whether requests, appointments and tickets still say what the journal says of them, and none is gone."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import Column, Connection, RowMapping, Table, select

from kiosk.store.appointments.schema import appointment, appointment_unit
from kiosk.store.facts import (
    APPOINTMENT_BOOKED,
    REQUEST_FILED,
    TICKET_ISSUED,
    GivenUnit,
    booked_facts,
    request_facts,
    ticket_facts,
)
from kiosk.store.queue.schema import ticket
from kiosk.store.requests.schema import request
from kiosk.store.schema import op

_BATCH = 1000
Told = Callable[[RowMapping, Mapping[str, Any]], object]
"""From a row, and from what the journal says of it, to what it ought to say."""


def unlike_the_journal(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield (kind, id) of every row that says something else than its operation, or is gone."""
    units: dict[str, list[GivenUnit]] = defaultdict(list)
    for row in connection.execute(select(appointment_unit)):
        units[row.appointment_id].append(GivenUnit(row.slot_id, row.lease_id, row.number, row.generation))

    def booked(row: RowMapping, told: Mapping[str, Any]) -> object:
        return booked_facts(row, units[row["id"]], told["replaces"])

    yield from _unlike(connection, "request", request, REQUEST_FILED, lambda row, _: request_facts(row))
    yield from _unlike(connection, "appointment", appointment, APPOINTMENT_BOOKED, booked)
    yield from _unlike(
        connection, "ticket", ticket, TICKET_ISSUED, lambda row, told: {**told, **ticket_facts(row)}
    )


def _unlike(
    connection: Connection, kind: str, table: Table, operation: str, facts: Told
) -> Iterator[tuple[str, str]]:
    own: Column[str] = table.c.op_id
    lost = select(op.c.entity_id).outerjoin(table, own == op.c.op_id)
    for entity_id in connection.execute(lost.where(op.c.kind == operation, table.c.id.is_(None))).scalars():
        yield kind, entity_id
    rows = select(table, op.c.body).outerjoin(op, op.c.op_id == own).where(own.is_not(None))
    for row in connection.execution_options(yield_per=_BATCH).execute(rows).mappings():
        try:
            told = json.loads(row["body"])
            sound = told == facts(row, told)
        except (TypeError, ValueError, KeyError):
            sound = False
        if not sound:
            yield kind, str(row["id"])
