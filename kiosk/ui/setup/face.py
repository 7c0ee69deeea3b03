"""What the window of set-up shows when: the wizard, the log-in, or the console."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from kiosk.clock import Clock
from kiosk.defects import defect_place
from kiosk.domain.staff import Person
from kiosk.office.people.session import StaffSession
from kiosk.office.setting_up.workbench import Start, Workbench
from kiosk.ui.setup.console import Console
from kiosk.ui.setup.given import Here, look_around
from kiosk.ui.setup.wizard import Wizard
from kiosk.ui.widgets.content import Moment, Trouble
from kiosk.ui.widgets.idle_lock import IdleLock
from kiosk.ui.widgets.log_in import LogIn
from kiosk.ui.widgets.window import StaffWindow
from kiosk.ui.widgets.work import work_for

_log = logging.getLogger(__name__)


class SetupFace(QObject):
    """Begins once its window is painted: `bench` is the station that is set up."""

    def __init__(self, window: StaffWindow, bench: Workbench, clock: Clock) -> None:
        super().__init__(window)
        self._window, self._bench, self._clock = window, bench, clock
        self._lock: IdleLock | None = None

    def begin(self) -> None:
        """Look at what stands here, then show what fits."""
        moment = Moment()
        self._window.put(moment)
        work_for(moment, lambda: look_around(self._bench), self._show, self._shut)

    def close(self) -> None:
        """Let nothing run on; call it before the application ends."""
        self._watch_no_more()
        self._window.content.left()
        self._bench.close()

    def _show(self, here: Here) -> None:
        if here.start is Start.PEOPLE:
            self._ask_who()
            return
        wizard = Wizard(self._bench, here)
        # Once the key was dealt with: the button that it marked still takes the keyboard after it was marked.
        wizard.language_asked.connect(self._window.show_language, Qt.ConnectionType.QueuedConnection)
        wizard.finished.connect(self.begin)
        self._window.put(wizard)

    def _ask_who(self, locked: Person | None = None) -> None:
        self._watch_no_more()
        log_in = LogIn(self._bench, locked)
        log_in.let_in.connect(self._let_in)
        self._window.put(log_in)

    def _let_in(self, session: StaffSession) -> None:
        moment = Moment()
        self._window.put(moment)

        def show(here: Here) -> None:
            console = Console(self._bench, here, session)
            console.over.connect(lambda: self._ask_who())
            self._window.put(console)
            self._lock = IdleLock(
                self, session, self._clock, self._bench.card_left, lambda: self._ask_who(session.person)
            )

        work_for(moment, lambda: look_around(self._bench), show, self._shut)

    def _watch_no_more(self) -> None:
        if self._lock is not None:
            self._lock.stop()
            self._lock.deleteLater()
        self._lock = None

    def _shut(self, error: Exception) -> None:
        _log.error("set-up can't show this station: %s", defect_place(error))
        self._window.put(Trouble(self._bench, error, self.begin))


def serve(window: StaffWindow, open_bench: Callable[[], Workbench], clock: Clock) -> SetupFace:
    """Return the face behind `window`, begun."""
    face = SetupFace(window, open_bench(), clock)
    face.begin()
    return face
