"""A node of the model: its journal, and the units that it was lent."""

from __future__ import annotations

import copy
from collections import Counter
from dataclasses import dataclass, field

from tests.simulation.leases.sides import Deed, Op, Place, Planted, Told


@dataclass(slots=True)
class Node:
    """What a node keeps. `heard` is the portal's incarnation that it knows."""

    name: int
    epoch: int = 1
    journal: list[Op] = field(default_factory=list)
    acked: int = 0
    heard: int = 0
    leases: Told = field(default_factory=dict)
    units: dict[Place, int] = field(default_factory=dict)
    """Who has the units that are given away now."""
    generations: Counter[Place] = field(default_factory=Counter)
    returned: set[Place] = field(default_factory=set)

    def copied(self) -> Node:
        """Return a copy, as a backup keeps it."""
        return copy.deepcopy(self)

    def held(self) -> Told:
        """Return the leases from which it books."""
        return {number: lease for number, lease in self.leases.items() if lease[1] == self.epoch}

    def free(self, slot: int, planted: Planted) -> list[Place]:
        """Return which units of a slot may be given away here."""
        usable = self.leases if planted is Planted.LEASE_AFTER_RESTORE else self.held()
        places = [
            (lease, number)
            for lease, (of_slot, _, granted) in usable.items()
            if of_slot == slot
            for number in range(1, granted + 1)
        ]
        if planted is Planted.UNIT_TWICE and places:
            return [place for place in places if place not in self.returned]
        return [place for place in places if place not in self.units and place not in self.returned]

    def acknowledged(self, incarnation: int, acked: int) -> None:
        """Hear how far the portal is; one that was restored may have less than before."""
        if incarnation < self.heard:
            return
        before = self.acked if incarnation == self.heard else 0
        self.heard = incarnation
        self.acked = max(before, min(acked, len(self.journal)))

    def replay(self, journal: list[Op]) -> None:
        """Become what a journal says."""
        self.journal, self.units, self.generations, self.returned = [], {}, Counter(), set()
        for op in journal:
            self.write(op)

    def write(self, op: Op) -> None:
        """Commit an operation."""
        self.journal.append(op)
        match op.deed:
            case Deed.BOOKED:
                self.units[op.place] = op.booking
                self.generations[op.place] = max(self.generations[op.place], op.generation)
            case Deed.CANCELLED:
                self.units.pop(op.place, None)
            case Deed.RETURNED:
                self.returned.add(op.place)
