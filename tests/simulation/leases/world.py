"""A mission of several nodes and the web, which all give away the same times; the real code, seeded.

Nodes book from what they were lent, also while the line is down or lies; people come to whichever kiosk;
disks die and copies are put back, of the portal too; officers close times, recall leases and take
cancellations; clocks are turned.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from sqlalchemy import select

from kiosk.portal.booking.doubts import decide_doubt
from kiosk.portal.booking.schema import booking as kept_booking
from kiosk.portal.booking.schema import slot as kept_slot
from kiosk.portal.booking.slot_care import (
    change_capacity,
    close_slot,
    lend_again,
    open_slot,
    override,
    recall,
)
from kiosk.portal.schema import node as known_node
from kiosk.portal.web.problems import Problem
from kiosk.store.appointments.schema import appointment
from kiosk.store.line import line_status
from tests.simulation.capital import PortalDied
from tests.simulation.leases.hall_state import DAY_MS
from tests.simulation.leases.people import People
from tests.simulation.world import OFFICER

HOUR_MS = 3_600_000
TURNS_MS = (-3 * DAY_MS, -5 * HOUR_MS, 5 * HOUR_MS, 20 * HOUR_MS, -3650 * DAY_MS, 3650 * DAY_MS)
MOST_ROUNDS = 12
"""Of all nodes, until they must agree."""


class Hall(People):
    """The mission of a seed: besides people, officers decide there, machines break, and time goes on."""

    def change_slots(self) -> None:
        """An officer closes a time, opens it, or changes how much room there is."""
        with self.capital.engine.connect() as connection:
            slots = connection.execute(select(kept_slot.c.id).order_by(kept_slot.c.id)).scalars().all()
        if not slots:
            return
        slot_id, now_ms = self.capital.chance.choice(slots), self.capital.now_ms
        with suppress(PortalDied, Problem):
            match self.capital.chance.randrange(4):
                case 0:
                    close_slot(self.capital.engine, OFFICER, slot_id, now_ms)
                case 1:
                    open_slot(self.capital.engine, OFFICER, slot_id, now_ms)
                case 2:
                    change_capacity(
                        self.capital.engine, OFFICER, slot_id, self.capital.chance.randint(0, 5), now_ms
                    )
                case _:
                    override(self.capital.engine, OFFICER, slot_id, 1, "a kiosk burnt down", now_ms)

    def decide_doubt(self) -> bool:
        """An officer lets be given away what nodes in doubt may have given away; tell if there were."""
        with self.capital.engine.connect() as connection:
            doubted = connection.execute(select(known_node.c.node_id).where(known_node.c.in_doubt == 1))
            found = doubted.scalars().all()
        for node_id in found:
            with suppress(PortalDied):
                decide_doubt(
                    self.capital.engine, OFFICER, node_id, "slips were asked for", self.capital.now_ms
                )
        return bool(found)

    def recall(self) -> None:
        """An officer decides of nodes in doubt, or recalls what a node was lent, or lends it again."""
        node_id = self.node().store.node_id
        if self.decide_doubt():
            return
        with suppress(PortalDied, Problem):
            if self.capital.chance.random() < 0.5:
                recall(self.capital.engine, OFFICER, node_id, self.capital.now_ms)
            else:
                lend_again(self.capital.engine, OFFICER, node_id)

    def lose_disk(self) -> None:
        """A node's disk dies, and IT puts a copy back."""
        self.lose_disk_of(self.capital.chance.randrange(len(self.nodes)))

    def lose_disk_of(self, place: int) -> None:
        """The disk of one node dies, and IT puts a copy back."""
        self.befalls[place].put_back_store()
        self._count_lost()

    def back_up_portal(self) -> None:
        """Headquarters backs its database up."""
        self.capital.calm()
        self.befalls[0].back_up_portal()

    def restore_portal(self) -> None:
        """Headquarters' disk died, a backup is put back, and IT says so. What the web sold since is gone."""
        self.capital.calm()
        self.befalls[0].restore_portal()
        self._count_lost()
        with self.capital.engine.connect() as connection:
            kept = set(connection.execute(select(kept_booking.c.reference)).scalars())
        self.unsaid += [wanted for reference, wanted in self.web.items() if reference not in kept]
        self.web = {reference: wanted for reference, wanted in self.web.items() if reference in kept}

    def copy_disk(self) -> None:
        """IT copies a node's disk."""
        self.capital.chance.choice(self.befalls).copy_kiosk()

    def restart(self) -> None:
        """Somebody pulls a node's plug."""
        self.node().open_kiosk()

    def turn_clock(self) -> None:
        """Somebody turns the clocks; the next one turns them back."""
        turn = -self.turned_ms or self.capital.chance.choice(TURNS_MS)
        self.turned_ms += turn
        self.capital.ahead_ms += turn
        for node in self.nodes:
            node.ahead_ms += turn

    def live(self, moments: int, check: Callable[[], None], agreed: Callable[[], bool]) -> None:
        """Disturbed life, held against the rules after each step; then all faults end, until all is `agreed`,
        or never will be.
        """
        deeds = [self.book] * 8 + [self.cancel] * 2 + [self.change] * 2 + [self.web_books] * 4
        deeds += [self.check_in] * 2 + [self.back_up_portal, self.restore_portal]
        deeds += [self.cancel_at_headquarters, self.change_slots, self.recall, self.turn_clock]
        deeds += [self.lose_disk, self.copy_disk, self.restart]
        for _ in range(moments):
            self.capital.chance.choice(deeds)()
            check()
            self.exchange(self.capital.chance.randrange(len(self.nodes)), self.capital.chance.randint(0, 4))
            check()
        self._heal(agreed)
        check()

    def exchange(self, place: int, steps: int = 6) -> None:
        """Let a node's worker take some steps, and IT mend what it leaves to be mended."""
        self.capital.pass_time(61_000)
        asyncio.run(self.nodes[place].exchange(steps))
        self.befalls[place].mend()

    def _heal(self, agreed: Callable[[], bool]) -> None:
        self.capital.faults = 0.0
        if self.turned_ms:
            self.turn_clock()
        for node in self.nodes:
            node.open_kiosk()
        for _ in range(MOST_ROUNDS):
            for place in range(len(self.nodes)):
                self.exchange(place, 6)
            self.decide_doubt()
            if agreed() and not any(line_status(node.store).waiting for node in self.nodes):
                break
        for node in self.nodes:
            status = line_status(node.store)
            if node.shut or status.waiting:
                self.wrong.append(f"not drained: {status.waiting} wait at {node.letter}")

    def close(self) -> None:
        """End all sides."""
        for node in self.nodes:
            node.close()
        self.capital.close()

    def _count_lost(self) -> None:
        """What neither the node that made it nor the portal has any more is on paper only."""
        alive: set[str] = set()
        own = select(appointment.c.reference).where(appointment.c.op_id.is_not(None))
        for node in self.nodes:
            with node.store.reading() as connection:
                alive |= set(connection.execute(own).scalars())
        with self.capital.engine.connect() as connection:
            alive |= set(connection.execute(select(kept_booking.c.reference)).scalars())
        self.lost |= set(self.papers) - alive
