"""The protocol of leased units as a model: a portal, some nodes, a web that sells, and a line that lies.

No clock stands in it, as none may in the proof. The real code is played by `leases.world`. A mistake of
`Planted` makes the model wrong on purpose: the rules must see it.
"""

from __future__ import annotations

from tests.simulation.leases.life import Life, Message
from tests.simulation.leases.sides import Deed, Op, Planted, Told


class Model(Life):
    """A world of one seed; `play` lets it live and returns what was violated."""

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
            self.portal.grant(node.name, epoch, wants, self.draw, self.planted)
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
                self.anchored(node)

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
        self.portal.grant(node.name, node.epoch, {slot: 99}, self.draw, self.planted)
        told = self.portal.told(node.name, node.epoch)
        self._told(node.name, node.epoch, self.portal.incarnation, told, self.asked[node.name])
        if len(node.free(slot, Planted.NONE)) < before + free:
            self.wrong.append("units are stuck")
