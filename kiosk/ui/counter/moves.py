"""What a clerk does at their desk, one move at a time: a second press while one is under way does nothing."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.help import HelpCall, HelpState
from kiosk.domain.states import TicketState
from kiosk.domain.ticket import Ticket
from kiosk.office.counter_bench import CounterBench, HallNow
from kiosk.office.hall.counter import Counter, Finish, Looked
from kiosk.office.till.owing import Unpaid
from kiosk.store.queue.calling import DeskBusy, MovedMeanwhile
from kiosk.store.queue.staffing import DeskTaken, Staffing, StaffingState
from kiosk.ui.change_watch import ChangeWatch
from kiosk.ui.counter.desk_seen import CounterOn, DeskSeen, look_from
from kiosk.ui.widgets.work import work_for

LOOK_EVERY_MS = 5_000
"""Who may be called by now changes with the clock alone; what others do is told at once."""
Answer = Ticket | DeskBusy | MovedMeanwhile | Staffing | DeskTaken | HelpCall | None
Act = Callable[[Counter, str], Answer]
Told = Callable[[Ticket], str]
"""What is said of somebody as they stand after a move, "" for nothing."""
Result = TypeVar("Result")


def _nothing(_moved: Ticket) -> str:
    return ""


class DeskMoves(QWidget):
    """Looks at line and hall whenever something changed, and does what the clerk asks for.

    `looked` carries a `Looked`; `answered` what a move came to, `told` a sentence about it from whoever asked
    for it; `failed` the error that prevented it. `hall_changed`: the mission set something, or a day began.
    `changed`: somebody kept something, whoever it was.
    """

    changed = Signal()
    hall_changed = Signal()
    looked = Signal(object)
    answered = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, bench: CounterBench, hall: HallNow, counter: CounterOn) -> None:
        super().__init__()
        self._bench, self.hall, self._counter = bench, hall, counter
        self.seen, self.has_looked = Looked(None, (), (), ()), False
        self.unpaid: Unpaid | None = None
        """What was ordered of whom the desk serves and isn't paid yet."""
        self.on_break = False
        self.emptied_ms: int | None = None
        """Since when nobody waits (UTC milliseconds); None while somebody does, or where it wasn't seen."""
        self.last: Ticket | None = None  # whom the clerk moved last, where that can be taken back
        self._told_after = ""
        self._busy = self._looking = self._changed = self._moved = self._undoing = False
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._watch: ChangeWatch | None = None

    @property
    def busy(self) -> bool:
        """Whether a move is under way."""
        return self._busy

    @property
    def can_undo(self) -> bool:
        """Whether the clerk has made a move that can be taken back; not from a break, where nobody sits."""
        return self.last is not None and not self.on_break

    def still_has(self, ticket: Ticket) -> bool:
        """Whether the desk surely has somebody: no move is under way, or was done since the last look."""
        mine = None if self._busy or self._moved else self.seen.mine
        return mine is not None and mine.id == ticket.id

    def begin(self) -> None:
        """Look now, and whenever something changes from now on."""
        if self._watch is None:
            self._watch = ChangeWatch(self._bench.changes, self)
            self._watch.changed.connect(self._look_anew)
            self._watch.changed.connect(self.changed)
            self._watch.begin()
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        if self._watch is not None:
            self._watch.stop()
            self._watch.deleteLater()
        self._watch = None

    def look(self) -> None:
        """Look at the line, unless a look or a move is under way."""
        if not (self._looking or self._busy):
            self._looking = True
            work_for(self, partial(look_from, self._bench, self._counter), self._saw, self._blind)

    def _look_anew(self) -> None:
        """Look now; after the look that is under way, which may have missed the change."""
        self._changed = self._looking
        self.look()

    def go_on(self) -> None:
        """Do what comes next with whom the desk doesn't serve yet: call, begin; on a break, come back."""
        mine = self.seen.mine
        if mine is None and self.on_break:
            self.pause()
        elif mine is None:
            self.do(lambda counter, op_id: counter.call_next(op_id))
        elif mine.state is TicketState.CALLED:
            self._with_mine(Counter.start)

    def finish(self, outcome: Finish, told: Told) -> None:
        """Be done with whom the desk serves; `told` is said of them then."""
        if self.seen.serving is not None:
            self._with_mine(partial(Counter.finish, outcome=outcome), told)

    def call_again(self) -> None:
        """Call once more whom the desk called."""
        self._with_called(Counter.call)

    def miss(self) -> None:
        """Whom the desk called didn't come."""
        self._with_called(Counter.miss)

    def park(self, minutes: int, told: Told) -> None:
        """Set whom the desk has aside for so long; `told` is said of them then."""
        self._with_mine(partial(Counter.park, minutes=minutes), told)

    def send(self, line: str, desk: str, told: Told, *, and_back: bool) -> None:
        """Send whom the desk has on to a line or a desk; `told` is said once they are on their way."""
        self._with_mine(partial(Counter.hand_on, line=line, desk=desk, and_back=and_back), told)

    def tell(self, sentence: str) -> None:
        """Say something of the desk; after the move under way, whose answer would take its place."""
        if self._busy:
            self._told_after = sentence
        else:
            self.told.emit(sentence)

    def call(self, ticket: Ticket) -> None:
        """Call one person out of turn."""
        self.do(lambda counter, op_id: counter.call(op_id, ticket))

    def bring_back(self, ticket: Ticket) -> None:
        """Somebody who missed the call is here."""
        self.do(lambda counter, op_id: counter.bring_back(op_id, ticket))

    def answer_help(self, call: HelpCall) -> None:
        """Go to who asks for help, or be done with it."""
        helping = call.state is HelpState.ACCEPTED
        act = Counter.end_help if helping else Counter.accept_help
        self.do(lambda counter, op_id: act(counter, op_id, call))

    def undo(self) -> None:
        """Take the clerk's last move back; that itself is nothing to take back."""
        last = self.last
        if last is not None and self.can_undo and not self._busy:
            self._undoing = True
            self.do(lambda counter, op_id: counter.undo(op_id, last))

    def pause(self) -> None:
        """Begin a break, or end it."""
        act = Counter.sit_down if self.on_break else Counter.have_a_break
        self.do(lambda counter, op_id: act(counter, op_id))

    def get_up(self) -> None:
        """Leave the desk."""
        self.do(lambda counter, op_id: counter.get_up(op_id))

    def do(self, act: Act, told: Told = _nothing) -> None:
        """Do one move with an operation id of its own, and say `told` of the ticket that it moved."""
        if self._busy:
            return
        self._busy = self._moved = True
        op_id = str(uuid.uuid4())
        done = partial(self._done, told)
        work_for(self, self.on_counter(lambda counter: act(counter, op_id)), done, self._not_done)

    def _with_called(self, act: Callable[[Counter, str, Ticket], Answer]) -> None:
        if self.seen.mine is not None and self.seen.mine.state is TicketState.CALLED:
            self._with_mine(act)

    def _with_mine(self, act: Callable[[Counter, str, Ticket], Answer], told: Told = _nothing) -> None:
        mine = self.seen.mine
        if mine is not None:
            self.do(lambda counter, op_id: act(counter, op_id, mine), told)

    def on_counter(self, work: Callable[[Counter], Result]) -> Callable[[], Result]:
        """Return `work` at this desk, to be run behind a page."""
        return lambda: self._bench.on_store(lambda store: work(self._counter(store, self.hall)))

    def _done(self, told: Told, answer: object) -> None:
        self._busy = False
        if isinstance(answer, Ticket):
            self.last = None if self._undoing else answer
        self._undoing = False
        if isinstance(answer, Staffing):
            self.on_break = answer.state is StaffingState.ON_BREAK
        self.answered.emit(answer)
        if isinstance(answer, Ticket) and (sentence := told(answer)):
            self.told.emit(sentence)
        self._tell_after()
        self.look()

    def _not_done(self, error: Exception) -> None:
        self._busy = self._undoing = False
        self.failed.emit(error)
        self._tell_after()
        self.look()

    def _tell_after(self) -> None:
        told, self._told_after = self._told_after, ""
        if told:
            self.told.emit(told)

    def _saw(self, looked: DeskSeen) -> None:
        self._looking = False
        if self._busy:  # it may show the move before its answer is here; that one is looked after
            return
        seen, self.unpaid = looked.line, looked.unpaid
        others, self.hall = looked.hall != self.hall, looked.hall
        if seen.line:
            self.emptied_ms = None
        elif self.seen.line:
            self.emptied_ms = self._bench.now_ms()
        self.seen, self.has_looked, self._moved = seen, True, False
        self.looked.emit(seen)
        if others:
            self.hall_changed.emit()
        self._look_if_changed()

    def _blind(self, error: Exception) -> None:
        self._looking = False
        self.failed.emit(error)
        self._look_if_changed()

    def _look_if_changed(self) -> None:
        if self._changed:
            self._look_anew()
