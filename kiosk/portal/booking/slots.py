"""A slot as the portal keeps it, and the arithmetic of giving its units away: pure values, then one write.

What is taken is never more than capacity and overrides. Less is wanted than was given away: the capacity
follows as units come back, and nothing is given away meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace

from sqlalchemy import Connection, insert, select, update

from kiosk.portal.booking.schema import slot, slot_override
from kiosk.portal.missions import next_offer


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot's row. Times are UTC milliseconds, `day` is ISO 8601 in the mission's time."""

    id: str
    mission_code: str
    queue_group: str
    day: str
    start_ms: int
    minutes: int
    planned: int
    wanted: int
    capacity: int
    kiosk_share: int
    web_share: int
    override: int
    taken: int
    web_booked: int
    open: int
    closed_by: str
    number: int = 0

    @property
    def lent(self) -> int:
        """How many units are with nodes, free there or booked."""
        return self.taken - self.web_booked

    @property
    def room(self) -> int:
        """How many units can still be given away, to whomever."""
        return self.capacity + self.override - self.taken

    @property
    def kiosk_room(self) -> int:
        """How many of them nodes may have."""
        return max(0, min(self.room, self.share(self.kiosk_share) + self.override - self.lent))

    @property
    def web_room(self) -> int:
        """How many of them the web may sell."""
        return max(0, min(self.room, self.share(self.web_share) + self.override - self.web_booked))

    def share(self, planned: int) -> int:
        """Return a share that was `planned`, of as many units as are wanted now."""
        return -(-planned * self.wanted // self.planned) if self.planned else self.wanted

    def with_wanted(self, wanted: int) -> Slot:
        """Return the slot where `wanted` units may be given away, as soon as that can be."""
        return _settled(replace(self, wanted=wanted))

    def with_lent(self, units: int) -> Slot:
        """Return the slot after so many units more went to nodes."""
        return replace(self, taken=self.taken + units)

    def with_sold(self, units: int) -> Slot:
        """Return the slot after the web sold so many units."""
        return replace(self, taken=self.taken + units, web_booked=self.web_booked + units)

    def with_override(self, units: int) -> Slot:
        """Return the slot where so many units may be given away twice."""
        return _settled(replace(self, override=self.override + units))

    def without(self, *, lent: int = 0, sold: int = 0) -> Slot:
        """Return the slot after units came back."""
        return _settled(replace(self, taken=self.taken - lent - sold, web_booked=self.web_booked - sold))


_COLUMNS = select(*(slot.c[field.name] for field in fields(Slot)))


def find_slots(connection: Connection, ids: Iterable[str]) -> dict[str, Slot]:
    """Return slots by their ids, those that there are."""
    rows = connection.execute(_COLUMNS.where(slot.c.id.in_(sorted(set(ids)))).order_by(slot.c.id))
    return {row.id: Slot(*row) for row in rows}


def slots_of_day(connection: Connection, mission_code: str, day: str) -> tuple[Slot, ...]:
    """Return a day's slots by queue group and time."""
    mine = (slot.c.mission_code == mission_code) & (slot.c.day == day)
    rows = connection.execute(_COLUMNS.where(mine).order_by(slot.c.queue_group, slot.c.start_ms))
    return tuple(Slot(*row) for row in rows)


def slots_between(
    connection: Connection, mission_code: str, queue_group: str, from_ms: int, to_ms: int
) -> tuple[Slot, ...]:
    """Return a queue group's slots that begin from `from_ms` on and before `to_ms`, in their order."""
    mine = (slot.c.mission_code == mission_code) & (slot.c.queue_group == queue_group)
    query = _COLUMNS.where(mine, slot.c.start_ms >= from_ms, slot.c.start_ms < to_ms)
    return tuple(Slot(*row) for row in connection.execute(query.order_by(slot.c.start_ms)))


def slots_from(connection: Connection, mission_code: str, day: str, after: int = 0) -> tuple[Slot, ...]:
    """Return a mission's slots from `day` on, as far as nodes haven't been told up to the number `after`."""
    mine = (slot.c.mission_code == mission_code) & (slot.c.day >= day) & (slot.c.number > after)
    return tuple(Slot(*row) for row in connection.execute(_COLUMNS.where(mine).order_by(slot.c.start_ms)))


def add_slots(connection: Connection, mission_code: str, new: Sequence[Slot]) -> None:
    """Write new slots; the mission is locked."""
    if new:
        number = next_offer(connection, mission_code)
        connection.execute(insert(slot), [asdict(replace(one, number=number)) for one in new])


def write_slot(connection: Connection, before: Slot, after: Slot) -> Slot:
    """Write what changed of a slot, numbered anew if nodes see it; the mission is locked."""
    changed: Mapping[str, object] = {
        name: value for name, value in asdict(after).items() if value != getattr(before, name)
    }
    if not changed:
        return after
    if changed.keys() & {"capacity", "open", "minutes"}:
        after = replace(after, number=next_offer(connection, after.mission_code))
        changed = {**changed, "number": after.number}
    connection.execute(update(slot).where(slot.c.id == after.id).values(changed))
    return after


def write_override(
    connection: Connection, override_id: str, slot_id: str, units: int, officer: str, reason: str, at_ms: int
) -> None:
    """Keep who let units of a slot be given away twice, and why."""
    row = {"id": override_id, "slot_id": slot_id, "units": units, "officer": officer, "reason": reason}
    connection.execute(insert(slot_override), {**row, "at_ms": at_ms})


def _settled(changed: Slot) -> Slot:
    return replace(changed, capacity=max(changed.wanted, changed.taken - changed.override))
