"""A desk at work: who is next and why, and what its clerk does with whom they called."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial

from kiosk.domain import calling
from kiosk.domain.acting import Acting, Permission
from kiosk.domain.hall import Desk
from kiosk.domain.help import HelpCall
from kiosk.domain.local_time import local_day
from kiosk.domain.paper_numbers import UNNAMED
from kiosk.domain.serving_order import MINUTE_MS, OrderRules, Place, Priority, Reason, reason
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Standing, Ticket
from kiosk.office.hall.helping import help_for
from kiosk.store import Store
from kiosk.store.queue.calling import (
    Change,
    DeskBusy,
    MovedMeanwhile,
    call_next,
    call_one,
    finish_ticket,
    make_ready,
    move_ticket,
    undo_move,
)
from kiosk.store.queue.helping import accept_help, end_help
from kiosk.store.queue.leaving import leave_desk
from kiosk.store.queue.staffing import DeskTaken, Staffing, pause_desk, staffed_desks, take_desk
from kiosk.store.queue.tickets import at_desks, came_on, line_of, missed_on


class Finish(StrEnum):
    """What came of serving somebody, as the journal keeps it."""

    DONE = "done"
    PAPERS_MISSING = "papers_missing"
    COMES_AGAIN = "comes_again"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody in the line: why they rank where they do, and whether the desk's next call may be theirs."""

    ticket: Ticket
    why: Reason
    now: bool
    came_on: date | None = None
    """The earlier day on which they came first, None for today."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a desk sees. `mine` is whom it called or serves; `line` those it may call, the next one first.

    `missed` were called today and didn't come; `elsewhere` are at other desks; `help` is asked for at kiosks.
    `returning` wait for this desk alone, or come back to it from another.
    """

    mine: Ticket | None
    line: tuple[Waiting, ...]
    missed: tuple[Ticket, ...]
    elsewhere: tuple[Ticket, ...]
    help: tuple[HelpCall, ...] = ()
    returning: tuple[Ticket, ...] = ()

    @property
    def serving(self) -> Ticket | None:
        """Whom the desk serves; not whom it called, who isn't here yet."""
        here = self.mine is not None and self.mine.state is TicketState.SERVING
        return self.mine if here else None


Moved = Ticket | DeskBusy | MovedMeanwhile | DeskTaken


