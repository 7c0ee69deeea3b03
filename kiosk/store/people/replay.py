"""What operations once did to the people here, done again: see `replaying`.

PINs aren't in the journal. Who got one after the copy was made has none now, since the copy's may be the one
that was replaced because somebody knew it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from kiosk.store.facts import CARD_SET, OPERATION_APPROVED, PERSON_ADDED, PERSON_CHANGED
from kiosk.store.outgoing import OutgoingOperation
from kiosk.store.people.approvals import write_approval
from kiosk.store.people.log_ins import write_card
from kiosk.store.people.pins import PIN_SET, forget_pin
from kiosk.store.people.staff import (
    insert_person,
    read_name,
    write_change,
)


def replay_people(connection: Connection, operation: OutgoingOperation, body: Mapping[str, Any]) -> None:
    """Write the rows of one operation, if it is about people."""
    op_id, person_id = operation.facts["op_id"], operation.facts["entity_id"]
    match operation.facts["kind"]:
        case kind if kind == PERSON_ADDED:
            insert_person(connection, op_id, person_id, body, _name(operation) or "")
        case kind if kind == PERSON_CHANGED:
            write_change(connection, person_id, body, _name(operation))
        case kind if kind == PIN_SET:
            forget_pin(connection, person_id)
        case kind if kind == CARD_SET:
            write_card(connection, op_id, person_id, body)
        case kind if kind == OPERATION_APPROVED:
            write_approval(connection, person_id, body)


def _name(operation: OutgoingOperation) -> str | None:
    """Return the name that an operation gave somebody, None if it gave none."""
    return read_name(operation.payload[2]) if operation.payload else None
