"""What people do in a mission of several nodes: book, change, cancel, come, at a kiosk and on the web."""

from __future__ import annotations

from collections.abc import Set
from contextlib import suppress

from sqlalchemy import select

from kiosk.domain.appointment import Appointment, Booking, FreeTime, Holder, free_times
from kiosk.domain.errors import IllegalMove, StoreFull, StoreRestored
from kiosk.domain.service import Language
from kiosk.domain.serving_order import OrderRules
from kiosk.domain.states import AppointmentState
from kiosk.portal.booking.web_booking import cancel_reservation, reserve, web_slots
from kiosk.portal.booking.web_wishes import Wanted
from kiosk.portal.web.problems import Problem
from kiosk.store.appointments.booking import book
from kiosk.store.appointments.cancelling import cancel_appointment
from kiosk.store.appointments.changing import change_appointment
from kiosk.store.appointments.check_in import check_in
from kiosk.store.appointments.finding import appointment_of
from kiosk.store.appointments.schema import appointment, appointment_unit
from kiosk.store.appointments.units import free_slots
from tests.simulation.capital import PortalDied
from tests.simulation.leases.hall_state import DAY_MS, DAYS_AHEAD, GROUP, SERVICE, HallState, Paper
from tests.simulation.world import PERSON, World

SERIES = "P"


class People(HallState):
    """Everybody who wants an appointment, or has one."""

    def book(self) -> None:
        """Somebody books at a node, for one or more."""
        self.book_at(self.node(), self.capital.chance.randint(1, 3))

    def book_at(self, node: World, persons: int = 1) -> None:
        """Somebody books at `node`, and leaves with the slip."""
        document, time = self.document(), self._times(node, persons)
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
        node = self.node()
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
                self._hand_out(node, made, before.document_number if before else self.document())

    def cancel(self) -> None:
        """A holder cancels, wherever the booking is known."""
        node = self.node()
        kept = self._standing(node)
        if node.shut or kept is None:
            return
        with suppress(StoreFull, StoreRestored, IllegalMove):
            cancel_appointment(node.store, PERSON, self.capital.new_id(), kept.id)
            self.given_up.add(kept.reference)

    def check_in(self) -> None:
        """A holder comes to a kiosk that knows the booking, whatever was done with it elsewhere."""
        node = self.node()
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
        return Wanted(self.capital.new_id(), chosen.id, SERVICE, GROUP, 1, self.document(), "ar")

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