@dataclass(frozen=True, slots=True)
class Counter:
    """One desk with the clerk who sits there. `lines` are the queue groups that they serve today."""

    store: Store
    acting: Acting
    desk: Desk
    lines: tuple[str, ...]
    rules: OrderRules
    time_zone: str
    receptions: frozenset[str] = frozenset()
    """The ids of the hall's reception desks."""
    cashiers: frozenset[str] = frozenset()
    """The ids of the hall's cashiers: who is sent to pay waits for one of them, never for a window."""

    @property
    def today(self) -> date:
        """The mission's day."""
        return local_day(self.store.clock.now_ms(), self.time_zone)

    def sit_down(self, op_id: str) -> Staffing | DeskTaken:
        """Take the desk, or come back from a break."""
        taken = take_desk(self.store, self.acting, op_id, self.desk.id, self.lines)
        make_ready(self.store, self.desk.id, self.lines, self.today, self._shared)
        return taken

    def have_a_break(self, op_id: str) -> Staffing | DeskTaken:
        """Call nobody for a while; the desk stays the clerk's."""
        return pause_desk(self.store, self.acting, op_id, self.desk.id)

    def get_up(self, op_id: str) -> Staffing | DeskTaken:
        """Leave the desk."""
        stay = self.desk.id in self.cashiers
        return leave_desk(self.store, self.acting, op_id, self.desk.id, people_stay=stay)

    def look(self) -> Looked:
        """Return what the desk sees now; whom it has stay also over midnight."""
        busy, staffed = at_desks(self.store, self.today, self.desk.id), staffed_desks(self.store)
        waiting, attended = line_of(self.store, self.today), {one.desk for one in staffed}
        mine = next((each for each in busy if each.standing.desk == self.desk.id), None)
        return Looked(
            mine=mine,
            line=self._line(each for each in waiting if self._is_ours(each.standing, attended)),
            missed=tuple(
                each for each in missed_on(self.store, self.today) if each.standing.line in self.lines
            ),
            elsewhere=tuple(each for each in busy if each.standing.desk != self.desk.id),
            help=help_for(self.store, self.desk, self.receptions, staffed),
            returning=tuple(
                each
                for each in (*waiting, *busy)
                if (each.state in calling.CALLABLE and each.standing.desk == self.desk.id)
                or self.desk.id in each.standing.back_to
            ),
        )

    def look_everywhere(self) -> tuple[Waiting, ...]:
        """Return everybody who waits, in whichever line, in the order of calling."""
        everybody = line_of(self.store, self.today)
        return self._line(each for each in everybody if each.standing.line not in UNNAMED)

    def call_next(self, op_id: str) -> Ticket | DeskBusy | DeskTaken | None:
        """Call whoever is next; None if nobody may be called."""
        at = self.desk.id, self.lines, self.today, self._shared
        return call_next(self.store, self.acting, op_id, *at)

    def call(self, op_id: str, ticket: Ticket) -> Moved:
        """Call one person out of turn, or once more."""
        return call_one(self.store, self.acting, op_id, self.desk.id, ticket.id, ticket.moves)

    def start(self, op_id: str, ticket: Ticket) -> Moved:
        """The person has come to the desk."""
        return self._move(op_id, ticket, lambda standing, _now: calling.started(standing))

    def miss(self, op_id: str, ticket: Ticket) -> Moved:
        """The person didn't come."""
        return self._move(op_id, ticket, lambda standing, _now: calling.missed(standing))

    def bring_back(self, op_id: str, ticket: Ticket) -> Moved:
        """Somebody who missed the call is here."""
        return self._move(op_id, ticket, partial(calling.brought_back, rules=self.rules))

    def park(self, op_id: str, ticket: Ticket, minutes: int) -> Moved:
        """Set somebody aside; from then on any desk may call them."""

        def parked(standing: Standing, now_ms: int) -> Standing:
            return calling.parked(standing, now_ms + minutes * MINUTE_MS, self.rules)

        return self._move(op_id, ticket, parked)

    def hand_on(
        self, op_id: str, ticket: Ticket, *, line: str = "", desk: str = "", and_back: bool = False
    ) -> Moved:
        """Send somebody to another line or desk, and back here afterwards if wanted."""
        change = partial(calling.handed_on, line=line, desk=desk, and_back=and_back)
        return self._move(op_id, ticket, change)

    def finish(self, op_id: str, ticket: Ticket, outcome: Finish) -> Moved:
        """Be done with somebody; who came from another desk goes back there."""
        of = ticket.id, ticket.moves, outcome, self.cashiers
        return finish_ticket(self.store, self.acting, op_id, *of)

    def prioritise(self, op_id: str, ticket: Ticket, priority: Priority) -> Moved:
        """Let somebody who waits go earlier, or no more: whoever gives out numbers does; see `NotAllowed`."""
        self.acting.require(Permission.ISSUE_NUMBER)

        def prioritised(standing: Standing, _now: int) -> Standing:
            return calling.prioritised(standing, priority, self.rules)

        return self._move(op_id, ticket, prioritised)

    def give_up(self, op_id: str, ticket: Ticket) -> Moved:
        """Somebody doesn't want their turn any more: whoever gives out numbers says so."""
        self.acting.require(Permission.ISSUE_NUMBER)
        return self._move(op_id, ticket, lambda standing, _now: calling.given_up(standing))

    def accept_help(self, op_id: str, call: HelpCall) -> HelpCall | None:
        """Go to who asks for help; the call says if another desk was quicker."""
        return accept_help(self.store, self.acting, op_id, call.id, self.desk.id)

    def end_help(self, op_id: str, call: HelpCall) -> HelpCall | None:
        """Help was given."""
        return end_help(self.store, self.acting, op_id, call.id)

    def undo(self, op_id: str, ticket: Ticket) -> Moved:
        """Take back the clerk's own last move with a ticket."""
        return undo_move(self.store, self.acting, op_id, ticket.id, ticket.moves)

    def _move(self, op_id: str, ticket: Ticket, change: Change) -> Moved:
        return move_ticket(self.store, self.acting, op_id, ticket.id, ticket.moves, change)

    @property
    def _shared(self) -> frozenset[str]:
        """The desks whose people this one calls, too, while nobody sits there: a cashier's other cashiers."""
        return self.cashiers - {self.desk.id} if self.desk.id in self.cashiers else frozenset()

    def _is_ours(self, standing: Standing, attended: Collection[str]) -> bool:
        """Return whether this desk may call them, if only by hand: who waits where nobody sits, too."""
        called_here = standing.line in self.lines or standing.desk in self._shared
        return standing.desk == self.desk.id or (standing.desk not in attended and called_here)

    def _line(self, waiting: Iterable[Ticket]) -> tuple[Waiting, ...]:
        line, now_ms = tuple(waiting), self.store.clock.now_ms()
        carried = (each.id for each in line if each.standing.priority is Priority.CARRIED_OVER)
        came = came_on(self.store, carried)
        return tuple(self._waiting(each, now_ms, came.get(each.id)) for each in line)

    def _waiting(self, ticket: Ticket, now_ms: int, came: date | None) -> Waiting:
        standing = ticket.standing
        place = Place(
            ticket.id,
            ticket.number,
            standing.coming,
            standing.priority,
            standing.since_ms,
            standing.rank_ms,
        )
        of_others = standing.desk not in ("", self.desk.id, *self._shared)
        may = not of_others and calling.may_be_called(standing, ticket.issued_ms, now_ms)
        return Waiting(ticket, reason(place, self.rules), may, came)


def desks_at(desks: Sequence[Desk], station: str) -> tuple[Desk, ...]:
    """Return the desks that stand at a station: its own, else those that stand at none."""
    own = tuple(desk for desk in desks if desk.station == station)
    return own or tuple(desk for desk in desks if not desk.station)
