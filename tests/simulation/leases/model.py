"""The protocol of leased units as a model: a portal, some nodes, a web that sells, and a line that lies.

No clock stands in it, as none may in the proof. What each side keeps is as small as it can be; the real code
is played by `leases.world`. A fault of `Planted` makes the model wrong on purpose: the rules must see it.
"""

from __future__ import annotations

import copy
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

Place = tuple[int, int]
"""A lease and the number of one of its units."""


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


@dataclass(slots=True)
class Lease:
    """Units of a slot lent to a node in one epoch, as the portal knows them."""

    slot: int
    node: int
    epoch: int
    granted: int
    used: set[int] = field(default_factory=set)
    returned: set[int] = field(default_factory=set)
    reclaimed: bool = False

    @property
    def lent(self) -> int:
        """How many units the web can't sell because of it."""
        return 0 if self.reclaimed else self.granted - len(self.returned)


@dataclass(slots=True)
class Portal:
    """What headquarters keeps."""

    capacity: list[int]
    leases: dict[int, Lease] = field(default_factory=dict)
    journals: dict[int, list[Op]] = field(default_factory=dict)
    epochs: dict[int, int] = field(default_factory=dict)
    web: Counter[int] = field(default_factory=Counter)
    cancelled: set[int] = field(default_factory=set)
    """Bookings of nodes that were cancelled here; their units are the node's until it says otherwise."""

    def taken(self, slot: int) -> int:
        """Return what nobody else may have of a slot."""
        return self.web[slot] + sum(lease.lent for lease in self.leases.values() if lease.slot == slot)

    def free(self, slot: int) -> int:
        """Return how many units may still be given away."""
        return self.capacity[slot] - self.taken(slot)

    def take(self, node: int, start: int, operations: list[Op], planted: Planted) -> None:
        """Take in what follows the known journal; what is known counts once."""
        known = self.journals[node]
        if start > len(known):
            return
        for op in operations[len(known) - start :]:
            known.append(op)
            lease = self.leases[op.place[0]]
            match op.deed:
                case Deed.BOOKED:
                    lease.used.add(op.place[1])
                case Deed.RETURNED:
                    lease.returned.add(op.place[1])
                case Deed.CANCELLED if planted is Planted.FREED_AND_SOLD:
                    lease.returned.add(op.place[1])

    def grant(self, node: int, epoch: int, wants: dict[int, int], draw: Callable[[], int]) -> None:
        """Lend a node of this epoch what it wants and isn't taken."""
        if epoch != self.epochs[node]:
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


@dataclass(slots=True)
class Node:
    """What a node keeps. `anchor` is outside its store: epoch and length of the journal it saw commit."""

    name: int
    epoch: int = 1
    journal: list[Op] = field(default_factory=list)
    acked: int = 0
    leases: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    """Slot, epoch and units granted, by lease."""
    units: dict[Place, int] = field(default_factory=dict)
    """Generation of the units that are given away now."""
    generations: Counter[Place] = field(default_factory=Counter)
    returned: set[Place] = field(default_factory=set)

    def copied(self) -> Node:
        """Return a copy, as a backup keeps it."""
        return copy.deepcopy(self)

    def free(self, slot: int, planted: Planted) -> list[Place]:
        """Return which units of a slot may be given away here."""
        places = [
            (lease, number)
            for lease, (of_slot, epoch, granted) in self.leases.items()
            if of_slot == slot and (epoch == self.epoch or planted is Planted.LEASE_AFTER_RESTORE)
            for number in range(1, granted + 1)
        ]
        if planted is Planted.UNIT_TWICE and places:
            return [place for place in places if place not in self.returned]
        return [place for place in places if place not in self.units and place not in self.returned]

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


Message = Callable[[], None]


