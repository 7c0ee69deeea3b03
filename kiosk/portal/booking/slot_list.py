"""What officers see of slots: a day's, and which nodes have units of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from kiosk.domain.states import AppointmentState
from kiosk.portal.booking.lent import NOT_RETURNED
from kiosk.portal.booking.schema import booking, lease, lease_unit_use, slot, slot_override
from kiosk.portal.booking.slots import Slot, slots_of_day
from kiosk.portal.officers.accounts import Officer
from kiosk.portal.schema import node


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A slot in a day's list. `free`: nobody has it yet; `pending`: less is wanted than was given away."""

    id: str
    mission_code: str
    queue_group: str
    day: str
    start_ms: int
    minutes: int
    capacity: int
    pending: bool
    lent: int
    web: int
    free: int
    override: int
    open: bool


@dataclass(frozen=True, slots=True)
class OverrideRow:
    """Who let units of a slot be given away twice, and why; `officer` is empty for the portal itself."""

    units: int
    officer: str
    reason: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class LentRow:
    """How many units of a slot a node has, and how many of them nobody has booked, as far as is known."""

    node_id: str
    mission_code: str
    letter: str
    lent: int
    unused: int


def row_of(one: Slot) -> SlotRow:
    """Return a slot as a list shows it."""
    return SlotRow(
        one.id,
        one.mission_code,
        one.queue_group,
        one.day,
        one.start_ms,
        one.minutes,
        one.wanted,
        one.capacity > one.wanted,
        one.lent,
        one.web_booked,
        max(0, one.room),
        one.override,
        bool(one.open),
    )


def day_of(connection: Connection, mission_code: str, day: str) -> tuple[SlotRow, ...]:
    """Return a mission's slots of a day by queue group and time."""
    return tuple(row_of(one) for one in slots_of_day(connection, mission_code, day))


def overrides_of(connection: Connection, slot_id: str) -> tuple[OverrideRow, ...]:
    """Return a slot's overrides, oldest first."""
    kept = slot_override.c
    query = select(kept.units, kept.officer, kept.reason, kept.at_ms).where(kept.slot_id == slot_id)
    return tuple(OverrideRow(*row) for row in connection.execute(query.order_by(kept.at_ms, kept.id)))


def lent_of(connection: Connection, slot_id: str) -> tuple[LentRow, ...]:
    """Return which nodes have how many units of a slot."""
    query = _lent(lease.c.slot_id == slot_id)
    return tuple(LentRow(*row) for row in connection.execute(query))


def lent_ahead(connection: Connection, viewer: Officer, now_ms: int) -> tuple[LentRow, ...]:
    """Return which nodes have how many units of times to come."""
    ahead = select(slot.c.id).where(slot.c.start_ms > now_ms)
    query = _lent(viewer.sees(node.c.mission_code), lease.c.slot_id.in_(ahead))
    return tuple(LentRow(*row) for row in connection.execute(query))


def _lent(*conditions: Any) -> Select[Any]:
    used = (
        select(func.count(lease_unit_use.c.number.distinct()))
        .select_from(lease_unit_use.join(booking, booking.c.id == lease_unit_use.c.booking_id))
        .where(
            lease_unit_use.c.lease_id == lease.c.id,
            booking.c.state.not_in((AppointmentState.CANCELLED.value, AppointmentState.RESCHEDULED.value)),
            NOT_RETURNED,
        )
        .correlate(lease)
        .scalar_subquery()
    )
    units = lease.c.granted - lease.c.returned
    return (
        select(node.c.node_id, node.c.mission_code, node.c.letter, func.sum(units), func.sum(units - used))
        .join(lease, lease.c.node_id == node.c.node_id)
        .where(*conditions)
        .group_by(node.c.node_id, node.c.mission_code, node.c.letter)
        .order_by(node.c.mission_code, node.c.letter)
    )
