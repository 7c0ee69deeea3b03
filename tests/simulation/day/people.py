"""What those who come do: book the day before, take a number or check in, come back when they missed it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.acting import sync_worker
from kiosk.domain.appointment import Appointment, Booking, Holder, free_times
from kiosk.domain.lease import LeaseAnswer, LeaseOffer, SlotOffer
from kiosk.domain.service import Language
from kiosk.domain.states import TicketState
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.walk_in import Asking, outlook_for, take
from kiosk.store import book, check_in, find_ticket, free_slots
from kiosk.store.appointments.leasing import take_leases
from tests.simulation.day.embassy import DAY, LINES, MINUTE_MS, Embassy, Progress
from tests.simulation.day.visits import CLOSES, OPENS, Visit

SLOT_MINUTES = 15


@dataclass(frozen=True)
class People:
    """All who come on the day."""

    embassy: Embassy

    def book(self, visits: list[Visit]) -> None:
        """Lend the day's times, and let those who want one book it the day before."""
        self._lend()
        for visit in visits:
            appointment = self._booked(visit) if visit.held is not None else None
            progress = Progress(visit)
            self.embassy.present += 1

            def comes(progress: Progress = progress, held: Appointment | None = appointment) -> None:
                self.come(progress, held)

            self.embassy.at(visit.comes, comes)

    def come(self, progress: Progress, held: Appointment | None) -> None:
        """Check in, or take a number, unless the line takes nobody."""
        ticket = self._numbered(progress.visit, held)
        if isinstance(ticket, StopReason):
            self.embassy.done["sent away"] += 1
            self.end(progress)
            return
        self.embassy.done["numbers"] += 1
        progress.ticket_id = ticket.id
        self.embassy.visits[ticket.id] = progress
        if held is None:
            wait = outlook_for(self.embassy.hall, ticket).wait
            progress.promised = (wait.shortest, wait.longest) if wait else None

    def missed(self, progress: Progress) -> None:
        """Who missed their calls comes back after all, or never."""
        if progress.visit.back_after and not progress.ended:
            self.embassy.after(progress.visit.back_after, lambda: self._bring_back(progress))
        else:
            self.embassy.done["never came"] += 1
            self.end(progress)

    def end(self, progress: Progress) -> None:
        """Somebody leaves the house."""
        if not progress.ended:
            progress.ended = True
            self.embassy.present -= 1

    def _bring_back(self, progress: Progress) -> None:
        kept = find_ticket(self.embassy.store, progress.ticket_id)
        assert kept is not None
        if kept.state is TicketState.MISSED:
            progress.came_back = True
            self.embassy.done["brought back"] += 1
            self.embassy.serving[0].counter.bring_back(self.embassy.new_id(), kept)

    def _numbered(self, visit: Visit, held: Appointment | None) -> Ticket | StopReason:
        embassy = self.embassy
        line = next(each for each in embassy.kiosk.catalogue.queue_groups if each.id == visit.line)
        if held is not None:
            embassy.done["checked in"] += 1
            rules = embassy.kiosk.timetable.order
            return check_in(
                embassy.store,
                embassy.kiosk.acting,
                embassy.new_id(),
                held.id,
                line.letter,
                DAY,
                Language.ARABIC,
                rules,
            )
        service, op_id = embassy.kiosk.catalogue.services[visit.service], embassy.new_id()
        asking = Asking(
            service, line, visit.persons, visit.priority, Language.ARABIC, f"visit-{visit.number}"
        )
        taken = take(embassy.hall, op_id, asking)
        if visit.number % 7 == 0 and take(embassy.hall, op_id, asking) != taken:
            embassy.wrong.append("a second tap gave another number")
        return taken

    def _booked(self, visit: Visit) -> Appointment | None:
        store, begins = self.embassy.store, self.embassy.begins_ms
        assert visit.held is not None
        wanted_ms = begins + visit.held * MINUTE_MS
        times = free_times(free_slots(store, visit.line, wanted_ms, wanted_ms + 1), 1)
        if not times:
            return None
        holder = Holder(f"N{visit.number:08}")
        booking = Booking(
            visit.service, visit.line, 1, times[0], holder, Language.ARABIC, f"visit-{visit.number}"
        )
        made = book(store, self.embassy.kiosk.acting, self.embassy.new_id(), booking)
        assert isinstance(made, Appointment)
        return made

    def _lend(self) -> None:
        """Four units for each line and quarter of an hour, as the portal would lend them."""
        slots, leases = [], []
        for line in LINES:
            for minute in range(OPENS, CLOSES, SLOT_MINUTES):
                start = self.embassy.begins_ms + minute * MINUTE_MS
                name = f"{line}-{minute:03}"
                slots.append(SlotOffer(name, line, DAY.isoformat(), start, SLOT_MINUTES, 9, True))
                leases.append(LeaseOffer(f"lease-{name}", name, 4, recalled=False))
        answer = LeaseAnswer(self.embassy.store.node.epoch, tuple(slots), tuple(leases))
        take_leases(self.embassy.store, sync_worker("k1"), answer)
