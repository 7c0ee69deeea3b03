"""A mission of several nodes and the web, which all give away the same times; the real code, seeded.

Nodes book from what they were lent, also while the line is down or lies; people come to whichever kiosk;
disks die and copies are put back, of the portal too; officers close times, recall leases and take
cancellations; clocks are turned.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Set
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from datetime import time as day_time

from sqlalchemy import select

from kiosk.domain.appointment import Appointment, Booking, FreeTime, Holder, free_times
from kiosk.domain.errors import IllegalMove, StoreFull, StoreRestored
from kiosk.domain.service import Language
from kiosk.domain.serving_order import OrderRules
from kiosk.domain.states import AppointmentState
from kiosk.domain.timetable import Period, SlotPlan, Timetable
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
from kiosk.portal.booking.web_booking import cancel_reservation, reserve, web_slots
from kiosk.portal.booking.web_wishes import Wanted
from kiosk.portal.schema import node as known_node
from kiosk.portal.web.problems import Problem
from kiosk.store import import_mission
from kiosk.store.appointments.booking import book
from kiosk.store.appointments.cancelling import cancel_appointment
from kiosk.store.appointments.changing import change_appointment
from kiosk.store.appointments.check_in import check_in
from kiosk.store.appointments.finding import appointment_of
from kiosk.store.appointments.schema import appointment, appointment_unit
from kiosk.store.appointments.units import free_slots
from kiosk.store.line import line_status
from tests.paper.slips import MISSION
from tests.simulation.capital import Capital, PortalDied
from tests.simulation.disasters import Disasters
from tests.simulation.world import IT, OFFICER, PERSON, World

GROUP, SERVICE = "passports", "passport_renewal"
DAYS_AHEAD = 4
MORNING = (Period(day_time(8), day_time(9, 30)),)
TIMETABLE = Timetable(
    week=dict.fromkeys(range(7), MORNING),
    plans=(SlotPlan(GROUP, 30, 2, 15, DAYS_AHEAD, kiosk_percent=50, web_percent=50),),
)
SERIES = "P"
HOUR_MS, DAY_MS = 3_600_000, 86_400_000
TURNS_MS = (-3 * DAY_MS, -5 * HOUR_MS, 5 * HOUR_MS, 20 * HOUR_MS, -3650 * DAY_MS, 3650 * DAY_MS)

MOST_ROUNDS = 12
"""Of all nodes, until they must agree."""

UnitKey = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Paper:
    """What somebody holds: the appointment's slip, with the units that it names."""

    appointment_id: str
    document_number: str
    units: tuple[tuple[str, UnitKey], ...]
    """Slot and unit of each person."""


