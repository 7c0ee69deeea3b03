"""Locks the console when nobody touched it for a while, when its log-in is too old, or its card is gone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from kiosk.clock import Clock
from kiosk.office.people.session import StaffSession

_LOOK_EVERY_MS = 1_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)


class IdleLock(QObject):
    """Watches one log-in; `lock` is called once."""

    def __init__(
        self,
        parent: QObject,
        session: StaffSession,
        clock: Clock,
        card_left: Callable[[StaffSession], bool],
        lock: Callable[[], None],
    ) -> None:
        super().__init__(parent)
        self._session, self._clock, self._card_left, self._lock = session, clock, card_left, lock
        self._touched_ms = clock.mono_ms()
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._application = QCoreApplication.instance()
        if self._application is not None:
            self._application.installEventFilter(self)

    def look(self) -> None:
        """Lock if it is time."""
        over = self._session.over(self._touched_ms, self._clock.mono_ms())
        if over or self._card_left(self._session):
            self.stop()
            self._lock()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        if self._application is not None:
            self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of a touch."""
        if event.type() in _TOUCHES:
            self._touched_ms = self._clock.mono_ms()
        return False
