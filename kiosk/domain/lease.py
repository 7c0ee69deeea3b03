"""What the portal lends: units of slots, to one node in one epoch, and what it says of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SlotOffer:
    """A slot as the portal has it. `day` is ISO 8601, `start_ms` UTC milliseconds.

    One that isn't `open` takes no new bookings.
    """

    id: str
    queue_group: str
    day: str
    start_ms: int
    minutes: int
    capacity: int
    open: bool


@dataclass(frozen=True, slots=True)
class LeaseOffer:
    """Units 1 to `granted` of a slot. `granted` never changes; `recalled` may become true, for good."""

    id: str
    slot_id: str
    granted: int
    recalled: bool


@dataclass(frozen=True, slots=True)
class MissionTime:
    """The mission's time in force: `timetable` as `catalogue.timetable` spells it (canonical JSON).

    `edition` names it, as `catalogue.editions` does.
    """

    timetable: str
    time_zone: str
    edition: str


@dataclass(frozen=True, slots=True)
class LeaseAnswer:
    """Slots from today on, this node's leases of them in `epoch`, and the mission's time: what changed.

    What isn't named stays as it was. `number` is what to ask behind next time.
    """

    epoch: int
    slots: tuple[SlotOffer, ...]
    leases: tuple[LeaseOffer, ...]
    number: int = 0
    mission_time: MissionTime | None = None
