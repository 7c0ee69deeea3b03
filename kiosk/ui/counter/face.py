"""What the counter's window shows when: the log-in, the choice of a desk, or the desk at work."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from kiosk.clock import Clock
from kiosk.defects import defect_place
from kiosk.domain.hall import Desk, DeskKind
from kiosk.office.counter import Counter
from kiosk.office.counter_bench import CounterBench, HallNow
from kiosk.office.people.session import StaffSession
from kiosk.store import Store
from kiosk.store.staffing import DeskTaken, Staffing
from kiosk.ui.background import run_in_background
from kiosk.ui.counter.desk_choice import DeskChoice
from kiosk.ui.i18n import tr
from kiosk.ui.widgets.content import Moment, Trouble
from kiosk.ui.widgets.idle_lock import IdleLock
from kiosk.ui.widgets.log_in import LogIn
from kiosk.ui.widgets.window import StaffWindow
from kiosk.ui.widgets.work import work_for

_log = logging.getLogger(__name__)


class CounterFace(QObject):
    """Begins once its window is painted."""

    def __init__(self, window: StaffWindow, bench: CounterBench, clock: Clock) -> None:
        super().__init__(window)
        self._window, self._bench, self._clock = window, bench, clock
        self._lock: IdleLock | None = None

    def begin(self) -> None:
        """Ask who works here."""
        self._ask_who(locked=False)

    def close(self) -> None:
        """Let nothing run on; call it before the application ends."""
        self._watch_no_more()
        self._window.content.left()
        self._bench.close()

    def _ask_who(self, locked: bool) -> None:
        self._watch_no_more()
        log_in = LogIn(self._bench, locked)
        log_in.let_in.connect(self._let_in)
        self._window.put(log_in)

    def _let_in(self, session: StaffSession) -> None:
        self._window.put(Moment())

        def show(hall: HallNow) -> None:
            self._lock = IdleLock(
                self, session, self._clock, self._bench.card_left, lambda: self._ask_who(locked=True)
            )
            self._ask_desk(session, hall)

        run_in_background(self._bench.hall_now, show, self._shut)

    def _ask_desk(self, session: StaffSession, hall: HallNow) -> None:
        choice = DeskChoice(hall)
        choice.chosen.connect(lambda desk, lines: self._sit_down(choice, session, hall, desk, lines))
        self._window.put(choice)

    def _sit_down(
        self, choice: DeskChoice, session: StaffSession, hall: HallNow, desk: Desk, lines: tuple[str, ...]
    ) -> None:
        op_id = str(uuid.uuid4())

        receptions = frozenset(each.id for each in hall.everywhere if each.kind is DeskKind.RECEPTION)

        def counter(store: Store) -> Counter:
            zone = hall.mission.time_zone
            return Counter(store, session.acting, desk, lines, hall.rules, zone, receptions)

        def sit() -> Staffing | DeskTaken:
            return self._bench.on_store(lambda store: counter(store).sit_down(op_id))

        def seated(answer: Staffing | DeskTaken) -> None:
            from kiosk.ui.counter.console import DeskConsole  # late: whoever logs in needn't wait for it

            if isinstance(answer, DeskTaken):
                choice.notice.tell(_taken(answer, session), "warning")
            else:
                leave = partial(self._ask_desk, session, hall)
                self._window.put(DeskConsole(self._bench, hall, desk, session, counter, leave))

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
    return tr("Somebody else sits at this desk.")


def serve(window: StaffWindow, open_bench: Callable[[], CounterBench], clock: Clock) -> CounterFace:
    """Return the face behind `window`, begun."""
    face = CounterFace(window, open_bench(), clock)
    face.begin()
    return face
