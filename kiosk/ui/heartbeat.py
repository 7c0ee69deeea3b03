"""The GUI loop's sign of life: a screen that no longer answers to touches no longer beats."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.supervision import Supervisor


class Heartbeat(QTimer):
    """Tells `supervisor` from the GUI loop; the first time at once."""

    def __init__(self, supervisor: Supervisor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._supervisor = supervisor
        self.setInterval(round(supervisor.every_s * 1000))
        self.timeout.connect(self._beat)
        if supervisor.address:
            supervisor.beat()
            self.start()

    @Slot()
    def _beat(self) -> None:
        """Connected as a slot: a signal can't hold a method of an object without weak references."""
        self._supervisor.beat()
