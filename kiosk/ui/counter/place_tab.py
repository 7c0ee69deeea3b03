"""The name of a place with the key that leads there, small below it: beside it, nine would be too wide."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QKeySequence, QPainter, QPaintEvent

from kiosk.ui.tokens import load_tokens
from kiosk.ui.widgets.look import Scale
from kiosk.ui.widgets.parts import Button


class PlaceTab(Button):
    """One of several, of which one is marked. `key` is only shown here; whoever makes it listens to it."""

    def __init__(self, title: str, key: str, pressed: Callable[[], object], name: str) -> None:
        super().__init__(title, pressed, "tab", name)
        self._key = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self.setProperty("keyed", True)
        self.setCheckable(True)
        self.setAccessibleDescription(self._key)

    def sizeHint(self) -> QSize:
        """Have room for the key, too."""
        # Before it stands in its window its font may be told in points: then it says no pixels.
        hint, scale = super().sizeHint(), Scale(QFontInfo(self.font()).pixelSize())
        wide = QFontMetrics(self._small(scale)).horizontalAdvance(self._key) + scale.tiny
        return hint.expandedTo(QSize(wide, 0))

    def _small(self, scale: Scale) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(scale.tiny)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the key below the name."""
        super().paintEvent(event)
        scale = Scale(self.font().pixelSize())
        painter = QPainter(self)
        painter.setFont(self._small(scale))
        painter.setPen(QColor(load_tokens().colours["normal"]["ink_soft"]))
        below = QRect(0, self.height() - scale.below, self.width(), scale.below - scale.tiny // 3)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._key)
