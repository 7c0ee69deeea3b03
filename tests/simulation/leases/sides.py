"""What the two sides of the protocol of leased units keep, as small as it can be, without any of the program.

A mistake of `Planted` makes them wrong on purpose: the rules of `leases.model` must see it.
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

Place = tuple[int, int]
"""A lease and the number of one of its units."""
Told = dict[int, tuple[int, int, int]]
"""Slot, epoch and units granted, by lease."""
_NO_EPOCH = 0
"""Of a lease that is known by a booking only: nobody is told to book from it."""


class Planted(StrEnum):
    """Mistakes that systems like this one have made, or might."""

    NONE = "none"
    EXPIRY_BY_CLOCK = "expiry by clock"
    LEASE_AFTER_RESTORE = "a lease used after a restore"
    ACKNOWLEDGED_TOO_FAR = "acknowledged one too far"
    UNIT_TWICE = "a unit printed twice"
    PULL_OVERWRITES = "a pull overwrites an unsent booking"
    RECLAIMED_AT_ENROLMENT = "units reclaimed when a node enrols anew"
    FREED_AND_SOLD = "a cancelled unit is free for the web too"
    SOLD_BEFORE_TOLD = "a restored portal gives away before its nodes have told"
    OVERRIDE_OUTLIVES = "an override outlives the units it was for"
    RESTORED_TOLD_ALL = "a restored node tells a restored portal of all that was lent to it"


class Deed(StrEnum):
    """What an operation of a journal says."""

    BOOKED = "booked"
    CANCELLED = "cancelled"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Op:
    """One operation: what was done with which unit, for the how manieth time, and for whom."""

    deed: Deed
    place: Place
    generation: int
    booking: int
    slot: int = -1


@dataclass(slots=True)
class Lease:
    """Units of a slot lent to a node in one epoch, as the portal knows them."""

    slot: int
    node: int
    epoch: int
    granted: int
    learnt: bool = False
    used: set[int] = field(default_factory=set)
    returned: set[int] = field(default_factory=set)
    reclaimed: bool = False

    @property
    def lent(self) -> int:
        """How many units the web can't sell because of it."""
        return 0 if self.reclaimed else self.granted - len(self.returned)


