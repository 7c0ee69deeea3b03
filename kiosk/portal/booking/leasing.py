"""Lending units of slots to nodes, so that kiosks book while the line is down.

What is lent is subtracted at once, and comes back only by the node's own word or with the slot's time: no
clock, no new epoch and no silence frees it.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, func, insert, select

from kiosk.domain.lease import LeaseAnswer, LeaseOffer, SlotOffer
from kiosk.portal.booking.doubts import all_heard, may_give, note_told
from kiosk.portal.booking.editions import untold_time
from kiosk.portal.booking.flags import GONE
from kiosk.portal.booking.lent import NOT_RETURNED, learn, new_lease
from kiosk.portal.booking.planning import keep_slots
from kiosk.portal.booking.schema import booking, lease, lease_unit_use, slot
from kiosk.portal.booking.slots import Slot, find_slots, slots_from, write_slot
from kiosk.portal.database import writing
from kiosk.portal.identity import kept_identity
from kiosk.portal.missions import Mission, last_offer, next_offer
from kiosk.portal.nodes.known import Node, lock_node, withdrawn
from kiosk.portal.schema import node
from kiosk.portal.web.problems import Problem
from kiosk.sync.leases import LeaseTargets

_GONE = tuple(sorted(state.value for state in GONE))
"""Bookings in these states have no units any more: their node has them free again."""


def new_id() -> str:
    """Return an id that no other lease ever has: not one of this portal before it was restored either."""
    return str(uuid.uuid4())


def lend(
    engine: Engine, node_id: str, asked: LeaseTargets, now_ms: int, make_id: Callable[[], str] = new_id
) -> LeaseAnswer:
    """Lend a node what it lacks of its targets, as far as there is room, commit, and return what it has.

    Asked again, it gets nothing twice. Raises `Problem`: 403 `node-unknown`, `node-withdrawn`; 409
    `epoch-superseded` with the `epoch` in which it is enrolled.
    """
    with writing(engine) as connection:
        locked = _lock(connection, node_id, asked.epoch)
        mission = keep_slots(connection, locked.mission_code, now_ms)
        if asked.held is not None:
            _hear(connection, locked, mission, asked, now_ms)
        if may_give(connection, mission.code) and locked.recalled_ms is None:
            _grant_all(connection, locked, dict(asked.targets), now_ms, make_id)
        # A number that was never given is another portal's, or this one's before it was restored.
        behind = asked.after if asked.after <= last_offer(connection, mission.code) else 0
        told = untold_time(connection, mission, behind, all_heard=all_heard(connection, mission.code))
        return replace(_answer(connection, locked, mission, behind, now_ms), mission_time=told)


def _lock(connection: Connection, node_id: str, epoch: int) -> Node:
    locked = lock_node(connection, node_id)
    if locked is None:
        raise Problem(403, "node-unknown", "The node isn't enrolled")
    if locked.withdrawn_ms is not None:
        raise withdrawn()
    if locked.epoch != epoch:
        members = {"epoch": locked.epoch}
        raise Problem(409, "epoch-superseded", "The node isn't enrolled in this epoch", members=members)
    return locked


def _hear(connection: Connection, locked: Node, mission: Mission, asked: LeaseTargets, now_ms: int) -> None:
    """Learn the leases of which a node tells this portal, if it means this one and not one long ago."""
    if asked.incarnation != kept_identity(connection).incarnation:
        return
    held = asked.held or ()
    granted_here = (lease.c.node_id == locked.node_id) & (lease.c.learnt == 0)
    known = set(connection.execute(select(lease.c.id).where(granted_here)).scalars())
    there = find_slots(connection, [slot_id for _, slot_id, _ in held])
    for told in held:
        kept = there.get(told[1])
        if told[0] not in known and kept is not None and kept.mission_code == mission.code:
            learn(connection, locked, locked.epoch, told, now_ms)
    note_told(connection, locked)


def _grant_all(
    connection: Connection, locked: Node, wanted: Mapping[str, int], now_ms: int, make_id: Callable[[], str]
) -> None:
    free = _free_units(connection, locked)
    kiosks = _nodes_of(connection, locked.mission_code)
    rows = []
    for kept in find_slots(connection, wanted).values():
        if kept.mission_code != locked.mission_code or not kept.open or kept.start_ms <= now_ms:
            continue
        most = -(-kept.share(kept.kiosk_share) // kiosks)
        granted = min(min(wanted[kept.id], most + kept.override) - free.get(kept.id, 0), kept.kiosk_room)
        if granted > 0:
            write_slot(connection, kept, kept.with_lent(granted))
            rows.append({**new_lease(make_id(), locked, locked.epoch, kept.id), "granted": granted})
    if rows:
        number = next_offer(connection, locked.mission_code)
        connection.execute(insert(lease), [{**row, "number": number} for row in rows])


def _free_units(connection: Connection, locked: Node) -> dict[str, int]:
    """Return how many units of each slot a node has free in its epoch, as far as is known here."""
    mine = (lease.c.node_id == locked.node_id) & (lease.c.epoch == locked.epoch)
    units = func.sum(lease.c.granted - lease.c.returned)
    query = select(lease.c.slot_id, units.label("units")).where(mine).group_by(lease.c.slot_id)
    free = {row.slot_id: int(row.units) for row in connection.execute(query)}
    for slot_id, booked in _booked_units(connection, mine):
        free[slot_id] -= booked
    return free


def _booked_units(connection: Connection, mine: Any) -> Iterable[tuple[str, int]]:
    """Yield how many units are booked, each once though two may share it, by the slots of their leases."""
    query = (
        select(lease.c.slot_id, func.count(lease_unit_use.c.number.distinct()))
        .join(lease_unit_use, lease_unit_use.c.lease_id == lease.c.id)
        .join(booking, booking.c.id == lease_unit_use.c.booking_id)
        .where(mine, booking.c.state.not_in(_GONE), NOT_RETURNED)
        .group_by(lease.c.slot_id, lease.c.id)
    )
    return [(row[0], int(row[1])) for row in connection.execute(query)]


def _nodes_of(connection: Connection, mission_code: str) -> int:
    """Return among how many nodes a mission's kiosk share is divided."""
    lent_to = (
        (node.c.mission_code == mission_code) & node.c.withdrawn_ms.is_(None) & node.c.recalled_ms.is_(None)
    )
    return max(1, int(connection.execute(select(func.count()).select_from(node).where(lent_to)).scalar_one()))


def _answer(connection: Connection, locked: Node, mission: Mission, behind: int, now_ms: int) -> LeaseAnswer:
    """Return what a node has and may ask for, as far as it changed behind a number."""
    today = mission.day_of(now_ms).isoformat()
    mine = (lease.c.node_id == locked.node_id) & (lease.c.epoch == locked.epoch) & (lease.c.number > behind)
    query = (
        select(lease.c.id, lease.c.slot_id, lease.c.granted, lease.c.recalled)
        .join(slot, slot.c.id == lease.c.slot_id)
        .where(mine, slot.c.day >= today)
        .order_by(lease.c.number, lease.c.id)
    )
    leases = (LeaseOffer(*row[:3], bool(row.recalled)) for row in connection.execute(query))
    slots = slots_from(connection, mission.code, today, behind)
    return LeaseAnswer(
        locked.epoch, tuple(_offer(one) for one in slots), tuple(leases), last_offer(connection, mission.code)
    )


def _offer(kept: Slot) -> SlotOffer:
    return SlotOffer(
        kept.id, kept.queue_group, kept.day, kept.start_ms, kept.minutes, kept.capacity, bool(kept.open)
    )
