"""Ends a face as a whole when it is asked to from outside: SIGTERM of its unit, Ctrl+C of a developer.

`QGuiApplication.quit` would ask the windows first, and a kiosk's window refuses.
"""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Signal, Slot

SIGNALS = (signal.SIGTERM, signal.SIGINT)


class Ending(QObject):
    """`asked` is emitted in the GUI thread, then the application's loop ends. A second signal kills.

    Python hears a signal only when Python runs: a socket wakes the loop (signal.set_wakeup_fd).
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._before = signal.set_wakeup_fd(self._far.fileno())
        self._handlers = {each: signal.signal(each, lambda *_: None) for each in SIGNALS}
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)

    @Slot()
    def _heard(self) -> None:
        if not set(self._near.recv(64)) & set(SIGNALS):
            return
        for each in SIGNALS:
            signal.signal(each, signal.SIG_DFL)
        self.asked.emit()
        QCoreApplication.exit(0)

    def close(self) -> None:
        """Leave signals as they were."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for each, handler in self._handlers.items():
            signal.signal(each, handler)
        self._near.close()
        self._far.close()
