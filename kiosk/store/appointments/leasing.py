"""Leases as the portal lends them: taken in once and for good, and how much of each slot is wanted.

The mission's time comes with them. What was granted never changes, and only leases of the node's own epoch
are taken in: a late or a doubled answer does no harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Table, and_, bindparam, exists, func, insert, select, update

from kiosk.domain.acting import Acting, Permission
from kiosk.domain.appointment import DAY_MS
from kiosk.domain.lease import LeaseAnswer, LeaseOffer, SlotOffer
from kiosk.store.appointments.schema import FREE, RETURNED, lease, lease_unit, slot
from kiosk.store.appointments.units import BOOKING, EPOCH
from kiosk.store.journal import one_at_a_time
from kiosk.store.missions.mission_time import take_time, timetable_in
from kiosk.store.store import Store, node_of

_AT_ONCE = 1000
"""Ids in one query."""
_TELLS = ("minutes", "capacity", "open")
"""What may change of a slot."""
_CHANGE_SLOT = (
    update(slot)
    .where(slot.c.id == bindparam("slot_id"))
    .values({name: bindparam(f"new_{name}") for name in _TELLS})
)
_RECALL = update(lease).where(lease.c.id == bindparam("recalled_lease")).values(recalled=1)
_HELD = (
    select(lease.c.id, lease.c.slot_id, lease.c.granted)
    .join(slot, slot.c.id == lease.c.slot_id)
    .where(
        lease.c.epoch == EPOCH,
        slot.c.start_ms + slot.c.minutes * 60_000 > bindparam("now"),
        exists().where(lease_unit.c.lease_id == lease.c.id, lease_unit.c.state != RETURNED),
    )
    .order_by(lease.c.id)
)
_HAD = (
    select(slot.c.id, slot.c.queue_group, func.count(lease_unit.c.number))
    .select_from(slot)
    .outerjoin(lease, and_(lease.c.slot_id == slot.c.id, lease.c.epoch == EPOCH, lease.c.recalled == 0))
    .outerjoin(lease_unit, and_(lease_unit.c.lease_id == lease.c.id, lease_unit.c.state == FREE))
    .where(
        slot.c.queue_group == bindparam("queue_group"),
        slot.c.start_ms > bindparam("now"),
        slot.c.start_ms < bindparam("until"),
        slot.c.open == 1,
    )
    .group_by(slot.c.id, slot.c.queue_group, slot.c.start_ms)
    .order_by(slot.c.start_ms, slot.c.id)
)


def take_leases(store: Store, acting: Acting, answer: LeaseAnswer) -> bool:
    """Commit what the portal says of slots, leases and the time; return whether all of it was taken.

    What isn't named stays as it is. A lease is taken in once: named again, it gives nothing anew. Nothing is
    taken of an answer to another epoch, and no time while an import made here is on its way to the portal.
    """
    acting.require(Permission.SYNC)
    with store.writing() as writing:
        connection = writing.connection
        one_at_a_time(connection, BOOKING)
        if answer.epoch != node_of(connection).epoch:
            return False
        _take_slots(connection, answer.slots)
        _take_new(connection, answer)
        recalled = [{"recalled_lease": one.id} for one in answer.leases if one.recalled]
        if recalled:
            connection.execute(_RECALL, recalled)
        return answer.mission_time is None or take_time(connection, answer.mission_time)


def lease_targets(store: Store, now_ms: int) -> tuple[tuple[str, int, int], ...]:
    """Return (slot id, free units wanted, free units) of the slots where fewer are free, in order of time.

    All that kiosks may have is wanted; the portal divides it among the nodes.
    """
    targets: list[tuple[str, int, int]] = []
    with store.reading() as connection:
        for plan in timetable_in(connection).plans:
            until = now_ms + (plan.days_ahead + 1) * DAY_MS
            bound = {"queue_group": plan.queue_group, "now": now_ms, "until": until}
            rows = connection.execute(_HAD, bound).all()
            targets += [(row[0], plan.kiosk_share, row[2]) for row in rows if row[2] < plan.kiosk_share]
    return tuple(targets)


def held_leases(store: Store) -> tuple[tuple[str, str, int], ...]:
    """Return (lease id, slot id, granted) of what this node holds for times that aren't over."""
    with store.reading() as connection:
        rows = connection.execute(_HELD, {"now": store.clock.now_ms()}).all()
    return tuple((row[0], row[1], row[2]) for row in rows)


def _take_slots(connection: Connection, offers: Sequence[SlotOffer]) -> None:
    kept = _rows_of(connection, slot, [one.id for one in offers])
    new = [_slot_row(one) for one in offers if one.id not in kept]
    told = (_slot_row(one) for one in offers if one.id in kept)
    changed = [
        {"slot_id": row["id"], **{f"new_{name}": row[name] for name in _TELLS}}
        for row in told
        if any(row[name] != kept[row["id"]][name] for name in _TELLS)
    ]
    if new:
        connection.execute(insert(slot), new)
    if changed:
        connection.execute(_CHANGE_SLOT, changed)


def _take_new(connection: Connection, answer: LeaseAnswer) -> None:
    """Insert the leases that aren't known yet, with all of their units free."""
    kept = _rows_of(connection, lease, [one.id for one in answer.leases])
    slots = _rows_of(connection, slot, [one.slot_id for one in answer.leases])
    new = [one for one in answer.leases if one.id not in kept and one.slot_id in slots]
    units = [_unit_row(one, number) for one in new for number in range(1, one.granted + 1)]
    if new:
        rows = [{**asdict(one), "epoch": answer.epoch, "recalled": int(one.recalled)} for one in new]
        connection.execute(insert(lease), rows)
    if units:
        connection.execute(insert(lease_unit), units)


def _rows_of(connection: Connection, table: Table, ids: Iterable[str]) -> dict[str, Any]:
    wanted = sorted(set(ids))
    kept: dict[str, Any] = {}
    for first in range(0, len(wanted), _AT_ONCE):
        query = select(table).where(table.c.id.in_(wanted[first : first + _AT_ONCE]))
        kept |= {row["id"]: row for row in connection.execute(query).mappings()}
    return kept


def _slot_row(one: SlotOffer) -> dict[str, Any]:
    return {**asdict(one), "open": int(one.open)}


def _unit_row(one: LeaseOffer, number: int) -> dict[str, Any]:
    return {"lease_id": one.id, "number": number, "generation": 0, "state": FREE}
