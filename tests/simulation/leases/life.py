"""What people, officers and machines do in the model of leased units."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.simulation.leases.model_node import Node
from tests.simulation.leases.sides import Deed, Op, Place, Planted, Portal

Message = Callable[[], None]


@dataclass
class Life:
    """A world of one seed, and what may befall it. `wrong` is every rule that was seen not to hold."""

    seed: int
    planted: Planted = Planted.NONE
    steps: int = 200
    wrong: list[str] = field(default_factory=list)
    under_way: list[Message] = field(default_factory=list)
    backups: dict[int, Node] = field(default_factory=dict)
    anchors: dict[int, tuple[int, int]] = field(default_factory=dict)
    portal_backup: Portal | None = None
    paper: dict[int, tuple[int, Place, int]] = field(default_factory=dict)
    """Slot, unit and generation of each booking that somebody holds a slip of."""
    made_at: dict[int, int] = field(default_factory=dict)
    """The node of each booking."""
    coming: set[int] = field(default_factory=set)
    """Who will come of those that the web sold to; a restored portal may have more, who cancelled since."""
    overridden: set[int] = field(default_factory=set)
    """Slots of which an officer let units be given away twice."""
    decided: set[int] = field(default_factory=set)
    """Bookings of which headquarters knew nothing when an officer let their places be given away."""
    given_back: set[int] = field(default_factory=set)
    """Bookings that their holder cancelled."""
    lost: set[int] = field(default_factory=set)
    """Bookings that were on one disk only, and it died."""
    drawn: int = 0
    asked: dict[int, int] = field(default_factory=dict)
    """How often each node has asked: one question is under way, the answer to an earlier one is nobody's."""

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        count, slots = self.chance.randint(1, 3), self.chance.randint(1, 3)
        self.portal = Portal([self.chance.randint(1, 4) for _ in range(slots)])
        self.nodes = [Node(name) for name in range(count)]
        for node in self.nodes:
            self.portal.journals[node.name], self.portal.epochs[node.name] = [], 1
            self.anchors[node.name], self.asked[node.name] = (1, 0), 0

    def book(self) -> None:
        """Somebody books at a node: commit, anchor, paper."""
        node, slot = self.chance.choice(self.nodes), self.slot()
        places = node.free(slot, self.planted)
        if not places:
            return
        place, booking = self.chance.choice(places), self.draw()
        generation = node.generations[place] + 1
        if self.planted is Planted.UNIT_TWICE:
            generation = 1
        node.write(Op(Deed.BOOKED, place, generation, booking, slot))
        self.anchored(node)
        if (place, generation) in {(kept[1], kept[2]) for kept in self.paper.values()}:
            self.wrong.append("K2: a unit is on two slips")
        self.paper[booking], self.made_at[booking] = (slot, place, generation), node.name

    def cancel(self) -> None:
        """A holder cancels where the booking was made."""
        node = self.chance.choice(self.nodes)
        if node.units:
            place = self.chance.choice(sorted(node.units))
            booking = node.units[place]
            node.write(Op(Deed.CANCELLED, place, node.generations[place], booking))
            self.anchored(node)
            self.given_back.add(booking)

    def cancel_there(self) -> None:
        """A holder cancels at headquarters what a node booked and sent."""
        known = [op.booking for journal in self.portal.journals.values() for op in journal]
        if known:
            booking = self.chance.choice(known)
            self.portal.cancelled.add(booking)
            self.given_back.add(booking)

    def give_back(self) -> None:
        """A node returns a unit that it doesn't need."""
        node = self.chance.choice(self.nodes)
        places = node.free(self.slot(), Planted.NONE)
        if places:
            node.write(Op(Deed.RETURNED, self.chance.choice(places), 0, 0))
            self.anchored(node)

    def web_books(self) -> None:
        """The web sells a unit that nobody else has."""
        slot = self.slot()
        if self.portal.may_give(self.planted) and self.portal.free(slot) > 0:
            booking = self.draw()
            self.portal.web[booking] = slot
            self.coming.add(booking)

    def web_cancels(self) -> None:
        """A unit that the web sold is free again."""
        if self.portal.web:
            booking = self.chance.choice(sorted(self.portal.web))
            self.portal.web_gives_back(booking)
            self.coming.discard(booking)

    def override(self) -> None:
        """An officer lets a unit be given away again that a node has, which may be lost.

        Where nothing may be given away because of what a node can't tell, that comes first.
        """
        slot = self.slot()
        if self.portal.in_doubt:
            self.decide()
            return
        if self.portal.override[slot] < self.portal.lent(slot):
            self.portal.override[slot] += 1
            self.overridden.add(slot)

    def decide(self) -> None:
        """An officer lets that be given away which nodes in doubt may have given away before."""
        unknown = {
            booking
            for booking, (_, place, _) in self.paper.items()
            if self.made_at[booking] in self.portal.in_doubt and not self.portal.knows(place)
        }
        self.decided |= unknown
        self.portal.in_doubt.clear()

    def back_up_portal(self) -> None:
        """A copy of the portal's database."""
        self.portal_backup = self.portal.copied()

    def restore_portal(self) -> None:
        """The portal's disk died: a copy is put back. What the web sold since is sold no more."""
        if self.portal_backup is None or self.chance.random() > 0.6:
            return
        incarnation = self.portal.incarnation + 1
        self.portal = self.portal_backup.copied()
        self.portal.incarnation = incarnation
        self.portal.restored()
        for node in self.nodes:
            self.portal.epochs[node.name] = node.epoch
        self.coming &= self.portal.web.keys()
        self._count_lost()

    def back_up(self) -> None:
        """A copy of a node's disk."""
        node = self.chance.choice(self.nodes)
        self.backups[node.name] = node.copied()

    def restore(self) -> None:
        """A node's disk died: a copy is put back, and it enrols in a new epoch."""
        name = self.chance.choice(sorted(self.backups)) if self.backups else None
        if name is None:
            return
        self.nodes[name] = node = self.backups[name].copied()
        known = self.portal.journals[name]
        if (node.epoch, len(node.journal)) == self.anchors[name]:
            return
        node.replay(known if len(known) > len(node.journal) else node.journal)
        node.epoch = self.portal.epochs[name] = self.portal.epochs[name] + 1
        self.anchors[name] = (node.epoch, len(node.journal))
        del self.backups[name]
        if self.planted is Planted.RECLAIMED_AT_ENROLMENT:
            for lease in self.portal.leases.values():
                lease.reclaimed = lease.reclaimed or lease.node == name
        self._count_lost()

    def _count_lost(self) -> None:
        """What neither its node nor the portal has any more is on paper only."""
        kept = {op.booking for node in self.nodes for op in node.journal}
        kept |= {op.booking for journal in self.portal.journals.values() for op in journal}
        self.lost |= self.paper.keys() - kept

    def clock_jumps(self) -> None:
        """Somebody turns a clock, years off: nothing in the protocol may care."""
        if self.planted is Planted.EXPIRY_BY_CLOCK and self.portal.leases:
            lease = self.portal.leases[self.chance.choice(sorted(self.portal.leases))]
            lease.reclaimed = True

    def anchored(self, node: Node) -> None:
        """The node raises its anchor to the end of its journal."""
        self.anchors[node.name] = (node.epoch, len(node.journal))

    def slot(self) -> int:
        """Return any of the slots."""
        return self.chance.randrange(len(self.portal.capacity))

    def draw(self) -> int:
        """Return a number that nothing had before."""
        self.drawn += 1
        return self.drawn
