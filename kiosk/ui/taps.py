"""One page-changing tap at a time: a trembling second tap must not land on the page that follows."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.ui.tokens import load_tokens

QML_IMPORT_NAME = "Kiosk.Controls"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Taps(QObject):
    """The QML singleton that page-changing buttons ask before they act (EN 301 549, 5.8)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.interval_ms = load_tokens().motion["double_tap_ms"]
        self._since = QElapsedTimer()

    @Slot(result=bool)
    def accept(self) -> bool:
        """Say whether this tap counts; one within `interval_ms` of the last counted one doesn't."""
        if self._since.isValid() and self._since.elapsed() < self.interval_ms:
            return False
        self._since.start()
        return True


def taps_of(engine: QQmlEngine) -> Taps:
    """Return the guard of an engine's pages; a scripted visitor sets `interval_ms` to 0."""
    taps = engine.singletonInstance(QML_IMPORT_NAME, "Taps")
    assert isinstance(taps, Taps)
    return taps
