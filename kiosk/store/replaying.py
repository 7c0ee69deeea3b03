"""What an operation once did to the tables, done again: for a node that takes its own operations back.

A store restored from a copy gets those operations from the portal that the copy lacks, and with them the rows
that they wrote. What no operation says (held operations, how far the portal is) comes with the next exchange.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, insert, select, update

from kiosk.domain.canonical import canonical
from kiosk.domain.draft import Filing
from kiosk.domain.states import AppointmentState, RequestState
from kiosk.store.appointments.booked import insert_booked, insert_holder, read_holder
from kiosk.store.appointments.booking import insert_claim
from kiosk.store.appointments.changing import hand_over
from kiosk.store.appointments.finding import GIVES_BACK, known, write_move
from kiosk.store.appointments.returning import LEASE_RETURNED, write_returned
from kiosk.store.appointments.units import held_before, learn_units
from kiosk.store.facts import (
    APPOINTMENT_BOOKED,
    APPOINTMENT_MOVED,
    LISTS,
    REQUEST_FILED,
    GivenUnit,
)
from kiosk.store.missions.configuring import MISSION_CHANGED
from kiosk.store.missions.in_force import MISSION_IMPORTED, insert_mission
from kiosk.store.money.lost_numbers import write_lost
from kiosk.store.money.replay import MONEY_KINDS, replay_money
from kiosk.store.outgoing import OutgoingOperation
from kiosk.store.people.replay import replay_people
from kiosk.store.queue.replay import HALL_KINDS, replay_hall
from kiosk.store.requests.entries import ENTRY_KINDS, find_also, write_entry
from kiosk.store.requests.erasing import PAYLOADS_ERASED, erase_bookings, erase_payloads
from kiosk.store.requests.filing import FoundBy, insert_found_by
from kiosk.store.requests.schema import request
from kiosk.store.schema import op, payload, print_job
from kiosk.store.stations.known import STATION_KEYED, insert_station
from kiosk.store.stations.prints import PRINT_MOVED, PRINT_QUEUED
from kiosk.store.store import Store

NODE_RESTORED = "node.restored"
ReadFiling = Callable[[Mapping[str, Any], bytes], Filing | None]
"""From a request's facts and its payload to what was filed, None if this release can't read it."""


def replay(
    store: Store, connection: Connection, operation: OutgoingOperation, prev_hash: bytes, filing: ReadFiling
) -> None:
    """Write one operation with its payload, and the rows that it wrote."""
    _journal_again(connection, operation, prev_hash)
    facts, body = operation.facts, json.loads(operation.facts["body"])
    match facts["kind"]:
        case kind if kind == REQUEST_FILED:
            _replay_request(store, connection, operation, body, filing)
        case kind if kind in (MISSION_IMPORTED, MISSION_CHANGED):
            insert_mission(connection, facts["op_id"], facts["occurred_ms"], body)
        case kind if kind == STATION_KEYED:
            insert_station(connection, facts["op_id"], body)
        case kind if kind in (PRINT_QUEUED, PRINT_MOVED):
            _replay_print(connection, facts, body)
        case kind if kind == PAYLOADS_ERASED:
            erase_payloads(connection, body.get("requests", ()))
            erase_bookings(connection, body.get("appointments", ()))
        case kind if kind in (APPOINTMENT_BOOKED, APPOINTMENT_MOVED, LEASE_RETURNED):
            _replay_appointment(store, connection, operation, body)
        case kind if kind in HALL_KINDS:
            replay_hall(connection, facts, body)
        case kind if kind in MONEY_KINDS:
            replay_money(connection, facts, body)
        case kind if kind in ENTRY_KINDS:
            _replay_entry(store, connection, operation, body)
        case kind if kind == NODE_RESTORED:
            write_lost(connection, facts["op_id"], body.get("numbers", ()))
        case _:
            replay_people(connection, operation, body)


def _journal_again(connection: Connection, operation: OutgoingOperation, prev_hash: bytes) -> None:
    facts = operation.facts
    row = {"payload_digest": operation.payload_digest, "prev_hash": prev_hash, "hash": operation.hash}
    connection.execute(insert(op), {**facts, **row})
    if operation.payload is not None:
        encoding, salt, content = operation.payload
        kept = {"op_id": facts["op_id"], "encoding": encoding, "salt": salt, "bytes": content}
        connection.execute(insert(payload), kept)


def _replay_print(connection: Connection, facts: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    if facts["kind"] == PRINT_QUEUED:
        _replay_queued(connection, facts, body)
    else:
        _change_print(connection, facts, {"state": body["state"], "detail": body["detail"]})


def _replay_appointment(
    store: Store, connection: Connection, operation: OutgoingOperation, body: Mapping[str, Any]
) -> None:
    kind = operation.facts["kind"]
    if kind == APPOINTMENT_BOOKED:
        _replay_booked(store, connection, operation, body)
    elif kind == APPOINTMENT_MOVED:
        _replay_move(connection, body)
    else:
        write_returned(connection, body["lease"], body["units"])


def _replay_request(
    store: Store,
    connection: Connection,
    operation: OutgoingOperation,
    body: Mapping[str, Any],
    filing: ReadFiling,
) -> None:
    row = {name: canonical(value).decode() if name in LISTS else value for name, value in body.items()}
    state = RequestState.SUBMITTED.value
    connection.execute(insert(request), {**row, "op_id": operation.facts["op_id"], "state": state})
    filed = filing(body, operation.payload[2]) if operation.payload else None
    if filed is not None:
        insert_found_by(store, connection, body["id"], FoundBy(filed.names, filed.document_numbers))


def _replay_entry(
    store: Store, connection: Connection, operation: OutgoingOperation, body: Mapping[str, Any]
) -> None:
    facts = operation.facts
    write_entry(connection, facts["op_id"], facts["actor"], ENTRY_KINDS[facts["kind"]], body)
    if operation.payload is not None:
        find_also(store, connection, body["id"], json.loads(operation.payload[2]))


def _replay_queued(connection: Connection, facts: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    """A wish for a paper makes its job, or queues a failed one again."""
    known = select(print_job.c.id).where(print_job.c.id == body["id"])
    if connection.execute(known).one_or_none() is None:
        row = {**body, "op_id": facts["op_id"], "moved_ms": facts["occurred_ms"]}
        connection.execute(insert(print_job), row)
    else:
        _change_print(connection, facts, body)


def _change_print(connection: Connection, facts: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    changed = {**values, "moved_ms": facts["occurred_ms"]}
    connection.execute(update(print_job).where(print_job.c.id == facts["entity_id"]).values(changed))


def _replay_booked(
    store: Store, connection: Connection, operation: OutgoingOperation, body: Mapping[str, Any]
) -> None:
    """A booking has its units and its holder's claim; without its payload the holder is its predecessor's."""
    units = [GivenUnit(*unit) for unit in body["units"]]
    insert_booked(connection, operation.facts["op_id"], store.node_letter, body)
    learn_units(connection, units)
    _give_way(connection, units, body["booked_ms"])
    if operation.payload is None:
        hand_over(connection, body["replaces"], body["id"])
        return
    booked = read_holder(operation.payload[2])
    insert_holder(connection, body["id"], booked.digests)
    insert_claim(store, connection, booked.holder.document_number, body["service"], body["id"])


def _give_way(connection: Connection, units: Sequence[GivenUnit], at_ms: int) -> None:
    """Whoever held these units before had given them up, or they could not have been given away again.

    Where the portal said so, no operation here does; it tells again, and what took their place with it.
    """
    for appointment_id in held_before(connection, units):
        kept = known(connection, appointment_id)
        if kept is not None and kept.state not in GIVES_BACK:
            write_move(connection, replace(kept, state=AppointmentState.CANCELLED, moved_ms=at_ms))


def _replay_move(connection: Connection, body: Mapping[str, Any]) -> None:
    """One that was made elsewhere may not be known any more: the portal tells it again, moved."""
    kept = known(connection, body["id"])
    if kept is not None:
        state = AppointmentState(body["state"])
        moved = replace(kept, state=state, moved_ms=body["at_ms"], successor=body["successor"])
        write_move(connection, moved)
