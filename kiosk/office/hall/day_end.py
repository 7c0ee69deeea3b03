"""Closing the tickets' day: who still waits gets a number of the next day that goes first, on paper."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kiosk.catalogue.catalogue import Catalogue
from kiosk.devices.printers.printer import Printer
from kiosk.domain.acting import Acting
from kiosk.domain.calling import AT_DESK, CALLABLE
from kiosk.domain.local_time import local_day, local_time, utc_ms_at
from kiosk.domain.mission import Mission
from kiosk.domain.paper_numbers import UNNAMED
from kiosk.domain.serving_order import Priority
from kiosk.domain.states import AppointmentState
from kiosk.domain.stopping import StopReason
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.front_desk import FrontDesk
from kiosk.store import Store, timetable
from kiosk.store.queue.day_end import (
    NextDay,
    appointments_to_end,
    carry_over,
    end_appointment,
    end_ticket,
    left_until,
    people_left,
)
from kiosk.store.queue.stopping import stop_line
from kiosk.store.queue.tickets import line_of


def day_to_close(store: Store, time_zone: str) -> date:
    """Return the day that is closed now: the mission's, or an earlier one that nobody closed.

    Before the doors open it is the last one; until they close it is that one as long as somebody of an
    earlier day waits, and comes first today. Later everybody goes on together.
    """
    now, hours = local_time(store.clock.now_ms(), time_zone), timetable(store)
    today, before = now.date(), hours.last_day_before(now.date())
    opening, closing = hours.opening_on(today), hours.closing_on(today)
    if before is None or opening is None or closing is None or now.time() >= closing:
        return today
    return before if now.time() < opening or people_left(store, today) else today


@dataclass(frozen=True, slots=True)
class StillServed:
    """The day isn't over: desks have these people yet."""

    tickets: tuple[Ticket, ...]


@dataclass(frozen=True, slots=True)
class NoOpening:
    """People wait, and the mission's hours don't say when it opens next: no paper could name the day."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A `day` that is closed: `carried` come first on `following`; `served`, `missed` count appointments."""

    day: date
    carried: tuple[Ticket, ...]
    following: date | None
    served: int
    missed: int


@dataclass(frozen=True, slots=True)
class DayEnd:
    """A supervisor who closes the day."""

    store: Store
    acting: Acting
    catalogue: Catalogue
    mission: Mission

    @property
    def today(self) -> date:
        """The mission's day."""
        return local_day(self.store.clock.now_ms(), self.mission.time_zone)

    def close(self, op_id: str, day: date) -> Closed | StillServed | NoOpening:
        """Close `day` (see `day_to_close`) and all before it: an end for each ticket and each appointment.

        No more numbers are given out on today's. The same `op_id` (a UUID) goes on where it was cut off; a
        second closing finds nothing left. Raises `NotAllowed`, `StoreError`.
        """
        until = day if day == self.today else self.today - timedelta(days=1)
        following = self._following(until)
        hinders = self._hinders(left_until(self.store, until), following)
        if hinders is not None:
            return hinders
        if day == self.today:
            self._stop_lines(op_id)
        left = left_until(self.store, until)  # with whoever took a number just before the stop
        hinders = self._hinders(left, following)
        if hinders is not None:
            return hinders
        waiting = _waiting(left)
        for each in left:
            self._end(op_id, each, following if each in waiting else None)
        served, missed = self._end_appointments(op_id, day)
        return Closed(day, self._carried_to(following), following.day if following else None, served, missed)

    def _stop_lines(self, op_id: str) -> None:
        for line in self.catalogue.queue_groups:
            stop_line(self.store, self.acting, _of(op_id, f"stop {line.id}"), line.id, StopReason.DAY_OVER)

    def _hinders(self, left: Sequence[Ticket], following: NextDay | None) -> StillServed | NoOpening | None:
        """Return why the day can't be closed. Who stood at a desk on an earlier day has gone since."""
        here = tuple(each for each in left if each.day == self.today and each.state in AT_DESK)
        if here:
            return StillServed(here)
        return NoOpening() if _waiting(left) and following is None else None

    def print_papers(self, op_id: str, printer: Printer, carried: tuple[Ticket, ...]) -> int:
        """Print the papers of who comes first on the next day; return how many came."""
        front = FrontDesk(self.store, self.acting, self.catalogue, self.mission, printer)
        return sum(front.print(_of(op_id, f"paper {each.id}"), each) for each in carried)

    def _end(self, op_id: str, ticket: Ticket, following: NextDay | None) -> None:
        if following is None:
            end_ticket(self.store, self.acting, _of(op_id, f"end {ticket.id}"), ticket.id)
            return
        letters = {line.id: line.letter for line in self.catalogue.queue_groups}
        rules, carrying = timetable(self.store).order, _of(op_id, f"carry {ticket.id}")
        carry_over(self.store, self.acting, carrying, ticket.id, following, letters, rules)

    def _end_appointments(self, op_id: str, day: date) -> tuple[int, int]:
        midnight_ms = utc_ms_at(day + timedelta(days=1), time(), self.mission.time_zone)
        ends = appointments_to_end(self.store, day, midnight_ms)
        for appointment_id, state in ends:
            ending = _of(op_id, f"appointment {appointment_id}")
            end_appointment(self.store, self.acting, ending, appointment_id, state)
        served = sum(state is AppointmentState.SERVED for _id, state in ends)
        return served, len(ends) - served

    def _following(self, day: date) -> NextDay | None:
        zone = ZoneInfo(self.mission.time_zone)
        opening = timetable(self.store).opening_after(datetime.combine(day, time.max, zone))
        return None if opening is None else NextDay(opening.date(), round(opening.timestamp() * 1000))

    def _carried_to(self, following: NextDay | None) -> tuple[Ticket, ...]:
        if following is None:
            return ()
        waiting = line_of(self.store, following.day)
        return tuple(each for each in waiting if each.standing.priority is Priority.CARRIED_OVER)


def _waiting(left: Sequence[Ticket]) -> tuple[Ticket, ...]:
    """Return who stands in a line, since whatever day: they go on another day, others end."""
    return tuple(each for each in left if each.state in CALLABLE and each.standing.line not in UNNAMED)


def _of(op_id: str, what: str) -> str:
    """Return the id of one step of the operation `op_id`: the same whenever it is tried."""
    return str(uuid.uuid5(uuid.UUID(op_id), what))