@dataclass
class Hall:
    """The mission of a seed. `papers` by reference; `given_up` are those whose holder cancelled or moved,
    even if one comes all the same; `came` are those that were checked in.

    `lost` are appointments that were on one disk only, and it died; `unsaid` are wishes of the web that the
    portal lost when it was restored: the front sends them again, with the keys it used.
    """

    capital: Capital
    count: int
    papers: dict[str, Paper] = field(default_factory=dict)
    given_up: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    came: set[str] = field(default_factory=set)
    web: dict[str, Wanted] = field(default_factory=dict)
    """What the web sold, by reference."""
    unsaid: list[Wanted] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    turned_ms: int = 0
    people: int = 0

    def __post_init__(self) -> None:
        self.nodes = [World(self.capital, letter) for letter in "ABC"[: self.count]]
        self.befalls = [Disasters(node) for node in self.nodes]
        for node in self.nodes:
            import_mission(node.store, IT, self.capital.new_id(), MISSION, (), TIMETABLE)
        self.capital.faults, faults = 0.0, self.capital.faults
        for node in self.nodes * 2:
            self.capital.pass_time(61_000)
            asyncio.run(node.exchange(6))
        self.capital.faults = faults

    # -- people ----------------------------------------------------------------------------------

    def book(self) -> None:
        """Somebody books at a node, for one or more."""
        self.book_at(self._node(), self.capital.chance.randint(1, 3))

    def book_at(self, node: World, persons: int = 1) -> None:
        """Somebody books at `node`, and leaves with the slip."""
        document, time = self._document(), self._times(node, persons)
        if node.shut or time is None:
            return
        booking = Booking(
            service_id=SERVICE,
            queue_group=GROUP,
            persons=persons,
            time=time,
            holder=Holder(document),
            language=Language.ARABIC,
            visit_id=self.capital.new_id(),
        )
        with suppress(StoreFull, StoreRestored):
            made = book(node.store, PERSON, self.capital.new_id(), booking)
            if isinstance(made, Appointment):
                self._hand_out(node, made, document)

    def change(self) -> None:
        """A holder takes another time, wherever the booking is known."""
        node = self._node()
        kept = self._standing(node)
        if node.shut or kept is None:
            return
        time = self._times(node, kept.persons)
        if time is None:
            return
        with suppress(StoreFull, StoreRestored, IllegalMove):
            op_id = self.capital.new_id()
            made = change_appointment(node.store, PERSON, op_id, kept.id, time, Language.ARABIC)
            if isinstance(made, Appointment):
                self.given_up.add(kept.reference)
                before = self.papers.get(kept.reference)
                self._hand_out(node, made, before.document_number if before else self._document())

    def cancel(self) -> None:
        """A holder cancels, wherever the booking is known."""
        node = self._node()
        kept = self._standing(node)
        if node.shut or kept is None:
            return
        with suppress(StoreFull, StoreRestored, IllegalMove):
            cancel_appointment(node.store, PERSON, self.capital.new_id(), kept.id)
            self.given_up.add(kept.reference)

    def check_in(self) -> None:
        """A holder comes to a kiosk that knows the booking, whatever was done with it elsewhere."""
        node = self._node()
        kept = self._standing(node, first=self.given_up)
        if node.shut or kept is None:
            return
        with suppress(StoreFull, StoreRestored, IllegalMove):
            check_in(
                node.store,
                PERSON,
                self.capital.new_id(),
                kept.id,
                SERIES,
                self.today(),
                Language.ARABIC,
                OrderRules(),
            )
            self.came.add(kept.reference)

    def today(self) -> date:
        """Return the day on which tickets are numbered."""
        return datetime.fromtimestamp(self.capital.now_ms / 1000, UTC).date()

    def web_books(self) -> None:
        """Somebody books on the web; first of all what a restored portal has forgotten."""
        with suppress(PortalDied, Problem):
            wanted = self.unsaid.pop(0) if self.unsaid else self._wish()
            if wanted is not None:
                self._reserve(wanted)

    def _wish(self) -> Wanted | None:
        now_ms = self.capital.now_ms
        until = now_ms + DAYS_AHEAD * DAY_MS
        times = web_slots(self.capital.engine, "RUH", GROUP, now_ms, until, now_ms)
        free = [one for one in times if one.free > 0]
        if not free:
            return None
        chosen = self.capital.chance.choice(free)
        return Wanted(self.capital.new_id(), chosen.id, SERVICE, GROUP, 1, self._document(), "ar")

    def _reserve(self, wanted: Wanted) -> None:
        made = reserve(self.capital.engine, "RUH", wanted, self.capital.now_ms, self.capital.chance.randrange)
        self.web[made.reference] = wanted

    def cancel_at_headquarters(self) -> None:
        """A holder cancels on the web, wherever it was booked."""
        documents = {reference: paper.document_number for reference, paper in self.papers.items()}
        documents |= {reference: wanted.document_number for reference, wanted in self.web.items()}
        known = sorted(set(documents) - self.given_up)
        if not known:
            return
        reference, now_ms = self.capital.chance.choice(known), self.capital.now_ms
        with suppress(PortalDied, Problem):
            cancel_reservation(self.capital.engine, "RUH", reference, documents[reference], now_ms)
            self.given_up.add(reference)

    # -- officers --------------------------------------------------------------------------------

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
        node_id = self._node().store.node_id
        if self.decide_doubt():
            return
        with suppress(PortalDied, Problem):
            if self.capital.chance.random() < 0.5:
                recall(self.capital.engine, OFFICER, node_id, self.capital.now_ms)
            else:
                lend_again(self.capital.engine, OFFICER, node_id)

    # -- machines --------------------------------------------------------------------------------

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
        self._node().open_kiosk()

    def turn_clock(self) -> None:
        """Somebody turns the clocks; the next one turns them back."""
        turn = -self.turned_ms or self.capital.chance.choice(TURNS_MS)
        self.turned_ms += turn
        self.capital.ahead_ms += turn
        for node in self.nodes:
            node.ahead_ms += turn

    # -- time ------------------------------------------------------------------------------------

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

    # -- parts -----------------------------------------------------------------------------------

    def _node(self) -> World:
        return self.capital.chance.choice(self.nodes)

    def _document(self) -> str:
        self.people += 1
        return f"N{self.people:08d}"

    def _times(self, node: World, persons: int) -> FreeTime | None:
        until = self.capital.now_ms + (DAYS_AHEAD + 1) * DAY_MS
        with suppress(StoreFull, StoreRestored):
            slots = free_slots(node.store, GROUP, self.capital.now_ms + 1, until)
            times = free_times(slots, persons)
            return self.capital.chance.choice(times) if times else None
        return None

    def _standing(self, node: World, first: Set[str] = frozenset()) -> Appointment | None:
        """Return a booking known at `node` that its holder may still change, one of `first` if it can be."""
        booked = appointment.c.state == AppointmentState.BOOKED.value
        query = select(appointment.c.id, appointment.c.reference).where(booked).order_by(appointment.c.id)
        with suppress(StoreFull, StoreRestored), node.store.reading() as connection:
            rows = connection.execute(query).all()
            chosen = [row.id for row in rows if row.reference in first] or [row.id for row in rows]
            return appointment_of(node.store, self.capital.chance.choice(chosen)) if chosen else None
        return None

    def _hand_out(self, node: World, made: Appointment, document: str) -> None:
        """Somebody leaves with a slip: nothing on it may ever be on another."""
        query = select(appointment_unit).where(appointment_unit.c.appointment_id == made.id)
        with node.store.reading() as connection:
            rows = connection.execute(query).all()
        units = tuple((row.slot_id, (row.lease_id, row.number, row.generation)) for row in rows)
        given = {unit for paper in self.papers.values() for _, unit in paper.units}
        if given & {unit for _, unit in units}:
            self.wrong.append("K2: a unit is on two slips")
        if made.reference in self.papers or made.reference in self.web:
            self.wrong.append("a reference is on two slips")
        if len(units) != made.persons:
            self.wrong.append("a slip without a unit for each person")
        self.papers[made.reference] = Paper(made.id, document, units)

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
