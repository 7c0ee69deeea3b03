"""What the counter's window shows when: the log-in, the choice of a desk, or the desk at work."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from kiosk.clock import Clock
from kiosk.defects import defect_place
from kiosk.domain.errors import StoreError
from kiosk.domain.hall import Desk, DeskKind
from kiosk.domain.language import Language
from kiosk.domain.staff import Person
from kiosk.office.counter_bench import CounterBench, HallNow
from kiosk.office.hall.counter import Counter
from kiosk.office.hall.usual_seat import Seat, usual_seat
from kiosk.office.people.session import StaffSession
from kiosk.store import Store
from kiosk.store.queue.staffing import DeskTaken, Staffing
from kiosk.ui.counter.desk_choice import DeskChoice
from kiosk.ui.counter.station_watch import StationWatch
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.content import Moment, Trouble
from kiosk.ui.widgets.idle_lock import IdleLock
from kiosk.ui.widgets.log_in import LogIn
from kiosk.ui.widgets.window import StaffWindow
from kiosk.ui.widgets.work import work_for

if TYPE_CHECKING:
    from kiosk.ui.counter.beside import Begun
    from kiosk.ui.counter.station_words import Part

AGAIN_MS = 5_000
"""After so long a store that was away is looked for again: a machine may be up before its server."""
TYPED_MS = 15 * 60_000
"""So long what was typed is kept behind the lock, for whoever typed it alone: whose it is waits there."""

_log = logging.getLogger(__name__)


class CounterFace(QObject):
    """Begins once its window is painted."""

    def __init__(
        self, window: StaffWindow, bench: CounterBench, clock: Clock, again_ms: int = AGAIN_MS
    ) -> None:
        super().__init__(window)
        self._window, self._bench, self._clock = window, bench, clock
        self._lock: IdleLock | None = None
        self._trains = False
        self._sat: tuple[str, Desk, tuple[str, ...]] | None = None
        """Who sat down last, and where: behind a locked screen they still do."""
        self._typed: tuple[str, Begun] | None = None
        """Who locked their desk, and what was typed there and isn't kept yet."""
        self._typed_over = QTimer(self, singleShot=True, interval=TYPED_MS)
        self._typed_over.setObjectName("typed-over")
        self._typed_over.timeout.connect(self._forget_typed)
        self._station = StationWatch(self, bench)
        self._again = QTimer(self, singleShot=True, interval=again_ms)
        self._again.timeout.connect(self.begin)

    @Slot()
    def begin(self) -> None:
        """Find out whether one trains here, then ask who works here; while the store is away, try again."""
        self._again.stop()
        moment = Moment()
        self._window.put(moment)
        work_for(moment, self._bench.trains, self._begun, self._not_yet)

    def close(self) -> None:
        """Let nothing run on; call it before the application ends."""
        self._again.stop()
        self._station.stop()
        self._watch_no_more()
        self._window.content.left()
        self._bench.close()

    def _begun(self, trains: bool) -> None:
        self._trains = trains
        if trains:
            self._window.mark_training()
        self._ask_who()
        QTimer.singleShot(0, self, self._show_states)

    def _show_states(self) -> None:
        """Only now that somebody may type: what looks at the station takes a while to load."""
        from kiosk.ui.counter.states_bar import StatesBar

        def bar(language: Language) -> QWidget:
            return StatesBar(self._station, self._bench, language, self._show_part)

        self._window.show_in_bar(bar)
        self._station.begin()

    def _show_part(self, part: Part) -> None:
        from kiosk.ui.counter.console import DeskConsole
        from kiosk.ui.counter.station_words import parts_now

        if isinstance(self._window.content, DeskConsole):
            self._window.content.show_part(part)
        else:
            parts = parts_now(self._station, self._bench, self._window.language)
            now = next(each for each in parts if each.part is part)
            self._window.tell(now.aloud, now.mark.role)

    def _not_yet(self, error: Exception) -> None:
        self._shut(error)
        if isinstance(error, StoreError):
            self._again.start()

    def _ask_who(self, locked: Person | None = None) -> None:
        self._watch_no_more()
        log_in = LogIn(self._bench, locked, self._trains)
        log_in.let_in.connect(self._let_in)
        self._window.put(log_in)

    def _lock_for(self, person: Person) -> None:
        """Lock, and keep what `person` typed until they are back or somebody else is, but not for long."""
        from kiosk.ui.counter.console import DeskConsole

        if isinstance(self._window.content, DeskConsole):
            self._typed = (person.id, self._window.content.begun)
            self._typed_over.start()
        self._ask_who(person)

    @Slot()
    def _forget_typed(self) -> None:
        self._typed_over.stop()
        self._typed = None

    def _taken_up(self, person: Person) -> Begun | None:
        """Return what `person` typed before they locked, which isn't kept here any longer."""
        typed = self._typed
        self._forget_typed()
        return typed[1] if typed is not None and typed[0] == person.id else None

    def _let_in(self, session: StaffSession) -> None:
        if self._typed is not None and self._typed[0] != session.person.id:
            self._forget_typed()

        def watched() -> None:
            lock = partial(self._lock_for, session.person)
            self._lock = IdleLock(self, session, self._clock, self._bench.card_left, lock)

        self._look_for_desk(session, watched)

    def _look_for_desk(self, session: StaffSession, first: Callable[[], None] = lambda: None) -> None:
        """Ask for the desk as the hall is now; do what is to be done `first` once that is known."""
        moment = Moment()
        self._window.put(moment)

        def look() -> tuple[HallNow, Seat | None]:
            hall = self._bench.hall_now()
            return hall, self._bench.on_store(lambda store: usual_seat(store, session.acting, hall.desks))

        def show(found: tuple[HallNow, Seat | None]) -> None:
            first()
            self._ask_desk(session, *found)

        work_for(moment, look, show, self._shut)

    def _ask_desk(self, session: StaffSession, hall: HallNow, usual: Seat | None) -> None:
        choice = DeskChoice(hall, session.person.name, usual)
        choice.over.connect(lambda: self._ask_who())
        choice.chosen.connect(lambda desk, lines: self._sit_down(choice, session, hall, desk, lines))
        self._window.put(choice)
        if self._sat is not None and self._sat[0] == session.person.id:
            choice.chosen.emit(*self._sat[1:])

    def _leave(self, session: StaffSession) -> None:
        self._sat = None
        self._look_for_desk(session)

    def _sit_down(
        self, choice: DeskChoice, session: StaffSession, hall: HallNow, desk: Desk, lines: tuple[str, ...]
    ) -> None:
        op_id = str(uuid.uuid4())

        def counter(store: Store, now: HallNow) -> Counter:
            zone = now.mission.time_zone
            receptions = frozenset(each.id for each in now.everywhere if each.kind is DeskKind.RECEPTION)
            cashiers = frozenset(each.id for each in now.everywhere if each.kind is DeskKind.CASHIER)
            return Counter(store, session.acting, desk, lines, now.rules, zone, receptions, cashiers)

        def sit() -> Staffing | DeskTaken:
            return self._bench.on_store(lambda store: counter(store, hall).sit_down(op_id))

        def seated(answer: Staffing | DeskTaken) -> None:
            # late: whoever logs in needn't wait for it
            from kiosk.ui.counter.console import DeskConsole
            from kiosk.ui.counter.desk_head import WaysOut

            begun = self._taken_up(session.person)
            if isinstance(answer, DeskTaken):
                self._sat = None
                choice.notice.tell(_taken(answer, session), "warning")
            else:
                self._sat = (session.person.id, desk, lines)
                ways = WaysOut(partial(self._leave, session), partial(self._lock_for, session.person))
                at_desk = (self._bench, hall, desk, session, counter, ways, self._station)
                self._window.put(DeskConsole(*at_desk, begun))

        work_for(choice, sit, seated, self._shut)

    def _watch_no_more(self) -> None:
        if self._lock is not None:
            self._lock.stop()
            self._lock.deleteLater()
        self._lock = None

    def _shut(self, error: Exception) -> None:
        _log.error("the counter can't show this station: %s", defect_place(error))
        self._window.put(Trouble(self._bench, error, self.begin))


def _taken(answer: DeskTaken, session: StaffSession) -> str:
    if answer.staffing.actor == session.person.id:
        return tr("You sit at another desk. Leave that one first.")
    other = tr("Somebody else sits at this desk.")
    frees = tr("If they are gone, the reception or a supervisor frees it, on their page Today.")
    return f"{other} {frees}"


def serve(window: StaffWindow, open_bench: Callable[[], CounterBench], clock: Clock) -> CounterFace:
    """Return the face behind `window`, begun."""
    face = CounterFace(window, open_bench(), clock)
    face.begin()
    return face