@dataclass(slots=True)
class Portal:
    """What headquarters keeps. `owing` are the nodes that haven't told a restored portal what they hold, each
    with the epoch that the backup knew; `in_doubt` those that told in a later one, and so not of all.
    """

    capacity: list[int]
    incarnation: int = 0
    leases: dict[int, Lease] = field(default_factory=dict)
    journals: dict[int, list[Op]] = field(default_factory=dict)
    epochs: dict[int, int] = field(default_factory=dict)
    web: dict[int, int] = field(default_factory=dict)
    """The slot of each booking of the web."""
    override: Counter[int] = field(default_factory=Counter)
    own: Counter[int] = field(default_factory=Counter)
    """How much of it nobody decided: units turned up that had been given away meanwhile."""
    owing: dict[int, int] = field(default_factory=dict)
    in_doubt: set[int] = field(default_factory=set)
    cancelled: set[int] = field(default_factory=set)
    """Bookings of nodes that were cancelled here; their units are the node's until it says otherwise."""

    def copied(self) -> Portal:
        """Return a copy, as a backup keeps it."""
        return copy.deepcopy(self)

    def lent(self, slot: int) -> int:
        """Return how many units of a slot are with nodes."""
        return sum(lease.lent for lease in self.leases.values() if lease.slot == slot)

    def sold(self, slot: int) -> int:
        """Return how many units of a slot the web sold."""
        return list(self.web.values()).count(slot)

    def room(self, slot: int) -> int:
        """Return how many units there are, with those that may be given away twice."""
        return self.capacity[slot] + self.override[slot]

    def free(self, slot: int) -> int:
        """Return how many units may still be given away."""
        return self.room(slot) - self.sold(slot) - self.lent(slot)

    def may_give(self, planted: Planted) -> bool:
        """Tell whether anything may be given away: not before all have told, or an officer decided."""
        return not (self.owing or self.in_doubt) or planted is Planted.SOLD_BEFORE_TOLD

    def restored(self) -> None:
        """Begin anew from a backup: of what was lent since nodes must tell, in the epochs that it knows."""
        self.owing = {node: self.owing.get(node, epoch) for node, epoch in self.epochs.items()}

    def take(self, node: int, start: int, operations: list[Op], planted: Planted) -> None:
        """Take in what follows the known journal; what is known counts once."""
        known = self.journals[node]
        if start > len(known):
            return
        for op in operations[len(known) - start :]:
            known.append(op)
            self._apply(node, op, planted)

    def _apply(self, node: int, op: Op, planted: Planted) -> None:
        number, unit = op.place
        if op.deed is Deed.BOOKED:
            self.learn(number, (op.slot, node, _NO_EPOCH, unit))
            self.leases[number].used.add(unit)
        elif number in self.leases and (op.deed is Deed.RETURNED or planted is Planted.FREED_AND_SOLD):
            self._take_back(self.leases[number], unit, planted)

    def _take_back(self, lease: Lease, unit: int, planted: Planted) -> None:
        """A unit came back: it ends what was to be given away in its place."""
        if unit in lease.returned or unit > lease.granted:
            return
        lease.returned.add(unit)
        if self.override[lease.slot] and planted is not Planted.OVERRIDE_OUTLIVES:
            self.override[lease.slot] -= 1
            self.own[lease.slot] -= bool(self.own[lease.slot])

    def knows(self, place: Place) -> bool:
        """Tell whether a unit is counted as lent, now or once."""
        number, unit = place
        return number in self.leases and unit <= self.leases[number].granted

    def web_gives_back(self, booking: int) -> None:
        """A unit that the web sold came back: an override of the portal's own ends with it."""
        slot = self.web.pop(booking)
        if self.own[slot]:
            self.own[slot] -= 1
            self.override[slot] -= 1

    def learn(self, number: int, told: tuple[int, int, int, int]) -> None:
        """Know again that (slot, node, epoch, granted) is lent, and override where it no longer fits."""
        slot, node, epoch, granted = told
        kept = self.leases.get(number)
        if kept is None:
            kept = self.leases[number] = Lease(slot, node, epoch, 0, learnt=True)
        more = granted - kept.granted
        if kept.learnt and more > 0:
            lacking = max(0, more - max(0, self.free(slot)))
            self.override[slot] += lacking
            self.own[slot] += lacking
            kept.granted = granted

    def hear(self, node: int, incarnation: int, held: Told, planted: Planted) -> None:
        """Learn what a node holds, if it means this portal and not one long ago.

        Of what it was lent in an epoch before its own it can't tell, and may have given it away.
        """
        if incarnation != self.incarnation:
            return
        for number, (slot, epoch, granted) in held.items():
            self.learn(number, (slot, node, epoch, granted))
        told_all = self.epochs[node] == self.owing.pop(node, self.epochs[node])
        if not told_all and planted is not Planted.RESTORED_TOLD_ALL:
            self.in_doubt.add(node)

    def grant(
        self, node: int, epoch: int, wants: dict[int, int], draw: Callable[[], int], planted: Planted
    ) -> None:
        """Lend a node of this epoch what it wants and isn't taken."""
        if epoch != self.epochs[node] or not self.may_give(planted):
            return
        for slot, want in wants.items():
            has = sum(
                lease.granted - len(lease.used | lease.returned)
                for lease in self.leases.values()
                if (lease.node, lease.epoch, lease.slot) == (node, epoch, slot)
            )
            more = min(want - has, self.free(slot))
            if more > 0:
                self.leases[draw()] = Lease(slot, node, epoch, more)

    def told(self, node: int, epoch: int) -> Told:
        """Return the leases that a node of this epoch has."""
        return {
            number: (lease.slot, lease.epoch, lease.granted)
            for number, lease in self.leases.items()
            if (lease.node, lease.epoch) == (node, epoch)
        }
