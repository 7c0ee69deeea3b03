"""What a supervisor does with the hall: numbers stopped and given out again, rush, and a desk freed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.acting import Acting
from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.local_time import local_day
from kiosk.domain.service import QueueGroup
from kiosk.domain.stopping import StopReason
from kiosk.office.hall.day_end import day_to_close
from kiosk.office.hall.walk_in import stopped_today
from kiosk.store import Store
from kiosk.store.queue.calls import people_waiting
from kiosk.store.queue.day_end import people_left
from kiosk.store.queue.leaving import free_desk
from kiosk.store.queue.rush import rush_since, set_rush
from kiosk.store.queue.staffing import Staffing, staffed_desks
from kiosk.store.queue.stopping import stop_line


@dataclass(frozen=True, slots=True)
class LineNow:
    """One line: how many people wait, and why it gives out no numbers, None if it does."""

    line: QueueGroup
    people: int
    stopped: StopReason | None


@dataclass(frozen=True, slots=True)
class HallState:
    """All lines, whether there is rush, and who sits where. `closes` is the day that a closing closes now.

    `forgotten` counts people of an earlier day, which nobody closed.
    """

    lines: tuple[LineNow, ...]
    rush: bool
    forgotten: int
    closes: date
    staffed: tuple[Staffing, ...]


@dataclass(frozen=True, slots=True)
class Supervising:
    """A supervisor over the lines of the hall."""

    store: Store
    acting: Acting
    lines: tuple[QueueGroup, ...]
    time_zone: str

    @property
    def today(self) -> date:
        """The mission's day."""
        return local_day(self.store.clock.now_ms(), self.time_zone)

    def look(self) -> HallState:
        """Return how the lines stand now."""
        waiting, stopped = people_waiting(self.store, self.today), stopped_today(self.store, self.time_zone)
        lines = (LineNow(line, waiting.get(line.id, 0), stopped.get(line.id)) for line in self.lines)
        rush = rush_since(self.store, self.today) is not None
        forgotten, closes = people_left(self.store, self.today), day_to_close(self.store, self.time_zone)
        return HallState(tuple(lines), rush, forgotten, closes, staffed_desks(self.store))

    def stop(self, op_id: str, line: str, reason: StopReason) -> HallState:
        """Give out no numbers in `line`, or (RESUMED) give them out again; return how they stand."""
        stop_line(self.store, self.acting, op_id, line, reason)
        return self.look()

    def free(self, op_id: str, desk: Desk) -> HallState:
        """Free a desk whose clerk is gone; whom a cashier had waits for a cashier. See `free_desk`."""
        stay = desk.kind is DeskKind.CASHIER
        free_desk(self.store, self.acting, op_id, desk.id, people_stay=stay)
        return self.look()

    def set_rush(self, op_id: str, on: bool) -> HallState:
        """Let kiosks check in and give numbers only for today, or everything again."""
        set_rush(self.store, self.acting, op_id, self.today, on=on)
        return self.look()
