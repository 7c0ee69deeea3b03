"""A scanner that types like a keyboard: its codes go to the visit.

Scans are taken on pages without fields (who you are), so no character that a scanner types can land in one.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QKeyEvent

from kiosk.clock import Clock
from kiosk.devices.scanners.wedge import WedgeReader


class WedgeFilter(QObject):
    """An event filter of the window: feeds typed characters to the reader, calls `scanned` with a code.

    `wanted` says whether the page at hand takes scans at all: elsewhere nothing is kept back.
    """

    def __init__(
        self,
        clock: Clock,
        wanted: Callable[[], bool],
        scanned: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._wanted, self._scanned = clock, wanted, scanned
        self._reader = WedgeReader()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(self._reader.line_gap_ms + self._reader.gap_ms)
        self._pause.timeout.connect(self._look_again)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow printable keys and the Enter of a scan while scans are wanted."""
        if not isinstance(event, QKeyEvent) or not self._wanted() or not event.text():
            return False
        if event.type() == QEvent.Type.KeyRelease:
            return event.text().isprintable()
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.isAutoRepeat():  # a key held down is as fast as a scanner, and is none
            return event.text().isprintable()
        return self._take(event.text())

    def _take(self, text: str) -> bool:
        ends_line = text in ("\r", "\n")
        if not ends_line and not text.isprintable():
            return False
        swallow = not ends_line or self._reader.scanning
        code = self._reader.feed(text, self._clock.mono_ms())
        self._pause.start()
        if code is not None:
            self._scanned(code)
        return swallow

    @Slot()
    def _look_again(self) -> None:
        code = self._reader.idle(self._clock.mono_ms())
        if code is not None and self._wanted():
            self._scanned(code)
