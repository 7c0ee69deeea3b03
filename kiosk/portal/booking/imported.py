"""A mission's file as a node imported it: its timetable comes into force, or is held for an officer."""

from __future__ import annotations

import json
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Connection, delete, insert, select

from kiosk.catalogue.editions import Edition, edition_of
from kiosk.catalogue.timetable import timetable_of
from kiosk.portal.booking.editions import Verdict, judge, note_edition, put_in_force, tell_time
from kiosk.portal.missions import lock_mission
from kiosk.portal.nodes.bodies import Told, read_body, text, unreadable
from kiosk.portal.nodes.known import Node
from kiosk.portal.schema import held, node, operation

OTHER_TIME = "other-time"
"""It was made over another timetable than the one in force."""


def take_imported(connection: Connection, locked: Node, told: Told, now_ms: int) -> None:
    """Put the timetable of an import into force if it follows on the one that is, else hold it."""
    body = read_body(told)
    with unreadable():
        brought = edition_of(body)
        if brought is None:
            return
        timetable_of(body["timetable"])
        _refuse_unknown_zone(brought.time_zone)
    kept = lock_mission(connection, locked.mission_code)
    verdict = judge(connection, kept, told.op_id, brought, on_purpose=told.mended)
    note_edition(connection, kept.code, brought)
    match verdict:
        case Verdict.IN_FORCE:
            put_in_force(connection, kept, told.op_id, brought)
        case Verdict.ASIDE:
            # Here and now: a later import of the same batch may settle it.
            row = {"op_id": told.op_id, "node_id": locked.node_id, "reason": OTHER_TIME, "held_ms": now_ms}
            connection.execute(insert(held), row)
    _look_again(connection, kept.code)
    tell_time(connection, kept.code)


def _look_again(connection: Connection, mission_code: str) -> None:
    """Bring into force what was held until now and follows; what led to the one in force is held no more."""
    waiting = _waiting(connection, mission_code)
    while waiting:
        kept = lock_mission(connection, mission_code)
        judged = {op_id: judge(connection, kept, op_id, brought) for op_id, brought in waiting.items()}
        settled = [op_id for op_id, verdict in judged.items() if verdict is not Verdict.ASIDE]
        following = [op_id for op_id in settled if judged[op_id] is Verdict.IN_FORCE]
        if following:
            put_in_force(connection, kept, following[0], waiting[following[0]])
            settled = following[:1]
        elif not settled:
            return
        connection.execute(delete(held).where(held.c.op_id.in_(settled)))
        waiting = {op_id: brought for op_id, brought in waiting.items() if op_id not in settled}


def _waiting(connection: Connection, mission_code: str) -> dict[str, Edition]:
    """Return the mission's imports that are held for what they were made over, in the order they came in."""
    query = (
        select(held.c.op_id, operation.c.facts)
        .join(node, node.c.node_id == held.c.node_id)
        .join(operation, operation.c.op_id == held.c.op_id)
        .where(node.c.mission_code == mission_code, held.c.reason == OTHER_TIME)
        .order_by(held.c.held_ms, held.c.node_id, operation.c.seq)
    )
    found = {
        row.op_id: edition_of(json.loads(json.loads(row.facts)["body"])) for row in connection.execute(query)
    }
    return {op_id: brought for op_id, brought in found.items() if brought is not None}


def _refuse_unknown_zone(time_zone: str) -> None:
    try:
        ZoneInfo(text(time_zone))
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError("not a time zone") from error
