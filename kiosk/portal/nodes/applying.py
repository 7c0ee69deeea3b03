"""What operations mean to the portal, by their kind.

Nothing is refused here. What can't be applied is held with a reason, in sight of officers, and never in the
way of the rest. Kinds that the portal has no use for are kept as they came; a release that learns to read one
judges what was kept (`catching_up.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Connection, delete, insert
from sqlalchemy.exc import DBAPIError

from kiosk.portal.booking.booked import take_booked
from kiosk.portal.booking.forgetting import take_erased
from kiosk.portal.booking.imported import take_imported
from kiosk.portal.booking.returned import take_returned
from kiosk.portal.booking.states import take_moved
from kiosk.portal.database import raise_if_away
from kiosk.portal.missions import lock_mission
from kiosk.portal.nodes.bodies import NOT_APPLIED, Told, Unfit, told_by
from kiosk.portal.nodes.filed import REQUEST_FILED, take_filed, take_one_filed
from kiosk.portal.nodes.known import HELD, Node
from kiosk.portal.nodes.mission_work import MOVES, WORK, take_work, tell_judged
from kiosk.portal.nodes.station_keys import take_station
from kiosk.portal.schema import held
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
    **dict.fromkeys(WORK, take_work),
}
KINDS = (REQUEST_FILED, *_TAKES)
"""What is applied; all else is kept as it came. What is added here is caught up with."""


def apply(connection: Connection, locked: Node, operations: Sequence[WireOperation], now_ms: int) -> None:
    """Apply stored `operations` of a locked node in their order, and hold what can't be applied."""
    apply_told(connection, locked, [told_by(operation) for operation in operations], now_ms)


def apply_told(connection: Connection, locked: Node, told: Sequence[Told], now_ms: int) -> None:
    """Apply what stored operations of a locked node tell, in their order; hold what can't be applied."""
    filed = [one for one in told if one.kind == REQUEST_FILED]
    outcomes = [*take_filed(connection, locked, filed, now_ms)]
    others = [one for one in told if one.kind in _TAKES]
    if any(one.kind not in WORK for one in others):
        lock_mission(connection, locked.mission_code)
    for one in others:
        reason = _held_because(connection, locked, one, now_ms)
        if reason:
            outcomes.append(Outcome(one.op_id, HELD, reason))
    hold(connection, locked, outcomes, now_ms)


def hold(connection: Connection, locked: Node, outcomes: Sequence[Outcome], now_ms: int) -> None:
    """Keep what couldn't be applied in sight of officers."""
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


def apply_waiting(connection: Connection, locked: Node, waiting: Sequence[Told], now_ms: int) -> None:
    """Apply what was held because its request wasn't here yet, in the journal's order."""
    connection.execute(delete(held).where(held.c.op_id.in_([one.op_id for one in waiting])))
    reasons = [(one.op_id, _held_because(connection, locked, one, now_ms)) for one in waiting]
    hold(connection, locked, [Outcome(op_id, HELD, reason) for op_id, reason in reasons if reason], now_ms)


def _held_because(connection: Connection, locked: Node, told: Told, now_ms: int) -> str:
    """Apply one operation and return why that couldn't be, if so. Of a move its node hears either way."""
    reason = _tried(connection, locked, told, now_ms)
    if told.kind in MOVES:
        tell_judged(connection, locked, told, now_ms)
    return reason


def _tried(connection: Connection, locked: Node, told: Told, now_ms: int) -> str:
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