@dataclass
class Model:
    """A world of one seed; `play` lets it live and returns what was violated."""

    seed: int
    planted: Planted = Planted.NONE
    steps: int = 200
    wrong: list[str] = field(default_factory=list)
    under_way: list[Message] = field(default_factory=list)
    backups: dict[int, Node] = field(default_factory=dict)
    anchors: dict[int, tuple[int, int]] = field(default_factory=dict)
    paper: dict[int, tuple[int, Place, int]] = field(default_factory=dict)
    """Slot, unit and generation of each booking that somebody holds a slip of."""
    given_back: set[int] = field(default_factory=set)
    """Bookings that their holder cancelled."""
    lost: set[int] = field(default_factory=set)
    """Bookings that were on one disk only, and it died."""
    drawn: int = 0

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        count, slots = self.chance.randint(1, 3), self.chance.randint(1, 3)
        self.portal = Portal([self.chance.randint(1, 4) for _ in range(slots)])
        self.nodes = [Node(name) for name in range(count)]
        for node in self.nodes:
            self.portal.journals[node.name], self.portal.epochs[node.name] = [], 1
            self.anchors[node.name] = (1, 0)

    def play(self) -> list[str]:
        """Live a disturbed life, heal, and return every rule that didn't hold, once each."""
        deeds = [self.book] * 5 + [self.push] * 3 + [self.ask] * 3 + [self.arrive] * 8 + [self.cancel] * 2
        deeds += [self.web_books] * 3 + [self.web_cancels, self.give_back, self.back_up, self.restore]
        deeds += [self.cancel_there, self.tell, self.clock_jumps]
        for _ in range(self.steps):
            self.chance.choice(deeds)()
            self.check()
        self.heal()
        return sorted(set(self.wrong))

    # -- what people and machines do -----------------------------------------------------------

    def book(self) -> None:
        """Somebody books at a node: commit, anchor, paper."""
        node, slot = self.chance.choice(self.nodes), self._slot()
        places = node.free(slot, self.planted)
        if not places:
            return
        place, booking = self.chance.choice(places), self._draw()
        generation = node.generations[place] + 1
        if self.planted is Planted.UNIT_TWICE:
            generation = 1
        node.write(Op(Deed.BOOKED, place, generation, booking))
        self._anchored(node)
        if (place, generation) in {(kept[1], kept[2]) for kept in self.paper.values()}:
            self.wrong.append("K2: a unit is on two slips")
        self.paper[booking] = (slot, place, generation)

    def cancel(self) -> None:
        """A holder cancels where the booking was made."""
        node = self.chance.choice(self.nodes)
        if node.units:
            place = self.chance.choice(sorted(node.units))
            booking = node.units[place]
            node.write(Op(Deed.CANCELLED, place, node.generations[place], booking))
            self._anchored(node)
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
        places = node.free(self._slot(), Planted.NONE)
        if places:
            node.write(Op(Deed.RETURNED, self.chance.choice(places), 0, 0))
            self._anchored(node)

    def web_books(self) -> None:
        """The web sells a unit that nobody else has."""
        slot = self._slot()
        if self.portal.free(slot) > 0:
            self.portal.web[slot] += 1

    def web_cancels(self) -> None:
        """A unit that the web sold is free again."""
        slot = self._slot()
        self.portal.web[slot] = max(0, self.portal.web[slot] - 1)

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
        kept = {op.booking for op in node.journal}
        self.lost |= {
            booking for booking, (_, place, _) in self.paper.items() if self._of(place) == name
        } - kept

    def clock_jumps(self) -> None:
        """Somebody turns a clock, years off: nothing in the protocol may care."""
        if self.planted is Planted.EXPIRY_BY_CLOCK and self.portal.leases:
            lease = self.portal.leases[self.chance.choice(sorted(self.portal.leases))]
            lease.reclaimed = True

    # -- the line ------------------------------------------------------------------------------

    def push(self) -> None:
        """A node sends what isn't acknowledged; the message may be lost, doubled, and come late."""
        node = self.chance.choice(self.nodes)
        epoch, start, batch = node.epoch, node.acked, list(node.journal[node.acked :])

        def carried() -> None:
            if epoch != self.portal.epochs[node.name]:
                return
            self.portal.take(node.name, start, batch, self.planted)
            acked = len(self.portal.journals[node.name])
            self._send(lambda: self._acknowledged(node.name, epoch, acked))

        self._send(carried)

    def _acknowledged(self, name: int, epoch: int, acked: int) -> None:
        node = self.nodes[name]
        if epoch == node.epoch:
            further = 1 if self.planted is Planted.ACKNOWLEDGED_TOO_FAR else 0
            node.acked = max(node.acked, min(acked + further, len(node.journal)))

    def ask(self) -> None:
        """A node says how many units it wants of each slot, and hears all leases of its epoch."""
        node = self.chance.choice(self.nodes)
        epoch = node.epoch
        wants = {slot: self.chance.randint(0, 2) for slot in range(len(self.portal.capacity))}

        def carried() -> None:
            self.portal.grant(node.name, epoch, wants, self._draw)
            told = {
                number: (lease.slot, lease.epoch, lease.granted)
                for number, lease in self.portal.leases.items()
                if (lease.node, lease.epoch) == (node.name, epoch)
            }
            self._send(lambda: self._told(node.name, epoch, told))

        self._send(carried)

    def _told(self, name: int, epoch: int, told: dict[int, tuple[int, int, int]]) -> None:
        node = self.nodes[name]
        if epoch == node.epoch:
            node.leases |= {number: lease for number, lease in told.items() if number not in node.leases}

    def tell(self) -> None:
        """A node hears which of its bookings are known, and which were cancelled at headquarters."""
        node = self.chance.choice(self.nodes)
        epoch, cancelled = node.epoch, set(self.portal.cancelled)
        known = {op.booking for op in self.portal.journals[node.name]}
        self._send(lambda: self._heard(node.name, epoch, cancelled, known))

    def _heard(self, name: int, epoch: int, cancelled: set[int], known: set[int]) -> None:
        node = self.nodes[name]
        if epoch != node.epoch:
            return
        if self.planted is Planted.PULL_OVERWRITES:
            node.units = {place: one for place, one in node.units.items() if one in known}
        for place, booking in sorted(node.units.items()):
            if booking in cancelled:
                node.write(Op(Deed.CANCELLED, place, node.generations[place], booking))
                self._anchored(node)

    def arrive(self) -> None:
        """One of the messages under way arrives, any of them: they overtake each other."""
        if self.under_way:
            self.under_way.pop(self.chance.randrange(len(self.under_way)))()

    def _send(self, message: Message) -> None:
        fate = self.chance.random()
        if fate > 0.2:
            self.under_way.append(message)
        if fate > 0.9:
            self.under_way.append(message)

    # -- the rules -----------------------------------------------------------------------------

    def check(self) -> None:
        """Hold the world against the rules, after each step."""
        for slot, capacity in enumerate(self.portal.capacity):
            if self.portal.taken(slot) > capacity:
                self.wrong.append("P1: more is lent and sold than there is")
            live = [booking for booking, kept in self.paper.items() if kept[0] == slot]
            people = sum(booking not in self.given_back for booking in live) + self.portal.web[slot]
            if people > capacity:
                self.wrong.append("overbooked")
        for lease in self.portal.leases.values():
            if len(lease.used | lease.returned) > lease.granted:
                self.wrong.append("P2: more is used and returned than was granted")
        for node in self.nodes:
            if set(node.units) & node.returned:
                self.wrong.append("K1: a unit is given away and returned")

    def heal(self) -> None:
        """No message is lost any more: in the end both sides know the same, and nothing is stuck."""
        self.under_way.clear()
        for node in self.nodes:
            for _ in range(len(node.journal) + 2):
                self.portal.take(node.name, node.acked, node.journal[node.acked :], self.planted)
                self._acknowledged(node.name, node.epoch, len(self.portal.journals[node.name]))
            if node.journal != self.portal.journals[node.name] or node.acked != len(node.journal):
                self.wrong.append("not converged")
            here = {op.booking for op in node.journal if op.deed is Deed.BOOKED}
            held = {one for one, kept in self.paper.items() if self._of(kept[1]) == node.name}
            if held - self.lost - here:
                self.wrong.append("a booking is missing")
        self.check()
        for slot in range(len(self.portal.capacity)):
            self._lend_all(slot)

    def _lend_all(self, slot: int) -> None:
        """What is free can be had by whoever asks: no unit is stuck."""
        node, free = self.nodes[0], self.portal.free(slot)
        before = len(node.free(slot, Planted.NONE))
        self.portal.grant(node.name, node.epoch, {slot: 99}, self._draw)
        leases = self.portal.leases.items()
        told = {
            number: (lease.slot, lease.epoch, lease.granted)
            for number, lease in leases
            if (lease.node, lease.epoch) == (node.name, node.epoch)
        }
        self._told(node.name, node.epoch, told)
        if len(node.free(slot, Planted.NONE)) < before + free:
            self.wrong.append("units are stuck")

    def _of(self, place: Place) -> int:
        return self.portal.leases[place[0]].node

    def _anchored(self, node: Node) -> None:
        self.anchors[node.name] = (node.epoch, len(node.journal))

    def _slot(self) -> int:
        return self.chance.randrange(len(self.portal.capacity))

    def _draw(self) -> int:
        self.drawn += 1
        return self.drawn
