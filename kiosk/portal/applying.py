"""What operations mean to the portal, by their kind.

Nothing is refused here. What can't be applied is held with a reason, in sight of officers, and never in the
way of the rest. Kinds that the portal has no use for are kept as they came.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Connection, insert
from sqlalchemy.exc import DBAPIError

from kiosk.portal.bodies import NOT_APPLIED, Told, Unfit, told_by
from kiosk.portal.booked import take_booked
from kiosk.portal.booking_states import take_moved
from kiosk.portal.database import raise_if_away
from kiosk.portal.filed import REQUEST_FILED, take_filed, take_one_filed
from kiosk.portal.forgetting import take_erased
from kiosk.portal.imported import take_imported
from kiosk.portal.missions import lock_mission
from kiosk.portal.nodes import HELD, Node
from kiosk.portal.returned import take_returned
from kiosk.portal.schema import held
from kiosk.portal.station_keys import take_station
from kiosk.sync.wire import Outcome, WireOperation

Take = Callable[[Connection, Node, Told, int], None]
"""Applies one operation of a locked node, its mission locked too, at a time; raises `Unfit`.

What was written before that stays: a flag on whom the operation collides with.
"""
_TAKES: Mapping[str, Take] = {
    "mission.imported": take_imported,
    "mission.changed": take_imported,
    "appointment.booked": take_booked,
    "appointment.moved": take_moved,
    "lease.returned": take_returned,
    "station.keyed": take_station,
    "payloads.erased": take_erased,
}
KINDS = (REQUEST_FILED, *_TAKES)
"""What is applied; all else is kept as it came."""


def apply(connection: Connection, locked: Node, operations: Sequence[WireOperation], now_ms: int) -> None:
    """Apply stored `operations` of a locked node in their order, and hold what can't be applied."""
    told = [told_by(operation) for operation in operations]
    filed = [one for one in told if one.kind == REQUEST_FILED]
    outcomes = [*take_filed(connection, locked, filed, now_ms)]
    others = [one for one in told if one.kind in _TAKES]
    if others:
        lock_mission(connection, locked.mission_code)
    for one in others:
        reason = _held_because(connection, locked, one, now_ms)
        if reason:
            outcomes.append(Outcome(one.op_id, HELD, reason))
    if outcomes:
        connection.execute(insert(held), [_held_row(locked, outcome, now_ms) for outcome in outcomes])


def apply_one(connection: Connection, locked: Node, told: Told, now_ms: int) -> None:
    """Apply one operation of a locked node that was held; `Unfit` if it still can't be."""
    if told.kind == REQUEST_FILED:
        take_one_filed(connection, locked, told, now_ms)
        return
    lock_mission(connection, locked.mission_code)
    reason = _held_because(connection, locked, told, now_ms)
    if reason:
        raise Unfit(reason)


def _held_because(connection: Connection, locked: Node, told: Told, now_ms: int) -> str:
    """Apply one operation; return why that couldn't be, nothing if it could."""
    try:
        with connection.begin_nested():
            try:
                _TAKES[told.kind](connection, locked, told, now_ms)
            except Unfit as error:
                return error.reason
    except DBAPIError as error:
        raise_if_away(error)
        return NOT_APPLIED
    return ""


def _held_row(locked: Node, outcome: Outcome, now_ms: int) -> dict[str, object]:
    return {"op_id": outcome.op_id, "node_id": locked.node_id, "reason": outcome.reason, "held_ms": now_ms}
