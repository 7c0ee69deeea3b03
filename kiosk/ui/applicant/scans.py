"""Codes from a scanner on a serial line: they come in a thread of its own, and go on in the screen's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot


class Scans(QObject):
    """Emit `came` with a code from any thread; `scanned` gets it in the thread of the screen."""

    came = Signal(str)

    def __init__(self, scanned: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scanned = scanned
        self.came.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def _hand_on(self, code: str) -> None:
        self._scanned(code)
