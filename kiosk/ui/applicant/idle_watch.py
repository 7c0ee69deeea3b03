"""Watches for people walking away: every touch and key counts as being there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.clock import Clock
from kiosk.ui.applicant.idle import Idle, IdleState, IdleTimes, idle_now
from kiosk.ui.applicant.session import Session

QML_IMPORT_NAME = "Kiosk.Applicant"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 250
SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.Wheel}
)


@QmlElement
@QmlUncreatable("made by the window")
class IdleWatch(QObject):  # type: ignore[operator]
    """The countdown that QML shows, and the end of a visit that was left behind.

    While a countdown is on the screen only "I need more time" ends it: a touch beside it is one too.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        clock: Clock,
        times: IdleTimes,
        accessible: Callable[[], bool],
        over: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._clock, self._times = session, clock, times
        self._accessible, self._over = accessible, over
        self._since = clock.mono_ms()
        self._place = session.state.here
        self._now = Idle(IdleState.QUIET)
        session.changed.connect(self._notice_move)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of touches and keys; let every event through."""
        if event.type() in SIGNS_OF_LIFE:
            self._since = self._clock.mono_ms()
        return False

    @Slot()
    def tick(self) -> None:
        """Look at the clock."""
        if self._session.state.busy or self._session.state.help.stage.holds:
            self._since = self._clock.mono_ms()
        kind = self._session.state.here.idle
        now = idle_now(self._times, kind, self._accessible(), self._since, self._clock.mono_ms())
        if now.state is IdleState.OVER:
            self._since = self._clock.mono_ms()
            now = Idle(IdleState.QUIET)
            self._over()
        if now != self._now:
            self._now = now
            self.changed.emit()

    @Slot()
    def needMoreTime(self) -> None:
        """ "I need more time", as often as one likes."""
        self._since = self._clock.mono_ms()
        self.tick()

    @Slot()
    def _notice_move(self) -> None:
        if self._session.state.here != self._place:
            self._place = self._session.state.here
            self._since = self._clock.mono_ms()

    secondsLeft = Property(int, lambda self: self._now.seconds_left, notify=changed)
