"""What clerks do all day: call, wait for who comes, serve, send on, have a break."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from kiosk.domain.hall import DeskKind
from kiosk.domain.serving_order import Place
from kiosk.domain.ticket import Ticket
from kiosk.office.hall.counter import Finish
from kiosk.store.queue.tickets import line_of
from tests.domain.called_next import next_of
from tests.simulation.day.embassy import DAY, Clerk, Embassy, Progress
from tests.simulation.day.later import Later
from tests.simulation.day.orders import Orders
from tests.simulation.day.people import People
from tests.simulation.day.tills import Tills
from tests.simulation.day.visits import CLOSES, ELSEWHERE, Pays

BREAK, PARKED = 15, 10
MOST_CALLS = 3
TOGETHER = 0.3
"""How often a clerk who is free presses call in the same moment as another."""
LOOKS_AGAIN = (1.0, 3.0)
"""Minutes after which a desk that found nobody calls again."""
UNDONE_EVERY = 25


@dataclass
class Desks:
    """All desks of the day. `pressing` are those that are about to press call in the same moment."""

    embassy: Embassy
    people: People
    tills: Tills
    orders: Orders
    later: Later
    pressing: list[Clerk] = field(default_factory=list)

    def open(self) -> None:
        """Let everybody sit down, and all call in the same moment."""
        for clerk in self.embassy.clerks:
            clerk.counter.sit_down(self.embassy.new_id())
        self.pressing = list(self.embassy.serving)
        self._call_together()
        for cashier in self.embassy.cashiers:
            self.idle(cashier)

    def idle(self, clerk: Clerk) -> None:
        """A desk is free: have the break, or call somebody."""
        embassy = self.embassy
        if clerk.break_at is not None and embassy.minute >= clerk.break_at:
            clerk.break_at = None
            embassy.done["breaks"] += 1
            clerk.counter.have_a_break(embassy.new_id())
            embassy.after(BREAK, lambda: self._back(clerk))
        elif clerk in embassy.serving and embassy.chance.random() < TOGETHER:
            if not self.pressing:
                embassy.after(0.5, self._call_together)
            self.pressing.append(clerk)
        else:
            self._call(clerk)

    def _back(self, clerk: Clerk) -> None:
        clerk.counter.sit_down(self.embassy.new_id())
        self.idle(clerk)

    def _call(self, clerk: Clerk) -> None:
        expected, op_id = self._expected(clerk), self.embassy.new_id()
        called = clerk.counter.call_next(op_id)
        if isinstance(called, Ticket) and clerk.counter.call_next(op_id) != called:
            self.embassy.wrong.append("a second press of the same call called somebody else")
        if (called.id if isinstance(called, Ticket) else None) != expected:
            self.embassy.wrong.append(f"desk {clerk.counter.desk.id} called another than the next one")
        self._called(clerk, called)

    def _call_together(self) -> None:
        """All who press now call in the same moment, each in a thread of their own."""
        clerks, self.pressing = self.pressing, []
        pressed = threading.Barrier(len(clerks))

        def call(clerk: Clerk, op_id: str) -> object:
            pressed.wait()
            return clerk.counter.call_next(op_id)

        with ThreadPoolExecutor(len(clerks)) as threads:
            answers = list(threads.map(call, clerks, [self.embassy.new_id() for _ in clerks]))
        called = [each.id for each in answers if isinstance(each, Ticket)]
        if len(called) != len(set(called)):
            self.embassy.wrong.append("two desks called the same person in one moment")
        self.embassy.done["called in one moment with others"] += len(called) if len(clerks) > 1 else 0
        for clerk, answer in zip(clerks, answers, strict=True):
            self._called(clerk, answer)

    def _called(self, clerk: Clerk, called: object) -> None:
        embassy = self.embassy
        if isinstance(called, Ticket):
            embassy.done["calls"] += 1
            embassy.after(embassy.chance.uniform(0.3, 1.2), lambda: self._arrives(clerk, called))
        elif embassy.minute < CLOSES or embassy.present:
            embassy.after(embassy.chance.uniform(*LOOKS_AGAIN), lambda: self.idle(clerk))
        else:
            clerk.counter.get_up(embassy.new_id())

    def _arrives(self, clerk: Clerk, called: Ticket) -> None:
        """Who was called comes, is called again, or is missed."""
        embassy, progress = self.embassy, self.embassy.visits[called.id]
        if progress.came_back or called.standing.calls > progress.visit.absent:
            started = _ticket(clerk.counter.start(embassy.new_id(), called))
            embassy.after(progress.visit.takes, lambda: self._goes_on(clerk, started))
        elif called.standing.calls < MOST_CALLS:
            again = _ticket(clerk.counter.call(embassy.new_id(), called))
            embassy.done["calls again"] += 1
            embassy.after(0.7, lambda: self._arrives(clerk, again))
        else:
            clerk.counter.miss(embassy.new_id(), called)
            embassy.done["missed"] += 1
            self.people.missed(progress)
            self.idle(clerk)

    def _goes_on(self, clerk: Clerk, serving: Ticket) -> None:
        """Whoever was served for a while is set aside, sent on, pays, or is done with."""
        embassy, progress = self.embassy, self.embassy.visits[serving.id]
        visit, op_id = progress.visit, embassy.new_id()
        if clerk.counter.desk.kind is DeskKind.CASHIER:
            self._pays(clerk, serving, progress)
        elif visit.parked and not progress.parked:
            progress.parked = True
            clerk.counter.park(op_id, serving, PARKED)
            embassy.done["parked"] += 1
            self.idle(clerk)
        elif visit.sent_on and not progress.sent_on:
            progress.sent_on = True
            clerk.counter.hand_on(op_id, serving, line=ELSEWHERE[visit.line])
            embassy.done["sent to another line"] += 1
            self.idle(clerk)
        elif visit.pays is Pays.AT_CASHIER and not progress.paid:
            self.orders.send(clerk, serving, progress)
            self.idle(clerk)
        elif visit.pays is not Pays.NOTHING and not progress.paid:
            self._pays(clerk, serving, progress)
        else:
            self._finish(clerk, serving)

    def _pays(self, clerk: Clerk, serving: Ticket, progress: Progress) -> None:
        if progress.ordered_at:
            self.orders.take(clerk, serving, progress)
        elif progress.visit.by_hand:
            self.later.write_by_hand(clerk, serving, progress)
        else:
            self.tills.take(clerk, serving, progress.visit)
        progress.paid = True
        self.embassy.after(1, lambda: self._finish(clerk, serving))

    def _finish(self, clerk: Clerk, serving: Ticket) -> None:
        """Be done with somebody; now and then too early, and taken back."""
        embassy, progress = self.embassy, self.embassy.visits[serving.id]
        if clerk.counter.desk.kind is not DeskKind.CASHIER:
            self.orders.back(clerk, serving, progress)
        done = _ticket(clerk.counter.finish(embassy.new_id(), serving, Finish.DONE))
        if progress.visit.number % UNDONE_EVERY == 0:
            undone = _ticket(clerk.counter.undo(embassy.new_id(), done))
            embassy.done["undone"] += 1
            done = _ticket(clerk.counter.finish(embassy.new_id(), undone, Finish.DONE))
        if clerk.counter.desk.kind is not DeskKind.CASHIER:
            embassy.done["served"] += 1
            self.people.end(progress)
        self.idle(clerk)

    def _expected(self, clerk: Clerk) -> str | None:
        """Return whom the rules name for this desk, worked out beside the store's own query."""
        line = [
            _place(each)
            for each in line_of(self.embassy.store, DAY)
            if each.standing.desk == clerk.counter.desk.id
            or (not each.standing.desk and each.standing.line in clerk.counter.lines)
        ]
        found = next_of(line, self.embassy.now_ms)
        return found.ticket_id if found else None


def _place(each: Ticket) -> Place:
    at = each.standing
    return Place(each.id, each.number, at.coming, at.priority, at.since_ms, at.rank_ms)


def _ticket(moved: object) -> Ticket:
    assert isinstance(moved, Ticket), moved
    return moved
