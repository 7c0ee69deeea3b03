"""The protocol of leased units as a model: a portal, some nodes, a web that sells, and a line that lies.

No clock stands in it, as none may in the proof. The real code is played by `leases.world`. A mistake of
`Planted` makes the model wrong on purpose: the rules must see it.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.simulation.leases.sides import Deed, Node, Op, Place, Planted, Portal, Told

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

    def play(self) -> list[str]:
        """Live a disturbed life, heal, and return every rule that didn't hold, once each."""
        deeds = [self.book] * 5 + [self.push] * 3 + [self.ask] * 3 + [self.arrive] * 8 + [self.cancel] * 2
        deeds += [self.web_books] * 3 + [self.web_cancels, self.give_back, self.back_up, self.restore]
        deeds += [self.cancel_there, self.tell, self.clock_jumps]
        deeds += [self.override, self.back_up_portal, self.restore_portal]
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
        node.write(Op(Deed.BOOKED, place, generation, booking, slot))
        self._anchored(node)
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
        if self.portal.may_give(self.planted) and self.portal.free(slot) > 0:
            booking = self._draw()
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
        slot = self._slot()
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

    # -- the line ------------------------------------------------------------------------------

    def push(self) -> None:
        """A node sends what isn't acknowledged; the message may be lost, doubled, and come late."""
        node = self.chance.choice(self.nodes)
        epoch, start, batch = node.epoch, node.acked, list(node.journal[node.acked :])

        def carried() -> None:
            if epoch != self.portal.epochs[node.name]:
                return
            self.portal.take(node.name, start, batch, self.planted)
            incarnation, acked = self.portal.incarnation, len(self.portal.journals[node.name])
            self._send(lambda: self._acknowledged(node.name, epoch, incarnation, acked))

        self._send(carried)

    def _acknowledged(self, name: int, epoch: int, incarnation: int, acked: int) -> None:
        node = self.nodes[name]
        if epoch == node.epoch:
            further = 1 if self.planted is Planted.ACKNOWLEDGED_TOO_FAR else 0
            node.acknowledged(incarnation, acked + further)

    def ask(self) -> None:
        """A node says what it holds and how many units it wants of each slot, and hears what it has."""
        node = self.chance.choice(self.nodes)
        epoch, heard, held = node.epoch, node.heard, node.held()
        wants = {slot: self.chance.randint(0, 2) for slot in range(len(self.portal.capacity))}
        self.asked[node.name] = nth = self.asked[node.name] + 1

        def carried() -> None:
            if epoch != self.portal.epochs[node.name]:
                return
            self.portal.hear(node.name, heard, held, self.planted)
            self.portal.grant(node.name, epoch, wants, self._draw, self.planted)
            incarnation, told = self.portal.incarnation, self.portal.told(node.name, epoch)
            self._send(lambda: self._told(node.name, epoch, incarnation, told, nth))

        self._send(carried)

    def _told(self, name: int, epoch: int, incarnation: int, told: Told, nth: int) -> None:
        node = self.nodes[name]
        if epoch == node.epoch and incarnation >= node.heard and nth == self.asked[name]:
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
        for slot in range(len(self.portal.capacity)):
            room = self.portal.room(slot)
            if self.portal.free(slot) < 0:
                self.wrong.append("P1: more is lent and sold than there is")
            if self.portal.override[slot] > self.portal.lent(slot):
                self.wrong.append("an override is for units that are back")
            if self._people(slot) + self.portal.sold(slot) > room:
                self.wrong.append("overbooked")
            coming = sum(self.portal.web[booking] == slot for booking in self.coming)
            if (
                slot not in self.overridden
                and self._people(slot, told=True) + coming > self.portal.capacity[slot]
            ):
                self.wrong.append("more will come than there is room for, and nobody decided so")
        for lease in self.portal.leases.values():
            if len(lease.used | lease.returned) > lease.granted:
                self.wrong.append("P2: more is used and returned than was granted")
        for node in self.nodes:
            if set(node.units) & node.returned:
                self.wrong.append("K1: a unit is given away and returned")

    def _people(self, slot: int, *, told: bool = False) -> int:
        """Return how many may come to a slot with a slip, as far as the portal knows of the leases.

        Of those that it forgot when it was restored it can't know before the nodes tell; then it overrides.
        `told` counts those too that nodes will tell, but not those of whom an officer decided.
        """
        count = 0
        for booking, (of_slot, (number, unit), _) in self.paper.items():
            if of_slot != slot or booking in self.given_back:
                continue
            known = self.portal.knows((number, unit))
            if told and booking in self.decided:
                continue
            count += known or (told and number in self.nodes[self.made_at[booking]].held())
        return count

    def heal(self) -> None:
        """No message is lost any more: in the end both sides know the same, and nothing is stuck."""
        self.under_way.clear()
        for node in self.nodes:
            for _ in range(len(node.journal) + 2):
                self.portal.take(node.name, node.acked, node.journal[node.acked :], self.planted)
                acked = len(self.portal.journals[node.name])
                self._acknowledged(node.name, node.epoch, self.portal.incarnation, acked)
            if node.journal != self.portal.journals[node.name] or node.acked != len(node.journal):
                self.wrong.append("not converged")
            here = {op.booking for op in node.journal if op.deed is Deed.BOOKED}
            handed_out = {booking for booking, name in self.made_at.items() if name == node.name}
            if handed_out - self.lost - here:
                self.wrong.append("a booking is missing")
            self.portal.hear(node.name, node.heard, node.held(), self.planted)
        self.check()
        self.decide()
        for slot in range(len(self.portal.capacity)):
            self._lend_all(slot)

    def _lend_all(self, slot: int) -> None:
        """What is free can be had by whoever asks: no unit is stuck."""
        node, free = self.nodes[0], self.portal.free(slot)
        before = len(node.free(slot, Planted.NONE))
        self.portal.grant(node.name, node.epoch, {slot: 99}, self._draw, self.planted)
        told = self.portal.told(node.name, node.epoch)
        self._told(node.name, node.epoch, self.portal.incarnation, told, self.asked[node.name])
        if len(node.free(slot, Planted.NONE)) < before + free:
            self.wrong.append("units are stuck")

    def _anchored(self, node: Node) -> None:
        self.anchors[node.name] = (node.epoch, len(node.journal))

    def _slot(self) -> int:
        return self.chance.randrange(len(self.portal.capacity))

    def _draw(self) -> int:
        self.drawn += 1
        return self.drawn
